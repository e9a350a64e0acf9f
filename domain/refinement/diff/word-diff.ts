import { type CutLine, cutLine } from '../text/cut-line'
import type { Token } from '../text/tokens'
import { align, type Gap, type Pair } from './align'
import { alignGap } from './anchors'
import { changeParts, type Part } from './parts'

const maxCells = 250_000
const weights = { word: 100, folded: 95, mark: 10 }

type Same = { same: true; tokens: Token[] }
type Change = { same: false; del: Token[]; ins: Token[] }
type Run = Same | Change

/**
 * What changed in one line, by whole words. Joining `eq` and `del` gives the old line, `eq` and `ins` the new one, to the byte. A
 * blank, a hyphen or a quotation mark between two changes belongs to both, so a new phrase is one change.
 */
export function diffLine(before: string, after: string): Part[] {
  if (before === after) return before === '' ? [] : [{ kind: 'eq', text: before }]
  return diffCut(cutLine(before), cutLine(after)).parts
}

type LineDiff = { parts: Part[]; changed: number }

/** The same for lines that are already cut, with how much of their words changed, from 0 to 1. */
export function diffCut(before: CutLine, after: CutLine): LineDiff {
  return oneChange(before, after) ?? manyChanges(before, after)
}

/** What most edits are: one stretch that has no word and no mark in common, so nothing is to be aligned. Else null. */
function oneChange(before: CutLine, after: CutLine): LineDiff | null {
  const [old, now] = [before.tokens, after.tokens]
  const room = Math.min(old.length, now.length)
  let start = 0
  while (start < room && old[start]!.text === now[start]!.text) start++
  let end = 0
  while (end < room - start && old[old.length - 1 - end]!.text === now[now.length - 1 - end]!.text) end++
  const [oldEnd, nowEnd] = [old.length - end, now.length - end]
  if ((oldEnd - start) * (nowEnd - start) > maxCells) return null
  for (let i = start; i < oldEnd; i++)
    for (let j = start; j < nowEnd; j++)
      if (before.folded[i] === after.folded[j] && old[i]!.kind === now[j]!.kind && old[i]!.kind !== 'space') return null
  const kept = wordsIn(old, 0, start) + wordsIn(old, oldEnd, old.length)
  const changed = wordsIn(old, start, oldEnd) + wordsIn(now, start, nowEnd)
  const [head, tail] = [lengthOf(old, 0, start), lengthOf(old, oldEnd, old.length)]
  const parts = changeParts(
    before.text.slice(head, before.text.length - tail),
    after.text.slice(head, after.text.length - tail),
  )
  if (head > 0) parts.unshift({ kind: 'eq', text: after.text.slice(0, head) })
  if (tail > 0) parts.push({ kind: 'eq', text: after.text.slice(after.text.length - tail) })
  return { parts, changed: changed === 0 ? 0 : changed / (2 * kept + changed) }
}

function wordsIn(tokens: readonly Token[], from = 0, to = tokens.length): number {
  let count = 0
  for (let at = from; at < to; at++) if (tokens[at]!.kind === 'word') count++
  return count
}

function lengthOf(tokens: readonly Token[], from: number, to: number): number {
  let length = 0
  for (let at = from; at < to; at++) length += tokens[at]!.text.length
  return length
}

function manyChanges(before: CutLine, after: CutLine): LineDiff {
  const runs = absorb(runsOf(before, after), (tokens) => tokens.every(glues))
  const changed = changedShare(runs)
  const calm =
    changed > 0.5
      ? absorb(runs, (tokens) => tokens.filter(isShortWord).length === 1 && tokens.every(isGlueOrShort))
      : runs
  const trimmed: Run[] = []
  for (const run of calm)
    if (run.same) addSame(trimmed, run.tokens)
    else addChange(trimmed, run.del, run.ins)
  return { parts: trimmed.flatMap(toParts), changed }
}

function changedShare(runs: readonly Run[]): number {
  let [kept, changed] = [0, 0]
  for (const run of runs)
    if (run.same) kept += wordsIn(run.tokens)
    else changed += wordsIn(run.del) + wordsIn(run.ins)
  return kept + changed === 0 ? 0 : changed / (2 * kept + changed)
}

