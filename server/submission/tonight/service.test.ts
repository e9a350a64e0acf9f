import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { songs, versions } from '@/db/schema'
import type { CampScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { createWorld, hour, noon } from '@/tests/world'
import { getTonight } from './service'

const deadline = noon + 15 * hour
const refused = (reason: string) => expect.objectContaining({ reason })

async function nightOfThree() {
  const world = await createWorld()
  const organiser = await world.as('organiser')
  const writer = await world.as('writer', { name: 'Saga' })
  await world.as('writer', { name: 'Cody' })
  await world.song('song_a', ['mem_Saga'], { room: 1 })
  await world.song('song_b', ['mem_Cody'], { room: 2 })
  await world.song('song_c', [], { room: 3 })
  return {
    ...{ world, organiser, writer },
    demo: (songId: string) =>
      world.db.write((tx) =>
        tx
          .insert(versions)
          .values({ campId: 'camp_1', id: 'ver_a', songId, number: 1, createdBy: 'mem_Saga', createdAt: noon }),
      ),
    submit: (songId: string, submittedAt: number) =>
      world.db.write((tx) => tx.update(songs).set({ submittedAt, state: 'inbox' }).where(eq(songs.id, songId))),
  }
}

const states = async ({ ctx, scope }: { ctx: AppContext; scope: CampScope }) =>
  (await getTonight(ctx, scope, {})).rooms.map(({ state }) => state)

test('the rooms of the current night with team and state; the deadline is the end of the night', async () => {
  const { organiser, demo, submit } = await nightOfThree()
  expect(await states(organiser)).toEqual(['nothing', 'nothing', 'nothing'])
  await demo('song_a')
  await submit('song_b', deadline)
  const tonight = await getTonight(organiser.ctx, organiser.scope, {})
  expect(tonight).toMatchObject({ night: 1, current: 1, deadline })
  expect(tonight.rooms.map(({ name, state, team }) => [name, state, team.map((person) => person.name)])).toEqual([
    ['Room 1', 'demo', ['Saga']],
    ['Room 2', 'submitted', ['Cody']],
    ['Room 3', 'nothing', []],
  ])
})

test('after the deadline rooms are late or missing', async () => {
  const { world, organiser, demo, submit } = await nightOfThree()
  await demo('song_a')
  await submit('song_b', deadline + 1)
  world.clock.now = deadline + hour
  expect(await states(organiser)).toEqual(['missing', 'late', 'missing'])
})

test('a writer may open only their own song, and reads no title', async () => {
  const { organiser, writer } = await nightOfThree()
  const tonight = await getTonight(writer.ctx, writer.scope, {})
  expect(tonight.rooms.map(({ songId, isOwn }) => [songId, isOwn])).toEqual([
    ['song_a', true],
    [null, false],
    [null, false],
  ])
  expect(tonight.rooms.every((room) => !('title' in room))).toBe(true)
  const all = await getTonight(organiser.ctx, organiser.scope, {})
  expect(all.rooms.map(({ songId }) => songId)).toEqual(['song_a', 'song_b', 'song_c'])
})

test('an apprentice opens what is submitted; a listener sees no night', async () => {
  const { world, submit } = await nightOfThree()
  await submit('song_b', noon)
  const apprentice = await world.as('apprentice')
  const { rooms } = await getTonight(apprentice.ctx, apprentice.scope, {})
  expect(rooms.map(({ songId }) => songId)).toEqual([null, 'song_b', null])
  const listener = await world.as('listener')
  await expect(getTonight(listener.ctx, listener.scope, {})).rejects.toEqual(refused('not-found'))
})

test('another night can be asked for, a night that is none cannot, and retired songs leave their room closed', async () => {
  const { world, organiser } = await nightOfThree()
  await world.db.write((tx) => tx.update(songs).set({ retiredAt: noon }).where(eq(songs.id, 'song_c')))
  expect(await states(organiser)).toEqual(['nothing', 'nothing', 'closed'])
  const { ctx, scope } = organiser
  expect(await getTonight(ctx, scope, { night: 2 })).toMatchObject({ night: 2, current: 1, rooms: [] })
  await expect(getTonight(ctx, scope, { night: 9 })).rejects.toEqual(refused('not-found'))
})
