import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { creditProposals, events, members, songs, wordDrafts } from '@/db/schema'
import { noWords } from '@/domain/refinement/words'
import type { Plan } from '@/domain/rotation/plan'
import { changeSettings, getSettings } from '@/server/camp/service'
import { reviseSong } from '@/server/refinement/service'
import { saveDraft } from '@/server/rotation/drafts/service'
import { getBoard } from '@/server/rotation/service'
import { decideCredits, listCreditProposals } from '@/server/submission/credits/service'
import { getSong } from '@/server/submission/service'
import { requireSong } from '@/server/submission/standing'
import { getTonight } from '@/server/submission/tonight/service'
import { createRotationCamp, exchanged } from '@/tests/rotation-world'
import { hour, noon } from '@/tests/world'
import { findPublished, getMyNight, getPublication, publishAgain, publishRotation } from './service'

async function publishedCamp() {
  const camp = await createRotationCamp()
  const { ctx, scope, plan } = camp
  const { letter, version } = await camp.add()
  const published = await publishRotation(ctx, scope, { letter, version })
  let last = version
  return {
    ...{ ...camp, published },
    /** Plan A becomes this. */
    async edit(plan: Plan) {
      last = (await saveDraft(ctx, scope, { letter, version: last, plan, pins: [] })).version
      return last
    },
    announce: (seen = last) => publishRotation(ctx, scope, { letter, version: seen }),
    /** The lyricists of rooms 1 and 2 on night 1 have changed places. */
    swapped: exchanged(plan, 1, 'mem_l1', 'mem_l2'),
  }
}

const refused = (reason: string) => expect.objectContaining({ reason })

test('publishing numbers the rotation and gives every room of every night its song, credited to its team', async () => {
  const { world, published, songOf, creditsOf, announce } = await publishedCamp()
  expect(published).toEqual({ number: 1, created: 9, recredited: 0, retired: 0, proposed: 0 })
  const all = await world.db.read.select().from(songs)
  expect(all.map(({ state, title, headNumber }) => [state, title, headNumber])).toEqual(Array(9).fill(['open', '', 0]))
  expect(await creditsOf((await songOf(2, 1)).id)).toEqual(['mem_t1', 'mem_m2', 'mem_l3'])
  await expect(announce()).rejects.toEqual(refused('rotation-unchanged'))
  await expect(announce(7)).rejects.toEqual(refused('rotation-changed'))
})

test('published again, a song that holds nothing follows its new team', async () => {
  const { ctx, songOf, creditsOf, edit, announce, swapped, people } = await publishedCamp()
  const song = await songOf(1, 1)
  await edit(swapped)
  expect(await announce()).toMatchObject({ number: 2, recredited: 2, proposed: 0 })
  expect(await creditsOf(song.id)).toEqual(['mem_t1', 'mem_m1', 'mem_l2'])
  await requireSong(ctx.db.read, people.l2!.scope, song.id)
  await expect(requireSong(ctx.db.read, people.l1!.scope, song.id)).rejects.toEqual(refused('not-found'))
})

test('a song with a demo keeps its credits, and the organiser is asked', async () => {
  const { ctx, scope, songOf, creditsOf, addVersion, edit, announce, swapped } = await publishedCamp()
  const song = await songOf(1, 1)
  await addVersion(song.id)
  await edit(swapped)
  expect(await announce()).toMatchObject({ recredited: 1, proposed: 1 })
  expect(await creditsOf(song.id)).toEqual(['mem_t1', 'mem_m1', 'mem_l1'])
  const [proposal] = await listCreditProposals(ctx, scope)
  expect(proposal).toMatchObject({ songId: song.id, night: 1, room: 1, publication: 2 })
  expect(proposal!.proposed.map(({ memberId }) => memberId)).toEqual(['mem_t1', 'mem_m1', 'mem_l2'])

  await decideCredits(ctx, scope, { proposalId: proposal!.id, accept: true })
  expect(await creditsOf(song.id)).toEqual(['mem_t1', 'mem_m1', 'mem_l2'])
  expect(await listCreditProposals(ctx, scope)).toEqual([])
  await expect(decideCredits(ctx, scope, { proposalId: proposal!.id, accept: false })).rejects.toEqual(
    refused('credits-decided'),
  )
})

