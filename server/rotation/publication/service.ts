import { z } from 'zod'
import type { Reader } from '@/db/engine/database'
import { currentNight } from '@/domain/camp/nights'
import { samePlan } from '@/domain/rotation/compare'
import { type Plan, parsePlan } from '@/domain/rotation/plan'
import { reviewPlan } from '@/domain/rotation/review'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError } from '@/server/errors'
import { writeInCamp } from '@/server/events/service'
import { readInput, requireVersion } from '@/server/rotation/service'
import * as store from '@/server/rotation/store'
import { creditTeams, listOwnSongs, type TeamOfSong } from '@/server/submission/credits/service'

export const publishRotationInput = z.object({ version: z.int().positive() })
type PublishRotationInput = z.infer<typeof publishRotationInput>

/** Numbers the draft, freezes it, and gives every room with people in it its song. */
export async function publishRotation(ctx: AppContext, scope: CampScope, { version }: PublishRotationInput) {
  requirePermission(scope, 'rotation.publish')
  const draft = await requireVersion(ctx.db.read, scope, version)
  const plan = parsePlan(draft!.plan)
  const at = ctx.now()
  const teams = teamsOf(plan).map((team) => ({ ...team, songId: ctx.newId('song'), proposalId: ctx.newId('prop') }))
  return writeInCamp(ctx, scope, async (tx) => {
    await requireVersion(tx, scope, version)
    const latest = await store.findLatestPublication(tx, scope)
    if (latest && samePlan(parsePlan(latest.plan), plan)) throw new AppError('conflict', 'rotation-unchanged')
    await requirePublishable(tx, scope, plan)
    const number = (latest?.number ?? 0) + 1
    const { campId, memberId: publishedBy } = scope
    await store.insertPublication(tx, { campId, number, plan: draft!.plan, publishedBy, publishedAt: at })
    const { changed, ...counts } = await creditTeams(tx, scope, { publication: number, teams, at })
    const news = changed.map((subject) => ({ kind: 'song.credits' as const, subject }))
    return { result: { number, ...counts }, news: [{ kind: 'rotation.published', subject: String(number) }, ...news] }
  })
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

/** Warnings may be published; a room that is no more, a person who is gone, or one in two rooms at once, may not. */
async function requirePublishable(db: Reader, scope: CampScope, plan: Plan): Promise<void> {
  const { misplaced, misshapen } = reviewPlan(plan, await readInput(db, scope))
  const surplus = misshapen.find(({ problem }) => problem === 'surplus')
  if (surplus)
    throw new AppError('conflict', 'rotation-surplus-room', { values: { night: surplus.night, room: surplus.room } })
  const fault = misplaced.find(({ problem }) => problem === 'gone' || problem === 'twice')
  if (!fault) return
  const { problem, memberId, night, room } = fault
  const name = (await store.readNames(db, scope))[memberId] ?? ''
  throw new AppError('conflict', `rotation-seats-${problem}`, { values: { name, night, room } })
}
