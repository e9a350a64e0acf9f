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
  alignInOrder(sheets, matching)
  const aligned = matching.toAfter.slice()
  pairMovedSame(sheets, matching)
  pairMovedAlike(sheets, matching)
  widenPairs(sheets, matching)
  const { inPlace, moved } = split(sheets, matching, aligned)
  pairMovedHeaders(sheets, matching, moved)
  pairSlots(sheets, matching, inPlace)
  return { matching, moved }
}

function alignInOrder(sheets: Sheets, matching: Matching) {
  const { old, now } = sheets
  const keys = { before: keysOf(old), after: keysOf(now), heavy: (i: number) => old[i]!.kind === 'lyric' }
  const ends: Pair[] = []
  const middle = trimEqual(keys, { from: [0, 0], to: [old.length, now.length] }, ends)
  for (const [i, j] of ends) matching.pair(i, j)
  if (ends.length === old.length && ends.length === now.length) return
  const loose = looseLines(sheets, middle)
  findBreaks(sheets, matching, middle, loose)
  for (const { before, after } of matching.breaks) {
    for (const i of before) keys.before[i] = -1 - i
    for (const j of after) keys.after[j] = -1 - old.length - j
  }
  let compared = 0
  const small = ({ from: [i, j], to: [iEnd, jEnd] }: Gap) => {
    const weight = (a: number, b: number, least: number) => {
      const [x, y] = [i + a, j + b]
      if (keys.before[x] === keys.after[y]) return sameWeights[old[x]!.kind] + context(keys, x, y)
      if (loose.old[x] === 0 || loose.now[y] === 0 || !matching.isFree(x, y)) return 0
      return compared++ < maxCompared ? alikeWeight(old[x]!, now[y]!, least) : 0
    }
    return align(iEnd - i, jEnd - j, weight).map(([a, b]): Pair => [a + i, b + j])
  }
  for (const [i, j] of alignGap(keys, middle, maxCells, small)) matching.pair(i, j)
}

function keysOf(lines: SheetLine[]): Int32Array {
  const keys = new Int32Array(lines.length)
  for (let at = 0; at < lines.length; at++) keys[at] = lines[at]!.key
  return keys
}

/** Lines that the other side has less often: only they can have been changed. Those outside the gap are the same on both sides. */
function looseLines({ old, now, keys }: Sheets, { from: [i, j], to: [iEnd, jEnd] }: Gap): Loose {
  const surplus = new Int32Array(keys)
  for (let at = i; at < iEnd; at++) surplus[old[at]!.key]!++
  for (let at = j; at < jEnd; at++) surplus[now[at]!.key]!--
  const loose = { old: new Uint8Array(old.length), now: new Uint8Array(now.length) }
  for (let at = i; at < iEnd; at++) loose.old[at] = surplus[old[at]!.key]! > 0 ? 1 : 0
  for (let at = j; at < jEnd; at++) loose.now[at] = surplus[now[at]!.key]! < 0 ? 1 : 0
  return loose
}

type Keys = { before: Int32Array; after: Int32Array }

const sameWeights = { lyric: 1, header: 0.5, blank: 0.05 }

/** Of equal lines those are meant that stand beside equal lines. */
function context({ before, after }: Keys, i: number, j: number): number {
  const follows = before[i + 1] === after[j + 1] && before[i + 1] !== undefined
  const precedes = before[i - 1] === after[j - 1] && before[i - 1] !== undefined
  return (follows ? 0.02 : 0) + (precedes ? 0.01 : 0)
}

/** 0 also for what would come below `least`, which need not be known any better. */
function alikeWeight(a: SheetLine, b: SheetLine, least: number): number {
  if (a.kind !== b.kind) return 0
  if (a.kind === 'blank') return 0.03
  const most = a.kind === 'header' ? 0.3 : 0.95
  const needed = Math.max(alike, Math.sqrt(Math.max(0, least) / most) - 1e-9)
  const score = similarity(a.profile, b.profile, needed)
  return score < needed ? 0 : score * score * most
}

/** The heaviest pairs that keep the order are in place; the others moved. Blank lines don't move. */
function split({ old, now }: Sheets, matching: Matching, aligned: Int32Array): { inPlace: Pair[]; moved: Set<number> } {
  const starts = matching.starts()
  const moved = new Set<number>()
  if (starts.every(([, j], at) => at === 0 || starts[at - 1]![1] < j)) return { inPlace: starts, moved }
  const weight = (at: number) => {
    const [i, j] = starts[at]!
    return (old[i]!.key === now[j]!.key ? sameWeights[old[i]!.kind] : 0.7) + (aligned[i] !== -1 ? 0.001 : 0)
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
