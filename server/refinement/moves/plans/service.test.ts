import { describe, expect, test } from 'vitest'
import { comments, events } from '@/db/schema'
import { readLedger } from '@/server/refinement/queue/service'
import { minute, queueCamp, reason, songId } from '@/tests/queue-world'
import { hour, noon } from '@/tests/world'

const one = { lyrics: 'From the back row I am easily visible' }
const two = { lyrics: 'From the back row I am instantly visible' }

describe('review', () => {
  test('is asked for by whoever holds the song, and only when there is something to look at', async () => {
    const { world, yoo, lee, move, revise, song } = await queueCamp()
    expect(await reason(move(yoo, 'review'))).toBe('review-state')
    await move(yoo, 'claim')
    expect(await reason(move(lee, 'review'))).toBe('guard-holder')
    world.clock.now += minute
    expect(await reason(move(yoo, 'review'))).toBe('guard-work')
    await revise(yoo, one)
    await move(yoo, 'review')
    expect(await song()).toMatchObject({
      state: 'in-review',
      turn: 'voters',
      turnSince: noon + minute,
      claimedBy: null,
    })
  })

  test('an open suggestion is something to look at', async () => {
    const { yoo, move, suggest, song } = await queueCamp()
    await move(yoo, 'claim')
    await suggest('sug_1')
    await move(yoo, 'review')
    expect(await song()).toMatchObject({ state: 'in-review' })
  })

  test('from there the song is taken up again, with a reason', async () => {
    const { yoo, lee, move, suggest, song, log } = await queueCamp()
    await move(yoo, 'claim')
    await suggest('sug_1')
    await move(yoo, 'review')
    expect(await reason(move(lee, 'again', { reason: ' ' }))).toBe('move-reason')
    await move(lee, 'again', { reason: 'the bridge drags' })
    expect(await song()).toMatchObject({ state: 'refining', turn: 'holder', claimedBy: 'mem_lee' })
    expect((await log()).at(-1)).toMatchObject({ kind: 'again', reason: 'the bridge drags' })
  })
})

describe('finishing', () => {
  test('begins when there is a version that goes with the words and the music', async () => {
    const { world, yoo, move, revise, upload, song } = await queueCamp()
    await upload(1)
    world.clock.now += minute
    await revise(yoo, one)
    await move(yoo, 'approve')
    expect(await song()).toMatchObject({ state: 'approved', turn: 'writers' })
    expect(await reason(move(yoo, 'finish'))).toBe('guard-audio')
    world.clock.now += minute
    await upload(2)
    await move(yoo, 'finish')
    expect(await song()).toMatchObject({ state: 'finishing', turn: 'voters' })
  })

  test('a comma after the newest version asks for no other', async () => {
    const { world, yoo, move, revise, upload } = await queueCamp()
    await revise(yoo, one)
    world.clock.now += minute
    await upload(1)
    await move(yoo, 'approve')
    world.clock.now += minute
    await revise(yoo, { lyrics: `${one.lyrics},` })
    expect(await reason(move(yoo, 'finish'))).toBe('done')
  })

  test('ends when somebody approves it as it will go out, and nothing is left open', async () => {
    const { world, yoo, move, vote, upload, suggest, song } = await queueCamp()
    await move(yoo, 'claim')
    await upload(1)
    await move(yoo, 'approve')
    await move(yoo, 'finish')
    await suggest('sug_1')
    await world.db.write(async (tx) => {
      await tx.insert(comments).values({
        ...{ campId: world.campId, id: 'com_1', songId, threadId: 'com_1', revision: 0, anchor: '{}', place: '{}' },
        ...{ body: 'too loud', blocking: 1, status: 'open' as const, authorId: 'mem_yoo', createdAt: noon },
      })
    })
    const refused = await move(yoo, 'complete').catch((error: unknown) => error)
    expect(refused).toMatchObject({
      reason: 'guard-final',
      details: {
        guards: [
          { reason: 'guard-final', values: {} },
          { reason: 'guard-comments', values: { count: 1 } },
          { reason: 'guard-suggestions', values: { count: 1 } },
          { reason: 'guard-ledger', values: {} },
        ],
      },
    })
    await vote(yoo, 'final')
    expect(await song()).toMatchObject({ turn: 'producers' })
    expect(await reason(move(yoo, 'complete'))).toBe('guard-comments')
  })

  test('whoever finishes it has read whose words are sung, and reads again what was reworded since', async () => {
    const { world, yoo, lee, move, vote, upload, revise, song } = await queueCamp()
    const read = async (who = yoo) => readLedger(who.ctx, who.scope, { songId, revision: (await song()).headNumber })
    await revise(yoo, one)
    await read()
    world.clock.now += minute
    await upload(1)
    await move(yoo, 'approve')
    await move(yoo, 'finish')
    await vote(yoo, 'final')
    expect(await reason(move(yoo, 'complete')), 'before the review it counts for nothing').toBe('guard-ledger')
    await read(lee)
    expect(await reason(move(yoo, 'complete')), 'another’s reading').toBe('guard-ledger')
    await read()
    const told = await world.db.read.$count(events)
    await read()
    expect(await world.db.read.$count(events), 'once for a revision').toBe(told)
    world.clock.now += minute
    await revise(yoo, { lyrics: `${one.lyrics},` })
    expect(await reason(move(yoo, 'complete')), 'a comma matters to nobody').toBe('done')
    await move(yoo, 'again')
    world.clock.now += minute
    await revise(yoo, { lyrics: 'All of it new' })
    world.clock.now += minute
    await upload(2)
    await move(yoo, 'approve')
    await move(yoo, 'finish')
    await vote(yoo, 'final')
    expect(await reason(move(yoo, 'complete'))).toBe('guard-ledger')
  })

  test('a finished song is out of everybody’s turn, and can be taken up again', async () => {
    const { yoo, move, vote, upload, song } = await queueCamp()
    await move(yoo, 'claim')
    await upload(1)
    await move(yoo, 'approve')
    await move(yoo, 'finish')
    await vote(yoo, 'final')
    await readLedger(yoo.ctx, yoo.scope, { songId, revision: (await song()).headNumber })
    await move(yoo, 'complete')
    expect(await song()).toMatchObject({ state: 'finished', turn: 'nobody' })
    await move(yoo, 'again')
    expect(await song()).toMatchObject({ state: 'refining', turn: 'holder', claimedBy: 'mem_yoo' })
  })
})