/** Blanks take no part in the alignment: those between two kept words are compared afterwards. */
function runsOf({ tokens: before, folded: oldFolds }: CutLine, { tokens: after, folded: nowFolds }: CutLine): Run[] {
  const [left, right] = [solid(before), solid(after)]
  const [old, now] = [left.map((at) => before[at]!), right.map((at) => after[at]!)]
  const [oldFolded, nowFolded] = [left.map((at) => oldFolds[at]!), right.map((at) => nowFolds[at]!)]
  const small = ({ from: [i, j], to: [iEnd, jEnd] }: Gap) =>
    align(iEnd - i, jEnd - j, (a, b) => {
      const [x, y] = [old[i + a]!, now[j + b]!]
      if (x.text === y.text) return weights[x.kind === 'word' ? 'word' : 'mark']
      return x.kind === 'word' && y.kind === 'word' && oldFolded[i + a] === nowFolded[j + b] ? weights.folded : 0
    }).map(([a, b]): Pair => [a + i, b + j])
  const sides = { before: old.map(textOf), after: now.map(textOf), heavy: (at: number) => hasLetter(old[at]!.text) }
  const pairs = alignGap(sides, { from: [0, 0], to: [old.length, now.length] }, maxCells, small)
  const runs: Run[] = []
  let [i, j] = [0, 0]
  for (const [a, b] of pairs) {
    const [x, y] = [left[a]!, right[b]!]
    addChange(runs, before.slice(i, x), after.slice(j, y))
    if (before[x]!.text === after[y]!.text) addSame(runs, [before[x]!])
    else addChange(runs, [before[x]!], [after[y]!])
    ;[i, j] = [x + 1, y + 1]
  }
  addChange(runs, before.slice(i), after.slice(j))
  return runs
}

/** Takes out the blanks that both sides begin or end with; whitespace belongs to the one side that has it alone. */
function addChange(runs: Run[], del: readonly Token[], ins: readonly Token[]) {
  const { head, middle, tail } = commonBlanks(del, ins)
  addSame(runs, head)
  const last = runs.at(-1)
  if (middle.del.length + middle.ins.length > 0) {
    if (last && !last.same) {
      last.del.push(...middle.del)
      last.ins.push(...middle.ins)
    } else runs.push({ same: false, ...middle })
  }
  addSame(runs, tail)
}

function addSame(runs: Run[], tokens: readonly Token[]) {
  if (tokens.length === 0) return
  const last = runs.at(-1)
  if (last?.same) last.tokens.push(...tokens)
  else runs.push({ same: true, tokens: [...tokens] })
}

function commonBlanks(del: readonly Token[], ins: readonly Token[]) {
  const isBlank = (a?: Token, b?: Token) => a?.kind === 'space' && a.text === b?.text
  let start = 0
  while (isBlank(del[start], ins[start])) start++
  let end = 0
  while (end < Math.min(del.length, ins.length) - start && isBlank(del.at(-1 - end), ins.at(-1 - end))) end++
  return {
    head: del.slice(0, start),
    middle: { del: del.slice(start, del.length - end), ins: ins.slice(start, ins.length - end) },
    tail: del.slice(del.length - end),
  }
}

/** Unchanged stretches between two changes become part of them where `gives` says so. */
function absorb(runs: readonly Run[], gives: (tokens: readonly Token[]) => boolean): Run[] {
  const joined: Run[] = []
  for (const [i, run] of runs.entries()) {
    const last = joined.at(-1)
    const given = run.same && i > 0 && i < runs.length - 1 && gives(run.tokens)
    const change = run.same ? (given ? { del: run.tokens, ins: run.tokens } : null) : run
    if (!change) joined.push(run)
    else if (last && !last.same) {
      last.del.push(...change.del)
      last.ins.push(...change.ins)
    } else joined.push({ same: false, del: [...change.del], ins: [...change.ins] })
  }
  return joined
}

function toParts(run: Run): Part[] {
  if (run.same) return [{ kind: 'eq', text: join(run.tokens) }]
  return changeParts(join(run.del), join(run.ins))
}

const solid = (tokens: readonly Token[]) => [...tokens.keys()].filter((at) => tokens[at]!.kind !== 'space')
const textOf = ({ text }: Token) => text
const join = (tokens: readonly Token[]) => tokens.map(textOf).join('')
const hasLetter = (text: string) => /[\p{L}\p{N}]/u.test(text)
const glues = ({ kind, text }: Token) => kind === 'space' || /^[-‐‑'’‘"“”]+$/.test(text)
const isShortWord = ({ kind, text }: Token) =>
  kind === 'word' &&
  (/^['’]?(?:\p{Script=Latin}['’]?){1,3}$/u.test(text) ||
    /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(text))
const isGlueOrShort = (token: Token) => glues(token) || isShortWord(token)
