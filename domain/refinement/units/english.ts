import { guessSyllables } from './guess'
import type { Lexicon } from './lexicon'
import { sungForm } from './sung-forms'

export type WordCount = { min: number; max: number; isGuess: boolean }

/** What a dictionary and the list of sung forms are asked for: lower case, straight apostrophes, plain hyphens. */
export function foldEnglish(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** Syllables of an English word: sung forms, then the dictionary with all its variants, then the spelling. */
export function englishWord(written: string, lexicon?: Lexicon): WordCount {
  const word = foldEnglish(written)
  const whole = look(word, lexicon)
  if (whole) return whole
  const parts = word.split('-').filter((part) => /\p{L}/u.test(part))
  if (parts.length > 1) return sum(parts.map((part) => englishWord(part, lexicon)))
  if (/^\p{Lu}{2,4}$/u.test(written) && !/[AEIOUY]/.test(written))
    return { ...sum(Array.from(word, spelled)), isGuess: true }
  return { ...inflected(word, lexicon) }
}

const sum = (counts: WordCount[]): WordCount => ({
  min: counts.reduce((all, { min }) => all + min, 0),
  max: counts.reduce((all, { max }) => all + max, 0),
  isGuess: counts.some(({ isGuess }) => isGuess),
})

const spelled = (letter: string): WordCount => ({
  min: letter === 'w' ? 3 : 1,
  max: letter === 'w' ? 3 : 1,
  isGuess: true,
})

function look(word: string, lexicon?: Lexicon): WordCount | undefined {
  const plain = unaccented(word)
  for (const form of new Set([word, shortened(word), plain, shortened(plain)])) {
    const sung = sungForm(form)
    if (sung) return { min: sung[0], max: sung[1], isGuess: false }
  }
  for (const form of spellings(plain)) {
    const known = lexicon?.(form)?.map((count) => Math.max(1, count))
    if (known && known.length > 0) return { min: Math.min(...known), max: Math.max(...known), isGuess: false }
  }
  return undefined
}

/** `sooo` and `baaaby` are said as `so` and `baby`; no English word has one letter three times. */
const shortened = (word: string) => word.replace(/(\p{L})\1{2,}/gu, '$1')
const doubled = (word: string) => word.replace(/(\p{L})\1{2,}/gu, '$1$1')
const unaccented = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')

function spellings(word: string): Set<string> {
  const long = /(\p{L})\1\1/u.test(word)
  const bases = long ? [doubled(word), shortened(word)] : [word]
  return new Set(
    bases.flatMap((base) => {
      const bare = base.replace(/^'+|'+$/g, '')
      return [base, bare, ...(/in'?$/.test(base) ? [`${bare}g`] : [])]
    }),
  )
}

const sibilant = /(?:s|x|z|ch|sh|ce|ge|se|ze)$/

/** A form the dictionary lacks of a word it has: possessives, contractions, plurals and pasts. */
function inflected(word: string, lexicon?: Lexicon): WordCount {
  const [, stem, ending] = word.match(/^(.+?)('s|'d|'ll|'ve|'re|'m|n't|s'|'n)$/) ?? []
  if (stem && ending) {
    const base = look(stem, lexicon) ?? { ...guess(stem) }
    if (ending === "'s") return sibilant.test(stem) ? plus(base, 1, 1) : base
    if (ending === "s'") return look(`${stem}s`, lexicon) ?? (sibilant.test(stem) ? plus(base, 1, 1) : base)
    if (ending === "'m" || ending === "'n") return base
    return plus(base, 0, 1)
  }
  const stemmed = ending === undefined ? stemOf(word, lexicon) : undefined
  return stemmed ?? compound(word, lexicon) ?? guess(word)
}

const leastPart = 4

/** Two words of the dictionary written as one, as in `houselights`; cut where the shorter one is longest. */
function compound(word: string, lexicon?: Lexicon): WordCount | undefined {
  for (let shorter = Math.floor(word.length / 2); shorter >= leastPart; shorter--)
    for (const cut of new Set([word.length - shorter, shorter])) {
      const [head, tail] = [look(word.slice(0, cut), lexicon), look(word.slice(cut), lexicon)]
      if (head && tail) return { ...sum([head, tail]), isGuess: true }
    }
  return undefined
}

function stemOf(word: string, lexicon?: Lexicon): WordCount | undefined {
  for (const [suffix, replacements, extra] of suffixes) {
    if (!word.endsWith(suffix) || word.length - suffix.length < 3) continue
    const root = word.slice(0, -suffix.length)
    for (const put of replacements) {
      const base = look(root + put, lexicon)
      if (!base) continue
      const more = typeof extra === 'number' ? extra : extra(root + put)
      return { ...plus(base, more, more), isGuess: true }
    }
  }
  return undefined
}

type Suffix = [suffix: string, replacements: string[], extra: number | ((base: string) => number)]
const suffixes: Suffix[] = [
  ['es', ['', 'e'], (base) => (sibilant.test(base) ? 1 : 0)],
  ['s', [''], (base) => (sibilant.test(base) ? 1 : 0)],
  ['ed', ['', 'e'], (base) => (/[td]e?$/.test(base) ? 1 : 0)],
  ['ing', ['', 'e'], 1],
  ['in', ['', 'e'], 1],
  ["in'", ['', 'e'], 1],
  ['ly', ['', 'le'], (base) => (base.endsWith('le') ? 0 : 1)],
  ['less', [''], 1],
  ['ness', [''], 1],
  ['ful', [''], 1],
  ['y', ['', 'e'], 1],
  ['er', ['', 'e'], 1],
]

const plus = ({ min, max, isGuess }: WordCount, least: number, most: number): WordCount => ({
  min: min + least,
  max: max + most,
  isGuess,
})

function guess(word: string): WordCount {
  const count = guessSyllables(shortened(word))
  return { min: count, max: count, isGuess: true }
}
