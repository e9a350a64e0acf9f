import type { LineKind } from '../text/lines'
import { shareNoWord, similarity } from '../text/similarity'
import { type LineMatch, matchLines } from './line-pairs'
import type { Break } from './matching'
import { changeParts, type Part } from './parts'
import { readSheets, type SheetLine, type Sheets } from './sheet'
import { diffCut, diffLine } from './word-diff'

export { type Hunk, hunksOf, type Part } from './parts'

export type LineChange = {
  kind: 'same' | 'changed' | 'rewritten' | 'added' | 'removed' | 'split' | 'joined'
  line: LineKind
  /** Where it stood and where it stands, counting from 0; null for the side that doesn't have it. */
  before: number | null
  after: number | null
  /** It stands elsewhere in the order. */
  moved: boolean
  parts: Part[]
}

/**
 * Two lyric sheets line by line, and by whole words within a line, in the order of the new one; lines taken out stand where they
 * stood. A split line is several changes with one `before`, a joined one several with one `after`. Lossless to the byte: `eq` and
 * `del` of all changes of a line that was there before, joined, are that line, and `eq` and `ins` a line of the new text. Every
 * quadratic step is capped.
 */
export function diffLyrics(before: string, after: string): LineChange[] {
  const sheets = readSheets(before, after)
  const match = matchLines(sheets)
  return inOrder(sheets, match)
}

function inOrder(sheets: Sheets, { matching, moved }: LineMatch): LineChange[] {
  const { old, now } = sheets
  const changes: LineChange[] = []
  const breaks = new Map<number, Break>()
  for (const found of matching.breaks) breaks.set(found.after[0]!, found)
  let next = 0
  const removeUpTo = (end: number) => {
    for (; next < end; next++)
      if (matching.isFree(next, null)) {
        const { kind, text } = old[next]!
        changes.push({ kind: 'removed', line: kind, before: next, after: null, moved: false, parts: part('del', text) })
      }
  }
  const firstKept = (from: number) => {
    let at = from
    while (at < old.length && (matching.toAfter[at] === -1 || moved.has(at))) at++
    return at
  }
  removeUpTo(firstKept(0))
  for (let j = 0; j < now.length; j++) {
    const i = matching.toBefore[j]!
    const { kind, text } = now[j]!
    const found = breaks.get(j)
    if (i < 0)
      changes.push({ kind: 'added', line: kind, before: null, after: j, moved: false, parts: part('ins', text) })
    else if (found) changes.push(...broken(sheets, found, moved.has(i)))
    else {
      const { kind: change, parts } = compare(old[i]!, now[j]!)
      changes.push({ kind: change, line: kind, before: i, after: j, moved: moved.has(i), parts })
    }
    if (found) j += found.after.length - 1
    if (i >= 0 && !moved.has(i)) removeUpTo(firstKept(i + (found?.before.length ?? 1)))
  }
  return changes
}

function compare(from: SheetLine, to: SheetLine): Pick<LineChange, 'kind' | 'parts'> {
  if (from.text === to.text) return { kind: 'same', parts: part('eq', to.text) }
  if (isOther(from, to)) return { kind: 'rewritten', parts: changeParts(from.text, to.text) }
  const { parts, changed } = diffCut(from.cut, to.cut)
  if (to.kind === 'header' || !isRewritten(from, to, parts, changed)) return { kind: 'changed', parts }
  return { kind: 'rewritten', parts: changeParts(from.text, to.text) }
}

/** Nothing of the old line is left, so there is no need to look word by word. Only asked where the profiles are there already. */
function isOther(from: SheetLine, to: SheetLine): boolean {
  if (to.kind !== 'lyric' || !from.hasProfile || !to.hasProfile) return false
  if (from.profile.words.length === 0 || to.profile.words.length === 0) return false
  return shareNoWord(from.profile, to.profile) && similarity(from.profile, to.profile, leastAlike) < leastAlike
}

const leastAlike = 0.3
const mostChanged = 0.7

/**
 * Scattered leftovers of the old line would be confetti: the line is struck and the new one shown whole. Lines that kept more of
 * their words can't be so little alike.
 */
function isRewritten(from: SheetLine, to: SheetLine, parts: readonly Part[], share: number): boolean {
  const changed = (kind: Part['kind']) => parts.some((part) => part.kind === kind && part.text.trim() !== '')
  if ((share > 0 && share <= mostChanged) || !changed('del') || !changed('ins')) return false
  return similarity(from.profile, to.profile) < (share > mostChanged ? 0.55 : leastAlike)
}

function broken({ old, now }: Sheets, { before, after, cuts }: Break, moved: boolean): LineChange[] {
  const line: LineKind = 'lyric'
  if (before.length === 1)
    return after.map((j, k) => {
      const parts = diffLine(piece(old[before[0]!]!.text, cuts, k), now[j]!.text)
      return { kind: 'split', line, before: before[0]!, after: j, moved, parts }
    })
  return before.map((i, k) => {
    const parts = diffLine(old[i]!.text, piece(now[after[0]!]!.text, cuts, k))
    return { kind: 'joined', line, before: i, after: after[0]!, moved, parts }
  })
}

const piece = (text: string, cuts: readonly number[], k: number) => text.slice(cuts[k - 1] ?? 0, cuts[k])
const part = (kind: Part['kind'], text: string): Part[] => (text === '' ? [] : [{ kind, text }])