describe('aside', () => {
  test('on hold needs a reason, and gives the song back where it was, as old as it was', async () => {
    const { world, yoo, move, song } = await queueCamp()
    world.clock.now += 3 * hour
    expect(await reason(move(yoo, 'hold', { reason: '' }))).toBe('move-reason')
    await move(yoo, 'hold')
    expect(await song()).toMatchObject({ state: 'on-hold', turn: 'nobody' })
    world.clock.now += 20 * hour
    await move(yoo, 'release')
    expect(await song()).toMatchObject({ state: 'inbox', turn: 'producers', turnSince: noon + 20 * hour })
    expect(await reason(move(yoo, 'release'))).toBe('release-state')
  })

  test('dropped is restored to where it was', async () => {
    const { yoo, move, song } = await queueCamp()
    await move(yoo, 'claim')
    await move(yoo, 'drop')
    await move(yoo, 'restore')
    expect(await song()).toMatchObject({ state: 'refining', claimedBy: 'mem_yoo', turn: 'holder' })
    expect(await reason(move(yoo, 'restore'))).toBe('restore-state')
  })

  test('a snoozed song keeps its state, and its clock stands still until it wakes', async () => {
    const { world, yoo, move, song } = await queueCamp()
    world.clock.now += hour
    expect(await reason(move(yoo, 'snooze', { until: noon }))).toBe('snooze-past')
    await move(yoo, 'snooze', { until: noon + 10 * hour })
    expect(await song()).toMatchObject({ state: 'inbox', snoozedAt: noon + hour, snoozedUntil: noon + 10 * hour })
    world.clock.now += 4 * hour
    await move(yoo, 'wake')
    expect(await song()).toMatchObject({ snoozedAt: null, snoozedUntil: null, turnSince: noon + 4 * hour })
    expect(await move(yoo, 'wake')).toMatchObject({ decisionId: null })
  })

  test('whatever is decided about a snoozed song wakes it', async () => {
    const { yoo, move, song } = await queueCamp()
    await move(yoo, 'snooze', { until: noon + hour })
    await move(yoo, 'claim')
    expect(await song()).toMatchObject({ state: 'refining', snoozedAt: null, snoozedUntil: null })
  })
})

describe('nudging', () => {
  test('asks the holder, once in a while, and is written down', async () => {
    const { world, yoo, lee, move, log, news } = await queueCamp()
    expect(await reason(move(lee, 'nudge'))).toBe('nudge-state')
    await move(yoo, 'claim')
    expect(await reason(move(yoo, 'nudge'))).toBe('nudge-nobody')
    await move(lee, 'nudge')
    expect((await news()).at(-1)).toEqual({ decision: 'nudge', state: 'refining', holder: 'mem_yoo' })
    expect(await move(lee, 'nudge')).toMatchObject({ decisionId: null })
    world.clock.now += 6 * minute
    expect((await move(lee, 'nudge')).decisionId).not.toBeNull()
    expect((await log()).map(({ kind }) => kind)).toEqual(['claim', 'nudge', 'nudge'])
  })
})

describe('taking back', () => {
  test('an approval goes with the votes that it gave', async () => {
    const { yoo, move, revise, song } = await queueCamp()
    await revise(yoo, one)
    await move(yoo, 'approve')
    await move(yoo, 'take-back')
    expect(await song()).toMatchObject({ state: 'refining', claimedBy: 'mem_yoo' })
    await move(yoo, 'review')
    expect(await song()).toMatchObject({ state: 'in-review', turn: 'voters' })
  })

  test('is refused once the song has gone another way', async () => {
    const { yoo, move, revise } = await queueCamp()
    await revise(yoo, one)
    await move(yoo, 'approve')
    await revise(yoo, two)
    expect(await reason(move(yoo, 'take-back'))).toBe('take-back-state')
  })
})

test('a move to where a song is already changes nothing and makes no decision', async () => {
  const { yoo, move, log } = await queueCamp()
  await move(yoo, 'hold')
  expect(await move(yoo, 'hold')).toMatchObject({ state: 'on-hold', decisionId: null })
  expect(await log()).toHaveLength(1)
})
