import { diffLyrics } from '@/domain/refinement/diff/lyric-diff'
import { parseLyrics } from '@/domain/refinement/text/lines'
import type { RevisionView } from '@/domain/refinement/words'
import type { DeskLine } from './desk-context'

/** The ids that the lines of `lyrics` will have: those of the revision where a line goes on, and names for the time being. */
export function lineIdsOver(revision: RevisionView | null, lyrics: string): string[] {
  if (revision && revision.lyrics === lyrics) return revision.lineIds
  const ids = lyrics.split('\n').map((_, index) => `new.${index}`)
  if (!revision) return ids
  const used = new Set<string>()
  for (const { before, after } of diffLyrics(revision.lyrics, lyrics)) {
    const id = before === null ? undefined : revision.lineIds[before]
    if (after === null || !id || used.has(id) || !ids[after]!.startsWith('new.')) continue
    used.add(id)
    ids[after] = id
  }
  return ids
}

export function deskLines(revision: RevisionView | null, lyrics: string): DeskLine[] {
  const ids = lineIdsOver(revision, lyrics)
  return parseLyrics(lyrics).map((line) => ({ ...line, id: ids[line.index] ?? `new.${line.index}` }))
}
