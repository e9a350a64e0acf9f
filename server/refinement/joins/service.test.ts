import { expect, test } from 'vitest'
import { noWords } from '@/domain/refinement/words'
import { createWorld } from '@/tests/world'
import { getWords, reviseSong } from '../service'
import { lookAtLine } from './service'

const songId = 'song_a'
const sung = { ...noWords, lyrics: 'Hold me like you mean it\nCandle on the water' }

/** Two people have written in the first line at the same time, with a word between them. */
async function joined() {
  const world = await createWorld()
  const writer = await world.as('writer', { name: 'ana' })
  const producer = await world.as('producer', { name: 'yoo' })
  await world.song(songId, [writer.scope.memberId], { state: 'inbox' })
  const save = ({ ctx, scope }: typeof writer, base: number, lyrics: string) =>
    reviseSong(ctx, scope, { songId, base, words: { ...sung, lyrics }, reason: '' })
  await save(writer, 0, sung.lyrics)
  await save(producer, 1, sung.lyrics.replace('mean', 'swear'))
  await save(writer, 1, sung.lyrics.replace('Hold', 'Keep'))
  const told = async ({ ctx, scope } = producer) => (await getWords(ctx, scope, songId)).joined
  return { world, writer, producer, save, told }
}

test('a line joined from the words of two people is told to everybody, until somebody has looked at it', async () => {
  const { writer, producer, told } = await joined()
  const [line] = await told()
  expect(line).toMatchObject({ revision: 3, names: ['yoo', 'ana'] })
  expect(await told(writer)).toEqual([line])
  await lookAtLine(writer.ctx, writer.scope, { songId, revision: 3, lineId: line!.lineId })
  expect(await told(producer)).toEqual([])
})

test('it stays told through changes elsewhere, and is over when it is written anew', async () => {
  const { producer, save, told } = await joined()
  const now = 'Keep me like you swear it\nCandle on the river'
  await save(producer, 3, now)
  expect(await told()).toHaveLength(1)
  await save(producer, 4, now.replace('Keep', 'Take'))
  expect(await told()).toEqual([])
})

test('however many joins come after it, it is told until somebody has looked', async () => {
  const { writer, producer, save, told } = await joined()
  const now = 'Keep me like you swear it\nCandle on the water'
  const rounds = (own: number, other: number) => `${now}\nnorth${own} stays south${other}`
  await save(producer, 3, rounds(0, 0))
  for (let round = 0; round < 12; round++) {
    await save(producer, 4 + 2 * round, rounds(round + 1, round))
    await save(writer, 4 + 2 * round, rounds(round, round + 1))
  }
  expect((await told()).map(({ revision }) => revision)).toEqual([28, 3])
})

test('who wrote elsewhere meanwhile isn’t named at the line', async () => {
  const { world, writer, producer, save, told } = await joined()
  const other = await world.as('producer', { name: 'lee' })
  const now = 'Keep me like you swear it\nCandle on the water'
  await save(other, 3, now.replace('Keep', 'Take'))
  await save(producer, 4, now.replace('Keep', 'Take').replace('Candle', 'Beacon'))
  await save(writer, 3, now.replace('water', 'river'))
  expect((await told()).map(({ names }) => names)).toEqual([['yoo', 'ana']])
})

test('a line that wasn’t joined can’t be looked at', async () => {
  const { producer, told } = await joined()
  const { lineId } = (await told())[0]!
  for (const asked of [
    { revision: 3, lineId: 'nowhere' },
    { revision: 2, lineId },
  ]) {
    const look = lookAtLine(producer.ctx, producer.scope, { songId, ...asked })
    await expect(look).rejects.toMatchObject({ code: 'not-found' })
  }
})
