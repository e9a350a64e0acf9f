import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addCommentInput } from '@/domain/refinement/review/comment'
import { maxVoiceBytes } from '@/domain/refinement/review/voice'
import { addComment } from '@/server/refinement/comments/service'
import { createDoorWorld, sha256 } from '@/tests/door-world'
import { oggNote } from '@/tests/voice-note'
import { createMediaDoor } from './media-door'
import { createVoiceDoor } from './voice-door'

const note = oggNote(900)

async function openDoors() {
  const camp = await createDoorWorld()
  const { bg, contextFor } = camp
  const [voice, media] = [createVoiceDoor({ contextFor }), createMediaDoor({ bg, contextFor })]
  const origin = await camp.serve((request, response) => (request.method === 'POST' ? voice : media)(request, response))
  const send = (bytes: Uint8Array, who = 'ada', path = `/voice/${camp.campId}/${camp.songId}`) =>
    fetch(`${origin}${path}`, { method: 'POST', headers: { 'x-person': who }, body: new Uint8Array(bytes) })
  const hear = (id: string, headers: Record<string, string> = {}) =>
    fetch(`${origin}/media/${id}/voice`, { headers: { 'x-person': 'ada', ...headers } })
  const waiting = () => readdirSync(join(camp.folder, 'tmp'))
  return { ...camp, send, hear, waiting }
}

test('a note goes in by one door, becomes part of a comment, and comes out by the other as it was, also in parts', async () => {
  const { writer, songId, send, hear } = await openDoors()
  const sent = await send(note)
  expect(sent.status).toBe(201)
  const { id } = (await sent.json()) as { id: string }
  expect(id).toBe(sha256(note))
  const input = addCommentInput.parse({ songId, revision: 0, voice: { id } })
  const comment = await addComment(writer.ctx, writer.scope, input)
  const heard = await hear(comment.id)
  expect(heard.headers.get('content-type')).toBe('audio/ogg')
  expect(heard.headers.get('content-security-policy')).toContain('sandbox')
  expect(Buffer.from(await heard.arrayBuffer())).toEqual(note)
  const part = await hear(comment.id, { range: 'bytes=0-3' })
  expect([part.status, await part.text()]).toEqual([206, 'OggS'])
})

test('what isn’t a note, or is too large, is told so and leaves nothing behind', async () => {
  const { send, waiting } = await openDoors()
  const page = await send(Buffer.from('<script>alert(1)</script>'))
  expect([page.status, await page.json()]).toEqual([415, { reason: 'voice-unknown' }])
  const large = await send(Buffer.concat([note, Buffer.alloc(maxVoiceBytes)]))
  expect([large.status, await large.json()]).toEqual([413, { reason: 'voice-large' }])
  expect(waiting()).toEqual([])
})

test('one note waits per person: the next takes its place', async () => {
  const { person, send, waiting } = await openDoors()
  await send(note)
  await send(oggNote(900, 2))
  expect(waiting()).toHaveLength(1)
  await person('producer', 'yoo')
  await send(note, 'yoo')
  expect(waiting()).toHaveLength(2)
})

test('the song’s own rights hold at the door', async () => {
  const { person, send, songId, waiting } = await openDoors()
  await person('writer', 'cody')
  await person('listener', 'lee')
  for (const who of ['cody', 'lee']) expect((await send(note, who)).status).toBe(404)
  expect((await send(note, 'nobody')).status).toBe(401)
  expect((await send(note, 'ada', `/voice/camp_1/${songId}/more`)).status).toBe(404)
  expect((await send(note, 'ada', '/voice/camp_1/..%2f..%2fetc')).status).toBe(404)
  expect(waiting()).toEqual([])
})
