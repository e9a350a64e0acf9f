import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { events, members, publications, users } from '@/db/schema'
import { type CampSettings, fantasiaTemplate } from '@/domain/camp/settings'
import { openCamp } from '@/server/access/camp-scope'
import { refusal } from '@/tests/roster'
import { createWorld, hour, noon, type World } from '@/tests/world'
import { acceptInvitation, changeSettings, createCamp, getCamp, getSettings, listMyCamps } from './service'

const fantasia: CampSettings = {
  ...fantasiaTemplate,
  name: 'Fantasia',
  place: 'Stockholm',
  timeZone: 'Europe/Stockholm',
  firstNight: '2026-06-05',
}

async function maker(world: World, name = 'pelle') {
  await world.addUser(name, 'Pelle')
  await world.db.write(async (tx) => {
    await tx.update(users).set({ mayCreateCamps: 1 }).where(eq(users.id, name))
  })
  return world.context(name)
}

const kindsIn = async (world: World, campId: string) =>
  (await world.db.read.select().from(events).where(eq(events.campId, campId))).map(({ kind }) => kind)

describe('making a camp', () => {
  it('makes whoever may do it its organiser, with every night and room', async () => {
    const world = await createWorld()
    const ctx = await maker(world)
    const { campId } = await createCamp(ctx, fantasia)
    const scope = await openCamp(ctx, campId)
    expect(scope.role).toBe('organiser')
    const camp = await getCamp(ctx, scope)
    expect(camp).toMatchObject({ name: 'Fantasia', place: 'Stockholm', myName: 'Pelle', role: 'organiser', now: noon })
    expect(camp.nights.map(({ number, date, startsAt }) => [number, date, startsAt])).toEqual([
      [1, '2026-06-05', Date.UTC(2026, 5, 5, 16)],
      [2, '2026-06-06', Date.UTC(2026, 5, 6, 16)],
      [3, '2026-06-07', Date.UTC(2026, 5, 7, 16)],
    ])
    expect(camp.rooms.map(({ name }) => name)).toEqual(fantasia.rooms.map(({ name }) => name))
    expect(camp.seats).toEqual(fantasia.seats)
    expect(await getSettings(ctx, scope)).toMatchObject({ settings: fantasia, published: 0 })
    expect(await kindsIn(world, campId)).toEqual(['camp.created'])
  })

  it('is for those whom the owner lets, and for owners', async () => {
    const world = await createWorld()
    await world.addUser('mina')
    expect(await refusal(createCamp(world.context('mina'), fantasia))).toBe('forbidden')
    await world.db.write(async (tx) => {
      await tx.update(users).set({ isOwner: 1 }).where(eq(users.id, 'mina'))
    })
    await createCamp(world.context('mina'), fantasia)
  })
})

describe('my camps', () => {
  it('tells a listener the camp’s name, and neither where nor when it is', async () => {
    const world = await createWorld()
    const { ctx } = await world.as('listener')
    const { camps } = await listMyCamps(ctx)
    expect(camps).toMatchObject([{ name: 'Fjord', place: '', when: null }])
  })

  it('are those somebody is in, with the next step of their role, and the invitations they have not answered', async () => {
    const world = await createWorld()
    const organiser = await world.as('organiser')
    const writer = await world.as('writer')
    await world.addCamp('camp_2', 'Harbour')
    await world.addCamp('camp_3', 'Elsewhere')
    await invite(world, 'camp_2', 'writer')

    expect((await listMyCamps(organiser.ctx)).camps).toMatchObject([
      { id: 'camp_1', role: 'organiser', next: 'rotation', when: { nights: 3, night: 1, phase: 'before' } },
    ])
    const mine = await listMyCamps(writer.ctx)
    expect(mine.camps.map(({ id, next }) => [id, next])).toEqual([['camp_1', 'wait']])
    expect(mine.invitations.map(({ name, role }) => [name, role])).toEqual([['Harbour', 'writer']])

    await world.db.write(async (tx) => {
      await tx.insert(publications).values({
        ...{ campId: 'camp_1', number: 1, plan: '{}', publishedBy: 'mem_organiser', publishedAt: noon },
      })
    })
    world.clock.now = noon + 6 * hour
    expect((await listMyCamps(organiser.ctx)).camps[0]).toMatchObject({
      ...{ next: 'tonight', when: { night: 1, phase: 'running' } },
    })
    expect((await listMyCamps(writer.ctx)).camps[0]?.next).toBe('my-night')
  })

  it('are one camp in a browser let in by its link', async () => {
    const world = await createWorld()
    await world.as('writer')
    await world.addCamp('camp_2', 'Harbour')
    await world.as('producer', { name: 'writer', campId: 'camp_2' })
    const bound = world.context('writer', { actor: { userId: 'writer', sessionId: 's', campId: 'camp_2' } })
    expect((await listMyCamps(bound)).camps.map(({ name }) => name)).toEqual(['Harbour'])
  })
})

