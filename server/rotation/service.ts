import { z } from 'zod'
import type { Reader } from '@/db/engine/database'
import type { Member, RotationDraft } from '@/db/schema'
import { parseSeats } from '@/domain/camp/seats'
import type { DraftOrigin } from '@/domain/rotation/draft'
import type { RotationInput } from '@/domain/rotation/input'
import { type Term, termNames } from '@/domain/rotation/instance'
import type { SearchView } from '@/domain/rotation/lanes'
import { type Pin, type Plan, parsePins, parsePlan } from '@/domain/rotation/plan'
import { preferencesSchema, usualPreferences, wishSchema } from '@/domain/rotation/wishes'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import * as store from './store'

export type DraftView = {
  letter: string
  version: number
  plan: Plan
  pins: Pin[]
  origin: DraftOrigin
  /** The order of what matters that it was made with. */
  objective: Term[]
  changedBy: string
  changedAt: number
}

const objectiveSchema = z.array(z.enum(termNames))

export const viewOf = ({ campId: _, plan, pins, objective, ...draft }: RotationDraft): DraftView => ({
  ...draft,
  plan: parsePlan(plan),
  pins: parsePins(pins),
  objective: objectiveSchema.parse(JSON.parse(objective)),
})

/** Everything an organiser works with: the plans, what they are made from, and what has been announced. */
export async function getBoard(ctx: AppContext, scope: CampScope) {
  requirePermission(scope, 'rotation.draft')
  const { read } = ctx.db
  const latest = await store.findLatestPublication(read, scope)
  const { over, running } = await readClock(ctx, scope)
  const search: SearchView | null = ctx.searches.get(scope.campId)?.view ?? null
  return {
    input: await readInput(read, scope),
    names: await store.readNames(read, scope),
    drafts: (await store.listDrafts(read, scope)).map((draft): DraftView => viewOf(draft)),
    published: latest ? { number: latest.number, plan: parsePlan(latest.plan) } : null,
    publications: await store.listPublications(read, scope),
    ...{ over, running, search },
  }
}

/** Which nights have ended, which one is running, and which one a "not tonight" is about: that or the next to come. */
export async function readClock(
  { db, now }: Pick<AppContext, 'db' | 'now'>,
  scope: Pick<CampScope, 'campId'>,
  reader: Reader = db.read,
): Promise<{ over: number[]; running: number | null; tonight: number | null }> {
  const at = now()
  const { nights } = await store.readCamp(reader, scope)
  const open = nights.filter(({ endsAt }) => endsAt > at)
  return {
    over: nights.flatMap(({ number, endsAt }) => (endsAt <= at ? [number] : [])),
    running: open.find(({ startsAt }) => startsAt <= at)?.number ?? null,
    tonight: open[0]?.number ?? null,
  }
}

/** The camp's own order: equal camps give equal input. */
export async function readInput(db: Reader, scope: Pick<CampScope, 'campId'>): Promise<RotationInput> {
  const camp = await store.readCamp(db, scope)
  const wishes = await store.listWishes(db, scope)
  const preferred = await store.findPreferences(db, scope)
  return {
    nights: camp.nights.map(({ number }) => number),
    rooms: camp.rooms.map(({ number }) => number),
    seats: parseSeats(camp.seats),
    people: camp.people.map(personOf),
    wishes: wishes.map(({ id, wish }) => ({ id, wish: wishSchema.parse(JSON.parse(wish)) })),
    preferences: preferred ? preferencesSchema.parse(JSON.parse(preferred.preferences)) : usualPreferences,
  }
}

const stringsSchema = z.array(z.string())
const nightsSchema = z.array(z.int())

function personOf({
  id,
  mainCraft,
  otherCrafts,
  languages,
  tags,
  nightsPresent,
}: Member): RotationInput['people'][number] {
  const others = stringsSchema.parse(JSON.parse(otherCrafts))
  return {
    memberId: id,
    main: mainCraft ?? '',
    others: others.filter((craft) => craft !== mainCraft),
    nights: nightsPresent === null ? null : nightsSchema.parse(JSON.parse(nightsPresent)),
    languages: stringsSchema.parse(JSON.parse(languages)),
    tags: stringsSchema.parse(JSON.parse(tags)),
  }
}
