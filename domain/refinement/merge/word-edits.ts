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
 * between them, and more than that where they may be one.
 */
export function mergeWords(base: string, mine: readonly WordEdit[], theirs: readonly WordEdit[]): WordMerge | null {
  const keyOf = ({ start, end, text }: WordEdit) => `${start} ${end} ${text}`
  const [mineKeys, theirKeys] = [new Set(mine.map(keyOf)), new Set(theirs.map(keyOf))]
  const shared = mine.filter((edit) => theirKeys.has(keyOf(edit)))
  const alone = { mine: mine.length > shared.length, theirs: theirs.length > shared.length }
  const all = [...mine, ...theirs.filter((edit) => !mineKeys.has(keyOf(edit)))]
  all.sort((a, b) => a.start - b.start || a.end - b.end)
  const clear = { mine: true, theirs: true }
  const last: { mine?: WordEdit; theirs?: WordEdit } = {}
  let [at, text] = [0, '']
  for (const edit of all) {
    if (edit.start < at) return null
    const between = base.slice(at, edit.start)
    for (const side of ['mine', 'theirs'] as const) clear[side] ||= isClear(base, between, last[side], edit)
    const [inMine, inTheirs] = [mineKeys.has(keyOf(edit)), theirKeys.has(keyOf(edit))]
    if (inMine !== inTheirs) {
      if (!clear[inMine ? 'theirs' : 'mine']) return null
      clear[inMine ? 'mine' : 'theirs'] = false
      last[inMine ? 'mine' : 'theirs'] = edit
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

/**
 * Two edits stand apart if there is a line's end or an unchanged word between. Where both brought the same word, or took it out, that
 * must be another word: they may have meant the same one.
 */
function isClear(base: string, between: string, edit: WordEdit | undefined, next: WordEdit): boolean {
  if (between.includes('\n')) return true
  const both = edit ? [...ifInBoth(edit, next, broughtBy), ...ifInBoth(edit, next, takenFrom(base))] : []
  return wordsIn(between).some((word) => !both.includes(word))
}

/** What either did, if they did one word alike. */
function ifInBoth(edit: WordEdit, next: WordEdit, words: (edit: WordEdit) => string[]): string[] {
  const [before, after] = [words(edit), words(next)]
  return before.some((word) => after.includes(word)) ? [...before, ...after] : []
}

const broughtBy = ({ text }: WordEdit) => wordsIn(text)
/** A word that another stands for isn't taken out. */
const takenFrom =
  (base: string) =>
  ({ start, end, text }: WordEdit) => {
    const taken = wordsIn(base.slice(start, end))
    return taken.length > wordsIn(text).length ? taken : []
  }

const wordsIn = (text: string) => wordsOf(text).map((word) => word.text)

/** `edits` in order, not overlapping. */
function applyEdits(base: string, edits: readonly WordEdit[]): string {
  let [at, applied] = [0, '']
  for (const { start, end, text } of edits) {
    applied += base.slice(at, start) + text
    at = end
  }
  return applied + base.slice(at)
}
