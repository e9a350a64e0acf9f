import type { Part } from '../diff/lyric-diff'
import { wordsOf } from '../text/lines'

/** The base's text from `start` up to but without `end` becomes `text`; UTF-16 offsets. */
export type WordEdit = { start: number; end: number; text: string }

export type WordMerge = {
  text: string
  /** The base with only what both had changed alike; null when there is no such thing. */
  shared: string | null
  /** Each side brought something the other hadn't. */
  together: boolean
}

export function editsOf(parts: readonly Part[]): WordEdit[] {
  const edits: WordEdit[] = []
  let at = 0
  for (const { kind, text } of parts) {
    const end = kind === 'ins' ? at : at + text.length
    if (kind !== 'eq') {
      const edit = edits.at(-1)?.end === at ? edits.at(-1)! : { start: at, end: at, text: '' }
      if (edit !== edits.at(-1)) edits.push(edit)
      edit.end = end
      if (kind === 'ins') edit.text += text
    }
    at = end
  }
  return edits
}

/**
 * Both people's edits of one text, or null where a person must look: two different edits need an unchanged word, or a line's end,
 * between them.
 */
export function mergeWords(base: string, mine: readonly WordEdit[], theirs: readonly WordEdit[]): WordMerge | null {
  const keyOf = ({ start, end, text }: WordEdit) => `${start} ${end} ${text}`
  const [mineKeys, theirKeys] = [new Set(mine.map(keyOf)), new Set(theirs.map(keyOf))]
  const shared = mine.filter((edit) => theirKeys.has(keyOf(edit)))
  const alone = { mine: mine.length > shared.length, theirs: theirs.length > shared.length }
  const all = [...mine, ...theirs.filter((edit) => !mineKeys.has(keyOf(edit)))]
  all.sort((a, b) => a.start - b.start || a.end - b.end)
  const clear = { mine: true, theirs: true }
  let [at, text] = [0, '']
  for (const edit of all) {
    if (edit.start < at) return null
    const between = base.slice(at, edit.start)
    if (between.includes('\n') || wordsOf(between).length > 0) clear.mine = clear.theirs = true
    const [inMine, inTheirs] = [mineKeys.has(keyOf(edit)), theirKeys.has(keyOf(edit))]
    if (inMine !== inTheirs) {
      if (!clear[inMine ? 'theirs' : 'mine']) return null
      clear[inMine ? 'mine' : 'theirs'] = false
    }
    text += between + edit.text
    at = edit.end
  }
  return {
    text: text + base.slice(at),
    shared: shared.length > 0 ? applyEdits(base, shared) : null,
    together: alone.mine && alone.theirs,
  }
}

/** `edits` in order, not overlapping. */
function applyEdits(base: string, edits: readonly WordEdit[]): string {
  let [at, applied] = [0, '']
  for (const { start, end, text } of edits) {
    applied += base.slice(at, start) + text
    at = end
  }
  return applied + base.slice(at)
}
