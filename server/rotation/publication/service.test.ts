import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { creditProposals, credits, members, songs, versions, wordDrafts } from '@/db/schema'
import { noWords } from '@/domain/refinement/words'
import { changeSettings, getSettings } from '@/server/camp/service'
import { reviseSong } from '@/server/refinement/service'
import { makeRotation, moveInRotation, restoreRotation } from '@/server/rotation/service'
import { decideCredits, listCreditProposals } from '@/server/submission/credits/service'
import { getSong } from '@/server/submission/service'
import { requireSong } from '@/server/submission/standing'
import { getTonight } from '@/server/submission/tonight/service'
import { createWorld, hour, noon } from '@/tests/world'
import { findPublished, getMyNight, publishRotation } from './service'

async function publishedCamp() {
  const world = await createWorld()
  const { ctx, scope } = await world.as('organiser')
  const people: Record<string, Awaited<ReturnType<typeof world.as>>> = {}
  for (const [letter, craft] of [
    ['t', 'track-writer'],
    ['m', 'top-liner'],
    ['l', 'lyricist'],
  ] as const)
    for (const i of [1, 2, 3]) people[`${letter}${i}`] = await world.as('writer', { name: `${letter}${i}`, craft })
  const { plan } = await makeRotation(ctx, scope, { version: 0 })
  const published = await publishRotation(ctx, scope, { version: 1 })

  return {
    ...{ world, ctx, scope, people, plan, published },
    /** The lyricists of rooms 1 and 2 on night 1 change places. */
    swapLyricists: (version: number) =>
      moveInRotation(ctx, scope, {
        ...{ version, night: 1 },
        ...{ from: { at: 'seat', room: 1, seat: 2 }, to: { at: 'seat', room: 2, seat: 2 } },
      }),
    songOf: async (night: number, room: number) =>
      (await world.db.read.select().from(songs)).find((song) => song.night === night && song.room === room)!,
    creditsOf: async (songId: string) =>
      (await world.db.read.select().from(credits).where(eq(credits.songId, songId)))
        .sort((a, b) => a.position - b.position)
        .map(({ memberId }) => memberId),
    addVersion: async (songId: string) => {
      const version = { id: `ver_${songId}`, songId, number: 1, createdBy: 'mem_t1', createdAt: noon }
      await world.db.write((tx) => tx.insert(versions).values({ campId: 'camp_1', ...version }))
    },
  }
}

const refused = (reason: string) => expect.objectContaining({ reason })

test('publishing numbers the rotation and gives every room of every night its song, credited to its team', async () => {
  const { world, ctx, scope, published, songOf, creditsOf } = await publishedCamp()
  expect(published).toEqual({ number: 1, created: 9, recredited: 0, retired: 0, proposed: 0 })
  const all = await world.db.read.select().from(songs)
  expect(all.map(({ state, title, headNumber }) => [state, title, headNumber])).toEqual(Array(9).fill(['open', '', 0]))
  expect(await creditsOf((await songOf(2, 1)).id)).toEqual(['mem_t1', 'mem_m2', 'mem_l3'])
  await expect(publishRotation(ctx, scope, { version: 1 })).rejects.toEqual(refused('rotation-unchanged'))
  await expect(publishRotation(ctx, scope, { version: 7 })).rejects.toEqual(refused('rotation-changed'))
})

test('published again, a song that holds nothing follows its new team', async () => {
  const { ctx, scope, songOf, creditsOf, swapLyricists, people } = await publishedCamp()
  const song = await songOf(1, 1)
  await swapLyricists(1)
  expect(await publishRotation(ctx, scope, { version: 2 })).toMatchObject({ number: 2, recredited: 2, proposed: 0 })
  expect(await creditsOf(song.id)).toEqual(['mem_t1', 'mem_m1', 'mem_l2'])
  await requireSong(ctx.db.read, people.l2!.scope, song.id)
  await expect(requireSong(ctx.db.read, people.l1!.scope, song.id)).rejects.toEqual(refused('not-found'))
})

test('a song with a demo keeps its credits, and the organiser is asked', async () => {
  const { ctx, scope, songOf, creditsOf, addVersion, swapLyricists } = await publishedCamp()
  const song = await songOf(1, 1)
  await addVersion(song.id)
  await swapLyricists(1)
  expect(await publishRotation(ctx, scope, { version: 2 })).toMatchObject({ recredited: 1, proposed: 1 })
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
  const { world, ctx, scope, songOf, swapLyricists } = await publishedCamp()
  const { id: songId } = await songOf(1, 2)
  const draft = { campId: 'camp_1', songId, memberId: 'mem_l2', base: 0, words: '{}', savedAt: noon }
  await world.db.write((tx) => tx.insert(wordDrafts).values(draft))
  await swapLyricists(1)
  expect(await publishRotation(ctx, scope, { version: 2 })).toMatchObject({ recredited: 1, proposed: 1 })
})

