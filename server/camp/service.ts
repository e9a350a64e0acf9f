import { createHash } from 'node:crypto'
import type { Reader, Tx } from '@/db/engine/database'
import type { Member, Night, Room } from '@/db/schema'
import { currentNight, hoursOf, planNights } from '@/domain/camp/nights'
import { type CampRole, roleAllows } from '@/domain/camp/permissions'
import { parseSeats } from '@/domain/camp/seats'
import type { CampSettings } from '@/domain/camp/settings'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import { findPerson } from '@/server/access/people/service'
import type { AppContext } from '@/server/context'
import { AppError, forbidden, notFound, notSignedIn } from '@/server/errors'
import { writeInCamp, writeWithEvents } from '@/server/events/service'
import { listPlacesInUse } from '@/server/submission/credits/service'
import * as store from './store'

/**
 * The camps of the person signed in and their open invitations; a browser let in by a link knows that link's camp alone. Of where
 * and when a camp is, listeners are told nothing.
 */
export async function listMyCamps(ctx: AppContext) {
  const { actor, db } = ctx
  if (!actor) throw notSignedIn()
  const rows = await store.listCampsOf(db.read, actor.userId, actor.campId)
  const now = ctx.now()
  const cards = rows.map(async ({ camp, member }) => {
    const nights = await store.listNights(db.read, { campId: camp.id })
    const [first, last] = [nights[0]!, nights.at(-1)!]
    const current = currentNight(nights, now)!
    const whole = roleAllows(member.role, 'night.see')
    const when = { nights: nights.length, startsAt: first.startsAt, night: current.night.number, phase: current.phase }
    return {
      status: member.status,
      isIn: member.status === 'accepted' || (member.status === 'left' && member.acceptedAt !== null),
      camp: {
        id: camp.id,
        name: camp.name,
        place: whole ? camp.place : '',
        timeZone: camp.timeZone,
        role: member.role,
        when: whole ? when : null,
        over: now >= last.endsAt,
        next: await nextStep(db.read, camp.id, member.role),
      },
    }
  })
  const all = await Promise.all(cards)
  return {
    camps: all.flatMap(({ isIn, camp }) => (isIn ? [camp] : [])),
    invitations: all.flatMap(({ status, camp: { next: _, ...camp } }) => (status === 'invited' ? [camp] : [])),
    now,
  }
}

export type NextStep = 'roster' | 'rotation' | 'tonight' | 'my-night' | 'refinement' | 'wait'

async function nextStep(db: Reader, campId: string, role: CampRole): Promise<NextStep> {
  if (role === 'listener') return 'wait'
  if (role === 'producer') return 'refinement'
  if (role === 'organiser' && (await store.countWriters(db, campId)) === 0) return 'roster'
  const published = (await store.findLatestPublication(db, campId)) > 0
  if (role === 'organiser') return published ? 'tonight' : 'rotation'
  if (role === 'apprentice') return 'tonight'
  return published ? 'my-night' : 'wait'
}

export async function createCamp(ctx: AppContext, settings: CampSettings): Promise<{ campId: string }> {
  const { actor } = ctx
  const person = actor && (await findPerson(ctx.db.read, actor.userId))
  if (!actor || !person) throw notSignedIn()
  if (!person.mayCreateCamps) throw forbidden()
  const [campId, memberId, at] = [ctx.newId('camp'), ctx.newId('mem'), ctx.now()]
  const { name, place, timeZone, seats } = settings
  const organiser: Member = {
    ...{ campId, id: memberId, userId: actor.userId, role: 'organiser', status: 'accepted' },
    ...{ name: person.name, email: person.email, mainCraft: null, otherCrafts: '[]', languages: '[]', tags: '[]' },
    ...{ country: '', publisher: '', nightsPresent: null, createdAt: at, acceptedAt: at, removedAt: null },
  }
  return writeWithEvents(ctx, campId, memberId, async (tx) => {
    const camp = { id: campId, name, place, timeZone, seats: JSON.stringify(seats) }
    await store.insertCamp(tx, { ...camp, createdBy: actor.userId, createdAt: at })
    await store.putNightsAndRooms(tx, campId, nightsOf(campId, settings), roomsOf(campId, settings))
    await store.insertMember(tx, organiser)
    return { result: { campId }, news: [{ kind: 'camp.created', subject: campId }] }
  })
}

/** Somebody invited who has an account of their own needs no link. */
export async function acceptInvitation(ctx: AppContext, campId: string): Promise<{ campId: string }> {
  const { actor } = ctx
  if (!actor) throw notSignedIn()
  const now = ctx.now()
  const invited = await store.listCampsOf(ctx.db.read, actor.userId, campId)
  const memberId = invited[0]?.member.id
  if (!memberId) throw notFound()
  return writeWithEvents(ctx, campId, memberId, async (tx) => {
    const joined = await store.acceptInvitation(tx, campId, actor.userId, now)
    return { result: { campId }, news: joined ? [{ kind: 'member.joined', subject: memberId }] : [] }
  })
}

