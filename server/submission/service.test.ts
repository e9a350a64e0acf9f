import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { assets, audio, blobs, creditProposals, decisions, events, nights, songs, versions } from '@/db/schema'
import { noWords } from '@/domain/refinement/words'
import { AppError } from '@/server/errors'
import { claimSong, dropSong, sendBackSong } from '@/server/refinement/queue/service'
import { reviseSong } from '@/server/refinement/service'
import { createWorld, noon } from '@/tests/world'
import { getSong, listSongs, submitSong } from './service'

async function camp() {
  const world = await createWorld()
  const writer = await world.as('writer', { name: 'ana' })
  const producer = await world.as('producer', { name: 'yoo' })
  const songId = await world.song('song_a', ['mem_ana'], { night: 2, room: 3 })
  await world.song('song_b', [], { night: 1, room: 1 })

  const addDemo = (number = 1) =>
    world.db.write(async (tx) => {
      const sha256 = `${number}`.repeat(64)
      const facts = { kind: 'wav', codec: 'PCM', sampleRate: 48_000, bits: 24, channels: 2, durationMs: 61_000 }
      const at = { campId: world.campId, songId, createdAt: noon }
      await tx.insert(versions).values({ ...at, id: `ver_${number}`, number, createdBy: 'mem_ana' })
      await tx.insert(blobs).values({ sha256, size: 1_000, createdAt: noon })
      const file = {
        kind: 'mix',
        fileName: `demo ${number}.wav`,
        mediaType: 'audio/wav',
        checked: 'both-ends',
      } as const
      await tx.insert(assets).values({ ...at, ...file, id: `ast_${number}`, versionId: `ver_${number}`, sha256 })
      const prepared = { state: 'done', facts: JSON.stringify(facts), preview: 1, peaks: 1, problem: null } as const
      await tx.insert(audio).values({ sha256, ...prepared })
    })
  const write = (base = 0) =>
    reviseSong(writer.ctx, writer.scope, {
      songId,
      base,
      words: { ...noWords, title: 'Velvet', lyrics: '[Chorus]\nOh' },
      reason: '',
    })
  const submit = (more: { withoutWords?: boolean } = {}, { ctx, scope } = writer) =>
    submitSong(ctx, scope, { songId, ...more })
  return { world, writer, producer, songId, addDemo, write, submit }
}

const reason = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => (AppError.is(error) ? error.reason : error),
  )

test('everybody sees the songs they may see, in the order of the camp', async () => {
  const { world, writer, producer, addDemo, submit } = await camp()
  const ids = async ({ ctx, scope }: typeof writer) => (await listSongs(ctx, scope)).map(({ id }) => id)
  const apprentice = await world.as('apprentice')
  expect(await ids(writer)).toEqual(['song_a'])
  expect(await ids(producer)).toEqual(['song_b', 'song_a'])
  expect(await ids(apprentice)).toEqual([])
  await addDemo()
  await submit({ withoutWords: true })
  expect(await ids(apprentice)).toEqual(['song_a'])
  const listener = await world.as('listener')
  expect(await reason(listSongs(listener.ctx, listener.scope))).toBe('not-found')
  await world.db.write(
    async (tx) => void (await tx.update(songs).set({ retiredAt: noon }).where(eq(songs.id, 'song_b'))),
  )
  expect(await ids(producer)).toEqual(['song_a'])
})

test('a row says where, who, what and how it stands against the deadline', async () => {
  const { world, writer, addDemo, write } = await camp()
  await addDemo(1)
  await addDemo(2)
  await write()
  const [night] = await world.db.read.select().from(nights).where(eq(nights.number, 2))
  expect((await listSongs(writer.ctx, writer.scope))[0]).toMatchObject({
    night: 2,
    room: 3,
    roomName: 'Room 3',
    title: 'Velvet',
    state: 'open',
    handedIn: 'demo',
    deadline: night!.endsAt,
    version: 2,
    isOwn: true,
    team: [{ memberId: 'mem_ana', name: 'ana', craft: 'lyricist' }],
  })
  world.clock.now = night!.endsAt + 1
  expect((await listSongs(writer.ctx, writer.scope))[0]!.handedIn).toBe('missing')
})