test('a later publication replaces the question, and one that agrees with the credits takes it back', async () => {
  const { world, ctx, scope, plan, songOf, addVersion, swapLyricists } = await publishedCamp()
  const song = await songOf(1, 1)
  await addVersion(song.id)
  await swapLyricists(1)
  await publishRotation(ctx, scope, { version: 2 })
  const [from, to] = [1, 3].map((room) => ({ at: 'seat' as const, room, seat: 1 }))
  await moveInRotation(ctx, scope, { version: 2, night: 1, from: from!, to: to! })
  await publishRotation(ctx, scope, { version: 3 })
  expect((await listCreditProposals(ctx, scope)).map(({ publication }) => publication)).toEqual([3])
  await restoreRotation(ctx, scope, { version: 3, plan })
  await publishRotation(ctx, scope, { version: 4 })
  expect(await listCreditProposals(ctx, scope)).toEqual([])
  const statuses = (await world.db.read.select().from(creditProposals)).map(({ status }) => status)
  expect(statuses).toEqual(['superseded', 'superseded'])
})

test('a question that was answered with no is not asked again by a publication that changes something else', async () => {
  const { ctx, scope, songOf, addVersion, swapLyricists } = await publishedCamp()
  await addVersion((await songOf(1, 1)).id)
  await swapLyricists(1)
  await publishRotation(ctx, scope, { version: 2 })
  const [proposal] = await listCreditProposals(ctx, scope)
  await decideCredits(ctx, scope, { proposalId: proposal!.id, accept: false })
  const [from, to] = [1, 2].map((room) => ({ at: 'seat' as const, room, seat: 0 }))
  await moveInRotation(ctx, scope, { version: 2, night: 3, from: from!, to: to! })
  expect(await publishRotation(ctx, scope, { version: 3 })).toMatchObject({ proposed: 0 })
  expect(await listCreditProposals(ctx, scope)).toEqual([])
})

test('an empty song of a room that is no more is retired and comes back; one with a demo is never dropped', async () => {
  const { ctx, scope, plan, songOf, creditsOf, addVersion, people } = await publishedCamp()
  const [kept, empty] = [await songOf(1, 3), await songOf(2, 3)]
  await addVersion(kept.id)
  const smaller = {
    nights: plan.nights.map(({ night, teams }) => ({ night, teams: teams.filter(({ room }) => room < 3) })),
  }
  await restoreRotation(ctx, scope, { version: 1, plan: smaller })
  expect(await publishRotation(ctx, scope, { version: 2 })).toMatchObject({ retired: 2 })
  expect((await songOf(1, 3)).retiredAt).toBeNull()
  expect((await creditsOf(kept.id)).length).toBe(3)
  await expect(requireSong(ctx.db.read, scope, empty.id)).rejects.toEqual(refused('not-found'))

  await restoreRotation(ctx, scope, { version: 2, plan })
  expect(await publishRotation(ctx, scope, { version: 3 })).toMatchObject({ created: 0, recredited: 2 })
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
  const { world, ctx, scope, plan } = await publishedCamp()
  const [first, ...others] = plan.nights
  const surplus = { nights: [...plan.nights, { night: 4, teams: first!.teams }] }
  await restoreRotation(ctx, scope, { version: 1, plan: surplus })
  await expect(publishRotation(ctx, scope, { version: 2 })).rejects.toEqual(refused('rotation-surplus-room'))
  const [team, ...teams] = first!.teams
  const twice = { ...team!, seats: team!.seats.map((filled) => ({ ...filled, memberId: 'mem_t1' })) }
  await restoreRotation(ctx, scope, {
    version: 2,
    plan: { nights: [{ night: 1, teams: [twice, ...teams] }, ...others] },
  })
  await expect(publishRotation(ctx, scope, { version: 3 })).rejects.toEqual(refused('rotation-seats-twice'))
  await world.db.write((tx) => tx.update(members).set({ status: 'removed' }).where(eq(members.id, 'mem_t3')))
  await restoreRotation(ctx, scope, { version: 3, plan: { nights: others } })
  await expect(publishRotation(ctx, scope, { version: 4 })).rejects.toMatchObject({
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
  const { ctx, scope, people } = await publishedCamp()
  const [from, to] = [1, 2].map((room) => ({ at: 'seat' as const, room, seat: 1 }))
  await moveInRotation(ctx, scope, { version: 1, night: 2, from: from!, to: to! })
  await publishRotation(ctx, scope, { version: 2 })
  // m3 sat with t1 on no other night; on night 2 they do now, and on night 3 again.
  const { nights } = await getMyNight(ctx, people.t1!.scope)
  expect(
    nights.map(({ seating }) => seating?.team.map(({ name, isNew }) => `${name}${isNew ? ' (new)' : ''}`)),
  ).toEqual([
    ['m1 (new)', 'l1 (new)'],
    ['m3 (new)', 'l3 (new)'],
    ['m3', 'l2 (new)'],
  ])
})
