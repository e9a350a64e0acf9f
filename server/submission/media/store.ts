import { and, eq, inArray } from 'drizzle-orm'
import type { Reader } from '@/db/engine/database'
import { assets, audio, blobs, members } from '@/db/schema'
import { isIn } from '@/server/access/camp-scope'

export type StoredAsset = {
  campId: string
  songId: string
  sha256: string
  size: number
  fileName: string
  mediaType: string
  preview: number
  peaks: number
}

/** Looked for in the person's own camps only. The id alone would be enough to find it: it must not be. */
export function listAssetsFor(db: Reader, userId: string, assetId: string): Promise<StoredAsset[]> {
  const own = db
    .select({ campId: members.campId })
    .from(members)
    .where(and(eq(members.userId, userId), isIn))
  return db
    .select({
      campId: assets.campId,
      songId: assets.songId,
      sha256: assets.sha256,
      size: blobs.size,
      fileName: assets.fileName,
      mediaType: assets.mediaType,
      preview: audio.preview,
      peaks: audio.peaks,
    })
    .from(assets)
    .innerJoin(blobs, eq(blobs.sha256, assets.sha256))
    .innerJoin(audio, eq(audio.sha256, assets.sha256))
    .where(and(inArray(assets.campId, own), eq(assets.id, assetId)))
}
