import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { songs } from '@/db/schema'
import { demoPeople } from '@/db/seed/people'
import { branchSong, combineSongs } from '@/server/refinement/family/service'
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
  const songIn = (place: { night: number; room: number }) => {
    const song = rows.find(({ night, room }) => night === place.night && room === place.room)
    if (!song) throw new Error(`Night ${place.night}, room ${place.room} has no song`)
    return song.id
  }
  for (const scene of script) {
    const here = await enter(stage, cast.campId, cast.of(scene.by ?? producer.name).userId, scene.at)
    await act(here, scene, songIn, demoOf)
  }
}

async function act(
  { ctx, scope }: OnStage,
  scene: Scene,
  songIn: (place: { night: number; room: number }) => string,
  demoOf: (scene: Scene) => Promise<Uint8Array>,
): Promise<unknown> {
  const songId = songIn(scene)
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
    case 'branch':
      return branchSong(ctx, scope, { songId, number: scene.number, title: scene.title, reason: scene.reason })
    case 'combine':
      return combineSongs(ctx, scope, {
        ...{ songId, number: scene.number, title: scene.title, reason: scene.reason, facetsFrom: 0 },
        other: { songId: songIn(scene.other), number: scene.other.number },
        sections: scene.take.map(([of, section]) => ({ parent: of === 'own' ? 0 : 1, section })),
      })
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
