import { expect, test } from 'vitest'
import { maxUploadBytes } from '@/domain/submission/upload'
import { createDoorWorld, sha256, wavOf } from '@/tests/door-world'
import { cancelUpload, completeUpload, listUploads, noteReceived, startUpload } from './service'

const wav = wavOf(50_000)

test('an unfinished upload waits for its writer, and for nobody else', async () => {
  const { writer, songId, start, bg, person } = await createDoorWorld()
  const { uploadId } = await start(wav)
  await noteReceived(bg, { id: uploadId, size: wav.length }, 31_000)
  expect(await listUploads(writer.ctx, writer.scope, songId)).toMatchObject([
    {
      id: uploadId,
      fileName: 'demo.wav',
      size: 50_000,
      received: 31_000,
      state: 'receiving',
      url: `/files/${uploadId}`,
    },
  ])
  const organiser = await person('organiser', 'olga')
  expect(await listUploads(organiser.ctx, organiser.scope, songId)).toEqual([])
  const input = { uploadId, sha256: sha256(wav) }
  await expect(completeUpload(organiser.ctx, organiser.scope, input)).rejects.toMatchObject({ code: 'not-found' })
  await expect(cancelUpload(organiser.ctx, organiser.scope, uploadId)).rejects.toMatchObject({ code: 'not-found' })
})

test('an organiser uploads on a team’s behalf; a writer of another room finds nothing, an apprentice may not', async () => {
  const { songId, person } = await createDoorWorld()
  const file = { songId, fileName: 'demo.wav', size: 10 }
  const [organiser, stranger, apprentice] = [
    await person('organiser', 'olga'),
    await person('writer', 'bo'),
    await person('apprentice', 'ari'),
  ]
  await expect(startUpload(organiser.ctx, organiser.scope, file)).resolves.toMatchObject({ url: /^\/files\/upl_/ })
  await expect(startUpload(stranger.ctx, stranger.scope, file)).rejects.toMatchObject({ code: 'not-found' })
  await expect(startUpload(apprentice.ctx, apprentice.scope, file)).rejects.toMatchObject({ code: 'not-found' })
})

test.each([
  [0, 'upload-empty'],
  [maxUploadBytes + 1, 'upload-too-large'],
])('a file of %d bytes is refused before a byte is sent', async (size, reason) => {
  const { writer, songId } = await createDoorWorld()
  const file = { songId, fileName: 'demo\u202e.wav', size }
  await expect(startUpload(writer.ctx, writer.scope, file)).rejects.toMatchObject({
    reason,
    values: { name: 'demo.wav' },
  })
})

test('twenty unfinished uploads are enough for one person', async () => {
  const { writer, songId, start } = await createDoorWorld()
  for (let i = 0; i < 20; i++) await start(wav, `take ${i}.wav`)
  await expect(start(wav)).rejects.toMatchObject({ reason: 'upload-too-many' })
  const [first] = await listUploads(writer.ctx, writer.scope, songId)
  await cancelUpload(writer.ctx, writer.scope, first!.id)
  await start(wav)
})

test('the browser may say its hash long before the last byte', async () => {
  const { writer, start } = await createDoorWorld()
  const { uploadId } = await start(wav)
  const input = { uploadId, sha256: sha256(wav) }
  expect(await completeUpload(writer.ctx, writer.scope, input)).toMatchObject({ state: 'created', version: null })
})
