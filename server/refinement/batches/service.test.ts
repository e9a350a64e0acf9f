import { describe, expect, test } from 'vitest'
import type { BatchInput } from '@/domain/refinement/queue/batch'
import { queueCamp, reason } from '@/tests/queue-world'
import { hour, noon } from '@/tests/world'
import { moveBatch, previewBatch, undoBatch } from './service'

/** Four songs: a waits in the inbox, b is refined by Lee, c is on hold, d was never handed in. */
async function fourSongs() {
  const camp = await queueCamp()
  const { world, yoo, lee, move } = camp
  await world.song('song_b', [], { state: 'inbox', room: 2 })
  await world.song('song_c', [], { state: 'inbox', room: 3 })
  await world.song('song_d', [], { state: 'open', night: 2 })
  await move(lee, 'claim', { songId: 'song_b' })
  await move(yoo, 'hold', { songId: 'song_c', reason: 'no brief yet' })
  const songIds = ['song_a', 'song_b', 'song_c', 'song_d', 'song_nowhere']
  const batch = (input: Partial<BatchInput>) =>
    moveBatch(yoo.ctx, yoo.scope, { songIds, move: 'hold', reason: 'strike', ...input })
  const outcomes = (items: { outcome: string; why?: string }[]) => items.map(({ outcome, why }) => why ?? outcome)
  return { ...camp, songIds, batch, outcomes }
}

describe('a batch', () => {
  test('decides each song by itself: what is refused to one is done to the others', async () => {
    const { batch, outcomes, song, log, news } = await fourSongs()
    const { items } = await batch({})
    expect(outcomes(items)).toEqual(['moved', 'claimed', 'unchanged', 'hold-state', 'not-found'])
    expect(items[1]).toMatchObject({ outcome: 'refused', values: { name: 'lee', minutes: 1 } })
    expect((await song('song_a')).state).toBe('on-hold')
    expect((await song('song_b')).state).toBe('refining')
    expect((await log()).at(-1)).toMatchObject({ songId: 'song_a', kind: 'hold', reason: 'strike' })
    expect((await news()).at(-1)).toMatchObject({ decision: 'hold' })
  })

  test('is shown beforehand, song by song, and nothing is written', async () => {
    const { yoo, songIds, outcomes, song, log } = await fourSongs()
    const before = (await log()).length
    const items = await previewBatch(yoo.ctx, yoo.scope, { songIds, move: 'hold', reason: 'strike' })
    expect(outcomes(items)).toEqual(['moved', 'claimed', 'unchanged', 'hold-state', 'not-found'])
    expect([(await song('song_a')).state, (await log()).length]).toEqual(['inbox', before])
  })

  test.each(['send-back', 'drop', 'hold'] as const)('%s without a reason is refused to every song', async (move) => {
    const { batch, outcomes, song } = await fourSongs()
    const { items, batch: made } = await batch({ songIds: ['song_a'], move, reason: '' })
    expect(outcomes(items)).toEqual(['move-reason'])
    expect([made, (await song('song_a')).state]).toEqual([null, 'inbox'])
  })

  test('snoozes what others are refining too: it leaves only the list', async () => {
    const { batch, outcomes } = await fourSongs()
    const { items } = await batch({ songIds: ['song_a', 'song_b'], move: 'snooze', until: noon + hour })
    expect(outcomes(items)).toEqual(['moved', 'moved'])
  })

  test('is for producers', async () => {
    const { world, writer, songIds } = await fourSongs()
    for (const { ctx, scope } of [writer, await world.as('apprentice'), await world.as('organiser')])
      expect(await reason(moveBatch(ctx, scope, { songIds, move: 'drop', reason: 'x' }))).toBe('forbidden')
  })
})

describe('one undo for a batch', () => {
  test('brings every song back to where it was', async () => {
    const { world, yoo, batch, outcomes, song } = await fourSongs()
    const before = [await song('song_a'), await song('song_c')]
    const made = await batch({ songIds: ['song_a', 'song_c'], move: 'drop', reason: 'too close' })
    world.clock.now += hour
    const { items } = await undoBatch(yoo.ctx, yoo.scope, { batch: made.batch! })
    expect(outcomes(items)).toEqual(['moved', 'moved'])
    const where = ({ state, stateSince, turn, turnSince, claimedBy }: (typeof before)[number]) => ({
      ...{ state, stateSince, turn, turnSince, claimedBy },
    })
    expect([await song('song_a'), await song('song_c')].map(where)).toEqual(before.map(where))
  })

  test('only where nothing has happened since', async () => {
    const { yoo, lee, batch, outcomes, move, song } = await fourSongs()
    const made = await batch({ songIds: ['song_a', 'song_c'], move: 'drop', reason: 'too close' })
    await move(lee, 'restore', { songId: 'song_a' })
    const { items } = await undoBatch(yoo.ctx, yoo.scope, { batch: made.batch! })
    expect(outcomes(items)).toEqual(['undo-since', 'moved'])
    expect((await song('song_a')).state).toBe('inbox')
    expect(outcomes((await undoBatch(yoo.ctx, yoo.scope, { batch: made.batch! })).items)).toEqual([
      'undo-since',
      'undo-since',
    ])
  })

  test.each(['revision', 'version'] as const)('a %s is something that happened', async (what) => {
    const { yoo, writer, revise, upload, batch, outcomes } = await fourSongs()
    const made = await batch({ songIds: ['song_a'] })
    if (what === 'revision') await revise(writer, { lyrics: 'one' })
    else await upload(1)
    expect(outcomes((await undoBatch(yoo.ctx, yoo.scope, { batch: made.batch! })).items)).toEqual(['undo-since'])
  })

  test('of a batch that never was is not found', async () => {
    const { yoo } = await fourSongs()
    expect(await reason(undoBatch(yoo.ctx, yoo.scope, { batch: 'bat_nothing' }))).toBe('not-found')
  })
})
