import { align } from '../diff/align'
import type { LineChange, Part } from '../diff/lyric-diff'
import { foldSung, foldWord } from '../text/fold'
import type { WordInLine } from '../text/lines'

/** One entry of a diff with where its parts begin: UTF-16 offsets within the old line and within the new one. */
export type Piece = { change: LineChange; from: number; to: number }

const maxCells = 160_000

/** A split line has several pieces of one old line, a joined one several of one new line. */
export function piecesOf(diff: readonly LineChange[]): Piece[] {
  const [old, now] = [new Map<number, number>(), new Map<number, number>()]
  return diff.map((change) => {
    const [from, to] = [old.get(change.before ?? -1) ?? 0, now.get(change.after ?? -1) ?? 0]
    if (change.before !== null) old.set(change.before, from + lengthOf(change.parts, 'ins'))
    if (change.after !== null) now.set(change.after, to + lengthOf(change.parts, 'del'))
    return { change, from, to }
  })
}

const lengthOf = (parts: readonly Part[], but: Part['kind']) =>
  parts.reduce((sum, { kind, text }) => (kind === but ? sum : sum + text.length), 0)

/** What became of a word of the old line: words `from` up to but without `to` of the new line are it, or stand in its place. */
export type WordFate = { kept: boolean; from: number; to: number }

/**
 * The fate of every word of the old line that lies in this piece, by its index in that line. Words that the diff left alone are kept;
 * within a change the longest common run is, by letters and digits alone, and so are words that were only put together or apart.
 */
export function fatesOf({ change, from, to }: Piece, old: readonly WordInLine[], now: readonly WordInLine[]) {
  const fates = new Map<number, WordFate>()
  let [i, j] = [old.findIndex(({ start }) => start >= from), now.findIndex(({ start }) => start >= to)]
  if (i < 0) i = old.length
  if (j < 0) j = now.length
  let [a, b] = [from, to]
  for (const run of runsOf(change.parts)) {
    const [iStart, jStart] = [i, j]
    while (i < old.length && old[i]!.start < a + run.del.length) i++
    while (j < now.length && now[j]!.start < b + run.ins.length) j++
    if (run.same) sameWords(fates, old, now, [iStart, i, a], [jStart, j, b])
    else changedWords(fates, old, now, [iStart, i], [jStart, j])
    a += run.del.length
    b += run.ins.length
  }
  return fates
}

type Run = { same: boolean; del: string; ins: string }

function runsOf(parts: readonly Part[]): Run[] {
  const runs: Run[] = []
  for (const { kind, text } of parts) {
    const last = runs.at(-1)
    if (kind === 'eq') {
      runs.push({ same: true, del: text, ins: text })
      continue
    }
    const run = last && !last.same ? last : { same: false, del: '', ins: '' }
    if (run !== last) runs.push(run)
    run[kind] += text
  }
  return runs
}

function sameWords(
  fates: Map<number, WordFate>,
  old: readonly WordInLine[],
  now: readonly WordInLine[],
  [i, iEnd, a]: [number, number, number],
  [j, jEnd, b]: [number, number, number],
) {
  for (let at = j; i < iEnd; i++) {
    while (at < jEnd && now[at]!.start - b < old[i]!.start - a) at++
    const kept = at < jEnd && now[at]!.start - b === old[i]!.start - a
    fates.set(i, { kept, from: at, to: kept ? at + 1 : at })
  }
}

function changedWords(
  fates: Map<number, WordFate>,
  old: readonly WordInLine[],
  now: readonly WordInLine[],
  [i, iEnd]: [number, number],
  [j, jEnd]: [number, number],
) {
  const [left, right] = [old.slice(i, iEnd), now.slice(j, jEnd)]
  const [leftKeys, rightKeys] = [left.map(keyOf), right.map(keyOf)]
  const weight = (a: number, b: number) =>
    leftKeys[a] === rightKeys[b] ? (left[a]!.text === right[b]!.text ? 101 : 100) : 0
  const pairs = left.length * right.length > maxCells ? [] : align(left.length, right.length, weight)
  let [a, b] = [0, 0]
  for (const [nextA, nextB] of [...pairs, [left.length, right.length] as const]) {
    const apart = putApart(leftKeys.slice(a, nextA), rightKeys.slice(b, nextB))
    for (let at = a; at < nextA; at++) {
      const [from, to] = apart?.[at - a] ?? [0, nextB - b]
      fates.set(i + at, { kept: apart !== null, from: j + b + from, to: j + b + to })
    }
    if (nextA < left.length) fates.set(i + nextA, { kept: true, from: j + nextB, to: j + nextB + 1 })
    ;[a, b] = [nextA + 1, nextB + 1]
  }
}

/** Neither an apostrophe nor a hyphen makes another word of it. */
const keyOf = ({ text }: WordInLine) => foldSung(text) || foldWord(text)

/** The same letters with the blanks elsewhere, such as `uh oh` and `uh-oh`: for each old word the new words that hold its letters. */
function putApart(left: readonly string[], right: readonly string[]): [number, number][] | null {
  if (left.length === 0 || right.length === 0 || left.join('') !== right.join('')) return null
  const ends: number[] = []
  for (const key of right) ends.push((ends.at(-1) ?? 0) + key.length)
  let at = 0
  return left.map((key) => {
    const from = ends.findIndex((end) => end > at)
    at += key.length
    return [from, ends.findIndex((end) => end >= at) + 1]
  })
}
