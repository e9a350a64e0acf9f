import type { Reader } from '@/db/engine/database'
import { attachmentNamed } from '@/domain/submission/file-name'
import type { Actor } from '@/server/access/auth'
import { findScope } from '@/server/access/camp-scope'
import type { Piece } from '@/server/storage/store'
import { findSongFor } from '../standing'
import * as store from './store'

export type Medium = {
  sha256: string
  /** Known for the original; copies are as long as they are. */
  size: number | undefined
  contentType: string
  disposition: string
}

const contentTypes = { peaks: 'application/json', preview: 'audio/mpeg' }

/** A piece of an asset, for whoever may have it: listening and its picture come with seeing the song, the file itself needs more. */
export async function findMedium(
  db: Reader,
  actor: Actor | null,
  assetId: string,
  piece: Piece,
): Promise<Medium | undefined> {
  if (!actor) return undefined
  for (const asset of await store.listAssetsFor(db, actor.userId, assetId)) {
    const scope = await findScope(db, actor, asset.campId)
    const song = scope && (await findSongFor(db, scope, asset.songId))
    if (!song?.may(piece === 'original' ? 'song.download' : 'song.see')) continue
    if (piece !== 'original' && !asset[piece]) continue
    return {
      sha256: asset.sha256,
      size: piece === 'original' ? asset.size : undefined,
      contentType: piece === 'original' ? asset.mediaType : contentTypes[piece],
      disposition: piece === 'original' ? attachmentNamed(asset.fileName) : 'inline',
    }
  }
  return undefined
}
