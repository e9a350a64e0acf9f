import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { songs, versions } from '@/db/schema'
import type { QueueView } from '@/domain/refinement/queue/views'
import { noWords } from '@/domain/refinement/words'
import { AppError } from '@/server/errors'
import { createWorld, noon, type World } from '@/tests/world'
import { claimSong, sendBackSong } from '../queue/service'
import { reviseSong } from '../service'
import { listQueue as listPage, listSongDecisions } from './service'

type Person = Awaited<ReturnType<World['as']>>
const listQueue = async (ctx: Person['ctx'], scope: Person['scope'], view: QueueView = 'all') =>
  (await listPage(ctx, scope, { view })).rows

const chorus = '[Chorus]\nFrom the back row I am easily visible'

async function camp() {
  const world = await createWorld()
  const writer = await world.as('writer', { name: 'ana' })
  const producer = await world.as('producer', { name: 'yoo' })
  await world.song('song_a', ['mem_ana'], { state: 'inbox' })
  await world.song('song_b', [], { state: 'open', room: 2 })
  const save = (who: typeof writer, base: number, lyrics: string) =>
    reviseSong(who.ctx, who.scope, {
      songId: 'song_a',
      base,
      words: { ...noWords, title: 'Velvet', lyrics },
      reason: '',
    })
  return { world, writer, producer, save }
}

test('the queue holds what was handed in, with its team and what changed last in words', async () => {
  const { world, writer, producer, save } = await camp()
  await save(writer, 0, chorus)
  world.clock.now += 60_000
  await save(producer, 1, chorus.replace('easily', 'instantly'))
  expect(await listQueue(producer.ctx, producer.scope)).toEqual([
    {
      songId: 'song_a',
      night: 1,
      room: 1,
      branch: 0,
      title: 'Velvet',
      state: 'refining',
      stateSince: noon + 60_000,
      team: [{ memberId: 'mem_ana', name: 'ana', craft: 'lyricist' }],
      holder: { memberId: 'mem_yoo', name: 'yoo', until: noon + 46 * 60_000 },
      lastChange: {
        kind: 'words',
        at: noon + 60_000,
        by: 'yoo',
        notes: [{ kind: 'words', del: 'easily', ins: 'instantly', place: { section: 'Chorus', line: 1 }, times: 1 }],
        more: 0,
      },
      version: 0,
      newVersion: false,
      newWords: true,
      decision: expect.objectContaining({ kind: 'claim', by: 'yoo' }),
      ...{ turn: 'holder', turnSince: noon + 60_000, snoozedAt: null, snoozedUntil: null, dueAt: null, rank: null },
      score: { total: 0, parts: [{ part: 'waiting', share: 0, points: 0, of: 100 }] },
      ...{ openSuggestions: 0, answers: 0, openComments: 0, blockingComments: 0, lapsed: [] },
    },
  ])
})

test('what the writers change after handing in shows; what a producer changes is no such news', async () => {
  const { world, writer, producer, save } = await camp()
  await save(writer, 0, chorus)
  const handIn = (version: number) =>
    world.db.write(async (tx) => {
      await tx.update(songs).set({ submittedRevision: 1, submittedVersion: version }).where(eq(songs.id, 'song_a'))
    })
  const upload = (number: number) =>
    world.db.write(async (tx) => {
      const by = { campId: world.campId, songId: 'song_a', createdBy: 'mem_ana' }
      await tx.insert(versions).values({ ...by, id: `ver_${number}`, number, createdAt: noon + number })
    })
  const flags = async () => {
    const [row] = await listQueue(producer.ctx, producer.scope)
    return [row!.newVersion, row!.newWords]
  }
  await upload(1)
  await handIn(1)
  expect(await flags()).toEqual([false, false])
  await save(producer, 1, 'ours')
  expect(await flags()).toEqual([false, false])
  await save(writer, 2, 'theirs')
  await upload(2)
  expect(await flags()).toEqual([true, true])
  expect((await listQueue(producer.ctx, producer.scope))[0]!.lastChange).toMatchObject({ kind: 'version', number: 2 })
})

test('a claim that has run out holds nothing', async () => {
  const { world, producer } = await camp()
  await claimSong(producer.ctx, producer.scope, { songId: 'song_a', takeOver: false })
  world.clock.now += 45 * 60_000
  expect((await listQueue(producer.ctx, producer.scope))[0]).toMatchObject({ state: 'refining', holder: null })
})

test('the queue is for organisers, producers and apprentices', async () => {
  const { world, writer } = await camp()
  for (const role of ['organiser', 'apprentice'] as const) {
    const { ctx, scope } = await world.as(role)
    expect(await listQueue(ctx, scope)).toHaveLength(1)
  }
  for (const { ctx, scope } of [writer, await world.as('listener')])
    expect(await listQueue(ctx, scope).catch(AppError.is)).toBe(true)
})

test('a song’s team learns why it came back', async () => {
  const { writer, producer } = await camp()
  await sendBackSong(producer.ctx, producer.scope, { songId: 'song_a', reason: 'The bridge has no words yet' })
  const [latest] = await listSongDecisions(writer.ctx, writer.scope, 'song_a')
  expect(latest).toMatchObject({ kind: 'send-back', by: 'yoo', reason: 'The bridge has no words yet' })
})
