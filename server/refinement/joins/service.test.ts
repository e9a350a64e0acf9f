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
  expect(line).toMatchObject({ revision: 3, names: ['ana', 'yoo'] })
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

test('a line that isn’t there can’t be looked at', async () => {
  const { producer } = await joined()
  const look = lookAtLine(producer.ctx, producer.scope, { songId, revision: 3, lineId: 'nowhere' })
  await expect(look).rejects.toMatchObject({ code: 'not-found' })
})
