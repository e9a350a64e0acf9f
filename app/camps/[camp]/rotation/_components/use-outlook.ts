'use client'
import { useQuery } from '@tanstack/react-query'
import { useCamp } from '@/components/camp/camp-context'
import type { LevelBound } from '@/domain/rotation/bounds/bounds'
import type { RotationInput } from '@/domain/rotation/input'
import type { Term } from '@/domain/rotation/instance'
import { sameOrder } from '@/domain/rotation/lanes'
import type { Model } from '@/domain/rotation/model'
import { modelOfCamp, type Standing, standingOf } from '@/domain/rotation/outlook/standing'
import type { Plan } from '@/domain/rotation/plan'
import { alone, useTRPC } from '@/lib/trpc/client'
import { type DraftView, useBoard } from './board-context'

/** What the server can prove of the camp as it is now; undefined while it counts. */
export function useOutlook() {
  const trpc = useTRPC()
  const { campId } = useCamp()
  return useQuery(trpc.rotation.outlook.queryOptions({ campId }, alone))
}

/** Bounds in the order that a plan was made for, or in the camp's own. */
export function levelsFor(
  outlook: { levels: LevelBound[]; languageFirst: LevelBound[] | null } | undefined,
  objective: Term[] | undefined,
): LevelBound[] | undefined {
  if (!outlook) return undefined
  const { levels, languageFirst } = outlook
  const asMade = [levels, languageFirst].find(
    (each) =>
      each &&
      objective &&
      sameOrder(
        each.map(({ term }) => term),
        objective,
      ),
  )
  return asMade ?? levels
}

export type PlacedPlan = { letter: string; draft: DraftView; plan: Plan; standing: Standing }

/** Every plan there is in the engine's numbers; the one on the screen as it stands there. */
export function usePlans(): PlacedPlan[] {
  const { board, input, letter, plan } = useBoard()
  return board.drafts.map((draft) => {
    const own = (draft.letter === letter && plan) || draft.plan
    return { letter: draft.letter, draft, plan: own, standing: rememberedStanding(input, own) }
  })
}

type Remembered = { model: Model; standings: WeakMap<Plan, Standing> }
const remembered = new WeakMap<RotationInput, Remembered>()

/** Several panels ask for the same plans: each is counted once. */
export function rememberedStanding(input: RotationInput, plan: Plan): Standing {
  const known = remembered.get(input) ?? { model: modelOfCamp(input), standings: new WeakMap() }
  remembered.set(input, known)
  const standing = known.standings.get(plan) ?? standingOf(input, plan, known.model)
  known.standings.set(plan, standing)
  return standing
}
