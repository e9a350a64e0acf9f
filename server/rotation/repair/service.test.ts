import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { events, members, publications } from '@/db/schema'
import type { Plan } from '@/domain/rotation/plan'
import { openCamp } from '@/server/access/camp-scope'
import { acceptMember } from '@/server/access/store'
import { changePerson, removePerson } from '@/server/roster/people/service'
import { getBoard } from '@/server/rotation/service'
import { makeWish } from '@/server/rotation/wishes/service'
import { listCreditProposals } from '@/server/submission/credits/service'
import { requireSong } from '@/server/submission/standing'
import { computeBriefly } from '@/tests/compute-here'
import { person, readMember } from '@/tests/roster'
import { createRotationCamp, exchanged } from '@/tests/rotation-world'
import { hour } from '@/tests/world'
import { proposeRepairs, publishRepair } from './service'

const refused = (reason: string) => expect.objectContaining({ reason })
const tonight = (memberId: string) => ({ memberId, how: 'tonight' as const })
const left = (memberId: string) => ({ memberId, how: 'left' as const })

/** Announced, with a lyricist to spare, on the second night at 22:14. */
async function nightTwo() {
  const camp = await createRotationCamp()
  await camp.world.as('writer', { name: 'l4' })
  await camp.publish()
  camp.world.clock.now += 29 * hour + 4 * hour + 14 * 60_000
  const ctx = { ...camp.ctx, compute: computeBriefly }
  return { ...camp, ctx, without: (memberId: string, nights: number[]) => emptied(camp.plan, memberId, nights) }
}

/** The plan with nobody in that person's seats. */
const emptied = (plan: Plan, memberId: string, nights: number[]): Plan => ({
  nights: plan.nights.map(({ night, teams }) => ({
    night,
    teams: teams.map(({ room, seats }) => ({
      room,
      seats: seats.map((seat) =>
        seat.memberId === memberId && nights.includes(night) ? { ...seat, memberId: null } : seat,
      ),
    })),
  })),
})

const seatsIn = (plan: Plan, memberId: string) =>
  plan.nights.flatMap(({ night, teams }) =>
    teams.flatMap(({ room, seats }) => (seats.some((seat) => seat.memberId === memberId) ? [`${night}.${room}`] : [])),
  )

test('somebody who isn’t there tonight is replaced tonight, by the fewest moves, and keeps the nights after', async () => {
  const { world, ctx, scope, plan } = await nightTwo()
  const { latest, night, frozen, away, proposals } = await proposeRepairs(ctx, scope, { dropOut: tonight('mem_l1') })
  expect({ latest, night, frozen, away }).toEqual({ latest: 1, night: 2, frozen: [1], away: [2] })
  const best = proposals[0]!
  expect(best.kinds).toContain('fewest-changes')
  expect(best.moves).toMatchObject([
    { memberId: 'mem_l1', night: 2, to: null, craft: 'lyricist', why: 'absent' },
    { memberId: 'mem_l4', night: 2, from: null, placeOf: 'mem_l1', why: 'fills' },
  ])
  expect(best.open).toEqual([])

  const published = await publishRepair(ctx, scope, { latest, dropOut: tonight('mem_l1'), plan: best.plan })
  expect(published).toMatchObject({ number: 2 })
  const board = await getBoard(ctx, scope)
  expect(board.published).toEqual({ number: 2, plan: best.plan })
  expect(board.drafts).toMatchObject([{ letter: 'A', plan: best.plan, origin: 'repair' }])
  expect(seatsIn(best.plan, 'mem_l1')).toEqual(seatsIn(plan, 'mem_l1').filter((seat) => !seat.startsWith('2')))
  expect(await readMember(world, 'mem_l1')).toMatchObject({ status: 'accepted', nightsPresent: '[1,3]' })
  const log = (await world.db.read.select().from(events)).slice(-4)
  expect(log.map(({ kind }) => kind)).toEqual([
    'member.changed',
    'rotation.published',
    'rotation.drafted',
    'song.credits',
  ])
})

