import type { Preferences } from '../wishes'
import type { PlanEffect } from './effect'

/** For putting the best of several changes first; below 0 is an improvement. What outweighs what follows the camp's own order. */
export function weighEffect(effect: PlanEffect, { language, past }: Pick<Preferences, 'language' | 'past'>): number {
  const [repeat, wordless] = language === 'required' ? [60, 1_000] : [1_000, 60]
  return (
    1_000_000 * (effect.newMisplaced.length - effect.lostMisplaced.length) +
    1_000_000 * (effect.broken.length - effect.kept.length) +
    30_000 * (effect.emptied.length - effect.filled.length) +
    repeat * (effect.newRepeats.length - effect.lostRepeats.length) +
    wordless * (effect.losesLanguage.length - effect.gainsLanguage.length) +
    (past === 'much' ? 3 : 1) * (effect.newPast.length - effect.lostPast.length)
  )
}

export const changesNothing = (effect: PlanEffect) => Object.values(effect).every((list) => list.length === 0)