describe('an invitation answered from My camps', () => {
  it('opens the camp and is told to it once', async () => {
    const world = await createWorld()
    await world.addUser('mina')
    await invite(world, 'camp_1', 'mina')
    const ctx = world.context('mina')
    expect(await refusal(openCamp(ctx, 'camp_1'))).toBe('not-found')
    await acceptInvitation(ctx, 'camp_1')
    await acceptInvitation(ctx, 'camp_1')
    expect((await openCamp(ctx, 'camp_1')).role).toBe('writer')
    expect(await kindsIn(world, 'camp_1')).toEqual(['member.joined'])
  })

  it('is nothing for strangers and the removed', async () => {
    const world = await createWorld()
    await world.addUser('mina')
    await invite(world, 'camp_1', 'mina')
    await world.db.write(async (tx) => {
      await tx.update(members).set({ status: 'removed', removedAt: noon }).where(eq(members.userId, 'mina'))
    })
    expect(await refusal(acceptInvitation(world.context('mina'), 'camp_1'))).toBe('not-found')
    await world.addUser('stranger')
    expect(await refusal(acceptInvitation(world.context('stranger'), 'camp_1'))).toBe('not-found')
    expect(await refusal(acceptInvitation(world.context('stranger'), 'camp_9'))).toBe('not-found')
  })
})

describe('the settings of a camp', () => {
  it('are changed by the organiser, seen by the producer and nobody else', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    const before = await getSettings(ctx, scope)
    const settings = { ...before.settings, name: 'Fjord II', endTime: '05:00', nights: 4 }
    expect(await changeSettings(ctx, scope, { settings, stamp: before.stamp })).toEqual({ publishAgain: false })
    const after = await getSettings(ctx, scope)
    expect(after.settings).toEqual(settings)
    const camp = await getCamp(ctx, scope)
    expect(camp.nights.map(({ startsAt, endsAt }) => (endsAt - startsAt) / hour)).toEqual([11, 11, 11, 11])
    expect(await kindsIn(world, 'camp_1')).toEqual(['camp.changed'])

    const producer = await world.as('producer')
    expect((await getSettings(producer.ctx, producer.scope)).settings.name).toBe('Fjord II')
    const change = { settings, stamp: after.stamp }
    expect(await refusal(changeSettings(producer.ctx, producer.scope, change))).toBe('forbidden')
    for (const role of ['apprentice', 'writer', 'listener'] as const) {
      const other = await world.as(role)
      expect(await refusal(getSettings(other.ctx, other.scope))).toBe('not-found')
    }
  })

  it('saved as they are write nothing', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    const { settings, stamp } = await getSettings(ctx, scope)
    await changeSettings(ctx, scope, { settings, stamp })
    expect(await kindsIn(world, 'camp_1')).toEqual([])
  })

  it('that somebody else has changed since are not overwritten', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    const other = await world.as('organiser', { name: 'second' })
    const { settings, stamp } = await getSettings(ctx, scope)
    await changeSettings(other.ctx, other.scope, { settings: { ...settings, name: 'Theirs' }, stamp })
    const mine = { settings: { ...settings, name: 'Mine' }, stamp }
    expect(await refusal(changeSettings(ctx, scope, mine))).toBe('settings-changed')
    expect((await getSettings(ctx, scope)).settings.name).toBe('Theirs')
  })

  it('keep every room and night whose song holds something', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    await world.song('song_empty', [], { night: 3, room: 1 })
    await world.song('song_full', [], { night: 2, room: 3, state: 'inbox' })
    const { settings, stamp } = await getSettings(ctx, scope)
    const [room1, room2] = settings.rooms
    const twoRooms = { ...settings, rooms: [room1!, room2!] }
    expect(await refusal(changeSettings(ctx, scope, { settings: twoRooms, stamp }))).toBe('songs-in-the-way')
    expect(await refusal(changeSettings(ctx, scope, { settings: { ...settings, nights: 1 }, stamp }))).toBe(
      'songs-in-the-way',
    )
    await changeSettings(ctx, scope, { settings: { ...settings, nights: 2 }, stamp })
    expect((await getCamp(ctx, scope)).nights).toHaveLength(2)
  })

  it('say that the rotation has to be published again when its shape has changed', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    await world.db.write(async (tx) => {
      await tx.insert(publications).values({
        ...{ campId: 'camp_1', number: 1, plan: '{}', publishedBy: 'mem_organiser', publishedAt: noon },
      })
    })
    const first = await getSettings(ctx, scope)
    const renamed = { settings: { ...first.settings, name: 'Fjord II' }, stamp: first.stamp }
    expect(await changeSettings(ctx, scope, renamed)).toEqual({ publishAgain: false })
    const second = await getSettings(ctx, scope)
    const wider = { ...second.settings, rooms: [...second.settings.rooms, { name: 'Attic' }] }
    expect(await changeSettings(ctx, scope, { settings: wider, stamp: second.stamp })).toEqual({ publishAgain: true })
  })
})

it('a listener knows the name of the camp, and neither place, nights nor rooms', async () => {
  const world = await createWorld()
  const { ctx, scope } = await world.as('listener')
  expect(await getCamp(ctx, scope)).toMatchObject({ name: 'Fjord', place: '', nights: [], rooms: [], seats: [] })
})

async function invite(world: World, campId: string, userId: string): Promise<void> {
  await world.as('writer', { name: userId, campId })
  await world.db.write(async (tx) => {
    await tx
      .update(members)
      .set({ status: 'invited', acceptedAt: null })
      .where(and(eq(members.campId, campId), eq(members.userId, userId)))
  })
}
