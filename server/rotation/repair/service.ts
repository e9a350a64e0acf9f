import { z } from 'zod'
import type { Reader } from '@/db/engine/database'
import { sameNights, seatsOf } from '@/domain/rotation/frozen'
import { isPresent, type RotationInput } from '@/domain/rotation/input'
import { type Pin, type Plan, parsePins, parsePlan } from '@/domain/rotation/plan'
import { samePlan } from '@/domain/rotation/review/compare'
import { fits } from '@/domain/rotation/review/misfits'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError, notFound } from '@/server/errors'
import { writeInCamp } from '@/server/events/service'
import type { RepairOrder, RepairProposal } from '@/server/jobs/work/repair-rotation'
import { dropOut, requireMember } from '@/server/roster/people/service'
import { requireMembers, wholePlan } from '@/server/rotation/drafts/service'
import { computeOnce } from '@/server/rotation/outlook/service'
import { announce, announcementOf, requireLatest, requirePublishable } from '@/server/rotation/publication/service'
import { readClock, readInput } from '@/server/rotation/service'
import * as store from '@/server/rotation/store'

/** `tonight`: away on the night that is running or comes next. `left`: went home, away from then on. */
const dropOutSchema = z.object({ memberId: z.string().max(80), how: z.enum(['tonight', 'left']) }).nullable()
/** `plan` null: nobody needs to move, or nothing is announced yet. */
export const publishRepairInput = z.object({
  latest: z.int().nonnegative(),
  dropOut: dropOutSchema,
  plan: wholePlan.nullable(),
})
type DropOut = z.infer<typeof dropOutSchema>
type PublishRepairInput = z.infer<typeof publishRepairInput>

export const proposeRepairsInput = z.object({ dropOut: dropOutSchema })

/** What could be announced next, best kinds side by side; none when nobody has to move. */
export async function proposeRepairs(ctx: AppContext, scope: CampScope, { dropOut }: { dropOut: DropOut }) {
  requirePermission(scope, 'rotation.draft')
  const { read } = ctx.db
  if (dropOut) await requireMember(read, scope, dropOut.memberId)
  const latest = await store.findLatestPublication(read, scope)
  const published = latest ? parsePlan(latest.plan) : null
  const { input, night, away, frozen } = await readCase(read, ctx, scope, { published, dropOut })
  const changed = published !== null && !fits(published, input, frozen)
  const proposals = changed ? await repairsOf(ctx, scope, { input, baseline: { plan: published, frozen } }) : []
  return { latest: latest?.number ?? 0, night, away, frozen, proposals }
}

/** A second or two: somebody stands there with a phone. */
const share = 0.2

async function repairsOf(ctx: AppContext, scope: CampScope, asked: Pick<RepairOrder, 'input' | 'baseline'>) {
  const pins = await readPins(ctx.db.read, scope, asked.baseline.plan)
  return computeOnce<RepairProposal[]>(ctx, 'repair-rotation', { ...asked, pins, share } satisfies RepairOrder)
}

/** In one go: who is away, the rotation without them and the songs' credits. Frozen nights must be as they were announced. */
export async function publishRepair(ctx: AppContext, scope: CampScope, input: PublishRepairInput) {
  requirePermission(scope, 'rotation.publish')
  const announcing = input.plan && { ...announcementOf(ctx, input.plan), followers: 'repair' as const }
  return writeInCamp(ctx, scope, async (tx) => {
    const latest = await requireLatest(tx, scope, input.latest)
    const published = latest ? parsePlan(latest.plan) : null
    const { away, frozen } = await readCase(tx, ctx, scope, { published, dropOut: input.dropOut })
    const gone = input.dropOut ? await dropOut(tx, scope, { ...input.dropOut, nights: away }) : []
    if (!announcing || (published && samePlan(published, announcing.plan))) {
      if (gone.length === 0) throw new AppError('conflict', 'rotation-unchanged')
      return { result: { ...unannounced, number: input.latest }, news: gone }
    }
    if (!published) throw notFound()
    await requireMembers(tx, scope, { plan: announcing.plan, pins: [] })
    if (!sameNights(announcing.plan, published, frozen)) throw new AppError('conflict', 'rotation-frozen')
    const seat =
      input.dropOut && seatsOf(announcing.plan, input.dropOut.memberId).find(({ night }) => away.includes(night))
    if (seat) throw new AppError('conflict', 'rotation-seats-away', { values: seat })
    await requirePublishable(tx, ctx, scope, announcing.plan)
    const { result, news } = await announce(tx, scope, announcing)
    return { result, news: [...gone, ...news] }
  })
}

const unannounced = { created: 0, recredited: 0, retired: 0, proposed: 0 }

type Case = {
  /** The camp as it will be. */
  input: RotationInput
  /** The night that is running or comes next. */
  night: number | null
  /** Nights that whoever drops out is away. */
  away: number[]
  /** Nights that may not change: those over, and the running one unless it is about them or no longer fits. */
  frozen: number[]
}

async function readCase(
  db: Reader,
  ctx: AppContext,
  scope: CampScope,
  { published, dropOut }: { published: Plan | null; dropOut: DropOut },
): Promise<Case> {
  const { over, running, tonight } = await readClock(ctx, scope, db)
  const before = await readInput(db, scope)
  const person = before.people.find(({ memberId }) => memberId === dropOut?.memberId)
  const open = before.nights.filter((night) => !over.includes(night))
  const away = dropOut?.how === 'left' ? open : dropOut && tonight !== null ? [tonight] : []
  const stays = (night: number) => !away.includes(night) && (!person || isPresent(person, night))
  const people = before.people.map((each) =>
    each === person ? { ...each, nights: before.nights.filter(stays) } : each,
  )
  const input = { ...before, people }
  const others = before.nights.filter((night) => night !== running)
  const stands = running !== null && (!published || fits(published, input, others))
  return { input, night: tonight, away, frozen: stands ? [...over, running] : over }
}

/** Those of the drafts that are what is announced. */
async function readPins(db: Reader, scope: CampScope, published: Plan): Promise<Pin[]> {
  const drafts = await store.listDrafts(db, scope)
  const same = drafts.find(({ plan }) => samePlan(parsePlan(plan), published))
  return same ? parsePins(same.pins) : []
}
