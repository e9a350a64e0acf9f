import { z } from 'zod'
import type { Reader, Tx } from '@/db/engine/database'
import type { Member, RotationDraft } from '@/db/schema'
import { parseSeats } from '@/domain/camp/seats'
import { closedFormPlan } from '@/domain/rotation/closed-form'
import { samePlan } from '@/domain/rotation/compare'
import type { RotationInput } from '@/domain/rotation/input'
import { movePeople, moveSchema } from '@/domain/rotation/move'
import { type Plan, parsePlan, planSchema } from '@/domain/rotation/plan'
import { type PlanReview, reviewPlan } from '@/domain/rotation/review'
import { usualPreferences } from '@/domain/rotation/wishes'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError } from '@/server/errors'
import { writeInCamp } from '@/server/events/service'
import * as store from './store'

/** The version that the caller has before them; 0 before the first draft. */
const version = z.int().nonnegative()
export const makeRotationInput = z.object({ version })
export const moveInRotationInput = moveSchema.extend({ version })
const namesRoomsOnce = ({ nights }: Plan) =>
  [nights.map(({ night }) => night), ...nights.map(({ teams }) => teams.map(({ room }) => room))].every(
    (numbers) => new Set(numbers).size === numbers.length,
  )
export const restoreRotationInput = z.object({ version, plan: planSchema.refine(namesRoomsOnce) })
type MakeRotationInput = z.infer<typeof makeRotationInput>
type MoveInRotationInput = z.infer<typeof moveInRotationInput>
type RestoreRotationInput = z.infer<typeof restoreRotationInput>

type DraftView = { version: number; plan: Plan; review: PlanReview; changedBy: string; changedAt: number }

/** Everything an organiser works with: the draft and what is to be said of it, the people, and what has been announced. */
export async function getBoard(ctx: AppContext, scope: CampScope) {
  requirePermission(scope, 'rotation.draft')
  const { read } = ctx.db
  const [input, names, draft, publications] = [
    await readInput(read, scope),
    await store.readNames(read, scope),
    await store.findDraft(read, scope),
    await store.listPublications(read, scope),
  ]
  const plan = draft && parsePlan(draft.plan)
  const published = publications[0] ? parsePlan(publications[0].plan) : null
  return {
    input,
    names,
    draft: plan ? viewOf(draft, plan, input) : null,
    published,
    differs: plan !== undefined && (published === null || !samePlan(plan, published)),
    publications: publications.map(({ number, publishedBy, publishedAt }) => ({ number, publishedBy, publishedAt })),
  }
}

/** The search runs in a thread of its own; leaving ends it and changes nothing. */
export async function makeRotation(
  ctx: AppContext,
  scope: CampScope,
  { version }: MakeRotationInput,
  signal?: AbortSignal,
): Promise<DraftView> {
  requirePermission(scope, 'rotation.draft')
  const input = await readInput(ctx.db.read, scope)
  if (input.people.length === 0) throw new AppError('invalid', 'rotation-nobody')
  await requireVersion(ctx.db.read, scope, version)
  const plan = closedFormPlan(input) ?? (await searchPlan(ctx, { input, seed: version + 1 }, signal))
  return saveDraft(ctx, scope, version, () => plan)
}

async function searchPlan(ctx: AppContext, work: object, signal: AbortSignal | undefined): Promise<Plan> {
  try {
    return planSchema.parse(await ctx.compute('make-rotation', work, signal))
  } catch (reason) {
    throw signal?.aborted ? new AppError('conflict', 'rotation-cancelled') : reason
  }
}

export function moveInRotation(ctx: AppContext, scope: CampScope, input: MoveInRotationInput): Promise<DraftView> {
  requirePermission(scope, 'rotation.draft')
  const bench = [input.from, input.to].flatMap((place) => (place.at === 'bench' ? (place.memberId ?? []) : []))
  return saveDraft(ctx, scope, input.version, (plan) => plan && movePeople(plan, input), bench)
}

/** Undo: an earlier plan becomes the draft again. */
export function restoreRotation(ctx: AppContext, scope: CampScope, input: RestoreRotationInput): Promise<DraftView> {
  requirePermission(scope, 'rotation.draft')
  const seated = input.plan.nights.flatMap(({ teams }) =>
    teams.flatMap(({ seats }) => seats.flatMap(({ memberId }) => memberId ?? [])),
  )
  return saveDraft(ctx, scope, input.version, () => input.plan, seated)
}

/** Two organisers at once: the second is told, and what the first did stays. */
export async function requireVersion(db: Reader, scope: CampScope, expected: number) {
  const draft = await store.findDraft(db, scope)
  if ((draft?.version ?? 0) !== expected) throw new AppError('conflict', 'rotation-changed')
  return draft
}

async function saveDraft(
  ctx: AppContext,
  scope: CampScope,
  version: number,
  change: (plan: Plan | undefined) => Plan | undefined,
  named: string[] = [],
): Promise<DraftView> {
  const changedAt = ctx.now()
  return writeInCamp(ctx, scope, async (tx) => {
    const draft = await requireVersion(tx, scope, version)
    const plan = change(draft && parsePlan(draft.plan))
    if (!plan) throw new AppError('invalid', 'rotation-no-such-move')
    await requireMembers(tx, scope, named)
    const next = { version: version + 1, changedBy: scope.memberId, changedAt }
    await store.putDraft(tx, { campId: scope.campId, plan: JSON.stringify(plan), ...next })
    return {
      result: viewOf(next, plan, await readInput(tx, scope)),
      news: [{ kind: 'rotation.drafted', subject: String(next.version) }],
    }
  })
}

const viewOf = (
  { version, changedBy, changedAt }: Pick<RotationDraft, 'version' | 'changedBy' | 'changedAt'>,
  plan: Plan,
  input: RotationInput,
): DraftView => ({ version, changedBy, changedAt, plan, review: reviewPlan(plan, input) })

async function requireMembers(tx: Tx, scope: CampScope, memberIds: string[]): Promise<void> {
  if (memberIds.length === 0) return
  const names = await store.readNames(tx, scope)
  if (memberIds.some((memberId) => !Object.hasOwn(names, memberId)))
    throw new AppError('invalid', 'rotation-no-such-move')
}

export async function readInput(db: Reader, scope: CampScope): Promise<RotationInput> {
  const camp = await store.readCamp(db, scope)
  return {
    nights: camp.nights.map(({ number }) => number),
    rooms: camp.rooms.map(({ number }) => number),
    seats: parseSeats(camp.seats),
    people: camp.people.map(personOf),
    wishes: [],
    preferences: usualPreferences,
  }
}

const stringsSchema = z.array(z.string())
const nightsSchema = z.array(z.int())

function personOf({ id, mainCraft, otherCrafts, languages, nightsPresent }: Member): RotationInput['people'][number] {
  const others = stringsSchema.parse(JSON.parse(otherCrafts))
  return {
    memberId: id,
    main: mainCraft ?? '',
    others: others.filter((craft) => craft !== mainCraft),
    nights: nightsPresent === null ? null : nightsSchema.parse(JSON.parse(nightsPresent)),
    languages: stringsSchema.parse(JSON.parse(languages)),
    tags: [],
  }
}