/** What every page of a camp shows around itself. Listeners know its name alone. */
export async function getCamp(ctx: AppContext, scope: CampScope) {
  const { read } = ctx.db
  const [camp, me] = [await store.findCamp(read, scope), await store.findMember(read, scope)]
  if (!camp || !me) throw notFound()
  const whole = roleAllows(scope.role, 'night.see')
  const [nights, rooms] = whole ? [await store.listNights(read, scope), await store.listRooms(read, scope)] : [[], []]
  return {
    name: camp.name,
    place: whole ? camp.place : '',
    timeZone: camp.timeZone,
    nights: nights.map(({ number, date, startsAt, endsAt }) => ({ number, date, startsAt, endsAt })),
    rooms: rooms.map(({ number, name }) => ({ number, name })),
    seats: whole ? parseSeats(camp.seats) : [],
    role: scope.role,
    memberId: scope.memberId,
    myName: me.name,
    kind: ctx.kind,
    now: ctx.now(),
  }
}

export async function getSettings(ctx: AppContext, scope: CampScope) {
  requirePermission(scope, 'camp.seeSettings')
  const settings = await readSettings(ctx.db.read, scope)
  const published = await store.findLatestPublication(ctx.db.read, scope.campId)
  return { settings, stamp: stampOf(settings), published }
}

type ChangeSettings = { settings: CampSettings; stamp: string }

/** `stamp` is that of the settings the organiser saw: a change by somebody else in between is never overwritten. */
export async function changeSettings(ctx: AppContext, scope: CampScope, { settings, stamp }: ChangeSettings) {
  requirePermission(scope, 'camp.change')
  const { campId } = scope
  return writeInCamp(ctx, scope, async (tx) => {
    const before = await readSettings(tx, scope)
    if (stampOf(before) !== stamp) throw new AppError('conflict', 'settings-changed', { details: before })
    if (stampOf(settings) === stamp) return { result: { publishAgain: false }, news: [] }
    await keepSongs(tx, scope, settings)
    const { name, place, timeZone, seats } = settings
    await store.changeCamp(tx, scope, { name, place, timeZone, seats: JSON.stringify(seats) })
    await store.putNightsAndRooms(tx, campId, nightsOf(campId, settings), roomsOf(campId, settings))
    const shape = (of: CampSettings) => JSON.stringify([of.nights, of.rooms.length, of.seats])
    const published = (await store.findLatestPublication(tx, campId)) > 0
    return {
      result: { publishAgain: published && shape(before) !== shape(settings) },
      news: [{ kind: 'camp.changed', subject: campId }],
    }
  })
}

async function keepSongs(tx: Tx, scope: CampScope, { nights, rooms }: CampSettings): Promise<void> {
  const used = await listPlacesInUse(tx, scope)
  const lost = used.filter(({ night, room }) => night > nights || room > rooms.length)
  const most = (numbers: number[]) => Math.max(...numbers)
  if (lost.length > 0) {
    const values = { songs: lost.length, night: lost[0]!.night, room: lost[0]!.room }
    const needed = { nights: most(used.map(({ night }) => night)), rooms: most(used.map(({ room }) => room)) }
    throw new AppError('conflict', 'songs-in-the-way', { values: { ...values, ...needed } })
  }
}

async function readSettings(db: Reader, scope: CampScope): Promise<CampSettings> {
  const camp = await store.findCamp(db, scope)
  const [nights, rooms] = [await store.listNights(db, scope), await store.listRooms(db, scope)]
  if (!camp || !nights[0]) throw notFound()
  const { name, place, timeZone } = camp
  return {
    ...{ name, place, timeZone, firstNight: nights[0].date, nights: nights.length, ...hoursOf(nights, timeZone) },
    rooms: rooms.map((room) => ({ name: room.name })),
    seats: parseSeats(camp.seats),
  }
}

function stampOf({
  name,
  place,
  timeZone,
  firstNight,
  nights,
  startTime,
  endTime,
  rooms,
  seats,
}: CampSettings): string {
  const said = [
    name,
    place,
    timeZone,
    firstNight,
    nights,
    startTime,
    endTime,
    rooms,
    seats.map(({ craft, count }) => [craft, count]),
  ]
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url')
}

const nightsOf = (campId: string, settings: CampSettings): Night[] =>
  planNights(settings).map((night) => ({ campId, ...night }))

const roomsOf = (campId: string, { rooms }: CampSettings): Room[] =>
  rooms.map(({ name }, i) => ({ campId, number: i + 1, name }))
