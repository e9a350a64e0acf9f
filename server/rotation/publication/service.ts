import { z } from 'zod'
import type { Reader, Tx } from '@/db/engine/database'
import type { Publication } from '@/db/schema'
import { currentNight } from '@/domain/camp/nights'
import type { DraftOrigin } from '@/domain/rotation/draft'
import { sameNights, seatsOf, takeNights } from '@/domain/rotation/frozen'
import { type Plan, parsePins, parsePlan } from '@/domain/rotation/plan'
import { samePlan } from '@/domain/rotation/review/compare'
import { reviewPlan } from '@/domain/rotation/review/review'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError, notFound } from '@/server/errors'
import { type News, writeInCamp } from '@/server/events/service'
import { changeBy, letterSchema, requireVersion } from '@/server/rotation/drafts/service'
import { readClock, readInput } from '@/server/rotation/service'
import * as store from '@/server/rotation/store'
import { creditTeams, listOwnSongs, type TeamOfSong } from '@/server/submission/credits/service'

/** `latest`: the number of the last publication that the caller saw; 0 before the first. */
const latest = z.int().nonnegative()
export const publishRotationInput = z.object({
  letter: letterSchema,
  version: z.int().positive(),
  latest: latest.optional(),
  /** Said on purpose: nights that are over get other teams than were published for them. */
  overWritesPast: z.boolean().optional(),
})
export const publishAgainInput = z.object({ number: z.int().positive(), latest })
export const publicationInput = z.object({ number: z.int().positive() })
type PublishRotationInput = z.infer<typeof publishRotationInput>
type PublishAgainInput = z.infer<typeof publishAgainInput>

/** Numbers the draft, freezes it, and gives every room with people in it its song. */
export async function publishRotation(ctx: AppContext, scope: CampScope, input: PublishRotationInput) {
  requirePermission(scope, 'rotation.publish')
  const seen = requireVersion(await store.findDraft(ctx.db.read, scope, input.letter), input.version)
  const plan = parsePlan(seen.plan)
  const announcing = announcementOf(ctx, plan)
  return writeInCamp(ctx, scope, async (tx) => {
    requireVersion(await store.findDraft(tx, scope, input.letter), input.version)
    const latest = await requireLatest(tx, scope, input.latest)
    if (latest && samePlan(parsePlan(latest.plan), plan)) throw new AppError('conflict', 'rotation-unchanged')
    await requirePublishable(tx, ctx, scope, plan)
    if (latest && !input.overWritesPast) await requirePastKept(tx, ctx, scope, { plan, from: parsePlan(latest.plan) })
    return announce(tx, scope, announcing)
  })
}

type Rewriting = { plan: Plan; from: Plan }

/** Who was in which room on a night that is over is rewritten only by somebody who says so. */
async function requirePastKept(db: Reader, ctx: AppContext, scope: CampScope, { plan, from }: Rewriting) {
  const { over } = await readClock(ctx, scope, db)
  const rewritten = over.filter((night) => !sameNights(plan, from, [night]))
  if (rewritten.length === 0) return
  const values = { count: rewritten.length, nights: rewritten.join(', ') }
  throw new AppError('conflict', 'rotation-rewrites-past', { values, details: { nights: rewritten } })
}

/**
 * An earlier one as the newest: nights that are over stay as they were, since what has been can't be announced otherwise. Drafts
 * that were what is announced now follow.
 */
export async function publishAgain(ctx: AppContext, scope: CampScope, { number, latest: seen }: PublishAgainInput) {
  requirePermission(scope, 'rotation.publish')
  const { read } = ctx.db
  const latest = await requireLatest(read, scope, seen)
  const earlier = await store.findPublication(read, scope, number)
  if (!latest || !earlier) throw notFound()
  const { over } = await readClock(ctx, scope)
  const plan = takeNights(parsePlan(earlier.plan), parsePlan(latest.plan), over)
  const announcing = { ...announcementOf(ctx, plan), again: number, followers: 'publication' as const }
  return writeInCamp(ctx, scope, async (tx) => {
    await requireLatest(tx, scope, seen)
    if (samePlan(parsePlan(latest.plan), plan)) throw new AppError('conflict', 'rotation-unchanged')
    await requirePublishable(tx, ctx, scope, plan)
    return announce(tx, scope, announcing)
  })
}

