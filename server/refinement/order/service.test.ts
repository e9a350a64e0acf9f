import { describe, expect, test } from 'vitest'
import type { QueueView } from '@/domain/refinement/queue/views'
import { queueCamp, reason } from '@/tests/queue-world'
import { hour } from '@/tests/world'
import { listQueue } from '../listing/service'
import { placeSong, setDue, unplaceSong } from './service'

/** Five songs, a to e; the longer one waits, the higher it stands: a b c d e. */
async function fiveSongs() {
  const camp = await queueCamp()
  const { world, yoo, move } = camp
  for (const [i, id] of ['b', 'c', 'd', 'e'].entries()) {
    world.clock.now += hour
    await world.song(`song_${id}`, [], { state: 'inbox', night: 2 + (i > 1 ? 1 : 0), room: 1 + (i % 2) })
  }
  const order = async (view: QueueView = 'mine') =>
    (await listQueue(yoo.ctx, yoo.scope, { view })).rows.map(({ songId }) => songId.at(-1)).join('')
  const place = (id: string, where: { before?: string; after?: string } = {}) =>
    placeSong(yoo.ctx, yoo.scope, {
      songId: `song_${id}`,
      ...(where.before && { before: `song_${where.before}` }),
      ...(where.after && { after: `song_${where.after}` }),
    })
  return { ...camp, move, order, place }
}

describe('the producers’ own order', () => {
  test('puts a song first, and comes before every score', async () => {
    const { order, place } = await fiveSongs()
    const byScore = await order()
    await place('c')
    expect(await order()).toBe(`c${byScore.replace('c', '')}`)
  })

  test('a place between songs that nobody has placed keeps those above it above', async () => {
    const { order, place } = await fiveSongs()
    const [first, second, third, fourth, fifth] = await order()
    await place(fifth!, { after: second! })
    expect(await order()).toBe([first, second, fifth, third, fourth].join(''))
    await place(first!, { before: third! })
    expect(await order()).toBe([second, fifth, first, third, fourth].join(''))
  })

  test('a placed song is moved among the placed', async () => {
    const { order, place } = await fiveSongs()
    for (const id of ['e', 'd', 'c', 'b', 'a']) await place(id)
    expect(await order()).toBe('abcde')
    await place('e', { before: 'b' })
    expect(await order()).toBe('aebcd')
    await place('a', { after: 'c' })
    expect(await order()).toBe('ebcad')
    await place('e', { after: 'd' })
    expect(await order()).toBe('bcade')
  })

  test('is given up again', async () => {
    const { yoo, order, place, song } = await fiveSongs()
    await place('b')
    expect((await order())[0]).toBe('b')
    await place('e')
    await unplaceSong(yoo.ctx, yoo.scope, 'song_e')
    expect([(await order())[0], (await song('song_e')).rank]).toEqual(['b', null])
  })

  test('is for songs on their way, and for producers', async () => {
    const { yoo, writer, move, place } = await fiveSongs()
    await move(yoo, 'drop')
    expect(await reason(place('a'))).toBe('order-state')
    await move(yoo, 'restore')
    expect(await reason(placeSong(writer.ctx, writer.scope, { songId: 'song_a' }))).toBe('forbidden')
  })
})

test('a due date presses, and without one nothing is said about dates', async () => {
  const { world, yoo, order } = await fiveSongs()
  const parts = async () => {
    const { rows } = await listQueue(yoo.ctx, yoo.scope, { view: 'mine' })
    return rows.find(({ songId }) => songId === 'song_e')!.score.parts.map(({ part }) => part)
  }
  expect(await parts()).toEqual(['waiting'])
  await setDue(yoo.ctx, yoo.scope, { songId: 'song_e', dueAt: world.clock.now + hour })
  expect((await order())[0]).toBe('e')
  expect(await parts()).toEqual(['due', 'waiting'])
  await setDue(yoo.ctx, yoo.scope, { songId: 'song_e', dueAt: null })
  expect(await parts()).toEqual(['waiting'])
})
