'use client'
import { useTranslations } from 'next-intl'
import { useList } from '@/components/camp/words'
import type { Term } from '@/domain/rotation/instance'
import { type Lane, sameOrder, winnerOf } from '@/domain/rotation/lanes'

const told = new Set<Term>(['repeats', 'language'])

/** The best of every order of what matters, against what is proven, as sentences. */
export function useSearchWords() {
  const t = useTranslations('rotationPanels.search')
  const list = useList()

  /** `led`: after a colon. */
  function sayLane({ objective, vector, bounds }: Lane, led: boolean): string {
    if (vector === null) return t(led ? 'notYet' : 'nothingYet')
    const [broken = 0, empty = 0, ...values] = vector
    const numbers = objective.flatMap((term, i) => (told.has(term) ? [{ term, value: values[i] ?? 0, i }] : []))
    const lost = [
      ...(broken > 0 ? [t('best.broken', { value: broken })] : []),
      ...(empty > 0 ? [t('best.empty', { value: empty })] : []),
    ]
    const best = [...lost, ...numbers.map(({ term, value }) => t(`best.${term as 'repeats'}`, { value }))]
    const [first] = numbers
    const bound = first && bounds[first.i]
    const soFar = t('soFar', { best: list(best) })
    if (!first || bound === undefined || lost.length > 0) return soFar
    const least = first.value <= bound ? t('bestPossible') : t('least', { bound })
    return `${soFar} ${least}`
  }

  function sayOrders(lanes: Lane[]): { key: string; objective: Term[]; text: string }[] {
    const orders = lanes.flatMap(({ objective }, i) =>
      lanes.findIndex((lane) => sameOrder(lane.objective, objective)) === i ? [objective] : [],
    )
    return orders.map((objective) => {
      const winner = lanes[winnerOf(lanes, objective)] ?? lanes.find((lane) => sameOrder(lane.objective, objective))!
      const text = sayLane(winner, orders.length > 1)
      const lead = objective[0] === 'language' ? t('order.language') : t('order.repeats')
      return { key: objective.join(), objective, text: orders.length > 1 ? `${lead} ${text}` : text }
    })
  }

  return { sayOrders }
}
