import { z } from 'zod'
import type { Reader } from '@/db/engine/database'
import { joinedLines, textsOf } from '@/domain/refinement/merge/joined-lines'
import type { RevisionView } from '@/domain/refinement/words'
import type { CampScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { notFound } from '@/server/errors'
import { writeInCamp } from '@/server/events/service'
import { requireSong } from '@/server/submission/standing'
import { findRevision } from '../revisions/service'
import * as store from './store'

const mostJoins = 10

/** A line of the newest words that holds words of two people since `revision` joined them, and that nobody has looked at. */
export type JoinedLine = { lineId: string; revision: number; names: string[] }

/** Two good words can make a bad line: somebody has to look, or write it anew. */
export async function listJoined(
  db: Reader,
  scope: CampScope,
  songId: string,
  head: RevisionView | null,
): Promise<JoinedLine[]> {
  const joins = head ? await store.listJoins(db, scope, songId, mostJoins) : []
  if (!head || joins.length === 0) return []
  const looked = new Set((await store.listLooks(db, scope, songId)).map((look) => `${look.revision} ${look.lineId}`))
  const now = textsOf(head)
  const found = new Map<string, JoinedLine>()
  for (const { number, parent, base } of joins) {
    if (parent === null || base === null || base >= parent) continue
    const wanted = [base, parent, number].map((each) => findRevision(db, scope, songId, each))
    const [from, theirs, merged] = await Promise.all(wanted)
    if (!from || !theirs || !merged) continue
    const written = textsOf(merged)
    const open = joinedLines(from, theirs, merged).filter(
      (id) => now.get(id) === written.get(id) && !looked.has(`${number} ${id}`) && !found.has(id),
    )
    const names = open.length > 0 ? await store.listNames(db, scope, songId, base, number) : []
    // Whoever has worked in two tabs knows both.
    if (names.length > 1) for (const lineId of open) found.set(lineId, { lineId, revision: number, names })
  }
  return [...found.values()]
}

export const lookInput = z.object({ songId: z.string().max(80), revision: z.int().min(1), lineId: z.string().max(40) })

/** The line is in order as it is; everybody is told. */
export function lookAtLine(ctx: AppContext, scope: CampScope, input: z.infer<typeof lookInput>): Promise<void> {
  const { songId, revision, lineId } = input
  const at = ctx.now()
  return writeInCamp(ctx, scope, async (tx) => {
    await requireSong(tx, scope, songId, 'song.revise')
    const joined = await findRevision(tx, scope, songId, revision)
    if (!joined?.lineIds.includes(lineId)) throw notFound()
    const isNew = await store.insertLook(tx, scope, { ...input, at })
    return {
      result: undefined,
      news: isNew ? [{ kind: 'song.looked' as const, subject: songId, payload: { revision, lineId } }] : [],
    }
  })
}
