import { diffLyrics } from '../diff/lyric-diff'
import { mergePassage, placesToAsk, twinsOf } from './asks'
import { conservesWords, type SharedChange } from './conservation'
import { isEqual } from './facets'
import { type Both, reachOf } from './places'
import { passagesOf, type Run, type Side, sideOf } from './sides'

/** `at` is the line of the merge where theirs begins; instead of those lines mine could stand there. */
export type MergeConflict = { at: number; base: string[]; mine: string[]; theirs: string[] }

export type LyricMerge = {
  clean: boolean
  /** Theirs stands where a person must look. */
  lyrics: string
  /** Lines of `lyrics` that hold words of both, merged within the line: two good words can make a bad line. */
  flagged: number[]
  conflicts: MergeConflict[]
}

/**
 * Both people's changes of one text. Different lines go together, and so do changes of one line with an unchanged word between them;
 * a change both made counts once. Whatever touches, two insertions at one place, and a line that one took out or moved while the
 * other changed or moved it, are for a person; so is what may be one change that both made, beside others of their own. No word is
 * lost or doubled: what would be is a conflict.
 * Three-way merge over lines after Khanna, Kunal and Pierce, "A Formal Investigation of Diff3" (2007), with moved lines held apart.
 */
export function mergeLyrics(base: string, mine: string, theirs: string): LyricMerge {
  if (mine === theirs || mine === base) return settled(theirs)
  if (theirs === base) return settled(mine)
  const lines = base.split('\n')
  const diffs = [diffLyrics(base, mine), diffLyrics(base, theirs)] as const
  const passages = passagesOf(lines.length, diffs)
  const both: Both = {
    base: passages.map(({ from, to }) => lines.slice(from, to)),
    mine: sideOf(mine, diffs[0], passages),
    theirs: sideOf(theirs, diffs[1], passages),
  }
  const { shared, ...merge } = assemble(both)
  if (!merge.clean) return merge
  const kept = conservesWords(lines, both.mine.lines, both.theirs.lines, merge.lyrics.split('\n'), shared)
  return kept ? merge : wholeConflict(lines, both.mine.lines, both.theirs.lines)
}

const settled = (lyrics: string): LyricMerge => ({ clean: true, lyrics, flagged: [], conflicts: [] })

function assemble(both: Both): LyricMerge & { shared: SharedChange[] } {
  const { base, mine, theirs } = both
  const words = base.map((lines, at) => mergePassage(lines, mine.stands[at]!, theirs.stands[at]!))
  const asked = placesToAsk(both, words)
  const twins = twinsOf(mine, theirs)
  const [mineAt, theirsAt] = [runsByGap(mine), runsByGap(theirs)]
  const out: string[] = []
  const flagged: number[] = []
  const conflicts: MergeConflict[] = []
  const shared: SharedChange[] = []
  for (let at = 0; at < asked.length; at++) {
    if (asked[at]) {
      const conflict: MergeConflict = { at: out.length, base: [], mine: [], theirs: [] }
      for (; asked[at]; at++) {
        if (at % 2 === 1) conflict.base.push(...base[(at - 1) / 2]!)
        conflict.mine.push(...linesAt(mine, mineAt, at))
        conflict.theirs.push(...linesAt(theirs, theirsAt, at))
      }
      at--
      if (isEqual(conflict.mine, conflict.theirs)) shared.push({ before: conflict.base, after: conflict.theirs })
      else addConflict(conflicts, conflict)
      out.push(...conflict.theirs)
    } else if (at % 2 === 0) {
      const run = mineAt.get(at)
      const lines = linesAt(run ? mine : theirs, run ? mineAt : theirsAt, at)
      out.push(...lines)
      if (run && twins.includes(run))
        shared.push({ before: run.moved.flatMap((passage) => base[passage]!), after: lines })
    } else {
      const passage = (at - 1) / 2
      const merged = words[passage]
      if (merged) {
        const lines = merged.text.split('\n')
        if (merged.together) flagged.push(...lines.map((_, i) => out.length + i))
        out.push(...lines)
        if (merged.shared !== null) shared.push({ before: base[passage]!, after: merged.shared.split('\n') })
      } else if (mine.stands[passage]!.kind === 'gone' && theirs.stands[passage]!.kind === 'gone')
        shared.push({ before: base[passage]!, after: [] })
    }
  }
  return { clean: conflicts.length === 0, lyrics: out.join('\n'), flagged, conflicts, shared }
}

/** Two at the same line of the merge are one. */
function addConflict(conflicts: MergeConflict[], next: MergeConflict) {
  const last = conflicts.at(-1)
  if (last?.at !== next.at) {
    conflicts.push(next)
    return
  }
  last.base.push(...next.base)
  last.mine.push(...next.mine)
  last.theirs.push(...next.theirs)
}

const runsByGap = ({ runs }: Side) => new Map(runs.map((run): [number, Run] => [reachOf(run)[0], run]))

function linesAt({ lines, stands }: Side, runs: Map<number, Run>, at: number): string[] {
  const run = runs.get(at)
  if (run) return lines.slice(run.from, run.to)
  const stand = at % 2 === 1 ? stands[(at - 1) / 2] : undefined
  return stand?.kind === 'here' ? stand.lines.map((line) => lines[line]!) : []
}

function wholeConflict(base: string[], mine: string[], theirs: string[]): LyricMerge {
  const all = [base, mine, theirs]
  const shortest = Math.min(...all.map(({ length }) => length))
  let start = 0
  while (start < shortest && all.every((lines) => lines[start] === base[start])) start++
  let end = 0
  while (end < shortest - start && all.every((lines) => lines.at(-1 - end) === base.at(-1 - end))) end++
  const [before, ours, others] = all.map((lines) => lines.slice(start, lines.length - end))
  const conflict = { at: start, base: before!, mine: ours!, theirs: others! }
  return { clean: false, lyrics: theirs.join('\n'), flagged: [], conflicts: [conflict] }
}
