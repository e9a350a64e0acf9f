import { and, asc, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { type Link, type LinkUse, links, linkUses } from '@/db/schema'

export async function insertLink(tx: Tx, link: Link): Promise<void> {
  await tx.insert(links).values(link)
}

export async function findLink(db: Reader, tokenHash: string): Promise<Link | undefined> {
  const [link] = await db.select().from(links).where(eq(links.tokenHash, tokenHash))
  return link
}

/** Takes one use, in one statement: of two browsers that open the last use at once, one gets it. */
export async function takeUse(tx: Tx, id: string, now: number): Promise<number | undefined> {
  const [taken] = await tx
    .update(links)
    .set({ uses: sql`${links.uses} + 1` })
    .where(and(eq(links.id, id), isNull(links.revokedAt), gt(links.expiresAt, now), lt(links.uses, links.maxUses)))
    .returning({ uses: links.uses })
  return taken?.uses
}

export async function insertUse(tx: Tx, use: LinkUse): Promise<void> {
  await tx.insert(linkUses).values(use)
}

export async function listMemberLinks(db: Reader, campId: string): Promise<Link[]> {
  return db
    .select()
    .from(links)
    .where(and(eq(links.campId, campId), eq(links.purpose, 'invitation')))
    .orderBy(asc(links.createdAt), asc(links.id))
}

export async function listUses(db: Reader, linkIds: string[]): Promise<LinkUse[]> {
  if (linkIds.length === 0) return []
  return db
    .select()
    .from(linkUses)
    .where(inArray(linkUses.linkId, linkIds))
    .orderBy(asc(linkUses.at), asc(linkUses.number))
}

export async function revokeMemberLinks(tx: Tx, campId: string, memberId: string, now: number): Promise<void> {
  await tx
    .update(links)
    .set({ revokedAt: now })
    .where(and(eq(links.campId, campId), eq(links.memberId, memberId), isNull(links.revokedAt)))
}

export async function revokePurpose(
  tx: Tx,
  purpose: Link['purpose'],
  userId: string | null,
  now: number,
): Promise<void> {
  const whose = userId === null ? isNull(links.userId) : eq(links.userId, userId)
  await tx
    .update(links)
    .set({ revokedAt: now })
    .where(and(eq(links.purpose, purpose), whose, isNull(links.revokedAt)))
}