test('a song’s page has its place, its team and its versions, the newest first', async () => {
  const { world, writer, songId, addDemo, write } = await camp()
  await addDemo(1)
  await addDemo(2)
  await write()
  const song = await getSong(writer.ctx, writer.scope, songId)
  expect(song).toMatchObject({
    night: { number: 2, date: '2026-06-02' },
    room: { number: 3, name: 'Room 3' },
    title: 'Velvet',
    hasWords: true,
    creditProposal: false,
    may: { revise: true, upload: true, submit: true, download: true },
  })
  expect(song.versions.map(({ number, fileName, uploadedBy }) => [number, fileName, uploadedBy])).toEqual([
    [2, 'demo 2.wav', 'ana'],
    [1, 'demo 1.wav', 'ana'],
  ])
  expect(song.versions[0]!.audio).toMatchObject({
    state: 'done',
    preview: true,
    peaks: true,
    facts: { durationMs: 61_000 },
  })

  const proposal = {
    campId: world.campId,
    songId,
    publication: 2,
    credits: '[]',
    status: 'open',
    createdAt: noon,
  } as const
  await world.db.write(async (tx) => void (await tx.insert(creditProposals).values({ ...proposal, id: 'prop_1' })))
  expect((await getSong(writer.ctx, writer.scope, songId)).creditProposal).toBe(true)
})

test('an apprentice sees a song once it is handed in, and downloads nothing', async () => {
  const { world, songId, addDemo, submit } = await camp()
  const { ctx, scope } = await world.as('apprentice')
  expect(await reason(getSong(ctx, scope, songId))).toBe('not-found')
  await addDemo()
  await submit({ withoutWords: true })
  expect((await getSong(ctx, scope, songId)).may).toEqual({
    revise: false,
    upload: false,
    submit: false,
    download: false,
  })
})

test('handing in needs a demo, asks about missing words, and puts the song into the inbox', async () => {
  const { world, songId, addDemo, write, submit } = await camp()
  expect(await reason(submit())).toBe('submit-without-demo')
  await addDemo()
  expect(await reason(submit())).toBe('submit-without-words')
  await write()
  world.clock.now += 1_000
  await submit()
  const [song] = await world.db.read.select().from(songs).where(eq(songs.id, songId))
  expect(song).toMatchObject({
    state: 'inbox',
    stateSince: noon + 1_000,
    submittedAt: noon + 1_000,
    submittedRevision: 1,
    submittedVersion: 1,
  })
  expect(await world.db.read.select().from(decisions)).toMatchObject([
    { songId, kind: 'submit', memberId: 'mem_ana', revision: 1, version: 1, at: noon + 1_000 },
  ])
  expect((await world.db.read.select().from(events)).at(-1)).toMatchObject({ kind: 'song.decided', subject: songId })
})

test('a song without words is handed in when its writers say so', async () => {
  const { addDemo, submit } = await camp()
  await addDemo()
  expect(await reason(submit({ withoutWords: true }))).toBe('done')
})

test('handing in again is for songs that were sent back; the first time stays the time that counts', async () => {
  const { world, producer, songId, addDemo, submit, writer } = await camp()
  await addDemo()
  await submit({ withoutWords: true })
  expect(await reason(submit({ withoutWords: true }))).toBe('submit-already')
  await claimSong(producer.ctx, producer.scope, { songId, takeOver: false })
  expect(await reason(submit({ withoutWords: true }))).toBe('submit-in-refinement')
  await sendBackSong(producer.ctx, producer.scope, { songId, reason: 'The bridge has no words yet' })
  await addDemo(2)
  world.clock.now += 5_000
  await submit({ withoutWords: true })
  expect(await getSong(writer.ctx, writer.scope, songId)).toMatchObject({
    state: 'inbox',
    submittedAt: noon,
    submittedVersion: 2,
  })
  await dropSong(producer.ctx, producer.scope, { songId, reason: 'Too close to another one' })
  expect(await reason(submit({ withoutWords: true }))).toBe('submit-dropped')
})

test('after the end of the night a song is late, and still taken', async () => {
  const { world, writer, songId, addDemo, submit } = await camp()
  await addDemo()
  world.clock.now = noon + 100 * 3_600_000
  await submit({ withoutWords: true })
  expect((await getSong(writer.ctx, writer.scope, songId)).handedIn).toBe('late')
})

test('who may hand in: the credited, organisers and producers', async () => {
  const { world, producer, addDemo, submit } = await camp()
  await addDemo()
  for (const [role, name, expected] of [
    ['writer', 'bo', 'not-found'],
    ['apprentice', 'ari', 'not-found'],
    ['listener', 'lea', 'not-found'],
    ['organiser', 'olga', 'done'],
  ] as const)
    expect(await reason(submit({ withoutWords: true }, await world.as(role, { name })))).toBe(expected)
  await world.db.write(async (tx) => void (await tx.update(songs).set({ state: 'open' })))
  expect(await reason(submit({ withoutWords: true }, producer))).toBe('done')
  await world.db.write(async (tx) => void (await tx.update(songs).set({ state: 'open' })))
  expect(await reason(submit({ withoutWords: true }, await world.as('apprentice', { name: 'ada' })))).toBe('forbidden')
})
