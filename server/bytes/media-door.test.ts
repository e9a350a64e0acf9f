import { readdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { assets, audio, credits, members, songs } from '@/db/schema'
import { createFileStore } from '@/server/storage/file-store'
import { completeUpload, noteReceived } from '@/server/submission/uploads/service'
import { createDoorWorld, sha256, wavOf } from '@/tests/door-world'
import { createMediaDoor } from './media-door'

/** All headers but those of the connection. */
const said = (answer: Response) =>
  [...answer.headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name))
const openFiles = () => readdirSync('/dev/fd').length

/** A song with one version whose preview and peaks are there. */
async function openDoor(song = wavOf(10_000), fileName = '밤 "노래".wav') {
  const camp = await createDoorWorld()
  const { bg, writer, db } = camp
  const { uploadId } = await camp.start(song, fileName)
  writeFileSync(camp.partPath(uploadId), song)
  await noteReceived(bg, { id: uploadId, size: song.length }, song.length)
  await completeUpload(writer.ctx, writer.scope, { uploadId, sha256: sha256(song) })
  const files = createFileStore(camp.folder)
  for (const [piece, text] of [
    ['preview', 'mp3'],
    ['peaks', '{}'],
  ] as const) {
    writeFileSync(files.scratch('copy'), text)
    await files.keep(sha256(song), piece, files.scratch('copy'))
  }
  await db.write(async (tx) => {
    await tx.update(audio).set({ state: 'done', preview: 1, peaks: 1 })
  })
  const [asset] = await db.read.select().from(assets)
  const origin = await camp.serve(createMediaDoor({ bg, contextFor: camp.contextFor, watchMs: 20 }))
  const url = (piece = 'original', id = asset!.id) => `${origin}/media/${id}/${piece}`
  const get = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(address, { method, headers: { 'x-person': 'ada', ...headers } })
  return { ...camp, song, url, get, origin, files, name: sha256(song) }
}

test('the file comes as it went in, under its own name, and nothing in the browser may run it', async () => {
  const { get, url, song, name } = await openDoor()
  const answer = await get(url())
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'audio/wav',
    'content-length': String(song.length),
    'content-disposition': `attachment; filename="_ ____.wav"; filename*=UTF-8''%EB%B0%A4%20%22%EB%85%B8%EB%9E%98%22.wav`,
    etag: `"${name}"`,
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store, no-transform',
    vary: 'Cookie',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  })
  expect(Buffer.from(await answer.arrayBuffer()).equals(song)).toBe(true)
  expect(answer.headers.get('content-encoding')).toBeNull()
})

test('HEAD says the same and sends nothing', async () => {
  const { get, url } = await openDoor()
  const [whole, head] = [await get(url()), await get(url(), {}, 'HEAD')]
  expect(said(head)).toEqual(said(whole))
  expect((await head.arrayBuffer()).byteLength).toBe(0)
})

test('preview and peaks are shown, not saved', async () => {
  const { get, url, name } = await openDoor()
  const preview = await get(url('preview'))
  expect([
    preview.headers.get('content-type'),
    preview.headers.get('content-disposition'),
    preview.headers.get('etag'),
  ]).toEqual(['audio/mpeg', 'inline', `"${name}.preview-1"`])
  expect(await (await get(url('peaks'))).json()).toEqual({})
})

test('any range is the same slice of the song', async () => {
  const { get, url, song } = await openDoor(wavOf(1_000))
  const number = fc.option(fc.nat(1_200), { nil: '' as const })
  await fc.assert(
    fc.asyncProperty(number, number, async (from, to) => {
      const answer = await get(url(), { range: `bytes=${from}-${to}` })
      const bytes = Buffer.from(await answer.arrayBuffer())
      const told = answer.headers.get('content-range')
      if (answer.status === 200) expect(bytes.equals(song)).toBe(true)
      else if (answer.status === 416) expect(told).toBe('bytes */1000')
      else {
        const [, start, end] = /^bytes (\d+)-(\d+)\/1000$/.exec(told!)!.map(Number)
        if (from !== '') expect(start).toBe(from)
        expect([answer.status, bytes.equals(song.subarray(start, end! + 1))]).toEqual([206, true])
      }
    }),
    { numRuns: 60 },
  )
})

