import { similarity } from '../text/similarity'
import { align, type Gap, heaviestRise, type Pair } from './align'
import { alignGap, trimEqual } from './anchors'
import { Matching } from './matching'
import { pairMovedAlike, pairMovedHeaders, pairMovedSame } from './moves'
import type { SheetLine, Sheets } from './sheet'
import { pairSlots } from './slots'
import { findBreaks, type Loose, widenPairs } from './splits'

const maxCells = 160_000
/** Similarities are what costs most; past this many, lines that differ are only paired by their places. */
const maxCompared = 1_000_000
const alike = 0.4

export type LineMatch = { matching: Matching; moved: ReadonlySet<number> }

/**
 * Which line of the old sheet became which of the new one. First what is equal and what is alike, in order; then lines that moved,
 * split or were joined; then, where as many old as new lines are left between two kept ones, one by one. `moved` holds lines of
 * the old sheet.
 */
export function matchLines(sheets: Sheets): LineMatch {
  const matching = new Matching(sheets)
  const loose = looseLines(sheets)
  alignInOrder(sheets, matching, loose)
  const aligned = new Set(matching.starts().map(([i]) => i))
  pairMovedSame(sheets, matching)
  pairMovedAlike(sheets, matching)
  widenPairs(sheets, matching)
  const { inPlace, moved } = split(sheets, matching, aligned)
  pairMovedHeaders(sheets, matching, moved)
  pairSlots(sheets, matching, inPlace)
  return { matching, moved }
}

/** Lines that the other side has less often: only they can have been changed. */
function looseLines({ old, now }: Sheets): Loose {
  const surplus = new Map<string, number>()
  for (const { key } of old) surplus.set(key, (surplus.get(key) ?? 0) + 1)
  for (const { key } of now) surplus.set(key, (surplus.get(key) ?? 0) - 1)
  return { old: old.map(({ key }) => surplus.get(key)! > 0), now: now.map(({ key }) => surplus.get(key)! < 0) }
}

function alignInOrder(sheets: Sheets, matching: Matching, loose: Loose) {
  const { old, now } = sheets
  if (old.length === now.length && old.every(({ key }, i) => key === now[i]!.key)) {
    for (const i of old.keys()) matching.pair(i, i)
    return
  }
  const sides = { before: old.map(({ key }) => key), after: now.map(({ key }) => key), heavy: isSung }
  const ends: Pair[] = []
  const middle = trimEqual(sides, { from: [0, 0], to: [old.length, now.length] }, ends)
  for (const [i, j] of ends) matching.pair(i, j)
  findBreaks(sheets, matching, middle, loose)
  for (const { before, after } of matching.breaks) {
    for (const i of before) sides.before[i] = `\n${i}`
    for (const j of after) sides.after[j] = `\r${j}`
  }
  const keys = numbered(sides)
  let compared = 0
  const small = ({ from: [i, j], to: [iEnd, jEnd] }: Gap) => {
    const weight = (a: number, b: number) => {
      const [x, y] = [i + a, j + b]
      if (keys.before[x] === keys.after[y]) return sameWeights[old[x]!.kind] + context(keys, x, y)
      if (!loose.old[x] || !loose.now[y] || old[x]!.kind !== now[y]!.kind || !matching.isFree(x, y)) return 0
      return compared++ < maxCompared ? alikeWeight(old[x]!, now[y]!) : 0
    }
    return align(iEnd - i, jEnd - j, weight).map(([a, b]): Pair => [a + i, b + j])
  }
  for (const [i, j] of alignGap(sides, middle, maxCells, small)) matching.pair(i, j)
}

const isSung = (key: string) => key !== '' && !key.startsWith('[')

/** One number for each key, which is compared faster. */
function numbered({ before, after }: { before: string[]; after: string[] }): Keys {
  const numbers = new Map<string, number>()
  const number = (key: string) => {
    const known = numbers.get(key) ?? numbers.size
    numbers.set(key, known)
    return known
  }
  return { before: before.map(number), after: after.map(number) }
}

type Keys = { before: number[]; after: number[] }

const sameWeights = { lyric: 1, header: 0.5, blank: 0.05 }

/** Of equal lines those are meant that stand beside equal lines. */
function context({ before, after }: Keys, i: number, j: number): number {
  const follows = before[i + 1] === after[j + 1] && before[i + 1] !== undefined
  const precedes = before[i - 1] === after[j - 1] && before[i - 1] !== undefined
  return (follows ? 0.02 : 0) + (precedes ? 0.01 : 0)
}

function alikeWeight(a: SheetLine, b: SheetLine): number {
  if (a.kind === 'blank') return 0.03
  const score = similarity(a.profile, b.profile, alike)
  if (score < alike) return 0
  return score * score * (a.kind === 'header' ? 0.3 : 0.95)
}

/** The heaviest pairs that keep the order are in place; the others moved. Blank lines don't move. */
function split(
  { old, now }: Sheets,
  matching: Matching,
  aligned: ReadonlySet<number>,
): { inPlace: Pair[]; moved: Set<number> } {
  const starts = matching.starts()
  const moved = new Set<number>()
  if (starts.every(([, j], at) => at === 0 || starts[at - 1]![1] < j)) return { inPlace: starts, moved }
  const weight = (at: number) => {
    const [i, j] = starts[at]!
    return (old[i]!.key === now[j]!.key ? sameWeights[old[i]!.kind] : 0.7) + (aligned.has(i) ? 0.001 : 0)
  }
  const inPlace = heaviestRise(starts, weight)
  const kept = new Set(inPlace.map(([i]) => i))
  for (const [i] of starts)
    if (!kept.has(i)) {
      if (old[i]!.kind === 'blank') matching.unpair(i)
      else moved.add(i)
    }
  for (const { before } of matching.breaks) if (moved.has(before[0]!)) for (const i of before) moved.add(i)
  return { inPlace, moved }
}
