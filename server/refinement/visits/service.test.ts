import { expect, test } from 'vitest'
import { events } from '@/db/schema'
import { noWords } from '@/domain/refinement/words'
import { createWorld } from '@/tests/world'
import { reviseSong } from '../service'
import { getVisit, leaveSong } from './service'

test('what somebody had last seen of a song is theirs alone, never beyond the newest, and no news to anybody', async () => {
  const world = await createWorld()
  const writer = await world.as('writer', { name: 'ana' })
  const producer = await world.as('producer', { name: 'yoo' })
  await world.song('song_a', [writer.scope.memberId])
  for (const base of [0, 1, 2])
    await reviseSong(writer.ctx, writer.scope, {
      ...{ songId: 'song_a', base, reason: '' },
      words: { ...noWords, title: `Take ${base}` },
    })
  const told = await world.db.read.$count(events)
  expect(await getVisit(writer.ctx, writer.scope, 'song_a')).toBeNull()
  await leaveSong(writer.ctx, writer.scope, { songId: 'song_a', revision: 2 })
  expect(await getVisit(writer.ctx, writer.scope, 'song_a')).toMatchObject({ revision: 2 })
  await leaveSong(writer.ctx, writer.scope, { songId: 'song_a', revision: 9 })
  expect(await getVisit(writer.ctx, writer.scope, 'song_a')).toMatchObject({ revision: 3 })
  expect(await getVisit(producer.ctx, producer.scope, 'song_a')).toBeNull()
  expect(await world.db.read.$count(events)).toBe(told)
})
