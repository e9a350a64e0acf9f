import { expect, test } from 'vitest'
import { versions } from '@/db/schema'
import { noWords } from '@/domain/refinement/words'
import { submitSong } from '@/server/submission/service'
import { createWorld } from '@/tests/world'
import { restoreSong, reviseSong } from '../service'
import { getBiography, getBlame, getLedger, getWay } from './service'

const songId = 'song_a'
const lyrics = '[Chorus]\nFrom the back row I am easily visible\nEven with the houselights down'

async function camp() {
  const world = await createWorld()
  const writer = await world.as('writer', { name: 'ana' })
  const producer = await world.as('producer', { name: 'yoo' })
  await world.song(songId, [writer.scope.memberId], { state: 'inbox' })
  const save = (who: typeof writer, base: number, text: string) =>
    reviseSong(who.ctx, who.scope, { songId, base, words: { ...noWords, title: 'Alarm', lyrics: text }, reason: '' })
  await save(writer, 0, lyrics)
  await save(producer, 1, lyrics.replace('easily', 'instantly'))
  return { world, writer, producer, save }
}

test('each word says who wrote it and in which revision, with their names', async () => {
  const { writer } = await camp()
  const { owners, names, lineIds } = await getBlame(writer.ctx, writer.scope, { songId, number: 2 })
  expect(lineIds).toEqual(['1.1', '1.2', '1.3'])
  expect(owners[1]!.map(({ author, rev }) => `${names[author]} r${rev}`)).toEqual([
    ...Array(6).fill('ana r1'),
    'yoo r2',
    'ana r1',
  ])
})

test('a word tells its life, and the ledger counts what is still sung', async () => {
  const { writer } = await camp()
  const life = await getBiography(writer.ctx, writer.scope, { songId, lineId: '1.2', word: 6 })
  expect(life.map(({ name, text, rev }) => `${name} ${text} r${rev}`)).toEqual(['ana easily r1', 'yoo instantly r2'])
  const { people } = await getLedger(writer.ctx, writer.scope, songId)
  expect(people.map(({ name, words, contributed, removed }) => [name, words, contributed, removed])).toEqual([
    ['ana', 12, 13, 0],
    ['yoo', 1, 1, 1],
  ])
})

test('whoever changed the music and no word is not a row of nothing', async () => {
  const { world, writer } = await camp()
  const lee = await world.as('producer', { name: 'lee' })
  const words = { ...noWords, title: 'Alarm', lyrics: lyrics.replace('easily', 'instantly'), tempo: 11_800 }
  await reviseSong(lee.ctx, lee.scope, { songId, base: 2, words, reason: '' })
  const { people, revision } = await getLedger(writer.ctx, writer.scope, songId)
  expect(people.map(({ name, words, music }) => [name, words, music])).toEqual([
    ['ana', 12, 0],
    ['yoo', 1, 0],
    ['lee', 0, 1],
  ])
  expect(revision).toBe(3)
})

test('the way goes from what was handed in; restoring it is a way back that counts as churn', async () => {
  const { writer, producer, save } = await camp()
  const rewritten = '[Chorus]\nCopper engines hum beneath the street\nNothing that we kept'
  await save(producer, 2, rewritten)
  await restoreSong(producer.ctx, producer.scope, { songId, base: 3, number: 1, what: { kind: 'all' }, reason: '' })
  const { origin, steps, isCompletelyDifferent } = await getWay(writer.ctx, writer.scope, songId)
  expect([origin, steps.map(({ number }) => number)]).toEqual([1, [1, 2, 3, 4]])
  const [first, oneWord, all, back] = steps.map(({ total }) => total) as [number, number, number, number]
  expect([first, back, isCompletelyDifferent]).toEqual([0, 0, false])
  expect(0 < oneWord && oneWord < all && all <= 1).toBe(true)
  expect(steps[3]!.churn).toBeGreaterThan(2 * all)
  expect(steps[2]!.survivors).toBeLessThan(0.3)
})

test('the origin is what was first handed in, not what was first typed', async () => {
  const world = await createWorld()
  const writer = await world.as('writer', { name: 'ana' })
  await world.song(songId, [writer.scope.memberId])
  const save = (base: number, text: string) =>
    reviseSong(writer.ctx, writer.scope, { songId, base, words: { ...noWords, lyrics: text }, reason: '' })
  await save(0, 'la la la')
  await save(1, lyrics)
  const version = { campId: 'camp_1', id: 'ver_1', songId, number: 1, createdBy: 'mem_ana', createdAt: 1 }
  await world.db.write(async (tx) => {
    await tx.insert(versions).values(version)
  })
  expect((await getWay(writer.ctx, writer.scope, songId)).origin).toBe(1)
  await submitSong(writer.ctx, writer.scope, { songId, withoutWords: false })
  await save(2, lyrics.replace('easily', 'plainly'))
  expect(await getWay(writer.ctx, writer.scope, songId)).toMatchObject({
    origin: 2,
    steps: [{ number: 2 }, { number: 3 }],
  })
})

test('who may not see the song learns nothing of it', async () => {
  const { world } = await camp()
  const stranger = await world.as('writer', { name: 'cody' })
  for (const read of [
    getBlame(stranger.ctx, stranger.scope, { songId, number: 1 }),
    getWay(stranger.ctx, stranger.scope, songId),
  ])
    await expect(read).rejects.toMatchObject({ code: 'not-found' })
})
