import { type Model, modelOf } from '../model'
import { liveNights } from './fit'
import { type HardWish, withOnly } from './hard-wish'
import { minimalPart } from './minimal'
import { searchNight, wishesOn } from './night-search'

/** Proof that these wishes can't all be kept on this night: every way to seat it has been tried. */
export type NightConflict = { kind: 'night-conflict'; night: number; wishes: HardWish[] }

const usualSteps = 10_000
const mostQuestions = 60

/** Nights that no seating by itself can save; where too many ways are left to try, nothing is claimed. */
export const findNightConflicts = (model: Model, nights = liveNights(model), steps = usualSteps): NightConflict[] =>
  nights.flatMap((night) => {
    const wishes = wishesOn(model, night)
    if (wishes.length === 0 || searchNight(model, night, steps) !== 'impossible') return []
    const clashes = (part: HardWish[]) =>
      searchNight(modelOf(withOnly(model.instance, part)), night, steps) === 'impossible'
    return [{ kind: 'night-conflict', night, wishes: minimalPart(wishes, clashes, mostQuestions).part }]
  })
