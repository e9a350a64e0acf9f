import { and, eq, inArray } from 'drizzle-orm'
import type { Reader } from '@/db/engine/database'
import { blobs, comments, members } from '@/db/schema'
import { isIn } from '@/server/access/camp-scope'

/** Looked for in the person's own camps only. The id alone would be enough to find it: it must not be. */
export function listVoicesFor(db: Reader, userId: string, commentId: string) {
  const own = db
    .select({ campId: members.campId })
    .from(members)
    .where(and(eq(members.userId, userId), isIn))
  return db
    .select({
      campId: comments.campId,
      songId: comments.songId,
      sha256: blobs.sha256,
      size: blobs.size,
      type: comments.voiceType,
    })
    .from(comments)
    .innerJoin(blobs, eq(blobs.sha256, comments.voice))
    .where(and(inArray(comments.campId, own), eq(comments.id, commentId)))
}
