import { kindOf, type LineKind } from '../text/lines'
import { profile, similarity } from '../text/similarity'
import { pairLines } from './line-pairs'
import { changedShare, diffLine, type Part } from './word-diff'

export type { Part } from './word-diff'

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

export type Hunk = { del: string; ins: string }

/**
 * Two lyric sheets line by line, and by whole words within a line. Lossless: the `eq` and `del` parts of the lines that were there
 * before, joined by LF, are the old text, and `eq` and `ins` the new one. Every quadratic step is capped.
 */
export function diffLyrics(before: string, after: string): LineChange[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  return pairLines(old, now).map((pair): LineChange => {
    if (pair.after === null) {
      const text = old[pair.before]!
      return { kind: 'removed', line: kindOf(text), ...pair, moved: false, parts: part('del', text) }
    }
    const text = now[pair.after]!
    if (pair.before === null)
      return { kind: 'added', line: kindOf(text), ...pair, moved: false, parts: part('ins', text) }
    const from = old[pair.before]!
    const parts = diffLine(from, text)
    if (from === text) return { kind: 'same', line: kindOf(text), ...pair, moved: false, parts }
    if (!isRewritten(from, text, parts)) return { kind: 'changed', line: kindOf(text), ...pair, moved: false, parts }
    return {
      kind: 'rewritten',
      line: kindOf(text),
      ...pair,
      moved: false,
      parts: [...part('del', from), ...part('ins', text)],
    }
  })
}

/** What is highlighted in a line, trimmed; a change of blanks alone is none. */
export function hunksOf(parts: readonly Part[]): Hunk[] {
  const hunks: Hunk[] = []
  for (let i = 0; i < parts.length; i++) {
    const { kind, text } = parts[i]!
    if (kind === 'eq') continue
    const next = parts[i + 1]
    const pair = kind === 'del' && next?.kind === 'ins'
    const hunk =
      kind === 'ins' ? { del: '', ins: text.trim() } : { del: text.trim(), ins: pair ? next.text.trim() : '' }
    if (pair) i++
    if (hunk.del !== hunk.ins) hunks.push(hunk)
  }
  return hunks
}

const part = (kind: Part['kind'], text: string): Part[] => (text === '' ? [] : [{ kind, text }])

/** Scattered leftovers of the old line would be confetti: the line is struck and the new one shown whole. */
function isRewritten(before: string, after: string, parts: Part[]): boolean {
  const [old, now] = [profile(before), profile(after)]
  if (Math.min(old.wordCount, now.wordCount) < 3) return false
  const alike = similarity(old, now)
  return alike < 0.3 || (alike < 0.55 && changedShare(parts) > 0.7)
}
