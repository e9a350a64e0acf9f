import { desc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { events, versions } from '@/db/schema'
import { type AskInput, askInput } from '@/domain/refinement/review/request'
import { noWords, type SongWords } from '@/domain/refinement/words'
import { AppError } from '@/server/errors'
import { createWorld, noon } from '@/tests/world'
import { reviseSong } from '../service'
import { putTimes } from '../times/service'
import { answerRequest, askForChange, dropRequest, listRequests, reopenRequest, verifyRequest } from './service'

const songId = 'song_a'
const lyrics = '[Chorus]\nFrom the back row I am easily visible\nEven with the houselights down'
const words: SongWords = { ...noWords, title: 'Velvet Alarm', lyrics }

async function camp() {
  const world = await createWorld()
  const writer = await world.as('writer', { name: 'ana' })
  const producer = await world.as('producer', { name: 'yoo' })
  const min = await world.as('apprentice', { name: 'min' })
  await world.song(songId, [writer.scope.memberId], { state: 'inbox' })
  const upload = (number: number) =>
    world.db.write(async (tx) => {
      await tx
        .insert(versions)
        .values({ campId: 'camp_1', id: `ver_${number}`, songId, number, createdBy: 'mem_ana', createdAt: noon })
    })
  await upload(1)
  type Person = typeof writer
  const save = async (base: number, text: string) => {
    const input = { songId, base, words: { ...words, lyrics: text }, reason: '' }
    return (await reviseSong(producer.ctx, producer.scope, input)).revision!
  }
  const { lineIds } = await save(0, lyrics)
  const ask = (who: Person, more: Partial<AskInput> = {}) => {
    const about = { songId, revision: 1, version: 1, kind: 'mix', before: 'buried', after: 'up front', why: 'the hook' }
    return askForChange(who.ctx, who.scope, askInput.parse({ ...about, ...more }))
  }
  const list = async (who = producer) => (await listRequests(who.ctx, who.scope, songId)).requests
  const answer = (id: string, version: number, who = writer) =>
    answerRequest(who.ctx, who.scope, { id, version, text: 'Louder by 2 dB' })
  const verify = (id: string, heardBefore: number, heardAfter: number, who = producer) =>
    verifyRequest(who.ctx, who.scope, { id, heardBefore, heardAfter })
  return { world, writer, producer, min, upload, save, lineIds, ask, list, answer, verify }
}

const refusal = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => (AppError.is(error) ? error : Promise.reject(error)),
  )

test('what is sent again because its answer was lost is asked once, though the song has gone on', async () => {
  const { world, producer, save, ask, list } = await camp()
  const sent = await ask(producer, { sending: 'the-first-one' })
  const told = await world.db.read.$count(events)
  expect(await ask(producer, { sending: 'the-first-one' })).toEqual(sent)
  expect(await world.db.read.$count(events)).toBe(told)
  await save(1, `${lyrics}!`)
  expect(await ask(producer, { sending: 'the-first-one', revision: 2 })).toEqual(sent)
  await ask(producer, { sending: 'the-first-one', after: 'further up front' })
  expect(await list()).toHaveLength(2)
})

test('a producer asks, a writer answers with a new version, and it is verified by hearing both at the place', async () => {
  const { world, producer, upload, lineIds, ask, list, answer, verify } = await camp()
  const times = (startMs: number) => [{ lineId: lineIds[1]!, startMs, endMs: startMs + 4_000 }]
  const place = { words: null, section: null, time: { version: 1, startMs: 31_000, endMs: null } }
  const { id } = await ask(producer, { place, toMember: 'mem_ana', dueAt: noon + 1 })
  expect(await list()).toMatchObject([
    {
      ...{ id, state: 'open', before: 'buried', after: 'up front', why: 'the hook', toName: 'ana', askerName: 'yoo' },
      ...{ heardBefore: { version: 1, startMs: 31_000 }, heardAfter: null },
    },
  ])
  expect(await refusal(verify(id, 1, 2)), 'before there is an answer').toMatchObject({ reason: 'request-state' })
  expect(await refusal(answer(id, 1)), 'no new version').toMatchObject({ reason: 'request-version' })
  expect(await refusal(answer(id, 2)), 'not there yet').toMatchObject({ reason: 'request-version' })
  await upload(2)
  await answer(id, 2)
  await putTimes(producer.ctx, producer.scope, { songId, version: 1, times: times(30_000) })
  await putTimes(producer.ctx, producer.scope, { songId, version: 2, times: times(42_000) })
  expect(await list()).toMatchObject([
    {
      ...{ state: 'done', answeredVersion: 2, answererName: 'ana', answer: 'Louder by 2 dB' },
      ...{ heardBefore: { version: 1, startMs: 31_000 }, heardAfter: { version: 2, startMs: 43_000 } },
    },
  ])
  await upload(3)
  await answer(id, 3)
  expect(await refusal(verify(id, 1, 2)), 'a newer one answers it').toMatchObject({ reason: 'request-unheard' })
  expect(await refusal(verify(id, 2, 3))).toMatchObject({ reason: 'request-unheard' })
  await verify(id, 1, 3)
  expect(await list()).toMatchObject([{ state: 'verified', verifiedBy: 'mem_yoo' }])
  expect(await refusal(answer(id, 3)), 'it is over').toMatchObject({ reason: 'request-state' })
  const [event] = await world.db.read.select().from(events).orderBy(desc(events.seq)).limit(1)
  expect(event).toMatchObject({ kind: 'song.requested', subject: songId })
  expect(JSON.parse(event!.payload)).toEqual({ id, state: 'verified' })
})

