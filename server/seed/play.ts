import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { songs } from '@/db/schema'
import { demoPeople } from '@/db/seed/people'
import { approveSong, claimSong, dropSong, sendBackSong } from '@/server/refinement/queue/service'
import { reviseSong } from '@/server/refinement/service'
import { openPart, partPath } from '@/server/storage/parts'
import { submitSong } from '@/server/submission/service'
import { completeUpload, noteReceived, startUpload } from '@/server/submission/uploads/service'
import type { Cast } from './cast'
import type { Scene } from './script'
import { enter, type OnStage, type Stage } from './stage'

const producer = demoPeople.find(({ role }) => role === 'producer')!

/** Everybody does what they did, when they did it. `demoOf` gives the bytes of an upload. */
export async function play(
  stage: Stage,
  cast: Cast,
  script: Scene[],
  demoOf: (scene: Scene) => Promise<Uint8Array>,
): Promise<void> {
  const rows = await stage.db.read.select().from(songs).where(eq(songs.campId, cast.campId))
  for (const scene of script) {
    const song = rows.find(({ night, room }) => night === scene.night && room === scene.room)
    if (!song) throw new Error(`Night ${scene.night}, room ${scene.room} has no song`)
    const here = await enter(stage, cast.campId, cast.of(scene.by ?? producer.name).userId, scene.at)
    await act(here, scene, song.id, demoOf)
  }
}

async function act(
  { ctx, scope }: OnStage,
  scene: Scene,
  songId: string,
  demoOf: (scene: Scene) => Promise<Uint8Array>,
): Promise<unknown> {
  switch (scene.do) {
    case 'revise':
      return reviseSong(ctx, scope, { songId, base: scene.base, words: scene.words, reason: scene.reason })
    case 'upload':
      return uploadDemo({ ctx, scope }, songId, scene.fileName, await demoOf(scene))
    case 'submit':
      return submitSong(ctx, scope, { songId })
    case 'claim':
      return claimSong(ctx, scope, { songId, takeOver: false })
    case 'approve':
      return approveSong(ctx, scope, { songId, reason: '' })
    case 'send-back':
      return sendBackSong(ctx, scope, { songId, reason: scene.reason })
    case 'drop':
      return dropSong(ctx, scope, { songId, reason: scene.reason })
  }
}

/** What the upload door does with bytes that come in one piece. */
async function uploadDemo({ ctx, scope }: OnStage, songId: string, fileName: string, bytes: Uint8Array): Promise<void> {
  const size = bytes.byteLength
  const { uploadId } = await startUpload(ctx, scope, { songId, fileName, size })
  const part = await openPart(partPath(ctx.env.dataFolder, uploadId))
  try {
    await part.write(bytes)
    await part.sync()
  } finally {
    await part.close()
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await noteReceived(ctx, { id: uploadId, size }, size, sha256)
  const { state, problem } = await completeUpload(ctx, scope, { uploadId, sha256 })
  if (state !== 'verified') throw new Error(`${fileName} was not taken: ${problem ?? state}`)
}
