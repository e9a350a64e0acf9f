import { similarity } from '../text/similarity'
import type { Matching } from './matching'
import type { SheetLine, Sheets } from './sheet'

const maxPairs = 40_000
const alike = 0.6
const leastWords = 2

/** Lines that stand unchanged somewhere else. Beside a line that moved, the next one of its old neighbours is meant. */
export function pairMovedSame({ old, now }: Sheets, matching: Matching) {
  const places = new Map<number, number[]>()
  for (const i of matching.freeBefore().reverse())
    if (movesAlone(old, i)) {
      const known = places.get(old[i]!.key)
      if (known) known.push(i)
      else places.set(old[i]!.key, [i])
    }
  if (places.size === 0) return
  for (const j of matching.freeAfter()) {
    if (!movesAlone(now, j)) continue
    const next = j > 0 ? matching.toBefore[j - 1]! + 1 : 0
    const beside = next > 0 && next < old.length && matching.isFree(next, null) && old[next]!.key === now[j]!.key
    const waiting = places.get(now[j]!.key)
    if (beside) matching.pair(next, j)
    else {
      let i = waiting?.pop()
      while (i !== undefined && !matching.isFree(i, null)) i = waiting!.pop()
      if (i !== undefined) matching.pair(i, j)
    }
  }
}

/** Lines that moved and were changed on the way. The most alike come first. */
export function pairMovedAlike({ old, now }: Sheets, matching: Matching) {
  const moves = (lines: SheetLine[]) => (at: number) =>
    lines[at]!.kind === 'lyric' && lines[at]!.profile.words.length >= leastWords
  const left = matching.freeBefore()
  const right = matching.freeAfter()
  if (left.length * right.length > maxPairs) return
  const [from, to] = [left.filter(moves(old)), right.filter(moves(now))]
  const found = from.flatMap((i) =>
    to.flatMap((j) => {
      const score = similarity(old[i]!.profile, now[j]!.profile, alike)
      return score >= alike ? [{ i, j, score }] : []
    }),
  )
  for (const { i, j } of found.sort((a, b) => b.score - a.score)) if (matching.isFree(i, j)) matching.pair(i, j)
}

/** A section whose lines moved takes its header along, also under another name when its first line still is its first. */
export function pairMovedHeaders({ old, now }: Sheets, matching: Matching, moved: Set<number>) {
  if (moved.size === 0) return
  const heads = { before: headersOf(old), after: headersOf(now) }
  const seen = new Set<number>()
  for (const i of [...moved].sort((a, b) => a - b)) {
    const [from, to] = [heads.before[i]!, heads.after[matching.toAfter[i]!]!]
    const first = !seen.has(from)
    seen.add(from)
    if (from < 0 || to < 0 || !matching.isFree(from, to)) continue
    const bothFirst = first && firstLyric(old, from) === i && firstLyric(now, to) === matching.toAfter[i]
    if (old[from]!.key !== now[to]!.key && !bothFirst) continue
    matching.pair(from, to)
    moved.add(from)
  }
  const free = matching.freeAfter().filter((j) => now[j]!.kind === 'header')
  for (const i of matching.freeBefore()) {
    const j =
      old[i]!.kind === 'header' ? free.find((at) => matching.isFree(i, at) && now[at]!.key === old[i]!.key) : undefined
    if (j === undefined) continue
    matching.pair(i, j)
    moved.add(i)
  }
}

/** A header only moves with its lines, or when it has none. */
function movesAlone(lines: SheetLine[], at: number): boolean {
  const { kind } = lines[at]!
  return kind === 'lyric' || (kind === 'header' && firstLyric(lines, at) === null)
}

function firstLyric(lines: SheetLine[], header: number): number | null {
  for (let at = header + 1; at < lines.length && lines[at]!.kind !== 'header'; at++)
    if (lines[at]!.kind === 'lyric') return at
  return null
}

/** For each line the header above it, -1 before the first. */
function headersOf(lines: SheetLine[]): number[] {
  let header = -1
  return lines.map(({ kind }, at) => {
    if (kind === 'header') header = at
    return header
  })
}
