import { type Token, tokenise } from '../text/tokens'
import { align } from './align'

/** A piece of a line: in both texts, only in the old one, or only in the new one. */
export type Part = {
  kind: 'eq' | 'del' | 'ins'
  text: string
  /** Only case, punctuation, blanks or the Unicode form differ. */
  cosmetic?: boolean
}

const maxCells = 250_000
const weights = { word: 100, mark: 10, space: 1 }

type Run = { same: true; tokens: Token[] } | { same: false; del: Token[]; ins: Token[] }
type Change = Extract<Run, { same: false }>

/**
 * What changed in one line, by whole words. Joining `eq` and `del` gives the old line, `eq` and `ins` the new one, to the byte. A
 * blank, a hyphen or a quotation mark between two changes belongs to both, so a new phrase is one change.
 */
export function diffLine(before: string, after: string): Part[] {
  if (before === after) return before === '' ? [] : [{ kind: 'eq', text: before }]
  const runs = cut(tokenise(before), tokenise(after))
  const merged = merge(runs, ({ tokens }) => tokens.every(glues))
  const busy = share(merged) > 0.5
  const calm = busy
    ? merge(merged, ({ tokens }) => tokens.filter(isShortWord).length === 1 && tokens.every(glued))
    : merged
  return calm.flatMap(toParts).filter(({ text }) => text !== '')
}

/** How much of the line's words changed, from 0 to 1. */
export function changedShare(parts: readonly Part[]): number {
  const count = { eq: 0, del: 0, ins: 0 }
  for (const { kind, text } of parts) count[kind] += tokenise(text).filter((token) => token.kind === 'word').length
  const all = 2 * count.eq + count.del + count.ins
  return all === 0 ? 0 : (count.del + count.ins) / all
}

function cut(before: Token[], after: Token[]): Run[] {
  let start = 0
  while (start < before.length && before[start]?.text === after[start]?.text) start++
  let end = 0
  const room = Math.min(before.length, after.length) - start
  while (end < room && before.at(-1 - end)?.text === after.at(-1 - end)?.text) end++
  const [left, right] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  const weight = (i: number, j: number) => (left[i]!.text === right[j]!.text ? weights[left[i]!.kind] : 0)
  const runs: Run[] = [{ same: true, tokens: before.slice(0, start) }]
  let [i, j] = [0, 0]
  for (const [a, b] of [...align(left.length, right.length, weight, maxCells), [left.length, right.length]] as const) {
    runs.push({ same: false, del: left.slice(i, a), ins: right.slice(j, b) })
    runs.push({ same: true, tokens: left.slice(a, a + 1) })
    ;[i, j] = [a + 1, b + 1]
  }
  runs.push({ same: true, tokens: before.slice(before.length - end) })
  return joinNeighbours(runs)
}

function merge(runs: Run[], gives: (run: Extract<Run, { same: true }>) => boolean): Run[] {
  const between = (i: number) => i > 0 && i < runs.length - 1
  return joinNeighbours(
    runs.map((run, i) =>
      run.same && between(i) && gives(run) ? { same: false, del: run.tokens, ins: run.tokens } : run,
    ),
  )
}

function joinNeighbours(runs: Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.same ? run.tokens.length === 0 : run.del.length + run.ins.length === 0) continue
    if (last?.same && run.same) last.tokens.push(...run.tokens)
    else if (last && !last.same && !run.same) {
      last.del.push(...run.del)
      last.ins.push(...run.ins)
    } else
      joined.push(
        run.same ? { same: true, tokens: [...run.tokens] } : { same: false, del: [...run.del], ins: [...run.ins] },
      )
  }
  return joined
}

function share(runs: Run[]): number {
  const parts = runs.flatMap(toParts)
  return changedShare(parts)
}

const toParts = (run: Run): Part[] =>
  run.same
    ? [{ kind: 'eq', text: join(run.tokens) }]
    : [
        { kind: 'del', text: join((run satisfies Change).del) },
        { kind: 'ins', text: join(run.ins) },
      ]

const join = (tokens: Token[]) => tokens.map(({ text }) => text).join('')
const glues = ({ kind, text }: Token) => kind === 'space' || /^[-'’‘"“”]+$/.test(text)
const isShortWord = ({ kind, text }: Token) =>
  kind === 'word' && (/^\p{Script=Latin}{1,3}$/u.test(text) || /^[\p{Script=Han}\p{Script=Hangul}]$/u.test(text))
const glued = (token: Token) => glues(token) || isShortWord(token)
