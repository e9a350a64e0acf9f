import { foldEnglish } from './english'
import { isKana, lastVowel } from './japanese'

/** How an English word is said, one ARPAbet string for each variant (`AH0 B AH1 V`), as the CMU dictionary writes it. */
export type Pronounce = (word: string) => readonly string[] | undefined

const firstBlock = 0xac00
const blocksPerInitial = 588
const vowelNames = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ')

/**
 * What a line rhymes on, one key for each way of saying its last word: English from the last stressed vowel on, Korean the vowel and
 * final of the last block, Japanese the vowel of the last mora. Empty when that can't be known: a hint, never a check.
 */
export function rhymesOf(line: string, pronounce?: Pronounce, reading?: string | null): string[] {
  const text = (reading?.trim() || line).normalize('NFC').replace(/\([^)]*\)\s*$|\[[^\]]*\]/g, ' ')
  const last = text.match(/[\p{L}\p{M}\p{N}'’‘‐‑ー-]+/gu)?.at(-1) ?? ''
  const end = last.match(
    /(?:['’‘]?\p{Script=Latin}[\p{Script=Latin}\p{M}'’‘]*|[가-힣]|[\p{Script=Hiragana}\p{Script=Katakana}ー]+)['’‘-]*$/u,
  )?.[0]
  if (!end) return []
  if (/^[가-힣]/.test(end)) return [blockRhyme(end)]
  if (isKana(end)) return [lastVowel(end)].flatMap((vowel) => (vowel ? [`ja:${vowel}`] : []))
  const word = foldEnglish(end)
  const bare = word.replace(/^'+|'+$/g, '')
  const said =
    pronounce?.(word) ?? pronounce?.(bare) ?? (bare.endsWith('in') ? pronounce?.(`${bare}g`) : undefined) ?? []
  return [...new Set(said.map(soundRhyme))]
}

function blockRhyme(block: string): string {
  const within = (block.codePointAt(0)! - firstBlock) % blocksPerInitial
  return `ko:${vowelNames[Math.floor(within / 28)]}${within % 28 === 0 ? '' : within % 28}`
}

function soundRhyme(pronunciation: string): string {
  const sounds = pronunciation.split(' ')
  const stressed = sounds.findLastIndex((sound) => /[12]$/.test(sound))
  const from = stressed >= 0 ? stressed : sounds.findLastIndex((sound) => /\d$/.test(sound))
  return `en:${sounds.slice(Math.max(0, from)).join(' ').replace(/\d/g, '')}`
}

/** A letter for each line, the same for lines that rhyme (AABB); null where `rhymesOf` knew none. Past Z come AA, AB … */
export function schemeOf(lines: readonly (readonly string[])[]): (string | null)[] {
  const letters = new Map<string, string>()
  let used = 0
  return lines.map((keys) => {
    if (keys.length === 0) return null
    const letter = keys.map((key) => letters.get(key)).find((known) => known !== undefined) ?? nameOf(used++)
    for (const key of keys) if (!letters.has(key)) letters.set(key, letter)
    return letter
  })
}

function nameOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : nameOf(Math.floor(place / 26) - 1) + letter
}
