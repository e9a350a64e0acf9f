import type { Preferences } from '../wishes'
import type { Standing } from './standing'

/** What two plans are compared by, in words; the gravest first. */
export const facets = ['broken', 'empty', 'repeats', 'language', 'past', 'sitoutSq', 'role'] as const
export type Facet = (typeof facets)[number]
export type FacetValue = { facet: Facet; value: number }

/** What a plan has better and worse than another; `value` is its own. */
export type Difference = { better: FacetValue[]; worse: FacetValue[] }

export function differenceOf(plan: Standing, other: Standing, preferences: Preferences): Difference {
  const told = facetsOf(preferences).map((facet) => ({
    ...{ facet, value: plan.terms[facet] },
    less: plan.terms[facet] - other.terms[facet],
  }))
  const pick = (sign: number) =>
    told.flatMap(({ facet, value, less }) => (Math.sign(less) === sign ? [{ facet, value }] : []))
  return { better: pick(-1), worse: pick(1) }
}

/** What is to be said of a plan by itself: what is lost always, what could have been lost only as far as it is the point. */
export function summaryOf({ terms }: Standing, preferences: Preferences): FacetValue[] {
  return facetsOf(preferences)
    .filter((facet) => facet === 'repeats' || (terms[facet] > 0 && facet !== 'sitoutSq' && facet !== 'role'))
    .map((facet) => ({ facet, value: terms[facet] }))
}

/** What the camp doesn't care for isn't compared. */
export const facetsOf = ({ language, past, fairness, ownCraft }: Preferences): Facet[] =>
  facets.filter(
    (facet) =>
      !(
        (facet === 'language' && language === 'off') ||
        (facet === 'past' && past === 'off') ||
        (facet === 'sitoutSq' && fairness === 'off') ||
        (facet === 'role' && ownCraft === 'off')
      ),
  )
