import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { members } from '@/db/schema'
import { noWords } from '@/domain/refinement/words'
import { reviseSong } from '@/server/refinement/service'
import { createWorld } from '@/tests/world'
import { followCamp, writeInCamp } from './service'

/** A producer's two changes to a song that is one writer's own, and a draft of the rotation by the organiser. */
async function campWithNews() {
  const world = await createWorld()
  const [organiser, producer] = [await world.as('organiser'), await world.as('producer')]
  const [own, other] = [await world.as('writer', { name: 'ada' }), await world.as('writer', { name: 'ben' })]
  const songId = await world.song('song_a', [own.scope.memberId])
  const save = (base: number, title: string) =>
    reviseSong(producer.ctx, producer.scope, { songId, base, words: { ...noWords, title }, reason: '' })
  await save(0, 'Nimbus')
  const drafted = { result: undefined, news: [{ kind: 'rotation.drafted' as const, subject: '1' }] }
  await writeInCamp(organiser.ctx, organiser.scope, async () => drafted)
  await save(1, 'Nimbus II')
  const left = new AbortController()
  const follow = (person: typeof own, seq = 0) => followCamp(person.ctx, person.scope, seq, left.signal)
  async function told(person: typeof own, count: number, seq = 0) {
    const events = []
    const feed = follow(person, seq)
    while (events.length < count) events.push((await feed.next()).value!)
    await feed.return(undefined)
    return events
  }
  return { world, own, other, organiser, songId, follow, told, save }
}

test('everybody is told what they may know: the words of their songs, else only that something changed', async () => {
  const { own, other, organiser, told, songId } = await campWithNews()
  expect(await told(own, 2)).toMatchObject([
    { seq: 1, subject: songId, payload: { title: 'Nimbus' } },
    { seq: 3, subject: songId, payload: { title: 'Nimbus II' } },
  ])
  const elsewhere = await told(other, 2)
  expect(elsewhere.map(({ subject, actor, payload }) => ({ subject, actor, payload }))).toEqual(
    Array(2).fill({ subject: '', actor: null, payload: {} }),
  )
  expect((await told(organiser, 3)).map(({ kind }) => kind)).toEqual([
    'song.revised',
    'rotation.drafted',
    'song.revised',
  ])
})

test('plans, searches and wishes are the organisers’ own news; a publication is everybody’s', async () => {
  const { own, organiser, told } = await campWithNews()
  const kinds = ['rotation.searching', 'rotation.wished', 'rotation.drafted', 'rotation.published'] as const
  const news = kinds.map((kind) => ({ kind, subject: 'A' }))
  await writeInCamp(organiser.ctx, organiser.scope, async () => ({ result: undefined, news }))
  expect((await told(organiser, 4, 3)).map(({ kind }) => kind)).toEqual(kinds)
  expect((await told(own, 1, 3)).map(({ kind }) => kind)).toEqual(['rotation.published'])
})

test('who left before the end goes on hearing of their own songs', async () => {
  const { world, own, follow } = await campWithNews()
  await world.db.write((tx) => tx.update(members).set({ status: 'left' }).where(eq(members.id, own.scope.memberId)))
  const feed = follow(own)
  expect((await feed.next()).value).toMatchObject({ seq: 1, payload: { title: 'Nimbus' } })
  await feed.return(undefined)
})

test('it goes on behind the last one that was heard, and hears what comes', async () => {
  const { own, follow, save } = await campWithNews()
  const feed = follow(own, 1)
  expect((await feed.next()).value).toMatchObject({ seq: 3 })
  const next = feed.next()
  await save(2, 'Nimbus III')
  expect((await next).value).toMatchObject({ seq: 4, payload: { title: 'Nimbus III' } })
})

test('who is removed hears no more, be it that their connection is so slow that much still waits for them', async () => {
  const { world, own, follow } = await campWithNews()
  const feed = follow(own)
  expect((await feed.next()).value).toMatchObject({ seq: 1 })
  await world.db.write(async (tx) => {
    await tx.update(members).set({ status: 'removed' }).where(eq(members.id, own.scope.memberId))
  })
  world.clock.now += 5_000
  expect(await feed.next()).toEqual({ done: true, value: undefined })
})