/** One of the numbered ones, with the one that it replaced. */
export async function getPublication(ctx: AppContext, scope: CampScope, { number }: { number: number }) {
  requirePermission(scope, 'rotation.draft')
  const { read } = ctx.db
  const found = await store.findPublication(read, scope, number)
  if (!found) throw notFound()
  const before = await store.findPublication(read, scope, number - 1)
  return {
    number,
    plan: parsePlan(found.plan),
    names: await store.readNames(read, scope),
    before: before ? parsePlan(before.plan) : null,
  }
}

type Announcement = {
  plan: Plan
  at: number
  teams: TeamOfSong[]
  again?: number
  /** What the drafts become that were what was announced before, when they follow. */
  followers?: DraftOrigin
}

/** Ids and time of a publication, taken before its write: that may run twice. */
export const announcementOf = (ctx: AppContext, plan: Plan): Announcement => ({
  ...{ plan, at: ctx.now() },
  teams: teamsOf(plan).map((team) => ({ ...team, songId: ctx.newId('song'), proposalId: ctx.newId('prop') })),
})

export async function announce(tx: Tx, scope: CampScope, { plan, at, teams, again, followers }: Announcement) {
  const { campId, memberId: publishedBy } = scope
  const latest = await store.findLatestPublication(tx, scope)
  const number = (latest?.number ?? 0) + 1
  const row = { campId, number, plan: JSON.stringify(plan), publishedBy, publishedAt: at, again: again ?? null }
  await store.insertPublication(tx, row)
  const { changed, ...counts } = await creditTeams(tx, scope, { publication: number, teams, at })
  const moved = followers && latest ? await moveFollowers(tx, scope, { from: latest, plan, origin: followers, at }) : []
  const news: News[] = [
    { kind: 'rotation.published', subject: String(number) },
    ...moved.map((subject): News => ({ kind: 'rotation.drafted', subject })),
    ...changed.map((subject): News => ({ kind: 'song.credits', subject })),
  ]
  return { result: { number, ...counts }, news }
}

type Following = { from: Publication; plan: Plan; origin: DraftOrigin; at: number }

async function moveFollowers(tx: Tx, scope: CampScope, { from, plan, origin, at }: Following): Promise<string[]> {
  const drafts = await store.listDrafts(tx, scope)
  const following = drafts.filter((draft) => samePlan(parsePlan(draft.plan), parsePlan(from.plan)))
  for (const draft of following) {
    const pins = parsePins(draft.pins).filter(({ memberId, night, room }) =>
      seatsOf(plan, memberId).some((seat) => seat.night === night && seat.room === room),
    )
    const moved = { plan: JSON.stringify(plan), pins: JSON.stringify(pins), origin, ...changeBy(scope, at) }
    await store.putDraft(tx, { ...draft, ...moved, version: draft.version + 1 })
  }
  return following.map(({ letter }) => letter)
}

/** Whoever publishes has seen what is announced: else they are told what came in between. */
export async function requireLatest(db: Reader, scope: CampScope, seen: number | undefined) {
  const latest = await store.findLatestPublication(db, scope)
  const number = latest?.number ?? 0
  if (seen !== undefined && number !== seen)
    throw new AppError('conflict', 'rotation-published-since', { values: { number }, details: { latest: number } })
  return latest
}

/** What everybody in the camp may know: the latest publication, with names. */
export async function findPublished(ctx: AppContext, scope: CampScope) {
  requirePermission(scope, 'rotation.see')
  const latest = await store.findLatestPublication(ctx.db.read, scope)
  if (!latest) return null
  const names = await store.readNames(ctx.db.read, scope)
  const plan = parsePlan(latest.plan)
  const seated = new Set(teamsOf(plan).flatMap(({ credits }) => credits.map(({ memberId }) => memberId)))
  return {
    number: latest.number,
    publishedAt: latest.publishedAt,
    publishedBy: names[latest.publishedBy] ?? '',
    plan,
    names: Object.fromEntries([...seated].map((memberId) => [memberId, names[memberId] ?? ''])),
  }
}

