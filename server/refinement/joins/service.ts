import { z } from 'zod'
import type { Reader, Tx } from '@/db/engine/database'
import { authorsOfLine, type Lines, textsOf } from '@/domain/refinement/merge/line-authors'
import type { RevisionView } from '@/domain/refinement/words'
import type { CampScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { notFound } from '@/server/errors'
import { writeInCamp } from '@/server/events/service'
import { requireSong } from '@/server/submission/standing'
import { listNames } from '../evidence/store'
import * as store from './store'

/** Past this many the older ones are told when the newer ones have been looked at. */
const mostTold = 500

/** A line of the newest words that holds words of several people since `revision` joined them, and that nobody has looked at. */
export type JoinedLine = { lineId: string; revision: number; names: string[] }

/** Two good words can make a bad line: somebody has to look, or write it anew. */
export async function listJoined(
  db: Reader,
  scope: CampScope,
  songId: string,
  head: RevisionView | null,
): Promise<JoinedLine[]> {
  const joins = head ? await store.listUnlooked(db, scope, songId, mostTold) : []
  if (!head || joins.length === 0) return []
  const now = textsOf(head)
  const newest = new Map<string, store.Join>()
  for (const join of joins) if (!newest.has(join.lineId)) newest.set(join.lineId, join)
  const open = [...newest.values()].filter(({ lineId, text }) => now.get(lineId) === text)
  const names = await listNames(db, scope, [...new Set(open.flatMap(({ authors }) => authors))])
  return open.map(({ lineId, revision, authors }) => ({
    ...{ lineId, revision },
    names: authors.map((author) => names[author] ?? ''),
  }))
}

/** A save that was joined with those that came since its base, oldest first; `flagged` are the lines in which both wrote. */
export type Joining = { flagged: readonly number[]; base: Lines; since: readonly RevisionView[] }

/** Inside the write that makes the revision. Whoever has worked in two tabs knows both, so nobody else has to look. */
export async function noteJoins(
  tx: Tx,
  scope: CampScope,
  made: RevisionView,
  { flagged, base, since }: Joining,
): Promise<void> {
  const lines = made.lyrics.split('\n')
  const joins = flagged.flatMap((at): store.Join[] => {
    const [lineId, text] = [made.lineIds[at], lines[at]]
    if (lineId === undefined || text === undefined) return []
    const authors = [...new Set([...authorsOfLine(lineId, base, since), scope.memberId])]
    return authors.length > 1 ? [{ revision: made.number, lineId, text, authors }] : []
  })
  await store.insertJoins(tx, scope, made.songId, joins)
}

export const lookInput = z.object({ songId: z.string().max(80), revision: z.int().min(1), lineId: z.string().max(40) })

/** The line is in order as it is; everybody is told. */
export function lookAtLine(ctx: AppContext, scope: CampScope, input: z.infer<typeof lookInput>): Promise<void> {
  const { songId, revision, lineId } = input
  const at = ctx.now()
  return writeInCamp(ctx, scope, async (tx) => {
    await requireSong(tx, scope, songId, 'song.revise')
    if (!(await store.isJoin(tx, scope, input))) throw notFound()
    const isNew = await store.insertLook(tx, scope, { ...input, at })
    return {
      result: undefined,
      news: isNew ? [{ kind: 'song.looked' as const, subject: songId, payload: { revision, lineId } }] : [],
    }
  })
}