test('only producers ask, verify, reopen and drop; only the song’s writers and producers answer', async () => {
  const { world, writer, producer, min, upload, ask, list, answer, verify } = await camp()
  const [organiser, stranger] = [await world.as('organiser'), await world.as('writer', { name: 'cody' })]
  const { id } = await ask(producer)
  await upload(2)
  for (const who of [writer, min, organiser]) {
    expect(await refusal(ask(who))).toMatchObject({ code: 'forbidden' })
    expect(await refusal(verify(id, 1, 2, who))).toMatchObject({ code: 'forbidden' })
    const drop = dropRequest(who.ctx, who.scope, { id, reason: 'no' })
    expect(await refusal(drop)).toMatchObject({ code: 'forbidden' })
    expect(await list(who)).toHaveLength(1)
  }
  for (const who of [min, organiser]) expect(await refusal(answer(id, 2, who))).toMatchObject({ code: 'forbidden' })
  for (const call of [
    () => ask(stranger),
    () => answer(id, 2, stranger),
    () => list(stranger),
    () => verify(id, 1, 2, stranger),
  ])
    expect(await refusal(call())).toMatchObject({ code: 'not-found' })
  await answer(id, 2)
})

test('a request names somebody of the team, a version and a place that are there', async () => {
  const { producer, ask } = await camp()
  expect(await refusal(ask(producer, { toMember: 'mem_min' }))).toMatchObject({ reason: 'request-stranger' })
  expect(await refusal(ask(producer, { version: 2 }))).toMatchObject({ reason: 'place-unknown' })
  const nowhere = { words: { lineId: 'x', start: null, end: null, quote: '' }, section: null, time: null }
  expect(await refusal(ask(producer, { place: nowhere }))).toMatchObject({ reason: 'place-unknown' })
})

test('while it is open it follows its words; reopened it stands where they are by then', async () => {
  const { producer, lineIds, ask, list, save } = await camp()
  const place = { words: { lineId: lineIds[1]!, start: 23, end: 29, quote: '' }, section: null, time: null }
  const { id } = await ask(producer, { place })
  await save(1, lyrics.replace('From', 'Out from'))
  expect(await list()).toMatchObject([{ standing: { status: 'shifted', start: 27, now: 'easily' } }])
  await dropRequest(producer.ctx, producer.scope, { id, reason: 'the words say it' })
  await save(2, lyrics.replace('easily', 'instantly'))
  expect(await list()).toMatchObject([{ state: 'dropped', closedReason: 'the words say it', standing: { start: 27 } }])
  await reopenRequest(producer.ctx, producer.scope, { id, reason: '' })
  expect(await list()).toMatchObject([{ state: 'open', standing: { status: 'edited', now: 'instantly' } }])
})

test('the list is gone through one by one: to be heard first, then the most urgent', async () => {
  const { producer, upload, ask, list, answer } = await camp()
  const made = [await ask(producer), await ask(producer, { dueAt: noon + 2 }), await ask(producer, { dueAt: noon + 1 })]
  const [late, second, first] = made.map(({ id }) => id)
  const { id: heard } = await ask(producer)
  const { id: gone } = await ask(producer)
  await upload(2)
  await answer(heard, 2)
  await dropRequest(producer.ctx, producer.scope, { id: gone, reason: 'no' })
  expect((await list()).map(({ id }) => id)).toEqual([heard, first, second, late, gone])
})
