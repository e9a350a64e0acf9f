import { describe, expect, test } from 'vitest'
import { approvals, lapses } from '@/db/schema'
import { queueCamp, reason, songId } from '@/tests/queue-world'
import { voteOnSong } from '../queue/service'
import { listApprovals } from './service'

const one = { title: 'Velvet', lyrics: 'From the back row I am easily visible', tempo: 11_800 }
const two = { ...one, lyrics: one.lyrics.replace('easily', 'instantly') }
const comma = { ...one, lyrics: `${one.lyrics},` }
const faster = { ...one, tempo: 12_200 }

describe('approving', () => {
  test('gives the votes for words and music on the newest revision', async () => {
    const { writer, yoo, revise, move } = await queueCamp()
    await revise(yoo, one)
    await move(yoo, 'approve')
    const { votes, standing } = await listApprovals(writer.ctx, writer.scope, songId)
    expect(votes.map(({ label, value, revision, name }) => [label, value, revision, name])).toEqual([
      ['lyrics', 1, 1, 'yoo'],
      ['music', 1, 1, 'yoo'],
    ])
    expect(standing.final).toEqual({ isApproved: false, against: [] })
  })

  test('one label can be voted on alone, by producers, on the newest revision only', async () => {
    const { world, writer, yoo, lee, revise, move, vote, song } = await queueCamp()
    await revise(yoo, one)
    await move(yoo, 'review')
    await vote(lee, 'music')
    expect(await song()).toMatchObject({ turn: 'voters' })
    await vote(yoo, 'lyrics')
    expect(await song()).toMatchObject({ state: 'in-review', turn: 'producers' })
    expect(await reason(vote(writer, 'lyrics'))).toBe('forbidden')
    const apprentice = await world.as('apprentice')
    expect(await reason(vote(apprentice, 'lyrics'))).toBe('forbidden')
    await revise(yoo, two)
    const stale = voteOnSong(lee.ctx, lee.scope, { songId, label: 'lyrics', value: 1, revision: 1 })
    expect(await reason(stale)).toBe('vote-stale')
  })

  test('a standing vote against is talked about first, and named', async () => {
    const { yoo, lee, revise, move, vote } = await queueCamp()
    await revise(yoo, one)
    await vote(lee, 'lyrics', -1)
    expect(await move(yoo, 'approve').catch((error: unknown) => error)).toMatchObject({
      reason: 'guard-against',
      values: { names: 'lee' },
    })
    await vote(lee, 'lyrics', 0)
    expect(await reason(move(yoo, 'approve'))).toBe('done')
  })

  test('what was voted against and has changed since stands in nobody’s way', async () => {
    const { yoo, lee, revise, move, vote } = await queueCamp()
    await revise(yoo, one)
    await vote(lee, 'lyrics', -1)
    await revise(yoo, two)
    expect(await reason(move(yoo, 'approve'))).toBe('done')
  })
})

describe('an approval', () => {
  test('survives a comma', async () => {
    const { yoo, lee, revise, move, song } = await queueCamp()
    await revise(yoo, one)
    await move(lee, 'approve')
    await revise(yoo, comma)
    expect(await song()).toMatchObject({ state: 'approved' })
  })

  test('lapses after a change of the words: the song is in review again and its voter is asked', async () => {
    const { world, yoo, lee, revise, move, song, log } = await queueCamp()
    await revise(yoo, one)
    await move(lee, 'approve')
    await revise(yoo, two)
    expect(await song()).toMatchObject({ state: 'in-review', turn: 'voters' })
    expect((await log()).at(-1)).toMatchObject({ kind: 'lapse', memberId: 'mem_yoo', revision: 2 })
    expect(await world.db.read.select().from(lapses)).toMatchObject([
      { memberId: 'mem_lee', label: 'lyrics', votedOn: 1, revision: 2, open: 1 },
    ])
    await move(lee, 'approve')
    expect(await song()).toMatchObject({ state: 'approved' })
    expect(await world.db.read.select().from(lapses)).toMatchObject([{ open: 0 }])
  })

  test('of the words survives a change of the music, and the other way round', async () => {
    const { yoo, revise, vote } = await queueCamp()
    await revise(yoo, one)
    for (const label of ['lyrics', 'music', 'final'] as const) await vote(yoo, label)
    await revise(yoo, faster)
    const standing = async () => {
      const { votes } = await listApprovals(yoo.ctx, yoo.scope, songId)
      return Object.fromEntries(votes.map(({ label, lapsedBy }) => [label, lapsedBy]))
    }
    expect(await standing()).toEqual({ lyrics: null, music: 2, final: 2 })
    await revise(yoo, { ...faster, lyrics: two.lyrics })
    expect(await standing()).toEqual({ lyrics: 3, music: 2, final: 2 })
  })

  test('from before there were votes counts as one for words and music', async () => {
    const { world, yoo, revise, move, song } = await queueCamp()
    await revise(yoo, one)
    await move(yoo, 'approve')
    await world.db.write(async (tx) => {
      await tx.delete(approvals)
    })
    expect((await listApprovals(yoo.ctx, yoo.scope, songId)).standing.lyrics.isApproved).toBe(true)
    await revise(yoo, two)
    expect(await song()).toMatchObject({ state: 'in-review' })
  })
})
