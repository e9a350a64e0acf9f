import { englishWord } from './english'
import { isKana, moraeOf } from './japanese'
import type { Lexicon } from './lexicon'

/**
 * How many notes a line wants: `min` to `max`, since *fire* is sung as one or two. Japanese: `mora` as counted in kana, `heavy`
 * the syllables that hold more than one of them, and `min` the syllables when each of those takes one note. `unknown` counts what
 * can't be read (a Han character in Japanese, a number, a letter of another script) and isn't in the figures; `isExact` is false
 * where something was unknown, guessed or may be sung in several ways.
 */
export type UnitCount = {
  min: number
  max: number
  mora?: number
  heavy?: number
  unknown: number
  isExact: boolean
}

export type CountOptions = {
  /** How the whole line is read: kana for kanji, words for numbers. Takes the line's place. */
  reading?: string | null | undefined
  lexicon?: Lexicon | undefined
}

const maxLetters = 4_000
const wide = /[\uFF01-\uFF5E\uFF66-\uFF9F]+/g
const piece =
  /['’‘ʼ]?\p{Script=Latin}[\p{Script=Latin}\p{M}'’‘ʼ‐‑-]*|[가-힣]|[\p{Script=Hiragana}\p{Script=Katakana}ー]+|\p{Script=Han}|\p{N}+|&|\p{L}\p{M}*/gu

/** Units of one line, never of a whole lyric. Headers and what stands in square brackets aren't sung. */
export function countUnits(text: string, lang: string, { reading, lexicon }: CountOptions = {}): UnitCount {
  const language = lang.toLowerCase().split(/[-_]/)[0]
  const sung = (reading?.trim() ? reading : text)
    .slice(0, maxLetters)
    .normalize('NFC')
    .replace(wide, (letters) => letters.normalize('NFKC'))
    .replace(/\[[^\]]*\]/g, ' ')
  const count = { min: 0, max: 0, mora: 0, heavy: 0, unknown: 0, guessed: false }
  const add = (min: number, max = min) => {
    count.min += min
    count.max += max
  }
  let japanese = language === 'ja'
  for (const [found] of sung.matchAll(piece)) {
    if (/^[가-힣]/.test(found)) add(1)
    else if (isKana(found)) {
      japanese = true
      const { morae, syllables, heavy } = moraeOf(found)
      add(syllables, morae)
      count.mora += morae
      count.heavy += heavy
    } else if (/^\p{Script=Han}/u.test(found)) {
      if (language === 'zh' || language === 'yue' || language === 'ko') add(1)
      else count.unknown++
    } else if (found === '&') add(1)
    else if (/^['’‘ʼ]?\p{Script=Latin}/u.test(found)) {
      const { min, max, isGuess } = englishWord(found, lexicon)
      add(min, max)
      count.mora += max
      count.guessed ||= isGuess || min !== max
    } else if (!isJamo(found)) count.unknown++
  }
  const { min, max, mora, heavy, unknown, guessed } = count
  return { min, max, ...(japanese ? { mora, heavy } : {}), unknown, isExact: unknown === 0 && !guessed }
}

/** A letter that stands alone, as in ㅋㅋ. */
const isJamo = (found: string) => /^\p{Script=Hangul}/u.test(found)