test('what the browser has already is not sent again, and a part of another file is never joined to it', async () => {
  const { get, url, name, song } = await openDoor()
  expect((await get(url(), { 'if-none-match': `"${name}"`, range: 'bytes=0-9' })).status).toBe(304)
  const stale = await get(url(), { 'if-range': '"other"', range: 'bytes=0-9' })
  expect([stale.status, stale.headers.get('content-length')]).toEqual([200, String(song.length)])
  expect((await get(url(), { 'if-range': `"${name}"`, range: 'bytes=0-9' })).status).toBe(206)
  expect((await get(url(), { 'if-match': '"other"' })).status).toBe(412)
})

test('without a session every address answers 401; without a right it is the same 404 as for nothing', async () => {
  const { get, url, origin, person, db, song, songId } = await openDoor()
  for (const [role, name] of [
    ['writer', 'bo'],
    ['apprentice', 'ari'],
    ['listener', 'lea'],
    ['producer', 'pia'],
    ['organiser', 'olga'],
  ] as const)
    await person(role, name)
  const nothing = [
    url('original', 'ast_9999'),
    url('stems'),
    `${origin}/media/${'../'.repeat(3)}etc/passwd`,
    `${origin}/media/`,
  ]
  for (const address of [url(), url('preview'), ...nothing]) {
    expect((await get(address, { 'x-person': 'nobody' })).status).toBe(401)
    for (const stranger of ['bo', 'ari', 'lea']) {
      const refusal = await get(address, { 'x-person': stranger })
      expect([refusal.status, said(refusal)]).toEqual([404, said(await get(url('original', 'ast_9999')))])
    }
  }
  for (const name of ['ada', 'pia', 'olga']) {
    expect((await get(url(), { 'x-person': name })).status).toBe(200)
    for (const address of nothing) expect((await get(address, { 'x-person': name })).status).toBe(404)
  }
  expect((await get(url(), {}, 'POST')).status).toBe(404)

  await db.write(async (tx) => {
    await tx.update(songs).set({ submittedAt: 1 }).where(eq(songs.id, songId))
  })
  expect((await get(url('preview'), { 'x-person': 'ari' })).status).toBe(200)
  expect((await get(url(), { 'x-person': 'ari' })).status).toBe(404)
  await db.write(async (tx) => void (await tx.delete(credits)))
  expect((await get(url())).status).toBe(404)
  expect(song.length).toBeGreaterThan(0)
})

test('a copy that isn’t made yet is not there', async () => {
  const { get, url, db } = await openDoor()
  await db.write(async (tx) => void (await tx.update(audio).set({ preview: 0 })))
  expect([(await get(url('preview'))).status, (await get(url('peaks'))).status]).toEqual([404, 200])
})

test('who loses the right in the middle of a long answer is cut off', async () => {
  const { url, get, db, writer } = await openDoor(wavOf(40 * 1024 ** 2))
  const { port, pathname } = new URL(url())
  const before = openFiles()
  const socket = connect(Number(port), '127.0.0.1')
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.on('error', () => {})
  socket.write(`GET ${pathname} HTTP/1.1\r\nhost: x\r\nx-person: ada\r\n\r\n`)
  await new Promise((resolve) => socket.once('readable', resolve))
  // Nobody reads on, so the answer lasts until it is cut: then the file is closed, and only our end of the socket is left.
  await db.write(async (tx) => {
    await tx.update(members).set({ status: 'removed' }).where(eq(members.id, writer.scope.memberId))
  })
  await vi.waitFor(() => expect(openFiles()).toBeLessThanOrEqual(before + 1))
  let received = 0
  socket.on('data', (bytes) => {
    received += bytes.length
  })
  await closed
  expect(received).toBeLessThan(40 * 1024 ** 2)
  expect((await get(url())).status).toBe(404)
})

test('a listener who goes away leaves no file open', async () => {
  const { url } = await openDoor(wavOf(20 * 1024 ** 2))
  const before = openFiles()
  for (let i = 0; i < 10; i++) {
    const leaving = new AbortController()
    const answer = await fetch(url(), { headers: { 'x-person': 'ada' }, signal: leaving.signal })
    await answer.body!.getReader().read()
    leaving.abort()
  }
  await vi.waitFor(() => expect(openFiles() - before).toBeLessThan(5))
})
