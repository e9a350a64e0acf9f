import type { Part } from '../diff/lyric-diff'
import { kindOf } from '../text/lines'
import { echoes } from './echoes'
import { type Both, passageAt, reachOf } from './places'
import type { Run, Side, Stand } from './sides'
import { editsOf, mergeWords, type WordMerge } from './word-edits'

/** The places where a person must look. What moved out of such a place, or into it, is such a place too. */
export function placesToAsk(both: Both, words: (WordMerge | null)[]): boolean[] {
  const asked = new Array<boolean>(2 * both.base.length + 1).fill(false)
  const fresh: number[] = []
  const ask = ([from, to]: readonly [number, number]) => {
    for (let at = from; at <= to; at++)
      if (!asked[at]) {
        asked[at] = true
        fresh.push(at)
      }
  }
  const { mine, theirs } = both
  const twins = new Set(twinsOf(mine, theirs))
  for (const [at, words_] of words.entries())
    if (!agrees(mine.stands[at]!, theirs.stands[at]!, words_, twins, at)) ask([passageAt(at), passageAt(at)])
  for (const [run, other] of overlaps(mine.runs, theirs.runs))
    if (!twins.has(run)) {
      ask(reachOf(run))
      ask(reachOf(other))
    }
  for (const [side, other] of [
    [mine, theirs],
    [theirs, mine],
  ] as const)
    for (const run of side.runs)
      if (isAdrift(run, side, other, both.base)) {
        ask(reachOf(run))
        for (const passage of [run.after, run.before])
          if (hasLeft(other, passage)) ask([passageAt(passage), passageAt(passage)])
      }
  for (const reach of echoes(both)) ask(reach)

  const guests = [guestsOf(mine), guestsOf(theirs)]
  for (let at = fresh.pop(); at !== undefined; at = fresh.pop())
    for (const { byPlace, byPassage } of guests)
      for (const run of [byPlace[at], at % 2 === 1 ? byPassage[(at - 1) / 2] : undefined])
        if (run) {
          ask(reachOf(run))
          for (const passage of run.moved) ask([passageAt(passage), passageAt(passage)])
        }
  return asked
}

/** What both did to one passage goes together. */
function agrees(mine: Stand, theirs: Stand, words: WordMerge | null, twins: Set<Run>, passage: number): boolean {
  if (mine.kind === 'gone' || theirs.kind === 'gone')
    return [mine, theirs].every((stand) => stand.kind === 'gone' || (stand.kind === 'here' && !stand.changed))
  if (mine.kind === 'here' && theirs.kind === 'here') return words !== null
  if (mine.kind === 'moved' && theirs.kind === 'moved') return [...twins].some((run) => run.moved.includes(passage))
  return !(mine.kind === 'here' ? mine : theirs).changed
}

/** Null where the passage isn't in its place on both sides, or a person must look. */
export function mergePassage(base: readonly string[], mine: Stand, theirs: Stand): WordMerge | null {
  if (mine.kind !== 'here' || theirs.kind !== 'here') return null
  const text = base.join('\n')
  if (!mine.changed && !theirs.changed) return { text, shared: null, together: false }
  const result = textOf(mine.parts)
  if (result === textOf(theirs.parts)) return { text: result, shared: result, together: false }
  return mergeWords(text, editsOf(mine.parts), editsOf(theirs.parts))
}

const textOf = (parts: readonly Part[]) =>
  parts.reduce((all, { kind, text }) => (kind === 'del' ? all : all + text), '')

/** Mine's runs that theirs has just the same. */
export function twinsOf(mine: Side, theirs: Side): Run[] {
  const linesOf = ({ lines }: Side, { from, to }: Run) => lines.slice(from, to).join('\n')
  return overlaps(mine.runs, theirs.runs).flatMap(([run, other]) => {
    const isSame = run.after === other.after && run.before === other.before && `${run.moved}` === `${other.moved}`
    return isSame && linesOf(mine, run) === linesOf(theirs, other) ? [run] : []
  })
}

/** Runs that could stand in the same gap. */
function overlaps(mine: readonly Run[], theirs: readonly Run[]): [Run, Run][] {
  const pairs: [Run, Run][] = []
  for (let i = 0, j = 0; i < mine.length && j < theirs.length; ) {
    const [run, other] = [mine[i]!, theirs[j]!]
    if (run.after < other.before && other.after < run.before) pairs.push([run, other])
    if (run.before < other.before) i++
    else j++
  }
  return pairs
}

/** It was written into lines, or next to the lines of a stanza, that the other took out or moved away. */
function isAdrift({ after, before, from, to }: Run, side: Side, other: Side, base: readonly string[][]): boolean {
  const left = (passage: number) => hasLeft(other, passage)
  const blank = (passage: number) => !(passage in base) || base[passage]!.every((line) => kindOf(line) === 'blank')
  if (left(after) && left(before)) return true
  const wholeStanzaLeft = (passage: number, step: 1 | -1) => {
    for (; !blank(passage); passage += step) if (!left(passage)) return false
    return true
  }
  const [first, last] = [side.lines[from]!, side.lines[to - 1]!]
  if (kindOf(first) !== 'blank' && !blank(after) && blank(before) && wholeStanzaLeft(after, -1)) return true
  return kindOf(last) !== 'blank' && !blank(before) && blank(after) && wholeStanzaLeft(before, 1)
}

const hasLeft = ({ stands }: Side, passage: number) => passage in stands && stands[passage]!.kind !== 'here'

function guestsOf({ runs }: Side) {
  const byPlace: Run[] = []
  const byPassage: Run[] = []
  for (const run of runs) {
    const [first, last] = reachOf(run)
    for (let at = first; at <= last; at++) byPlace[at] = run
    for (const passage of run.moved) byPassage[passage] = run
  }
  return { byPlace, byPassage }
}