/** Where the viewer is on each night, with whom, and whom of them they have not worked with before. */
export async function getMyNight(ctx: AppContext, scope: CampScope) {
  requirePermission(scope, 'rotation.see')
  const { read } = ctx.db
  const camp = await store.readCamp(read, scope)
  const latest = await store.findLatestPublication(read, scope)
  const plan = latest ? parsePlan(latest.plan) : { nights: [] }
  const people = await store.readPeople(read, scope)
  const songs = await listOwnSongs(read, scope)
  const met = new Set<string>()
  const nights = camp.nights.map(({ number, date, startsAt, endsAt }) => {
    const team = teamsOf(plan).find(
      ({ night, credits }) => night === number && credits.some(({ memberId }) => memberId === scope.memberId),
    )
    const mates = team?.credits.filter(({ memberId }) => memberId !== scope.memberId) ?? []
    const seating = team && {
      room: team.room,
      roomName: camp.rooms.find((room) => room.number === team.room)?.name ?? String(team.room),
      craft: team.credits.find(({ memberId }) => memberId === scope.memberId)!.craft,
      team: mates.map(({ memberId, craft }) => ({
        ...{ memberId, craft, isNew: !met.has(memberId) },
        ...(people[memberId] ?? { name: '', languages: [] }),
      })),
      songId: songs.find((song) => song.night === number && song.room === team.room)?.id ?? null,
    }
    for (const { memberId } of mates) met.add(memberId)
    return { night: number, date, startsAt, endsAt, seating: seating ?? null }
  })
  const current = currentNight(camp.nights, ctx.now())
  return {
    publication: latest?.number ?? null,
    current: current ? { night: current.night.number, phase: current.phase } : null,
    nights,
  }
}

/** A team as the credits of its song. Rooms without anybody are closed on that night. */
function teamsOf(plan: Plan): Pick<TeamOfSong, 'night' | 'room' | 'credits'>[] {
  return plan.nights.flatMap(({ night, teams }) =>
    teams.flatMap(({ room, seats }) => {
      const credits = seats.flatMap(({ craft, memberId }) => (memberId === null ? [] : [{ memberId, craft }]))
      return credits.length > 0 ? [{ night, room, credits }] : []
    }),
  )
}

/**
 * Warnings may be published; a room that is no more, a person who is gone, or one in two rooms at once, may not. Nights that are
 * over and as they were announced are history: nobody judges them.
 */
export async function requirePublishable(db: Reader, ctx: AppContext, scope: CampScope, plan: Plan): Promise<void> {
  const latest = await store.findLatestPublication(db, scope)
  const { over } = await readClock(ctx, scope, db)
  const history = over.filter((night) => latest && sameNights(plan, parsePlan(latest.plan), [night]))
  const open = { nights: plan.nights.filter(({ night }) => !history.includes(night)) }
  const { misplaced, misshapen } = reviewPlan(open, await readInput(db, scope))
  const surplus = misshapen.find(({ problem }) => problem === 'surplus')
  if (surplus)
    throw new AppError('conflict', 'rotation-surplus-room', { values: { night: surplus.night, room: surplus.room } })
  const left = await store.listLeft(db, scope)
  const homebound = left.flatMap((memberId) =>
    seatsOf(open, memberId).map((seat) => ({ ...seat, memberId, problem: 'left' as const })),
  )
  const faults = [...misplaced.filter(({ problem }) => problem === 'gone' || problem === 'twice'), ...homebound]
  const fault = faults.find(({ night, problem }) => problem !== 'left' || !over.includes(night))
  if (!fault) return
  const { problem, memberId, night, room } = fault
  const name = (await store.readNames(db, scope))[memberId] ?? ''
  throw new AppError('conflict', `rotation-seats-${problem}`, { values: { name, night, room } })
}
