import { mostJoined, profile, similarity } from '../text/similarity'
import type { Gap } from './align'
import { cutAlike, cutSame } from './cuts'
import type { Matching } from './matching'
import type { SheetLine, Sheets } from './sheet'

const mostPieces = 4
const alike = 0.75
/** So much more alike must the whole be than its best piece. */
const gain = 0.15

/** For each line of the old and of the new sheet 1 where it can have been changed, so nowhere outside the gap; else 0. */
export type Loose = { old: Uint8Array; now: Uint8Array }

/** Lines that say together what one line said before, or the other way round. */
export function findBreaks({ old, now }: Sheets, matching: Matching, gap: Gap, loose: Loose) {
  const free = {
    before: (i: number) => loose.old[i] === 1 && isWhole(old[i]!) && matching.isFree(i, null),
    after: (j: number) => loose.now[j] === 1 && isWhole(now[j]!) && matching.isFree(null, j),
  }
  const befores = placesIn(gap.from[0], gap.to[0], free.before)
  const afters = placesIn(gap.from[1], gap.to[1], free.after)
  if (befores.length === 0 || afters.length === 0 || befores.length + afters.length < 3) return
  for (const [whole, pieces] of runsThatMake(old, befores, now, afters, free.after)) {
    const cuts = cutSame(
      old[whole]!,
      pieces.map((j) => now[j]!),
    )
    if (cuts && free.before(whole)) matching.break({ before: [whole], after: pieces, cuts })
  }
  for (const [whole, pieces] of runsThatMake(now, afters, old, befores, free.before)) {
    const cuts = cutSame(
      now[whole]!,
      pieces.map((i) => old[i]!),
    )
    if (cuts && free.after(whole)) matching.break({ before: pieces, after: [whole], cuts })
  }
}

/** Runs of two to four neighbours whose words, joined, are those of a line in `wholes`. */
function* runsThatMake(
  wholeLines: SheetLine[],
  wholes: number[],
  lines: SheetLine[],
  places: number[],
  isFree: (at: number) => boolean,
): Generator<[number, number[]]> {
  const waiting = new Map<string, number[]>()
  let longest = 0
  for (const at of wholes) {
    const { sung } = wholeLines[at]!
    longest = Math.max(longest, sung.length)
    const known = waiting.get(sung)
    if (known) known.push(at)
    else waiting.set(sung, [at])
  }
  let next = 0
  for (const at of places) {
    if (at < next || !isFree(at)) continue
    let sung = lines[at]!.sung
    for (let size = 2; size <= mostPieces && isFree(at + size - 1); size++) {
      sung += lines[at + size - 1]!.sung
      if (sung.length > longest) break
      const whole = waiting.get(sung)?.[0]
      if (whole === undefined) continue
      yield [whole, range(at, at + size)]
      waiting.get(sung)!.shift()
      next = at + size
      break
    }
  }
}

/** A changed line whose missing part stands, changed or not, right beside it. */
export function widenPairs({ old, now }: Sheets, matching: Matching) {
  for (const [i, j] of matching.starts()) {
    if (old[i]!.key === now[j]!.key || old[i]!.kind !== 'lyric' || matching.isBroken(i)) continue
    const split = [
      [j, j + 1],
      [j - 1, j],
    ].find((pieces) => isOther(now, pieces, j, (at) => matching.isFree(null, at)) && isBetter(old[i]!, now, pieces, j))
    const cuts =
      split &&
      cutAlike(
        old[i]!,
        split.map((at) => now[at]!),
      )
    if (cuts) {
      matching.break({ before: [i], after: split, cuts })
      continue
    }
    const join = [
      [i, i + 1],
      [i - 1, i],
    ].find((pieces) => isOther(old, pieces, i, (at) => matching.isFree(at, null)) && isBetter(now[j]!, old, pieces, i))
    const joinCuts =
      join &&
      cutAlike(
        now[j]!,
        join.map((at) => old[at]!),
      )
    if (joinCuts) matching.break({ before: join, after: [j], cuts: joinCuts })
  }
}

function isOther(lines: SheetLine[], pieces: number[], known: number, isFree: (at: number) => boolean): boolean {
  return pieces.every((at) => at === known || (lines[at] !== undefined && isWhole(lines[at]!) && isFree(at)))
}

function isBetter(whole: SheetLine, lines: SheetLine[], pieces: number[], known: number): boolean {
  const parts = pieces.map((at) => lines[at]!.profile)
  if (mostJoined(whole.profile, parts) < alike) return false
  const joined = profile(pieces.map((at) => lines[at]!.text).join(' '))
  const score = similarity(whole.profile, joined, alike)
  return score >= alike && score >= similarity(whole.profile, lines[known]!.profile) + gain
}

const isWhole = ({ kind, sung, text }: SheetLine) => kind === 'lyric' && sung !== '' && text.length <= 1_000

function placesIn(from: number, to: number, isFree: (at: number) => boolean): number[] {
  const places: number[] = []
  for (let at = from; at < to; at++) if (isFree(at)) places.push(at)
  return places
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)
