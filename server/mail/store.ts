import { and, eq } from 'drizzle-orm'
import type { Reader } from '@/db/engine/database'
import { camps, links, members } from '@/db/schema'

export async function findInvitation(db: Reader, linkId: string) {
  const [row] = await db
    .select({
      name: members.name,
      email: members.email,
      languages: members.languages,
      status: members.status,
      camp: camps.name,
      place: camps.place,
      revokedAt: links.revokedAt,
      expiresAt: links.expiresAt,
    })
    .from(links)
    .innerJoin(members, and(eq(members.campId, links.campId), eq(members.id, links.memberId)))
    .innerJoin(camps, eq(camps.id, links.campId))
    .where(and(eq(links.id, linkId), eq(links.purpose, 'invitation')))
  return row
}
