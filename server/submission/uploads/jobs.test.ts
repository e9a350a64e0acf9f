import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { asc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { assets, audio, blobs, events, jobs, revisions, songs, versions } from '@/db/schema'
import { noWords } from '@/domain/refinement/words'
import { reviseSong } from '@/server/refinement/service'
import { createFileStore } from '@/server/storage/file-store'
import { createDoorWorld, sha256, wavOf } from '@/tests/door-world'
import { keepUpload, recoverUploads, sweepUploads } from './jobs'
import { completeUpload, findUpload, noteReceived } from './service'

const minute = 60_000
const day = 24 * 60 * minute

/** A file that has arrived completely, as the door leaves it behind. */
async function campWithArrival(file: Buffer = wavOf(50_000), fileName = 'demo.wav') {
  const world = await createDoorWorld()
  const { bg, writer, db } = world
  async function arrive(bytes: Buffer, name = fileName) {
    const { uploadId } = await world.start(bytes, name)
    writeFileSync(world.partPath(uploadId), bytes)
    await noteReceived(bg, { id: uploadId, size: bytes.length }, bytes.length)
    return uploadId
  }
  const uploadId = await arrive(file)
  return {
    ...world,
    arrive,
    uploadId,
    complete: (id = uploadId, bytes = file) =>
      completeUpload(writer.ctx, writer.scope, { uploadId: id, sha256: sha256(bytes) }),
    state: async (id = uploadId) => (await findUpload(bg, id))!.state,
    rows: async () => ({
      versions: (await db.read.select().from(versions).orderBy(asc(versions.number))).map(({ number }) => number),
      assets: await db.read.select().from(assets),
      blobs: (await db.read.select().from(blobs)).length,
      audio: await db.read.select().from(audio),
      jobs: (await db.read.select().from(jobs)).map(({ kind, subject }) => `${kind} ${subject}`),
      events: (await db.read.select().from(events)).map(({ kind, payload }) => `${kind} ${payload}`),
    }),
  }
}

test('a song that has words goes on with its new version as one more revision, of whoever brought it', async () => {
  const camp = await campWithArrival()
  const { writer, db } = camp
  const [song] = await db.read.select().from(songs)
  const words = { ...noWords, title: 'Velvet Alarm' }
  await reviseSong(writer.ctx, writer.scope, { songId: song!.id, base: 0, words, reason: '' })
  await camp.complete()
  const made = await db.read.select().from(revisions).orderBy(asc(revisions.number))
  expect(
    made.map(({ kind, title, facets, changeKinds, authorId }) => [
      kind,
      title,
      JSON.parse(facets).audio,
      changeKinds,
      authorId,
    ]),
  ).toEqual([
    ['edit', 'Velvet Alarm', null, '["words"]', writer.scope.memberId],
    ['version', 'Velvet Alarm', 1, '["audio"]', writer.scope.memberId],
  ])
  expect((await camp.rows()).events.map((event) => event.split(' ')[0])).toEqual([
    'song.revised',
    'song.version',
    'song.revised',
  ])
})

test('a verified file is a version with its asset, its work to do and one event', async () => {
  const file = wavOf(50_000)
  const camp = await campWithArrival(file)
  expect(await camp.complete()).toMatchObject({ state: 'verified', version: 1 })
  const name = sha256(file)
  expect(await camp.rows()).toMatchObject({
    versions: [1],
    assets: [{ fileName: 'demo.wav', mediaType: 'audio/wav', sha256: name, checked: 'both-ends', kind: 'mix' }],
    audio: [{ sha256: name, state: 'waiting' }],
    jobs: [`prepare-audio ${name}`],
    events: ['song.version {"number":1}'],
  })
  const kept = createFileStore(camp.folder)
  expect(await kept.size(name, 'original')).toBe(file.length)
  expect(existsSync(camp.partPath(camp.uploadId))).toBe(false)
  expect(await camp.complete()).toMatchObject({ state: 'verified', version: 1 })
})

test('the next file is the next version; the same file again is one too, stored once', async () => {
  const file = wavOf(50_000)
  const camp = await campWithArrival(file)
  await camp.complete()
  const other = wavOf(60_000, 2)
  await camp.complete(await camp.arrive(other), other)
  await camp.complete(await camp.arrive(file), file)
  expect(await camp.rows()).toMatchObject({ versions: [1, 2, 3], blobs: 2 })
  expect((await camp.rows()).jobs).toHaveLength(2)
})

test('a song that was left out of the rotation meanwhile comes back: it holds material now', async () => {
  const camp = await campWithArrival()
  await camp.db.write(async (tx) => {
    await tx.update(songs).set({ retiredAt: 1 })
  })
  camp.clock.now += 11 * minute
  await keepUpload(camp.bg, camp.uploadId)
  const [song] = await camp.db.read.select().from(songs)
  expect(song).toMatchObject({
    retiredAt: null,
    lastChangeBy: camp.writer.scope.memberId,
    lastChangeAt: camp.clock.now,
  })
})

test.each([
  ['a web page', Buffer.from('<html><script>alert(1)</script></html>'), 'wrong-kind'],
  ['a playlist', Buffer.from('#EXTM3U\nfile:///etc/passwd\n'), 'wrong-kind'],
  ['an empty box in MP4', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp41', 'latin1'), 'wrong-kind'],
])('%s that calls itself .wav never becomes a version', async (_what, file, problem) => {
  const camp = await campWithArrival(file)
  expect(await camp.complete()).toMatchObject({ state: 'failed', problem, version: null })
  expect((await camp.rows()).versions).toEqual([])
  expect(existsSync(camp.partPath(camp.uploadId))).toBe(true)
})

test('a file whose browser has gone waits ten minutes for its word, then goes on without', async () => {
  const file = wavOf(50_000)
  const camp = await campWithArrival(file)
  await sweepUploads(camp.bg)
  expect(await camp.state()).toBe('received')
  camp.clock.now += 10 * minute
  await sweepUploads(camp.bg)
  expect((await camp.rows()).assets).toMatchObject([{ checked: 'server-only' }])
  expect(await camp.complete(camp.uploadId, wavOf(50_000, 7))).toMatchObject({ state: 'verified', problem: 'checksum' })
  expect(await camp.complete()).toMatchObject({ state: 'verified', problem: null })
  expect((await camp.rows()).assets).toMatchObject([{ checked: 'both-ends' }])
})

test('dying between the move and the rows is mended at the next start', async () => {
  const file = wavOf(50_000)
  const camp = await campWithArrival(file)
  const name = sha256(file)
  camp.bg.compute = camp.writer.ctx.compute
  await keepUpload(camp.bg, camp.uploadId)
  expect(await findUpload(camp.bg, camp.uploadId)).toMatchObject({ state: 'received', candidateSha256: name })
  const target = createFileStore(camp.folder).path(name, 'original')
  mkdirSync(dirname(target), { recursive: true })
  renameSync(camp.partPath(camp.uploadId), target)
  camp.clock.now += 10 * minute
  await sweepUploads(camp.bg)
  expect(await camp.state()).toBe('verified')
  expect((await camp.rows()).versions).toEqual([1])
})

test('a received file that the disk has lost is asked for again', async () => {
  const camp = await campWithArrival()
  rmSync(camp.partPath(camp.uploadId))
  expect(await camp.complete()).toMatchObject({ state: 'receiving', received: 0, version: null })
})

test('at start a part ends where the database says', async () => {
  const camp = await campWithArrival()
  const { uploadId } = await camp.start(wavOf(90_000))
  await noteReceived(camp.bg, { id: uploadId, size: 90_000 }, 1_000)
  writeFileSync(camp.partPath(uploadId), Buffer.alloc(5_000))
  await recoverUploads(camp.bg)
  expect(camp.part(uploadId)).toHaveLength(1_000)
})

test('two that keep the same upload at once make one version', async () => {
  const camp = await campWithArrival()
  camp.clock.now += 10 * minute
  const outcome = await Promise.all([1, 2, 3].map(() => keepUpload(camp.bg, camp.uploadId)))
  expect(outcome.map((upload) => upload?.state)).toEqual(['verified', 'verified', 'verified'])
  expect((await camp.rows()).versions).toEqual([1])
  expect((await camp.rows()).events).toHaveLength(1)
})

test('after a week an unfinished upload is over; evidence of a failed one stays for a day', async () => {
  const camp = await campWithArrival(Buffer.from('no audio at all'))
  await camp.complete()
  const { uploadId: idle } = await camp.start(wavOf(50_000))
  writeFileSync(camp.partPath(idle), 'half')
  await sweepUploads(camp.bg)
  expect([existsSync(camp.partPath(camp.uploadId)), existsSync(camp.partPath(idle))]).toEqual([true, true])
  camp.clock.now += day + 1
  await sweepUploads(camp.bg)
  expect([existsSync(camp.partPath(camp.uploadId)), await camp.state(idle)]).toEqual([false, 'created'])
  camp.clock.now += 6 * day + 1
  await sweepUploads(camp.bg)
  expect([existsSync(camp.partPath(idle)), await camp.state(idle)]).toEqual([false, 'expired'])
})
