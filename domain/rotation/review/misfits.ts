import type { RotationInput } from '../input'
import type { Plan } from '../plan'
import { countProblems, type PlanReview, reviewPlan } from './review'

const nothing: PlanReview = {
  ...{ repeats: [], empty: [], shortages: [], misplaced: [], withoutLanguage: [] },
  ...{ misshapen: [], unkept: [], past: [], loosePins: [] },
}

/** Why a plan can't stand: who sits there and isn't, rooms that are closed or want other seats; of all nights but some. */
export function misfitsOf(plan: Plan, input: RotationInput, except: number[]): PlanReview {
  const open = ({ night }: { night: number }) => !except.includes(night)
  const { misplaced, misshapen, unkept } = reviewPlan(plan, input)
  return {
    ...nothing,
    misplaced: misplaced.filter(open),
    misshapen: misshapen.filter(open),
    unkept: unkept.filter(({ wish }) => wish.kind === 'closed' && open(wish)),
  }
}

/** Whether everybody who sits there is there, in a room that the camp wants with those seats; of all nights but some. */
export const fits = (plan: Plan, input: RotationInput, except: number[]): boolean =>
  countProblems(misfitsOf(plan, input, except)) === 0
