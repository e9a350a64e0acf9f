import { align } from '../diff/align'
import type { LineChange, Part } from '../diff/lyric-diff'
import { foldWord } from '../text/fold'
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

/** What became of a word of the old line: it is word `at` of the new line, or words `from` up to but without `to` stand in its place. */
export type WordFate = { kept: true; at: number } | { kept: false; from: number; to: number }

/**
 * The fate of every word of the old line that lies in this piece, by its index in that line. Words that the diff left alone are kept;
 * within a change the longest common run of folded words is.
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
    const found = at < jEnd && now[at]!.start - b === old[i]!.start - a
    fates.set(i, found ? { kept: true, at } : { kept: false, from: at, to: at })
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
  const [foldedLeft, foldedRight] = [left.map(({ text }) => foldWord(text)), right.map(({ text }) => foldWord(text))]
  const weight = (a: number, b: number) =>
    foldedLeft[a] === foldedRight[b] ? (left[a]!.text === right[b]!.text ? 101 : 100) : 0
  const pairs = left.length * right.length > maxCells ? [] : align(left.length, right.length, weight)
  let [from, next] = [j, 0]
  for (let at = 0; at < left.length; at++) {
    const pair = pairs[next]
    if (pair?.[0] === at) {
      fates.set(i + at, { kept: true, at: j + pair[1] })
      from = j + pair[1] + 1
      next++
    } else fates.set(i + at, { kept: false, from, to: pair ? j + pair[1] : jEnd })
  }
}
