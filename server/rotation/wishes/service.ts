import { z } from 'zod'
import type { Reader } from '@/db/engine/database'
import { roleAllows } from '@/domain/camp/permissions'
import { parsePlan } from '@/domain/rotation/plan'
import { type PlacedWish, type Preferences, preferencesSchema, type Wish, wishSchema } from '@/domain/rotation/wishes'
import { type CampScope, openCamp, requirePermission } from '@/server/access/camp-scope'
import { getCamp, listMyCamps } from '@/server/camp/service'
import type { AppContext } from '@/server/context'
import { AppError, notFound } from '@/server/errors'
import { writeInCamp } from '@/server/events/service'
import { readAccounts } from '@/server/roster/service'
import { readInput } from '@/server/rotation/service'
import * as store from '@/server/rotation/store'

export const makeWishInput = z.object({ wish: wishSchema })
export const takeWishBackInput = z.object({ id: z.string().max(80) })
export const preferInput = z.object({ preferences: preferencesSchema })
export const pastOfInput = z.object({ from: z.string().max(80) })

const mostWishes = 300
/** Of all wishes together: each is looked at whenever a plan is judged. */
const mostPastPairs = 20_000

/** The same wish once more is the one that is there. */
export function makeWish(ctx: AppContext, scope: CampScope, { wish }: { wish: Wish }): Promise<PlacedWish> {
  requirePermission(scope, 'rotation.draft')
  const [id, createdAt, json] = [ctx.newId('wish'), ctx.now(), JSON.stringify(wish)]
  return writeInCamp(ctx, scope, async (tx) => {
    const { wishes } = await readInput(tx, scope)
    const known = wishes.find((each) => JSON.stringify(each.wish) === json)
    if (known) return { result: known, news: [] }
    if (wishes.length >= mostWishes) throw new AppError('conflict', 'wishes-many', { values: { most: mostWishes } })
    if ([...wishes.map((each) => each.wish), wish].reduce((sum, each) => sum + pastPairsOf(each), 0) > mostPastPairs)
      throw new AppError('conflict', 'wishes-pairs-many', { values: { most: mostPastPairs } })
    const names = await store.readNames(tx, scope)
    if (peopleOf(wish).some((memberId) => !Object.hasOwn(names, memberId))) throw notFound()
    const { campId, memberId: createdBy } = scope
    await store.insertWish(tx, { campId, id, wish: json, createdBy, createdAt, removedAt: null })
    return { result: { id, wish }, news: [{ kind: 'rotation.wished', subject: id }] }
  })
}

export function takeWishBack(ctx: AppContext, scope: CampScope, { id }: { id: string }): Promise<{ id: string }> {
  requirePermission(scope, 'rotation.draft')
  const at = ctx.now()
  return writeInCamp(ctx, scope, async (tx) => {
    const held = await store.listWishes(tx, scope)
    if (!held.some((wish) => wish.id === id)) throw notFound()
    await store.removeWish(tx, scope, id, at)
    return { result: { id }, news: [{ kind: 'rotation.wished', subject: id }] }
  })
}

export function prefer(ctx: AppContext, scope: CampScope, { preferences }: { preferences: Preferences }) {
  requirePermission(scope, 'rotation.draft')
  const changedAt = ctx.now()
  const { campId, memberId: changedBy } = scope
  return writeInCamp(ctx, scope, async (tx) => {
    await store.putPreferences(tx, { campId, preferences: JSON.stringify(preferences), changedBy, changedAt })
    return { result: preferences, news: [{ kind: 'rotation.wished', subject: '' }] }
  })
}

/** The other camps whose rotations the caller may take past meetings from, the ones that say something first. */
export async function listPastCamps(ctx: AppContext, scope: CampScope) {
  requirePermission(scope, 'rotation.draft')
  const { camps } = await listMyCamps(ctx)
  const others = camps.filter(({ id, role }) => id !== scope.campId && roleAllows(role, 'rotation.draft'))
  const found = []
  for (const { id, name } of others) {
    const { pairs } = await readPast(ctx.db.read, scope, await openCamp(ctx, id))
    if (pairs.length > 0) found.push({ campId: id, name, people: new Set(pairs.flat()).size, pairs: pairs.length })
  }
  return found
}

/** Who of this camp has written together there, matched by account. */
export async function getPastOf(ctx: AppContext, scope: CampScope, { from }: { from: string }) {
  requirePermission(scope, 'rotation.draft')
  const there = await openCamp(ctx, from)
  requirePermission(there, 'rotation.draft')
  const { name } = await getCamp(ctx, there)
  return { name, ...(await readPast(ctx.db.read, scope, there)) }
}

async function readPast(db: Reader, here: CampScope, there: CampScope) {
  const latest = await store.findLatestPublication(db, there)
  const [ours, theirs] = [await readAccounts(db, here), await readAccounts(db, there)]
  const memberOf = new Map(ours.map(({ userId, memberId }) => [userId, memberId]))
  const hereAs = new Map(theirs.map(({ userId, memberId }) => [memberId, memberOf.get(userId)]))
  const teams = latest ? parsePlan(latest.plan).nights.flatMap((night) => night.teams) : []
  const pairs = new Map<string, [string, string]>()
  for (const { seats } of teams) {
    const team = seats.flatMap(({ memberId }) => (memberId && hereAs.get(memberId)) || []).sort()
    for (const [i, a] of team.entries()) for (const b of team.slice(i + 1)) if (a !== b) pairs.set(`${a} ${b}`, [a, b])
  }
  return { pairs: [...pairs.values()].sort((a, b) => (a.join() < b.join() ? -1 : 1)) }
}

const pastPairsOf = (wish: Wish) => (wish.kind === 'past' ? wish.pairs.length : 0)

function peopleOf(wish: Wish): string[] {
  if (wish.kind === 'nights') return [wish.memberId]
  if (wish.kind === 'past') return wish.pairs.flat()
  return wish.kind === 'apart' || wish.kind === 'together' ? wish.people : []
}