test('typed words count as material too', async () => {
  const { world, songOf, edit, announce, swapped } = await publishedCamp()
  const { id: songId } = await songOf(1, 2)
  const draft = { campId: 'camp_1', songId, memberId: 'mem_l2', base: 0, words: '{}', savedAt: noon }
  await world.db.write((tx) => tx.insert(wordDrafts).values(draft))
  await edit(swapped)
  expect(await announce()).toMatchObject({ recredited: 1, proposed: 1 })
})

test('a later publication replaces the question, and one that agrees with the credits takes it back', async () => {
  const { world, ctx, scope, plan, songOf, addVersion, edit, announce, swapped } = await publishedCamp()
  const song = await songOf(1, 1)
  await addVersion(song.id)
  await edit(swapped)
  await announce()
  await edit(exchanged(swapped, 1, 'mem_m1', 'mem_m3'))
  await announce()
  expect((await listCreditProposals(ctx, scope)).map(({ publication }) => publication)).toEqual([3])
  await edit(plan)
  await announce()
  expect(await listCreditProposals(ctx, scope)).toEqual([])
  const statuses = (await world.db.read.select().from(creditProposals)).map(({ status }) => status)
  expect(statuses).toEqual(['superseded', 'superseded'])
})

test('a question that was answered with no is not asked again by a publication that changes something else', async () => {
  const { ctx, scope, songOf, addVersion, edit, announce, swapped } = await publishedCamp()
  await addVersion((await songOf(1, 1)).id)
  await edit(swapped)
  await announce()
  const [proposal] = await listCreditProposals(ctx, scope)
  await decideCredits(ctx, scope, { proposalId: proposal!.id, accept: false })
  await edit(exchanged(swapped, 3, 'mem_t1', 'mem_t2'))
  expect(await announce()).toMatchObject({ proposed: 0 })
  expect(await listCreditProposals(ctx, scope)).toEqual([])
})

test('an empty song of a room that is no more is retired and comes back; one with a demo is never dropped', async () => {
  const { ctx, scope, plan, songOf, creditsOf, addVersion, edit, announce, people } = await publishedCamp()
  const [kept, empty] = [await songOf(1, 3), await songOf(2, 3)]
  await addVersion(kept.id)
  const smaller = {
    nights: plan.nights.map(({ night, teams }) => ({ night, teams: teams.filter(({ room }) => room < 3) })),
  }
  await edit(smaller)
  expect(await announce()).toMatchObject({ retired: 2 })
  expect((await songOf(1, 3)).retiredAt).toBeNull()
  expect((await creditsOf(kept.id)).length).toBe(3)
  await expect(requireSong(ctx.db.read, scope, empty.id)).rejects.toEqual(refused('not-found'))

  await edit(plan)
  expect(await announce()).toMatchObject({ created: 0, recredited: 2 })
  expect((await songOf(2, 3)).id).toBe(empty.id)
  await requireSong(ctx.db.read, people.t3!.scope, empty.id)
})

test('the empty song of a room that is no more is not there, and comes back with the room', async () => {
  const { ctx, scope, songOf, people } = await publishedCamp()
  const song = await songOf(1, 3)
  const lyricist = people.l3!
  const words = { ...noWords, lyrics: 'Lost in a room that nobody has' }
  const setRooms = async (names: string[]) => {
    const { settings, stamp } = await getSettings(ctx, scope)
    await changeSettings(ctx, scope, { settings: { ...settings, rooms: names.map((name) => ({ name })) }, stamp })
  }
  await setRooms(['One', 'Two'])
  for (const person of [{ ctx, scope }, lyricist]) {
    await expect(getSong(person.ctx, person.scope, song.id)).rejects.toEqual(refused('not-found'))
    const save = reviseSong(person.ctx, person.scope, { songId: song.id, base: 0, words, reason: '' })
    await expect(save).rejects.toEqual(refused('not-found'))
  }
  expect((await getMyNight(lyricist.ctx, lyricist.scope)).nights[0]?.seating?.songId).toBeNull()
  expect((await getTonight(ctx, scope, { night: 1 })).rooms.map(({ room }) => room)).toEqual([1, 2])

  await setRooms(['One', 'Two', 'Three'])
  await reviseSong(lyricist.ctx, lyricist.scope, { songId: song.id, base: 0, words, reason: '' })
  expect((await getSong(ctx, scope, song.id)).room).toEqual({ number: 3, name: 'Three' })
})

