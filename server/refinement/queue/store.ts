import { and, desc, eq, inArray, max } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { type Decision, decisions, members, type Song, songs, versions } from '@/db/schema'
import type { CampScope } from '@/server/access/camp-scope'

export async function insertDecision(tx: Tx, scope: CampScope, decision: Omit<Decision, 'campId'>): Promise<void> {
  await tx.insert(decisions).values({ campId: scope.campId, ...decision })
}

type Standing = Pick<Song, 'state' | 'stateSince' | 'claimedBy' | 'claimUntil'>

export async function moveSong(tx: Tx, scope: CampScope, songId: string, standing: Partial<Standing>): Promise<void> {
  await tx
    .update(songs)
    .set(standing)
    .where(and(eq(songs.campId, scope.campId), eq(songs.id, songId)))
}

/** When they took the song. */
export async function findLastClaim(db: Reader, scope: CampScope, songId: string, memberId: string) {
  const [row] = await db
    .select({ at: decisions.at })
    .from(decisions)
    .where(
      and(
        eq(decisions.campId, scope.campId),
        eq(decisions.songId, songId),
        eq(decisions.memberId, memberId),
        inArray(decisions.kind, ['claim', 'take-over', 'take-back']),
      ),
    )
    .orderBy(desc(decisions.at), desc(decisions.id))
    .limit(1)
  return row?.at
}

/** When it was last handed in. */
export async function findLastSubmission(db: Reader, scope: CampScope, songId: string): Promise<number | undefined> {
  const [row] = await db
    .select({ at: max(decisions.at) })
    .from(decisions)
    .where(and(eq(decisions.campId, scope.campId), eq(decisions.songId, songId), eq(decisions.kind, 'submit')))
  return row?.at ?? undefined
}

export async function findName(db: Reader, scope: CampScope, memberId: string): Promise<string> {
  const [row] = await db
    .select({ name: members.name })
    .from(members)
    .where(and(eq(members.campId, scope.campId), eq(members.id, memberId)))
  return row?.name ?? ''
}

export async function findNewestVersion(db: Reader, scope: CampScope, songId: string): Promise<number> {
  const [row] = await db
    .select({ number: max(versions.number) })
    .from(versions)
    .where(and(eq(versions.campId, scope.campId), eq(versions.songId, songId)))
  return row?.number ?? 0
}
