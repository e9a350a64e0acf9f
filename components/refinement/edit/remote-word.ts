import { diffLyrics } from '@/domain/refinement/diff/lyric-diff'
import { wordsOf } from '@/domain/refinement/text/lines'

/** What somebody else has made of a word since: `gone` is its line. `now` is empty where they took the word out. */
export type RemoteWord = { kind: 'word'; now: string } | { kind: 'line'; now: string } | { kind: 'gone' }

/** Whether a word of `line` (its line alone when null) reads differently in `after`, and how. */
export function remoteWord(before: string, after: string, line: number, word: number | null): RemoteWord | null {
  if (before === after) return null
  const changes = diffLyrics(before, after).filter((change) => change.before === line)
  if (changes.length === 0) return null
  if (changes.every((change) => change.after === null)) return { kind: 'gone' }
  if (changes.every(({ kind }) => kind === 'same')) return null
  const now = after.split('\n')[changes.find((change) => change.after !== null)!.after!]!
  const place = word === null ? undefined : wordsOf(before.split('\n')[line] ?? '')[word]
  if (!place) return { kind: 'line', now }
  let at = 0
  for (const { parts } of changes)
    for (const [i, { kind, text }] of parts.entries()) {
      if (kind === 'ins') continue
      const [from, to] = [at, at + text.length]
      at = to
      if (kind === 'eq' || to <= place.start || from >= place.end) continue
      const next = parts[i + 1]
      return { kind: 'word', now: next?.kind === 'ins' ? next.text.trim() : '' }
    }
  return null
}