test('somebody who has left has no seat from now on, and the night that is over stays theirs', async () => {
  const { world, ctx, scope, plan, people, songOf } = await nightTwo()
  const dropOut = left('mem_m1')
  const { latest, away, proposals } = await proposeRepairs(ctx, scope, { dropOut })
  expect(away).toEqual([2, 3])
  const best = proposals[0]!
  expect(best.open.map(({ night, craft }) => [night, craft])).toEqual([
    [2, 'top-liner'],
    [3, 'top-liner'],
  ])
  await publishRepair(ctx, scope, { latest, dropOut, plan: best.plan })
  expect(best.plan.nights[0]).toEqual(plan.nights[0])
  expect(await readMember(world, 'mem_m1')).toMatchObject({ status: 'left', nightsPresent: '[1]' })

  // As after a camp: still let in, with their own song and nobody else's.
  const again = await openCamp(people.m1!.ctx, 'camp_1')
  expect(again).toMatchObject({ memberId: 'mem_m1', role: 'writer' })
  await requireSong(ctx.db.read, again, (await songOf(1, 1)).id)
  const late = await songOf(3, 3)
  await expect(requireSong(ctx.db.read, again, late.id)).rejects.toEqual(refused('not-found'))
})

test('whoever left comes back by being there on a night to come, and not by any other change', async () => {
  const { world, ctx, scope, without } = await nightTwo()
  await publishRepair(ctx, scope, { latest: 1, dropOut: left('mem_l2'), plan: without('mem_l2', [2, 3]) })
  const edit = (more: object) =>
    changePerson(ctx, scope, { memberId: 'mem_l2', person: person('l2', { nightsPresent: [1], ...more }) })
  await edit({ publisher: 'North' })
  expect(await readMember(world, 'mem_l2')).toMatchObject({ status: 'left', publisher: 'North' })
  await edit({ nightsPresent: [1, 3] })
  expect(await readMember(world, 'mem_l2')).toMatchObject({ status: 'accepted', nightsPresent: '[1,3]' })
})

test('a song of tonight that has a demo keeps its credits, and the organiser is asked', async () => {
  const { ctx, scope, plan, songOf, creditsOf, addVersion } = await nightTwo()
  const room = plan.nights[1]!.teams.find(({ seats }) => seats.some(({ memberId }) => memberId === 'mem_l1'))!.room
  const song = await songOf(2, room)
  await addVersion(song.id)
  const { proposals } = await proposeRepairs(ctx, scope, { dropOut: tonight('mem_l1') })
  const repaired = { latest: 1, dropOut: tonight('mem_l1'), plan: proposals[0]!.plan }
  expect(await publishRepair(ctx, scope, repaired)).toMatchObject({ proposed: 1 })
  expect(await creditsOf(song.id)).toContain('mem_l1')
  const [asked] = await listCreditProposals(ctx, scope)
  expect(asked!.proposed.map(({ memberId }) => memberId)).toContain('mem_l4')
})

test('nights that are over or running can’t be changed by a repair that isn’t about them', async () => {
  const { world, ctx, scope, plan, without } = await nightTwo()
  const dropOut = tonight('mem_l1')
  const publish = (repaired: Plan, who: typeof dropOut | null = dropOut) =>
    publishRepair(ctx, scope, { latest: 1, dropOut: who, plan: repaired })
  const repaired = without('mem_l1', [2])
  await expect(publish(exchanged(repaired, 1, 'mem_t1', 'mem_t2'))).rejects.toEqual(refused('rotation-frozen'))
  await expect(publish(exchanged(plan, 2, 'mem_t1', 'mem_t2'), null)).rejects.toEqual(refused('rotation-frozen'))
  await expect(publish(exchanged(plan, 2, 'mem_t1', 'mem_t2'))).rejects.toEqual(refused('rotation-seats-away'))
  const twice = exchanged(repaired, 3, 'mem_t1', 'mem_t2')
  twice.nights[2]!.teams[0]!.seats[1]!.memberId = 'mem_t3'
  await expect(publish(twice)).rejects.toEqual(refused('rotation-seats-twice'))
  expect(await ctx.db.read.$count(publications)).toBe(1)
  expect(await readMember(world, 'mem_l1')).toMatchObject({ nightsPresent: null })
})

