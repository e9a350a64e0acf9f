import { expect, test } from 'vitest'
import { staleMs } from '@/domain/refinement/review/present'
import { followCamp } from '@/server/events/service'
import { createWorld } from '@/tests/world'
import { listPresent, tellPresence } from './service'

const songId = 'song_a'
const here = { songId, visit: 'visit-000a', lineId: '1.2', doing: 'writing', leaving: false } as const

async function camp() {
  const world = await createWorld()
  const writer = await world.as('writer', { name: 'ana' })
  const producer = await world.as('producer', { name: 'yoo' })
  const stranger = await world.as('writer', { name: 'cody' })
  await world.song(songId, [writer.scope.memberId], { state: 'inbox' })
  return { world, writer, producer, stranger }
}

test('who has a song open is seen by the others there, with the line they are at, until they leave or fall silent', async () => {
  const { world, writer, producer } = await camp()
  await tellPresence(writer.ctx, writer.scope, here)
  const { people } = await tellPresence(producer.ctx, producer.scope, { ...here, visit: 'visit-000b', lineId: null })
  expect(people.map(({ name, lineId }) => [name, lineId])).toEqual([
    ['ana', '1.2'],
    ['yoo', null],
  ])
  await tellPresence(writer.ctx, writer.scope, { ...here, leaving: true })
  expect(listPresent(producer.ctx, producer.scope, songId).map(({ name }) => name)).toEqual(['yoo'])
  world.clock.now += staleMs + 1
  expect(listPresent(producer.ctx, producer.scope, songId)).toEqual([])
})

test('the feed tells it at once to those who may see the song, and to nobody else', async () => {
  const { writer, producer, stranger } = await camp()
  const leaving = new AbortController()
  const seen = followCamp(producer.ctx, producer.scope, 0, leaving.signal)
  const unseen = followCamp(stranger.ctx, stranger.scope, 0, leaving.signal)
  const [told, kept] = [seen.next(), unseen.next()]
  await new Promise(setImmediate)
  await tellPresence(writer.ctx, writer.scope, here)
  expect((await told).value).toMatchObject({ songId, people: [{ name: 'ana', doing: 'writing' }] })
  leaving.abort()
  expect(await kept).toEqual({ value: undefined, done: true })
  await expect(tellPresence(stranger.ctx, stranger.scope, here)).rejects.toMatchObject({ code: 'not-found' })
})
