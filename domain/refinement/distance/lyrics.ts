import { diffLyrics } from '../diff/lyric-diff'
import { foldWord } from '../text/fold'
import { kindOf, wordsOf } from '../text/lines'
import { commonRun } from './longest-run'

export type CompareOptions = {
  /** A line that comes again counts once; otherwise every time it is sung. */
  unique?: boolean
}

/** `words`: how many each side sings; `kept`: how many of them are the same in paired lines, `moved` of those in moved lines. */
type Kept = { words: [number, number]; kept: number; moved: number }

/** Longer lyrics are compared in one direction, the same whichever comes first. */
const maxBothWays = { lines: 3_000, letters: 100_000 }

/**
 * How far a lyric has gone from another, 0 to 1: 1 − 2·(kept − moved/4) / (all words of both). Words count without case and
 * typography; blank lines, line breaks and headers don't. Lines are paired greedily, so of the two directions the smaller counts.
 */
export function lyricDistance(a: string, b: string, options?: CompareOptions): number {
  return Math.min(...keptWords(a, b, options).map(distanceBy))
}

/** The share of the original's words that are still sung, 0 to 1; 1 when it had none. */
export function survivors(original: string, now: string, options?: CompareOptions): number {
  return Math.max(...keptWords(original, now, options).map(survivorsBy))
}

/** Both figures for the price of one. */
export function compareLyrics(original: string, now: string, options?: CompareOptions) {
  const ways = keptWords(original, now, options)
  return { distance: Math.min(...ways.map(distanceBy)), survivors: Math.max(...ways.map(survivorsBy)) }
}

function distanceBy({ words: [n0, n1], kept, moved }: Kept): number {
  return n0 + n1 === 0 ? 0 : Math.min(1, Math.max(0, 1 - (2 * (kept - moved / 4)) / (n0 + n1)))
}

const survivorsBy = ({ words: [n0], kept }: Kept) => (n0 === 0 ? 1 : Math.min(1, kept / n0))

type Sung = { text: string; words: string[] }

function keptWords(a: string, b: string, { unique = false }: CompareOptions = {}): Kept[] {
  const [left, right] = [sungLines(a, unique), sungLines(b, unique)]
  const words: [number, number] = [countWords(left), countWords(right)]
  if (words[0] === words[1] && flat(left) === flat(right)) return [{ words, kept: words[0], moved: 0 }]
  const there = () => ({ words, ...keptFrom(left, right) })
  const back = () => ({ words, ...keptFrom(right, left) })
  const isShort = left.length + right.length <= maxBothWays.lines && a.length + b.length <= maxBothWays.letters
  if (isShort) return [there(), back()]
  return [flat(left) < flat(right) ? there() : back()]
}

function sungLines(lyrics: string, unique: boolean): Sung[] {
  const seen = new Set<string>()
  return lyrics
    .normalize('NFC')
    .split(/\r?\n/)
    .filter((text) => kindOf(text) !== 'blank')
    .map((text) => ({ text, words: kindOf(text) === 'lyric' ? sungWords(text) : [] }))
    .filter(({ words }) => {
      const line = words.join(' ')
      if (!unique || line === '') return true
      return !seen.has(line) && seen.add(line)
    })
}

/** A song's way through its revisions asks for the same lines again and again. */
const known = new Map<string, string[]>()
const mostKnown = 4_000

function sungWords(line: string): string[] {
  const before = known.get(line)
  if (before) return before
  const words = wordsOf(line).map(({ text }) => foldWord(text))
  if (known.size >= mostKnown) known.clear()
  if (line.length <= 400) known.set(line, words)
  return words
}

const countWords = (lines: readonly Sung[]) => lines.reduce((all, { words }) => all + words.length, 0)
const flat = (lines: readonly Sung[]) => lines.flatMap(({ words }) => words).join(' ')

/** Lines that were split or joined are compared as what they were together. */
type Group = { before: number[]; after: number[]; moved: boolean }

function keptFrom(before: readonly Sung[], after: readonly Sung[]): { kept: number; moved: number } {
  const [ofBefore, ofAfter] = [new Map<number, Group>(), new Map<number, Group>()]
  for (const change of diffLyrics(textOf(before), textOf(after))) {
    const { before: i, after: j } = change
    if (i === null || j === null || change.line !== 'lyric') continue
    const group = ofBefore.get(i) ?? ofAfter.get(j) ?? { before: [], after: [], moved: false }
    if (!ofBefore.has(i)) group.before.push(i)
    if (!ofAfter.has(j)) group.after.push(j)
    group.moved ||= change.moved
    ofBefore.set(i, group)
    ofAfter.set(j, group)
  }
  let [kept, moved] = [0, 0]
  for (const group of new Set(ofBefore.values())) {
    const same = commonRun(wordsAt(before, group.before), wordsAt(after, group.after))
    kept += same
    if (group.moved) moved += same
  }
  return { kept, moved }
}

const textOf = (lines: readonly Sung[]) => lines.map(({ text }) => text).join('\n')
const wordsAt = (lines: readonly Sung[], at: number[]) => at.sort((a, b) => a - b).flatMap((i) => lines[i]?.words ?? [])
