import { type Family, type FontFile, type PaperFont, partWith, readFont } from './store'

const weights = [400, 700] as const
const korean = weights.map((weight): FontFile => ({ family: 'noto-sans-kr', part: 'korean', weight }))

/** Whole alphabets, the likeliest first: kana with Japan's letters, Łódź, emoji in outline, mainland China's letters. */
const wholes: FontFile[][] = [
  weights.map((weight) => ({ family: 'biz-udpgothic', part: 'japanese', weight })),
  weights.map((weight) => ({ family: 'biz-udpgothic', part: 'latin-ext', weight })),
  [{ family: 'noto-emoji', part: 'emoji', weight: 400 }],
  [{ family: 'zcool-xiaowei', part: 'chinese-simplified', weight: 400 }],
]
/** What is rarer lies in small files by ranges. */
const sliced: Family[] = ['noto-sans-kr', 'biz-udpgothic']

/** All of Hangul and everyday Latin lies in the usual font. */
const usual = /[\n\u0020-\u007e\u00a0-\u00ff\u3131-\u318e\uac00-\ud7a3]/u
/** Marks that only say how their neighbours are joined, and so leave nothing behind where they can't. */
const unseen = /[\p{Cf}\p{Cs}\p{Cc}]|\p{VS}|\p{EMod}/u
const box = '□'
/** The PDF library draws only the first of several such letters in one word; those of a flag are drawn as one. */
const crowded = /([\u{10000}-\u{1f1e5}\u{1f200}-\u{10ffff}])(?=[\u{10000}-\u{10ffff}])/gu

export type Print = {
  /** The usual one first. */
  fonts: PaperFont[]
  /** The text as it can be printed: a box for each letter that no font has. */
  print: (text: string) => string
}

/** The fonts for all that will be printed. */
export async function fontsFor(text: string): Promise<Print> {
  const used = new Map<string, FontFile[]>([['korean', korean]])
  const printed = new Map<string, boolean>()
  for (const letter of new Set(`${text}${box}`)) {
    if (usual.test(letter)) continue
    const files = unseen.test(letter) ? null : await filesWith(letter)
    printed.set(letter, files !== null)
    if (files) used.set(`${files[0]!.family} ${files[0]!.part}`, files)
  }
  const fonts = await Promise.all([...used.values()].flat().map(readFont))
  const shown = (letter: string) => {
    if (usual.test(letter) || printed.get(letter)) return letter
    return letter === '\t' ? ' ' : unseen.test(letter) ? '' : box
  }
  return { fonts, print: (text) => Array.from(text, shown).join('').replace(crowded, '$1 ') }
}

async function filesWith(letter: string): Promise<FontFile[] | null> {
  const point = letter.codePointAt(0)!
  // Japan's font has wide Greek and Cyrillic letters.
  const isAlphabetic = point < 0x2000
  return (!isAlphabetic && (await inWholes(point))) || (await inSlices(point)) || (await inWholes(point)) || null
}

async function inWholes(point: number): Promise<FontFile[] | undefined> {
  for (const files of wholes) if ((await readFont(files[0]!)).has(point)) return files
}

async function inSlices(point: number): Promise<FontFile[] | undefined> {
  for (const family of sliced) {
    const part = partWith(family, point)
    const file: FontFile | undefined = part === undefined ? undefined : { family, part, weight: 400 }
    if (file && (await readFont(file)).has(point)) return [file]
  }
}
