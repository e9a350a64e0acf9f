import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { decisions, events, songs, versions } from '@/db/schema'
import { claimMs } from '@/domain/refinement/queue/states'
import { noWords } from '@/domain/refinement/words'
import { AppError } from '@/server/errors'
import { submitSong } from '@/server/submission/service'
import { createWorld, hour, noon } from '@/tests/world'
import { reviseSong } from '../service'
import { approveSong, claimSong, dropSong, sendBackSong, takeBackSong } from './service'

const songId = 'song_a'
const minute = 60_000

async function camp(state: 'open' | 'inbox' = 'inbox') {
  const world = await createWorld()
  const [writer, yoo, lee] = [
    await world.as('writer', { name: 'ana' }),
    await world.as('producer', { name: 'yoo' }),
    await world.as('producer', { name: 'lee' }),
  ]
  await world.song(songId, ['mem_ana'], { state })
  type Person = typeof yoo
  return {
    world,
    writer,
    yoo,
    lee,
    claim: (who: Person, takeOver = false) => claimSong(who.ctx, who.scope, { songId, takeOver }),
    approve: (who: Person) => approveSong(who.ctx, who.scope, { songId, reason: '' }),
    sendBack: (who: Person, reason = 'bridge') => sendBackSong(who.ctx, who.scope, { songId, reason }),
    drop: (who: Person) => dropSong(who.ctx, who.scope, { songId, reason: 'too close to song 4' }),
    takeBack: (who: Person) => takeBackSong(who.ctx, who.scope, { songId, reason: '' }),
    revise: (who: Person, base: number, lyrics: string) =>
      reviseSong(who.ctx, who.scope, { songId, base, words: { ...noWords, lyrics }, reason: '' }),
    song: async () => (await world.db.read.select().from(songs))[0]!,
    log: async () =>
      (await world.db.read.select().from(decisions).orderBy(decisions.id)).map(({ kind, memberId }) => [
        kind,
        memberId,
      ]),
  }
}

const reason = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: unknown) => (AppError.is(error) ? error.reason : Promise.reject(error)),
  )

describe('claims', () => {
  test('a claimed song has one holder; the next producer learns who and since when', async () => {
    const { world, yoo, lee, claim, song } = await camp()
    expect(await claim(yoo)).toMatchObject({ state: 'refining', claimUntil: noon + claimMs })
    expect(await song()).toMatchObject({ state: 'refining', stateSince: noon, claimedBy: 'mem_yoo' })
    world.clock.now += 20 * minute
    const error = await claim(lee).catch((error: unknown) => error)
    expect(error).toMatchObject({
      code: 'conflict',
      reason: 'claimed',
      values: { name: 'yoo', minutes: 20 },
      details: { memberId: 'mem_yoo', since: noon },
    })
  })

  test('a claim ends 45 minutes after the last activity', async () => {
    const { world, yoo, lee, claim, revise, song, log } = await camp()
    await claim(yoo)
    world.clock.now += 40 * minute
    expect(await revise(yoo, 0, 'one')).toMatchObject({ claimed: false })
    world.clock.now += 44 * minute
    expect(await reason(claim(lee))).toBe('claimed')
    world.clock.now += minute
    await claim(lee)
    expect(await song()).toMatchObject({ claimedBy: 'mem_lee', stateSince: noon })
    expect(await log()).toEqual([
      ['claim', 'mem_yoo'],
      ['claim', 'mem_lee'],
    ])
  })

  test('taking over is possible at any time and leaves a trace', async () => {
    const { yoo, lee, claim, song, log } = await camp()
    await claim(yoo)
    await claim(lee, true)
    expect(await song()).toMatchObject({ claimedBy: 'mem_lee' })
    expect(await log()).toEqual([
      ['claim', 'mem_yoo'],
      ['take-over', 'mem_lee'],
    ])
  })

  test('a producer’s first edit claims a waiting song; nobody else’s claim keeps them from editing', async () => {
    const { yoo, lee, writer, revise, song } = await camp()
    expect(await revise(writer, 0, 'one')).toMatchObject({ claimed: false })
    expect(await song()).toMatchObject({ state: 'inbox', claimedBy: null })
    expect(await revise(yoo, 1, 'two')).toMatchObject({ claimed: true })
    expect(await song()).toMatchObject({ state: 'refining', claimedBy: 'mem_yoo' })
    expect(await revise(lee, 2, 'three')).toMatchObject({ outcome: 'saved', claimed: false })
    expect(await song()).toMatchObject({ claimedBy: 'mem_yoo', headNumber: 3 })
  })

  test('claiming again only makes it last longer', async () => {
    const { world, yoo, claim, log } = await camp()
    await claim(yoo)
    world.clock.now += 10 * minute
    expect(await claim(yoo)).toMatchObject({ claimUntil: noon + 10 * minute + claimMs })
    expect(await log()).toHaveLength(1)
  })
})