test('nobody who is gone or seated twice, and no room that is no more, can be published', async () => {
  const { world, plan, edit, announce } = await publishedCamp()
  const [first, ...others] = plan.nights
  const surplus = { nights: [...plan.nights, { night: 4, teams: first!.teams }] }
  await edit(surplus)
  await expect(announce()).rejects.toEqual(refused('rotation-surplus-room'))
  const [team, ...teams] = first!.teams
  const twice = { ...team!, seats: team!.seats.map((filled) => ({ ...filled, memberId: 'mem_t1' })) }
  await edit({ nights: [{ night: 1, teams: [twice, ...teams] }, ...others] })
  await expect(announce()).rejects.toEqual(refused('rotation-seats-twice'))
  await world.db.write((tx) => tx.update(members).set({ status: 'removed' }).where(eq(members.id, 'mem_t3')))
  await edit({ nights: others })
  await expect(announce()).rejects.toMatchObject({
    ...{ reason: 'rotation-seats-gone', values: { name: 't3', night: 2 } },
  })
})

test('everybody but listeners sees the publication; before it there is none', async () => {
  const { world, ctx, people, plan } = await publishedCamp()
  expect(await findPublished(ctx, people.t1!.scope)).toMatchObject({ number: 1, publishedBy: 'organiser', plan })
  const listener = await world.as('listener')
  await expect(findPublished(ctx, listener.scope)).rejects.toEqual(refused('not-found'))
  await expect(getMyNight(ctx, listener.scope)).rejects.toEqual(refused('not-found'))
})

test('my night: room, time, team, who is new, and the song; the next night becomes the current one 3 h before', async () => {
  const { world, people, songOf } = await publishedCamp()
  const { ctx, scope } = people.l3!
  const mine = await getMyNight(ctx, scope)
  expect(mine.current).toEqual({ night: 1, phase: 'before' })
  expect(mine.nights[1]).toMatchObject({
    ...{ night: 2, startsAt: noon + 29 * hour },
    seating: {
      ...{ room: 1, roomName: 'Room 1', craft: 'lyricist', songId: (await songOf(2, 1)).id },
      team: [
        { name: 't1', craft: 'track-writer', isNew: true, languages: ['en'] },
        { name: 'm2', craft: 'top-liner', isNew: true },
      ],
    },
  })
  world.clock.now = noon + 5 * hour + 22 * hour
  expect((await getMyNight(ctx, scope)).current).toEqual({ night: 2, phase: 'before' })
  const producer = await world.as('producer')
  expect((await getMyNight(producer.ctx, producer.scope)).nights.map(({ seating }) => seating)).toEqual([
    null,
    null,
    null,
  ])
})

test('someone you have met on an earlier night is not new', async () => {
  const { people, plan, edit, announce } = await publishedCamp()
  await edit(exchanged(plan, 2, 'mem_m2', 'mem_m3'))
  await announce()
  // m3 sat with t1 on no other night; on night 2 they do now, and on night 3 again.
  const { nights } = await getMyNight(people.t1!.ctx, people.t1!.scope)
  expect(
    nights.map(({ seating }) => seating?.team.map(({ name, isNew }) => `${name}${isNew ? ' (new)' : ''}`)),
  ).toEqual([
    ['m1 (new)', 'l1 (new)'],
    ['m3 (new)', 'l3 (new)'],
    ['m3', 'l2 (new)'],
  ])
})

