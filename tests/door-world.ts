import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { CampScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { prepareFolders } from '@/server/storage/folders'
import { partPath } from '@/server/storage/parts'
import { startUpload } from '@/server/submission/uploads/service'
import { computeHere } from '@/tests/compute-here'
import { createWorld } from '@/tests/world'

type Door = (request: IncomingMessage, response: ServerResponse) => Promise<void>
export type Person = { ctx: AppContext; scope: CampScope }

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A second of silence in 16 bits, and as much noise behind it as is wanted, so that no two are alike. */
export function wavOf(bytes: number, seed = 1): Buffer {
  const file = Buffer.alloc(bytes)
  file.write('RIFF____WAVEfmt ', 0, 'latin1')
  file.writeUInt32LE(bytes - 8, 4)
  file.writeUInt32LE(16, 16)
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ] as const)
    file.writeUInt16LE(value, at)
  file.writeUInt32LE(48_000, 24)
  file.writeUInt32LE(96_000, 28)
  file.write('data', 36, 'latin1')
  file.writeUInt32LE(bytes - 44, 40)
  let state = seed
  for (let at = 44; at + 4 <= bytes; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    file.writeUInt32LE(state, at)
  }
  return file
}

/** A camp with a writer and their song, and a door on a real port. Requests name their person in a header instead of a cookie. */
export async function createDoorWorld() {
  const world = await createWorld()
  await prepareFolders(world.folder)
  const bg: AppContext = { ...world.context(null), compute: computeHere }
  const people = new Map<string, AppContext>()

  async function person(role: Parameters<typeof world.as>[0], name: string): Promise<Person> {
    const { ctx, scope } = await world.as(role, { name })
    ctx.compute = computeHere
    people.set(name, ctx)
    return { ctx, scope }
  }

  const writer = await person('writer', 'ada')
  const songId = await world.song('song_a', [writer.scope.memberId])

  async function serve(door: Door): Promise<string> {
    const server = createServer((request, response) => void door(request, response))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
    })
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  return {
    ...world,
    bg,
    writer,
    songId,
    person,
    serve,
    contextFor: async (request: IncomingMessage) =>
      people.get(String(request.headers['x-person'])) ?? world.context(null),
    async start(bytes: Uint8Array, fileName = 'demo.wav', by = writer) {
      return startUpload(by.ctx, by.scope, { songId, fileName, size: bytes.length })
    },
    part: (id: string) => readFileSync(partPath(world.folder, id)),
    partPath: (id: string) => partPath(world.folder, id),
  }
}

const tus = { 'tus-resumable': '1.0.0', 'x-person': 'ada' }

export const head = (url: string, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'HEAD', headers: { ...tus, ...headers } })

export const patch = (url: string, offset: number, body: Uint8Array, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'PATCH',
    headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream', ...headers },
    body: new Uint8Array(body),
  })

export const offsetOf = async (url: string) => Number((await head(url)).headers.get('upload-offset'))

/** A PATCH that announces everything and sends only the beginning, like a phone that walks out of the wifi. */
export function patchInPart(url: string, offset: number, total: number, beginning: Uint8Array) {
  const request = send(url, {
    method: 'PATCH',
    headers: {
      ...tus,
      'upload-offset': offset,
      'content-type': 'application/offset+octet-stream',
      'content-length': total - offset,
    },
  })
  request.on('error', () => {})
  request.write(beginning)
  const over = new Promise<void>((resolve) => request.once('close', resolve))
  return { cut: () => request.destroy(), over }
}
