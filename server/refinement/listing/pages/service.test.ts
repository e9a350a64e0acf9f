import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rooms, songs, songTitles } from '@/db/schema'
import type { QueueCursor, QueueView } from '@/domain/refinement/queue/views'
import { foldTitle } from '@/domain/refinement/song/title'
import { queueCamp } from '@/tests/queue-world'
import { hour, noon } from '@/tests/world'
import { countLists, listQueue } from '../service'

type Camp = Awaited<ReturnType<typeof queueCamp>>

async function ids({ yoo }: Camp, view: QueueView, more: Partial<Parameters<typeof listQueue>[2]> = {}) {
  const { rows } = await listQueue(yoo.ctx, yoo.scope, { view, ...more })
  return rows.map(({ songId }) => songId).sort()
}

test('pages join up without gap or repeat: the placed songs first, then the rest by score', async () => {
  const camp = await queueCamp()
  const { world, yoo } = camp
  await world.db.write(async (tx) => {
    for (let i = 1; i <= 120; i++) {
      await tx.insert(rooms).values({ campId: world.campId, number: 100 + i, name: `Room ${i}` })
      await tx.insert(songs).values({
        ...{ campId: world.campId, id: `song_${100 + i}`, night: 1, room: 100 + i, title: '', headNumber: 0 },
        ...{ state: 'inbox' as const, stateSince: noon, lastChangeAt: noon, submittedAt: noon, turnSince: noon },
        ...{ turn: i % 2 ? ('producers' as const) : ('voters' as const), score: (i * 7) % 10 },
        rank: i % 3 ? null : `V${String((i * 31) % 121).padStart(3, '0')}V`,
      })
    }
  })
  const seen: { songId: string; rank: string | null }[] = []
  let [cursor, pages] = [null as QueueCursor | null, 0]
  do {
    const page = await listQueue(yoo.ctx, yoo.scope, { view: 'mine', cursor })
    seen.push(...page.rows)
    cursor = page.next
    pages++
  } while (cursor)
  expect([pages, seen.length, new Set(seen.map(({ songId }) => songId)).size]).toEqual([3, 121, 121])
  const ranks = seen.slice(0, 40).map(({ rank }) => rank!)
  expect(ranks).toEqual([...ranks].sort())
  expect(seen.slice(40).every(({ rank }) => rank === null)).toBe(true)
})

test('what somebody else holds waits for them, until their claim runs out', async () => {
  const camp = await queueCamp()
  await camp.move(camp.lee, 'claim')
  expect([await ids(camp, 'mine'), await ids(camp, 'others')]).toEqual([[], ['song_a']])
  camp.world.clock.now += hour
  expect([await ids(camp, 'mine'), await ids(camp, 'others')]).toEqual([['song_a'], []])
})

test('whose approval has lapsed has the song on their list again, though somebody else refines it', async () => {
  const camp = await queueCamp()
  const { yoo, lee, move, vote, revise } = camp
  await revise(lee, { lyrics: 'From the back row I am easily visible' })
  await vote(yoo, 'lyrics')
  expect(await ids(camp, 'mine')).toEqual([])
  await revise(lee, { lyrics: 'From the back row I am instantly visible' })
  expect(await ids(camp, 'mine')).toEqual(['song_a'])
  const { rows } = await listQueue(yoo.ctx, yoo.scope, { view: 'mine' })
  expect(rows[0]!.lapsed).toEqual([{ label: 'lyrics', votedOn: 1, revision: 2 }])
  expect((await countLists(yoo.ctx, yoo.scope)).mine).toBe(1)
  await vote(yoo, 'lyrics')
  expect([await ids(camp, 'mine'), await ids(camp, 'others')]).toEqual([[], ['song_a']])
  await move(yoo, 'claim', { takeOver: true })
  expect(await ids(camp, 'mine')).toEqual(['song_a'])
})

test('every song that was handed in is in one list, and the counts are those of the lists', async () => {
  const camp = await queueCamp()
  const { world, yoo, lee, move } = camp
  const places = ['b', 'c', 'd', 'e', 'f'].map((id, i) => ({
    id: `song_${id}`,
    night: 2 + (i > 2 ? 1 : 0),
    room: 1 + (i % 3),
  }))
  for (const { id, night, room } of places) await world.song(id, [], { state: 'inbox', night, room })
  await move(lee, 'claim', { songId: 'song_b' })
  await move(yoo, 'hold', { songId: 'song_c' })
  await move(yoo, 'drop', { songId: 'song_d' })
  await move(yoo, 'snooze', { songId: 'song_e', until: noon + hour })
  await move(yoo, 'send-back', { songId: 'song_f' })
  const views = ['mine', 'others', 'snoozed', 'held', 'finished', 'dropped', 'all'] as const
  const lists = await Promise.all(views.map((view) => ids(camp, view)))
  expect(lists).toEqual([
    ...[['song_a'], ['song_b', 'song_f'], ['song_e'], ['song_c'], [], ['song_d']],
    ['song_a', ...places.map(({ id }) => id)],
  ])
  const counts = await countLists(yoo.ctx, yoo.scope)
  expect(views.map((view) => counts[view])).toEqual(lists.map(({ length }) => length))
  const organiser = await world.as('organiser')
  const seen = await countLists(organiser.ctx, organiser.scope)
  expect([seen.mine, seen.others]).toEqual([3, 0])
})

test('a finished song that somebody suggests a word for is the producers’ turn, and counted there too', async () => {
  const camp = await queueCamp()
  const { world, yoo } = camp
  await world.song('song_b', [], { state: 'finished', night: 2 })
  await world.db.write(async (tx) => {
    await tx.update(songs).set({ turn: 'producers' }).where(eq(songs.id, 'song_b'))
  })
  expect(await ids(camp, 'mine')).toEqual(['song_a', 'song_b'])
  expect(await countLists(yoo.ctx, yoo.scope)).toMatchObject({ mine: 2, finished: 1, all: 2 })
})

test('a list is narrowed by night, state, person and by a title that a song once had', async () => {
  const camp = await queueCamp()
  const { world, move } = camp
  await world.song('song_b', [], { state: 'inbox', night: 2 })
  await move(camp.yoo, 'claim', { songId: 'song_b' })
  await world.db.write(async (tx) => {
    await tx.update(songs).set({ title: 'Paper 50% Moon' }).where(eq(songs.id, 'song_a'))
    const old = { campId: world.campId, songId: 'song_b', revision: 1, title: 'Copper  Morning' }
    await tx.insert(songTitles).values({ ...old, folded: foldTitle(old.title) })
  })
  expect(await ids(camp, 'mine', { night: 2 })).toEqual(['song_b'])
  expect(await ids(camp, 'mine', { state: 'inbox' })).toEqual(['song_a'])
  expect(await ids(camp, 'mine', { person: 'mem_ana' })).toEqual(['song_a'])
  expect(await ids(camp, 'mine', { person: 'mem_yoo' })).toEqual(['song_b'])
  expect(await ids(camp, 'mine', { title: 'COPPER morn' })).toEqual(['song_b'])
  expect(await ids(camp, 'mine', { title: '50% m' })).toEqual(['song_a'])
  expect(await ids(camp, 'mine', { title: '5_%' })).toEqual([])
})
