import { and, eq, inArray } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { blobs, comments, members, suggestions } from '@/db/schema'
import { isIn } from '@/server/access/camp-scope'

/** Looked for in the person's own camps only. The id alone would be enough to find it: it must not be. */
export async function listVoicesFor(db: Reader, userId: string, id: string) {
  const own = db
    .select({ campId: members.campId })
    .from(members)
    .where(and(eq(members.userId, userId), isIn))
  const file = { sha256: blobs.sha256, size: blobs.size }
  const said = await db
    .select({ campId: comments.campId, songId: comments.songId, type: comments.voiceType, ...file })
    .from(comments)
    .innerJoin(blobs, eq(blobs.sha256, comments.voice))
    .where(and(inArray(comments.campId, own), eq(comments.id, id)))
  const { campId, songId, reasonVoiceType, authorId } = suggestions
  const reasons = await db
    .select({ campId, songId, type: reasonVoiceType, ...file, toAuthor: authorId })
    .from(suggestions)
    .innerJoin(blobs, eq(blobs.sha256, suggestions.reasonVoice))
    .where(and(inArray(campId, own), eq(suggestions.id, id)))
  return [...said.map((each) => ({ ...each, toAuthor: null })), ...reasons]
}

export async function insertVoice(tx: Tx, { sha256, size }: { sha256: string; size: number }, createdAt: number) {
  await tx.insert(blobs).values({ sha256, size, createdAt }).onConflictDoNothing()
}