test('of two organisers who repair at once the second is told that another rotation stands', async () => {
  const { world, ctx, scope, without } = await nightTwo()
  const second = await world.as('organiser', { name: 'second' })
  const outcomes = await Promise.allSettled([
    publishRepair(ctx, scope, { latest: 1, dropOut: tonight('mem_l1'), plan: without('mem_l1', [2]) }),
    publishRepair(second.ctx, second.scope, { latest: 1, dropOut: left('mem_m1'), plan: without('mem_m1', [2, 3]) }),
  ])
  expect(outcomes).toMatchObject([
    { status: 'fulfilled' },
    { reason: { code: 'conflict', reason: 'rotation-published-since', details: { latest: 2 } } },
  ])
  expect(await readMember(world, 'mem_m1')).toMatchObject({ status: 'accepted', nightsPresent: null })
})

test('somebody without a seat from now on is noted as away, and nothing is announced', async () => {
  const { world, ctx, scope } = await nightTwo()
  const dropOut = left('mem_l4')
  const { latest, proposals } = await proposeRepairs(ctx, scope, { dropOut })
  expect([latest, proposals]).toEqual([1, []])
  expect(await publishRepair(ctx, scope, { latest, dropOut, plan: null })).toMatchObject({ number: 1 })
  expect(await readMember(world, 'mem_l4')).toMatchObject({ status: 'left', nightsPresent: '[1]' })
  await expect(publishRepair(ctx, scope, { latest, dropOut, plan: null })).rejects.toEqual(
    refused('rotation-unchanged'),
  )
})

test('what was announced is held against the roster of now: a room closed later, somebody removed', async () => {
  const { ctx, scope, plan } = await nightTwo()
  expect(await proposeRepairs(ctx, scope, { dropOut: null })).toMatchObject({ frozen: [1, 2], proposals: [] })
  await makeWish(ctx, scope, { wish: { kind: 'closed', room: 3, night: 3 } })
  const { proposals } = await proposeRepairs(ctx, scope, { dropOut: null })
  expect(proposals[0]!.plan.nights.slice(0, 2)).toEqual(plan.nights.slice(0, 2))
  expect(proposals[0]!.plan.nights[2]!.teams[2]).toEqual({ room: 3, seats: [] })
  expect(new Set(proposals[0]!.moves.map(({ why }) => why))).toEqual(new Set(['left-room-closed']))
  expect(await publishRepair(ctx, scope, { latest: 1, dropOut: null, plan: proposals[0]!.plan })).toMatchObject({
    number: 2,
    retired: 1,
  })

  await removePerson(ctx, scope, 'mem_t2')
  const gone = await proposeRepairs(ctx, scope, { dropOut: null })
  expect(gone.frozen).toEqual([1])
  expect(seatsIn(gone.proposals[0]!.plan, 'mem_t2').map((seat) => seat[0])).toEqual(['1'])
})

test('before anything is announced a drop-out is only noted; the last organiser can’t leave', async () => {
  const { world, ctx, scope } = await createRotationCamp()
  expect(await proposeRepairs(ctx, scope, { dropOut: tonight('mem_t1') })).toMatchObject({ latest: 0, proposals: [] })
  await publishRepair(ctx, scope, { latest: 0, dropOut: tonight('mem_t1'), plan: null })
  expect(await readMember(world, 'mem_t1')).toMatchObject({ nightsPresent: '[2,3]' })
  const leaving = { latest: 0, dropOut: left('mem_organiser'), plan: null }
  await expect(publishRepair(ctx, scope, leaving)).rejects.toEqual(refused('last-organiser'))
  await expect(proposeRepairs(ctx, scope, { dropOut: left('mem_far') })).rejects.toEqual(refused('not-found'))
})

test('somebody invited who never came and left opens their link to their own song, as one who left', async () => {
  const { world, ctx, scope, people, without } = await nightTwo()
  const invited = { status: 'invited' as const, acceptedAt: null }
  await world.db.write((tx) => tx.update(members).set(invited).where(eq(members.id, 'mem_l3')))
  await publishRepair(ctx, scope, { latest: 1, dropOut: left('mem_l3'), plan: without('mem_l3', [2, 3]) })
  await expect(openCamp(people.l3!.ctx, 'camp_1')).rejects.toEqual(refused('not-found'))
  expect(await world.db.write((tx) => acceptMember(tx, 'camp_1', 'mem_l3', world.clock.now))).toBe(true)
  expect(await openCamp(people.l3!.ctx, 'camp_1')).toMatchObject({ memberId: 'mem_l3' })
  expect(await readMember(world, 'mem_l3')).toMatchObject({ status: 'left', acceptedAt: world.clock.now })
})
