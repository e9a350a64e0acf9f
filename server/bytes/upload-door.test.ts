import { appendFileSync, existsSync, statSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { DatabaseFullError } from '@/db/engine/database'
import { members } from '@/db/schema'
import { recoverUploads } from '@/server/submission/uploads/jobs'
import { cancelUpload, completeUpload, listUploads } from '@/server/submission/uploads/service'
import { createDoorWorld, head, offsetOf, patch, patchInPart, sha256, wavOf } from '@/tests/door-world'
import { createUploadDoor } from './upload-door'

const MiB = 1024 ** 2

async function openDoor(options: Parameters<typeof createUploadDoor>[0] = {}) {
  const world = await createDoorWorld()
  const open = () => world.serve(createUploadDoor({ bg: world.bg, contextFor: world.contextFor, ...options }))
  const origin = await open()
  return {
    ...world,
    origin,
    open,
    async begin(bytes: Uint8Array) {
      const { uploadId, url } = await world.start(bytes)
      return { uploadId, url: origin + url, path: url }
    },
    complete: (uploadId: string, bytes: Uint8Array) =>
      completeUpload(world.writer.ctx, world.writer.scope, { uploadId, sha256: sha256(bytes) }),
  }
}

test('eleven megabytes arrive whole, and are safe when both hashes agree', async () => {
  const camp = await openDoor()
  const song = wavOf(11 * MiB)
  const { uploadId, url } = await camp.begin(song)
  expect((await patch(url, 0, song)).status).toBe(204)
  expect(await camp.complete(uploadId, song)).toMatchObject({ state: 'verified', version: 1, problem: null })
  expect((await head(url)).headers.get('upload-offset')).toBe(String(song.length))
})

test('a broken connection loses nothing that had arrived', async () => {
  const camp = await openDoor()
  const song = wavOf(3 * MiB)
  const { uploadId, url } = await camp.begin(song)
  const phone = patchInPart(url, 0, song.length, song.subarray(0, MiB))
  await vi.waitFor(() => expect(statSync(camp.partPath(uploadId)).size).toBe(MiB))
  phone.cut()
  await vi.waitFor(async () => expect(await offsetOf(url)).toBe(MiB))
  await patch(url, MiB, song.subarray(MiB))
  expect((await camp.complete(uploadId, song)).state).toBe('verified')
})

test('what the disk was not told to keep is cut off, and sent again', async () => {
  const camp = await openDoor()
  const song = wavOf(2 * MiB)
  const { uploadId, url, path } = await camp.begin(song)
  await patch(url, 0, song.subarray(0, MiB))
  // A power cut: the file is longer than the database knows, and its end is not what was sent.
  appendFileSync(camp.partPath(uploadId), Buffer.alloc(12_345))
  const again = (await camp.open()) + path
  expect(await offsetOf(again)).toBe(MiB)
  expect(camp.part(uploadId).equals(song.subarray(0, MiB))).toBe(true)
  await patch(again, MiB, song.subarray(MiB))
  expect((await camp.complete(uploadId, song)).state).toBe('verified')
})

test('at most one step of bytes is sent again after a sudden death', async () => {
  const camp = await openDoor({ steps: { bytes: 64 * 1024, ms: 60_000, idleMs: 15_000 } })
  const song = wavOf(4 * MiB)
  const { uploadId, url } = await camp.begin(song)
  const phone = patchInPart(url, 0, song.length, song.subarray(0, MiB))
  await vi.waitFor(() => expect(statSync(camp.partPath(uploadId)).size).toBe(MiB))
  const [row] = await listUploads(camp.writer.ctx, camp.writer.scope, camp.songId)
  expect(MiB - row!.received).toBeLessThanOrEqual(64 * 1024)
  phone.cut()
  await phone.over
})

test('two browsers at one upload: the newer one has it, and nothing is mixed', async () => {
  const camp = await openDoor()
  const song = wavOf(4 * MiB)
  const { uploadId, url } = await camp.begin(song)
  const old = patchInPart(url, 0, song.length, song.subarray(0, MiB))
  await vi.waitFor(() => expect(statSync(camp.partPath(uploadId)).size).toBe(MiB))
  const began = performance.now()
  const offset = await offsetOf(url)
  expect(performance.now() - began).toBeLessThan(1_000)
  await old.over
  expect(offset).toBe(MiB)
  await patch(url, offset, song.subarray(offset))
  expect((await camp.complete(uploadId, song)).state).toBe('verified')
})

test('a second PATCH at an old place is refused', async () => {
  const camp = await openDoor()
  const song = wavOf(MiB)
  const { url } = await camp.begin(song)
  await patch(url, 0, song.subarray(0, 1_000))
  expect((await patch(url, 0, song.subarray(0, 1_000))).status).toBe(409)
  expect((await patch(url, 1_000, wavOf(2 * MiB))).status).toBe(413)
  expect(await offsetOf(url)).toBe(1_000)
})

test('a connection that says nothing any more is cut', async () => {
  const camp = await openDoor({ steps: { bytes: MiB, ms: 10, idleMs: 100 } })
  const song = wavOf(2 * MiB)
  const { url } = await camp.begin(song)
  const dead = patchInPart(url, 0, song.length, song.subarray(0, 5_000))
  await dead.over
  expect(await offsetOf(url)).toBe(5_000)
})

test('bits that turned on the way are noticed, and the file is kept as evidence', async () => {
  const camp = await openDoor()
  const song = wavOf(MiB)
  const { uploadId, url } = await camp.begin(song)
  const broken = Buffer.from(song)
  broken[700_000]! ^= 4
  await patch(url, 0, broken)
  expect(await camp.complete(uploadId, song)).toMatchObject({ state: 'failed', problem: 'checksum', version: null })
  expect(existsSync(camp.partPath(uploadId))).toBe(true)
  expect((await head(url)).status).toBe(404)
})

test('after a restart in the middle the hash is read from the disk, and still has to agree', async () => {
  const camp = await openDoor()
  const song = wavOf(MiB)
  const { uploadId, url, path } = await camp.begin(song)
  await patch(url, 0, song.subarray(0, 400_000))
  await recoverUploads(camp.bg)
  const again = (await camp.open()) + path
  await patch(again, 400_000, song.subarray(400_000))
  expect((await camp.complete(uploadId, song)).state).toBe('verified')
})

test('without a session every address answers 401, without a right every address answers 404', async () => {
  const camp = await openDoor()
  await camp.person('writer', 'bo')
  await camp.person('producer', 'cleo')
  const song = wavOf(MiB)
  const { url } = await camp.begin(song)
  const nothing = `${camp.origin}/files/upl_nothing`
  for (const address of [url, nothing, `${camp.origin}/files`, `${camp.origin}/files/../etc`]) {
    expect((await head(address, { 'x-person': 'nobody' })).status).toBe(401)
    for (const name of ['bo', 'cleo'])
      expect((await head(address.replace('..', '%2e%2e'), { 'x-person': name })).status).toBe(404)
  }
  expect((await patch(url, 0, song, { 'x-person': 'bo' })).status).toBe(404)
  expect((await patch(url, 0, song, { 'x-person': 'nobody' })).status).toBe(401)
  for (const method of ['GET', 'POST', 'DELETE', 'OPTIONS'])
    expect((await fetch(url, { method, headers: { 'x-person': 'ada', 'tus-resumable': '1.0.0' } })).status).toBe(404)
  expect(await offsetOf(url)).toBe(0)
})

test('a refused PATCH is not listened to until its end', async () => {
  const camp = await openDoor()
  const { url } = await camp.begin(wavOf(2 * MiB))
  const stranger = patchInPart(url.replace(/upl_.*/, 'upl_nothing'), 0, 2 * MiB, Buffer.alloc(1_000))
  await stranger.over
})

test('a person who is removed while sending is cut off', async () => {
  const camp = await openDoor({ watchMs: 20 })
  const song = wavOf(2 * MiB)
  const { uploadId, url } = await camp.begin(song)
  const sending = patchInPart(url, 0, song.length, song.subarray(0, 5_000))
  await vi.waitFor(() => expect(statSync(camp.partPath(uploadId)).size).toBe(5_000))
  await camp.db.write(async (tx) => {
    await tx.update(members).set({ status: 'removed' }).where(eq(members.id, camp.writer.scope.memberId))
  })
  await sending.over
  expect((await head(url)).status).toBe(404)
})

test('cancelling ends the connection and the file', async () => {
  const camp = await openDoor()
  const song = wavOf(2 * MiB)
  const { uploadId, url } = await camp.begin(song)
  const sending = patchInPart(url, 0, song.length, song.subarray(0, 5_000))
  await vi.waitFor(() => expect(existsSync(camp.partPath(uploadId))).toBe(true))
  await cancelUpload(camp.writer.ctx, camp.writer.scope, uploadId)
  await sending.over
  expect((await head(url)).status).toBe(404)
  await vi.waitFor(() => expect(existsSync(camp.partPath(uploadId))).toBe(false))
  expect(await listUploads(camp.writer.ctx, camp.writer.scope, camp.songId)).toEqual([])
})

test('a stop of the server breaks an upload off with everything on disk', async () => {
  const stopping = new AbortController()
  const camp = await openDoor()
  camp.writer.ctx.stopping = stopping.signal
  const song = wavOf(2 * MiB)
  const { uploadId, url } = await camp.begin(song)
  const sending = patchInPart(url, 0, song.length, song.subarray(0, MiB))
  await vi.waitFor(() => expect(statSync(camp.partPath(uploadId)).size).toBe(MiB))
  stopping.abort()
  await sending.over
  await vi.waitFor(async () => {
    const [row] = await listUploads(camp.writer.ctx, camp.writer.scope, camp.songId)
    expect(row!.received).toBe(MiB)
  })
})

test('a disk too full for the database is said as a full disk, and what arrived goes on from there', async () => {
  const camp = await openDoor()
  const song = wavOf(MiB)
  const { url, path } = await camp.begin(song)
  const write = () => Promise.reject(new DatabaseFullError())
  const full = createUploadDoor({ bg: { ...camp.bg, db: { ...camp.db, write } }, contextFor: camp.contextFor })
  expect((await patch((await camp.serve(full)) + path, 0, song)).status).toBe(507)
  expect((await patch(url, await offsetOf(url), song)).status).toBe(204)
})
