'use client'
import { useTranslations } from 'next-intl'
import { useList } from '@/components/camp/words'
import type { RouterOutputs } from '@/lib/trpc/types'
import { useNightsWord } from './obstacle-words'

export type PairAnswer = RouterOutputs['rotation']['pricePair']
export type WishAnswer = NonNullable<RouterOutputs['rotation']['priceWish']>
type Difference = WishAnswer['price']['difference']

/** What avoiding a repeat or keeping a wish costs, in words: the best that a short search found. */
export function usePriceWords() {
  const t = useTranslations('rotationPanels.price')
  const list = useList()
  const nights = useNightsWord()

  /** What there is more of; `elsewhere` repeats are told apart from the rest. */
  function costsOf(difference: Difference, elsewhere?: number): string[] {
    return difference.flatMap(({ term, by }) => {
      const count = Math.round(by)
      if (term === 'repeats') return elsewhere === undefined && count > 0 ? [t('repeats', { count })] : []
      if (count <= 0) return []
      if (term === 'broken' || term === 'empty' || term === 'language' || term === 'past') return [t(term, { count })]
      return term === 'changes' ? [] : [t('rest')]
    })
  }
  const distinct = (parts: string[]) => [...new Set(parts)]

  function sayPair(answer: PairAnswer): string {
    if (answer.kind === 'frozen') return t('pair.frozen', { nights: nights(answer.nights) })
    if (answer.kind !== 'priced') return t(`pair.${answer.kind}`)
    const { price, forced } = answer
    const more = price.difference.find(({ term }) => term === 'repeats')?.by ?? 0
    const elsewhere = more + answer.nights.length - 1
    const costs = distinct([
      ...(elsewhere > 0 ? [t('elsewhere', { count: elsewhere })] : []),
      ...costsOf(price.difference, elsewhere),
      t('changes', { count: price.moved }),
    ])
    const said = t('pair.cost', { costs: list(costs) })
    return forced ? `${said} ${t('pair.forced')}` : said
  }

  function sayWish({ kept, anyway, price }: WishAnswer): string {
    if (kept) {
      const saved = distinct(costsOf(price.difference.map(({ term, by }) => ({ term, by: -by }))))
      if (anyway || saved.length === 0) return t('wish.nothing')
      return t('wish.keeps', { costs: list(saved) })
    }
    if (!anyway) return t('wish.impossible')
    const costs = [...costsOf(price.difference), t('changes', { count: price.moved })]
    return t('wish.cost', { costs: list(distinct(costs)) })
  }

  return { sayPair, sayWish }
}
