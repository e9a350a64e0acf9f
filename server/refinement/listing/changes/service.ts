import type { Database } from '@/db/engine/database'
import { type ChangeNote, summarise } from '@/domain/refinement/diff/change-notes'
import { readStoredFacets } from '@/domain/refinement/song/facets'
import { wordsIn } from '@/domain/refinement/words'
import type * as store from '../store'

/** A row says the first few things that changed; the rest is on the song's page. */
const notesShown = 3

export type LastChange =
  | { kind: 'first-words'; at: number; by: string }
  | { kind: 'words'; at: number; by: string; notes: ChangeNote[]; more: number }
  | { kind: 'version'; at: number; by: string; number: number }

type Row<F extends (...args: never[]) => Promise<unknown[]>> = Awaited<ReturnType<F>>[number]
type Revision = Row<typeof store.listNewestRevisions>
type Version = Row<typeof store.listNewestVersions>

type Notes = Map<string, ChangeNote[]>
/** Revisions never change: what lies between two of them is worked out once. */
const notesIn = new WeakMap<Database, Notes>()
const mostKnown = 5_000

function noteChange(db: Database, parent: Revision, head: Revision): ChangeNote[] {
  const known: Notes = notesIn.get(db) ?? new Map()
  if (known.size > mostKnown) known.clear()
  notesIn.set(db, known)
  const key = `${head.campId}:${head.id}`
  const notes = known.get(key) ?? summarise(wordsOf(parent), wordsOf(head))
  known.set(key, notes)
  return notes
}

const wordsOf = (row: Revision) => wordsIn({ ...row, ...readStoredFacets(row.facets) })

/** The newest thing that happened to a song's words or sound. */
export function lastChange(
  db: Database,
  head: Revision | undefined,
  parent: Revision | undefined,
  version: Version | undefined,
): LastChange | null {
  if (version && version.at >= (head?.createdAt ?? 0))
    return { kind: 'version', at: version.at, by: version.by, number: version.number }
  if (!head) return null
  const { createdAt: at, authorName: by } = head
  if (!parent) return { kind: 'first-words', at, by }
  const notes = noteChange(db, parent, head)
  return { kind: 'words', at, by, notes: notes.slice(0, notesShown), more: Math.max(0, notes.length - notesShown) }
}
