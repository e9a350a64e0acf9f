'use client'
import { useTranslations } from 'next-intl'
import { useList } from '@/components/camp/words'
import { differenceOf, type Facet, type FacetValue, facetsOf, summaryOf } from '@/domain/rotation/outlook/difference'
import type { Standing } from '@/domain/rotation/outlook/standing'
import { comparePlans } from '@/domain/rotation/review/compare'
import { useBoard } from './board-context'
import type { PlacedPlan } from './use-outlook'

/** What sets a plan apart, in one sentence. */
export function usePlanWords() {
  const t = useTranslations('rotationPanels.plan')
  const { input } = useBoard()
  const list = useList()
  const { preferences } = input
  const facet = ({ facet, value }: FacetValue, better = false) =>
    facet === 'sitoutSq' ? t(better ? 'facet.even' : 'facet.uneven') : t(`facet.${facet}`, { value: Math.round(value) })
  const price = ({ facet, value }: FacetValue) =>
    facet === 'sitoutSq' ? t('price.uneven') : t(`price.${facet}`, { value: Math.round(value) })
  const facets = (values: FacetValue[], better = false) => list(values.map((each) => facet(each, better)))

  const sayPlan = ({ terms, whole }: Standing) => facets(summaryOf({ terms, whole }, preferences))

  /** Of all but the first plan: how it differs from that. */
  function sayDifference(plan: PlacedPlan, first: PlacedPlan): string {
    if (plan.letter === first.letter) return sayPlan(plan.standing)
    const { better, worse } = differenceOf(plan.standing, first.standing, preferences)
    if (better.length > 0 && worse.length > 0) {
      return t('bought', { gain: facets(better, true), price: list(worse.map(price)) })
    }
    // What is only better, or only worse, says more whole than as a difference.
    const only = [...better, ...worse].filter((each) => each.facet === 'sitoutSq' || each.facet === 'role')
    if (better.length + worse.length > 0)
      return list([sayPlan(plan.standing), ...only.map((each) => facet(each, better.length > 0))])
    const people = new Set(comparePlans(first.plan, plan.plan).map(({ memberId }) => memberId)).size
    return t(people === 0 ? 'same' : 'asGood', { letter: first.letter, count: people })
  }

  /** What is lost in either of two plans, facet by facet. */
  function rowsOf(left: Standing, right: Standing) {
    return facetsOf(preferences).flatMap((name: Facet) => {
      const values = [left, right].map(({ terms }) => terms[name]) as [number, number]
      if (Math.max(...values) === 0 || (name === 'sitoutSq' && values[0] === values[1])) return []
      const least = Math.min(...values)
      const cells = values.map((value) => {
        const better = value === least && values[0] !== values[1]
        return { text: facet({ facet: name, value }, better), better }
      })
      return [{ name, cells: cells as [(typeof cells)[0], (typeof cells)[0]] }]
    })
  }

  return { sayPlan, sayDifference, rowsOf }
}