test('an earlier publication is announced again under a new number, and the plan that was announced follows', async () => {
  const { ctx, scope, plan, edit, announce, swapped, songOf, creditsOf } = await publishedCamp()
  await edit(swapped)
  await announce()
  const again = await publishAgain(ctx, scope, { number: 1, latest: 2 })
  expect(again).toMatchObject({ number: 3, recredited: 2 })
  expect(await creditsOf((await songOf(1, 1)).id)).toEqual(['mem_t1', 'mem_m1', 'mem_l1'])
  const board = await getBoard(ctx, scope)
  expect(board.publications.map(({ number, again }) => [number, again])).toEqual([
    [3, 1],
    [2, null],
    [1, null],
  ])
  expect(board.drafts).toMatchObject([{ letter: 'A', plan, origin: 'publication' }])
  expect(await getPublication(ctx, scope, { number: 3 })).toMatchObject({ plan, before: swapped })
  await expect(publishAgain(ctx, scope, { number: 1, latest: 3 })).rejects.toEqual(refused('rotation-unchanged'))
  await expect(publishAgain(ctx, scope, { number: 9, latest: 3 })).rejects.toEqual(refused('not-found'))
})

test('going back to an earlier publication leaves the nights that are over as they were', async () => {
  const { world, ctx, scope, plan, edit, announce, swapped } = await publishedCamp()
  await edit(exchanged(swapped, 3, 'mem_t1', 'mem_t2'))
  await announce()
  world.clock.now = noon + 20 * hour
  await publishAgain(ctx, scope, { number: 1, latest: 2 })
  const { published } = await getBoard(ctx, scope)
  expect(published?.plan).toEqual(swapped)
  expect(plan.nights[0]).not.toEqual(swapped.nights[0])
})

test('whoever has not seen the last publication is told before they replace it', async () => {
  const { world, ctx, scope, edit, announce, swapped } = await publishedCamp()
  const second = await world.as('organiser', { name: 'second' })
  const version = await edit(swapped)
  const seen = { letter: 'A', version, latest: 1 }
  await announce()
  const late = publishRotation(second.ctx, second.scope, seen)
  await expect(late).rejects.toMatchObject({ reason: 'rotation-published-since', details: { latest: 2 } })
  const outcomes = await Promise.allSettled([
    publishAgain(ctx, scope, { number: 1, latest: 2 }),
    publishAgain(second.ctx, second.scope, { number: 1, latest: 2 }),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(outcomes[1]).toMatchObject({ reason: { reason: 'rotation-published-since' } })
})

test('somebody removed after a night that is over stays in its history, and the rest can be published', async () => {
  const { world, plan, edit, announce } = await publishedCamp()
  await world.db.write((tx) => tx.update(members).set({ status: 'removed' }).where(eq(members.id, 'mem_t3')))
  world.clock.now = noon + 20 * hour
  const without: Plan = {
    nights: plan.nights.map(({ night, teams }) => ({
      night,
      teams: teams.map(({ room, seats }) => ({
        room,
        seats: seats.map((seat) => (seat.memberId === 'mem_t3' && night > 1 ? { ...seat, memberId: null } : seat)),
      })),
    })),
  }
  await edit(exchanged(without, 1, 'mem_l1', 'mem_l2'))
  await expect(announce()).rejects.toEqual(refused('rotation-seats-gone'))
  await edit(without)
  expect(await announce()).toMatchObject({ number: 2 })
  expect((await world.db.read.select().from(events)).at(-1)).toMatchObject({ kind: 'song.credits' })
})

test('a night that is over gets other teams only from somebody who says so', async () => {
  const { world, ctx, scope, edit, announce, swapped } = await publishedCamp()
  world.clock.now = noon + 10 * hour
  const version = await edit(swapped)
  expect(await announce()).toMatchObject({ number: 2 })
  const again = await edit(exchanged(swapped, 1, 'mem_m1', 'mem_m2'))
  world.clock.now = noon + 20 * hour
  await expect(announce()).rejects.toMatchObject({
    ...{ code: 'conflict', reason: 'rotation-rewrites-past' },
    ...{ values: { count: 1, nights: '1' }, details: { nights: [1] } },
  })
  expect((await getBoard(ctx, scope)).published?.number).toBe(2)
  expect(again).toBe(version + 1)
  const meant = { letter: 'A', version: again, latest: 2, overWritesPast: true }
  expect(await publishRotation(ctx, scope, meant)).toMatchObject({ number: 3 })
  await edit(exchanged((await getBoard(ctx, scope)).published!.plan, 3, 'mem_t1', 'mem_t2'))
  expect(await announce()).toMatchObject({ number: 4 })
})