describe('decisions', () => {
  test('a refined song is approved, with the revision that was decided about', async () => {
    const { world, yoo, claim, revise, approve, song } = await camp()
    await claim(yoo)
    await revise(yoo, 0, 'one')
    world.clock.now += hour / 4
    await approve(yoo)
    expect(await song()).toMatchObject({
      state: 'approved',
      stateSince: noon + hour / 4,
      claimedBy: null,
      claimUntil: null,
    })
    const [approval] = await world.db.read.select().from(decisions).where(eq(decisions.kind, 'approve'))
    expect(approval).toMatchObject({ memberId: 'mem_yoo', revision: 1, version: 0 })
    const told = (await world.db.read.select().from(events)).map(({ kind, payload }) => [
      kind,
      JSON.parse(payload).state,
    ])
    expect(told).toEqual([
      ['song.decided', 'refining'],
      ['song.revised', undefined],
      ['song.decided', 'approved'],
    ])
  })

  test('each step is refused from a state it doesn’t start from, in its own sentence', async () => {
    const { yoo, claim, approve, sendBack, drop, takeBack } = await camp('open')
    expect(await reason(claim(yoo))).toBe('claim-state')
    expect(await reason(sendBack(yoo))).toBe('send-back-state')
    expect(await reason(drop(yoo))).toBe('drop-state')
    expect(await reason(takeBack(yoo))).toBe('take-back-state')
    expect(await reason(approve(yoo))).toBe('approve-state')
  })

  test('a claim locks no producer out of deciding; its holder is named in the news', async () => {
    const { world, yoo, lee, claim, approve, song } = await camp()
    await claim(yoo)
    expect(await reason(approve(lee))).toBe('done')
    expect(await song()).toMatchObject({ state: 'approved', claimedBy: null })
    const told = (await world.db.read.select().from(events)).map(({ payload }) => JSON.parse(payload))
    expect(told.at(-1)).toMatchObject({ decision: 'approve', holder: 'mem_yoo' })
  })

  test('sent back, dropped and approved can be taken back, to exactly where the song was', async () => {
    const { yoo, claim, approve, sendBack, drop, takeBack, song, log } = await camp()
    await sendBack(yoo)
    expect(await song()).toMatchObject({ state: 'sent-back' })
    await takeBack(yoo)
    expect(await song()).toMatchObject({ state: 'inbox', claimedBy: null })
    await claim(yoo)
    await approve(yoo)
    await takeBack(yoo)
    expect(await song()).toMatchObject({ state: 'refining', claimedBy: 'mem_yoo' })
    await drop(yoo)
    await takeBack(yoo)
    expect(await song()).toMatchObject({ state: 'refining', claimedBy: 'mem_yoo' })
    expect((await log()).map(([kind]) => kind)).toEqual([
      'send-back',
      'take-back',
      'claim',
      'approve',
      'take-back',
      'drop',
      'take-back',
    ])
  })

  test('a song taken back into the inbox waits since it was last handed in', async () => {
    const { world, writer, yoo, sendBack, drop, takeBack, song } = await camp()
    await drop(yoo)
    world.clock.now += 20 * minute
    await takeBack(yoo)
    expect(await song()).toMatchObject({ state: 'inbox', stateSince: noon })
    await sendBack(yoo)
    const demo = { id: 'ver_1', number: 1, createdBy: 'mem_ana', createdAt: noon }
    await world.db.write(async (tx) => {
      await tx.insert(versions).values({ campId: world.campId, songId, ...demo })
    })
    world.clock.now += 10 * minute
    await submitSong(writer.ctx, writer.scope, { songId, withoutWords: true })
    await drop(yoo)
    world.clock.now += hour
    await takeBack(yoo)
    expect(await song()).toMatchObject({ state: 'inbox', stateSince: noon + 30 * minute })
  })

  test('only producers decide; strangers to the song don’t learn that it exists', async () => {
    const { world, writer, claim, drop } = await camp()
    const others = [writer, await world.as('organiser'), await world.as('apprentice')]
    for (const who of others)
      expect([await reason(claim(who)), await reason(drop(who))]).toEqual(['forbidden', 'forbidden'])
    const [listener, cody] = [await world.as('listener'), await world.as('writer', { name: 'cody' })]
    for (const who of [listener, cody]) expect(await reason(claim(who))).toBe('not-found')
  })
})
