import { z } from 'zod'
import type { Reader, Tx } from '@/db/engine/database'
import type { RotationDraft } from '@/db/schema'
import { objectiveOf } from '@/domain/rotation/camp-instance'
import { draftLetters } from '@/domain/rotation/draft'
import { type Pin, type Plan, parsePins, parsePlan, pinSchema, planSchema } from '@/domain/rotation/plan'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError } from '@/server/errors'
import { latestSeq, writeInCamp } from '@/server/events/service'
import { type DraftView, readInput, viewOf } from '@/server/rotation/service'
import * as store from '@/server/rotation/store'

export const letterSchema = z.string().max(8)
/** The one that the caller has before them. */
const version = z.int().positive()
const namesRoomsOnce = ({ nights }: Plan) =>
  [nights.map(({ night }) => night), ...nights.map(({ teams }) => teams.map(({ room }) => room))].every(
    (numbers) => new Set(numbers).size === numbers.length,
  )
export const wholePlan = planSchema.refine(namesRoomsOnce)
const pins = z.array(pinSchema).max(10_000)

/** As it is, or as JSON: a big camp's board sends it so, since a browser walks through an object for many milliseconds. */
const sentPlan = z.union([wholePlan, z.string().max(4_000_000).transform(readJson).pipe(wholePlan)])

export const saveDraftInput = z.object({ letter: letterSchema, version, plan: sentPlan, pins })
function readJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'no JSON' })
    return z.NEVER
  }
}

export const addDraftInput = z.object({ plan: wholePlan, pins, from: letterSchema.nullable() })
export const discardDraftInput = z.object({ letter: letterSchema, version })
type SaveDraftInput = z.infer<typeof saveDraftInput>
type AddDraftInput = z.infer<typeof addDraftInput>
type DiscardDraftInput = z.infer<typeof discardDraftInput>

/** Any edit, undo and redo: the whole plan as it is on the screen now. The same once more changes nothing. */
export function saveDraft(ctx: AppContext, scope: CampScope, input: SaveDraftInput): Promise<DraftView> {
  requirePermission(scope, 'rotation.draft')
  const changedAt = ctx.now()
  const [plan, pins] = [JSON.stringify(input.plan), JSON.stringify(input.pins)]
  return writeInCamp(ctx, scope, async (tx) => {
    const before = await store.findDraft(tx, scope, input.letter)
    if (before && samePlanAndPins(before, { plan, pins })) return { result: viewOf(before), news: [] }
    const draft = requireVersion(before, input.version)
    await requireMembers(tx, scope, input)
    const origin = JSON.stringify(parsePlan(draft.plan)) === plan ? draft.origin : 'hand'
    const next = { ...draft, plan, pins, origin, ...changeBy(scope, changedAt), version: draft.version + 1 }
    await store.putDraft(tx, next)
    return { result: viewOf(next), news: [{ kind: 'rotation.drafted', subject: draft.letter }] }
  })
}

/** Beside the others, with a letter of its own. */
export function addDraft(ctx: AppContext, scope: CampScope, input: AddDraftInput): Promise<DraftView> {
  requirePermission(scope, 'rotation.draft')
  const at = ctx.now()
  return writeInCamp(ctx, scope, async (tx) => {
    await requireMembers(tx, scope, input)
    const drafts = await store.listDrafts(tx, scope)
    const from = drafts.find(({ letter }) => letter === input.from)
    const objective = from ? viewOf(from).objective : objectiveOf((await readInput(tx, scope)).preferences)
    const made = { plan: input.plan, pins: input.pins, origin: 'hand' as const, objective }
    const draft = await putNewDraft(tx, scope, made, { taken: drafts.map(({ letter }) => letter), at })
    if (!draft) throw new AppError('conflict', 'rotation-drafts-full', { values: { most: draftLetters.length } })
    return { result: viewOf(draft), news: [{ kind: 'rotation.drafted', subject: draft.letter }] }
  })
}

export function discardDraft(ctx: AppContext, scope: CampScope, { letter, version }: DiscardDraftInput) {
  requirePermission(scope, 'rotation.draft')
  return writeInCamp(ctx, scope, async (tx) => {
    requireVersion(await store.findDraft(tx, scope, letter), version)
    await store.deleteDraft(tx, scope, letter)
    return { result: { letter }, news: [{ kind: 'rotation.drafted', subject: letter }] }
  })
}

type NewDraft = Pick<DraftView, 'plan' | 'pins' | 'origin' | 'objective'>

/** With the lowest free letter; undefined when there is none. */
export async function putNewDraft(
  tx: Tx,
  scope: CampScope,
  { plan, pins, origin, objective }: NewDraft,
  { taken, at }: { taken: string[]; at: number },
): Promise<RotationDraft | undefined> {
  const letter = draftLetters.find((each) => !taken.includes(each))
  if (!letter) return undefined
  const draft: RotationDraft = {
    ...{ campId: scope.campId, letter, origin, ...changeBy(scope, at) },
    ...{ plan: JSON.stringify(plan), pins: JSON.stringify(pins), objective: JSON.stringify(objective) },
    // Above every version that this letter has had: each of them left an event.
    version: (await latestSeq(tx, scope)) + 1,
  }
  await store.putDraft(tx, draft)
  return draft
}

/** Two organisers at once: the second is told and shown what the first did, and that stays. */
export function requireVersion(draft: RotationDraft | undefined, expected: number): RotationDraft {
  if (draft?.version === expected) return draft
  throw new AppError('conflict', 'rotation-changed', { details: { theirs: draft ? viewOf(draft) : null } })
}

export const changeBy = (scope: CampScope, changedAt: number) => ({ changedBy: scope.memberId, changedAt })

const samePlanAndPins = (draft: RotationDraft, { plan, pins }: { plan: string; pins: string }) =>
  JSON.stringify(parsePlan(draft.plan)) === plan && JSON.stringify(parsePins(draft.pins)) === pins

/** Names nobody who never was in this camp. */
export async function requireMembers(db: Reader, scope: CampScope, { plan, pins }: { plan: Plan; pins: Pin[] }) {
  const names = await store.readNames(db, scope)
  const named = plan.nights.flatMap(({ teams }) => teams.flatMap(({ seats }) => seats.map(({ memberId }) => memberId)))
  for (const memberId of [...named, ...pins.map((pin) => pin.memberId)])
    if (memberId !== null && !Object.hasOwn(names, memberId)) throw new AppError('invalid', 'rotation-strangers')
}
