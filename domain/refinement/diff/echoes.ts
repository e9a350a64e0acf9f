import { foldSung } from '../text/fold'
import { type Hunk, hunksOf, type LineChange } from './lyric-diff'
import { sideOf } from './parts'

/** One edit that was made in every repetition of a line; `changes` are at least two, in the order of the text. */
export type Echo = { hunks: Hunk[]; changes: LineChange[] }

/** Equal edits in repeated lines, to be shown once with how often. */
export function echoesIn(changes: readonly LineChange[]): Echo[] {
  const found = new Map<string, Echo>()
  for (const change of changes) {
    if ((change.kind !== 'changed' && change.kind !== 'rewritten') || change.line !== 'lyric') continue
    const hunks = hunksOf(change.parts)
    if (hunks.length === 0) continue
    const sung = [sideOf(change.parts, 'del'), sideOf(change.parts, 'ins')].map(foldSung)
    const key = JSON.stringify([sung, hunks])
    const known = found.get(key)
    if (known) known.changes.push(change)
    else found.set(key, { hunks, changes: [change] })
  }
  return [...found.values()].filter(({ changes }) => changes.length > 1)
}
