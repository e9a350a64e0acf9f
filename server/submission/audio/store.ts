import { and, asc, eq } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { type Audio, assets, audio } from '@/db/schema'

export async function findAudio(db: Reader, sha256: string): Promise<Audio | undefined> {
  const [row] = await db.select().from(audio).where(eq(audio.sha256, sha256))
  return row
}

export async function changeAudio(tx: Tx, sha256: string, change: Partial<Audio>): Promise<void> {
  await tx.update(audio).set(change).where(eq(audio.sha256, sha256))
}

/** Every song that holds this file: the same bytes may be in two of them, and in two camps. */
export function listSongsWith(db: Reader, sha256: string): Promise<{ campId: string; songId: string }[]> {
  return db
    .selectDistinct({ campId: assets.campId, songId: assets.songId })
    .from(assets)
    .where(eq(assets.sha256, sha256))
    .orderBy(asc(assets.campId), asc(assets.songId))
}

export async function takeBackMissingTool(tx: Tx): Promise<string[]> {
  const rows = await tx
    .update(audio)
    .set({ state: 'waiting', problem: null })
    .where(and(eq(audio.state, 'failed'), eq(audio.problem, 'no-ffmpeg')))
    .returning({ sha256: audio.sha256 })
  return rows.map(({ sha256 }) => sha256)
}
