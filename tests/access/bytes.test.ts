import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { members } from '@/db/schema'
import { createMediaDoor } from '@/server/bytes/media-door'
import { createUploadDoor } from '@/server/bytes/upload-door'
import { createVoiceDoor } from '@/server/bytes/voice-door'
import { pieces } from '@/server/storage/store'
import { oggNote } from '../voice-note'
import { createEverybody, insiders, outsiders, type Somebody } from './everybody'
import { byBytes, cell } from './table'

let world: Awaited<ReturnType<typeof createEverybody>>
let origin: string
const cleanUps: (() => Promise<void>)[] = []

/** All doors on a real port; a header names who asks instead of a cookie. */
beforeAll(async () => {
  world = await createEverybody((cleanUp) => cleanUps.unshift(cleanUp))
  const bg = world.contextOf('stranger')
  const contextFor = async (request: { headers: Record<string, unknown> }) =>
    world.contextOf(request.headers['x-who'] as Somebody)
  const [media, upload] = [createMediaDoor({ bg, contextFor }), createUploadDoor({ bg, contextFor })]
  const voice = createVoiceDoor({ contextFor })
  const server = createServer((request, response) => {
    const door = request.url!.startsWith('/files') ? upload : request.url!.startsWith('/voice') ? voice : media
    door(request, response).catch(() => response.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  cleanUps.unshift(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
})
afterAll(async () => {
  for (const cleanUp of cleanUps) await cleanUp()
})

const patching = { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }

const bodies: Record<string, string | Uint8Array<ArrayBuffer>> = { PATCH: '', POST: new Uint8Array(oggNote(900)) }

async function ask(who: Somebody, method: string, route: string) {
  const headers = { 'x-who': who, ...(route.startsWith('/files') ? patching : {}) }
  const response = await fetch(`${origin}${route}`, { method, headers, body: bodies[method] ?? null })
  const mark =
    response.status === 401 ? '401' : response.status === 404 ? '-' : response.ok ? '+' : String(response.status)
  const said = { status: response.status, body: await response.text(), headers: Object.fromEntries(response.headers) }
  delete said.headers.date
  return { mark, said }
}

test('every piece of an asset has a row', () => {
  const routes = byBytes.map(({ route }) => route)
  for (const piece of pieces) expect(routes).toContain(`/media/ast_song_own/${piece}`)
})

test.each(byBytes)('$method $route answers each as the table says', async ({ method, route, may, elsewhere = '-' }) => {
  for (const who of insiders) expect(`${who} ${(await ask(who, method, route)).mark}`).toBe(`${who} ${cell(may, who)}`)
  for (const who of outsiders)
    expect(`${who} ${(await ask(who, method, route)).mark}`).toBe(`${who} ${who === 'elsewhere' ? elsewhere : '-'}`)
  expect((await ask('stranger', method, route)).mark).toBe('401')
})

test('who went home early still hears the songs they are credited on', async () => {
  const become = (status: 'left' | 'accepted') =>
    world.db.write((tx) => tx.update(members).set({ status }).where(eq(members.id, 'mem_writer')))
  await become('left')
  expect((await ask('writer', 'GET', '/media/ast_song_own/preview')).mark).toBe('+')
  expect((await ask('writer', 'GET', '/media/ast_song_other/preview')).mark).toBe('-')
  await become('accepted')
})

test('bytes that are not theirs and bytes that are not there get the same answer, header for header', async () => {
  for (const [theirs, nothing] of [
    ['/media/ast_song_own/original', '/media/ast_nothing/original'],
    ['/media/ast_song_far/preview', '/media/ast_nothing/preview'],
    ['/media/cmt_own/voice', '/media/cmt_nothing/voice'],
    ['/files/upl_song_own', '/files/upl_nothing'],
  ] as const) {
    const method = theirs.startsWith('/files') ? 'HEAD' : 'GET'
    expect((await ask('other', method, theirs)).said).toEqual((await ask('other', method, nothing)).said)
    expect((await ask('stranger', method, theirs)).said).toEqual((await ask('stranger', method, nothing)).said)
  }
})
