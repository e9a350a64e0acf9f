'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { Button } from '@/components/ui/button'
import { alone, useTRPC } from '@/lib/trpc/client'
import { useBoard } from './board-context'
import type { Letter } from './letter'
import { PriceAnswer } from './price-answer'
import { usePriceWords } from './price-words'

/** Why two people meet again: what avoiding it would cost, when somebody asks. */
export function RepeatWhy({ a, b }: { a: string; b: string }) {
  const t = useTranslations('rotationPanels.price')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { letter, names } = useBoard()
  const { sayPair } = usePriceWords()
  const [asked, setAsked] = useState(false)
  const price = useQuery({
    ...trpc.rotation.pricePair.queryOptions({ campId, letter: letter as Letter, a, b }, alone),
    enabled: asked,
  })
  if (!asked)
    return (
      <Button size="sm" variant="ghost" onClick={() => setAsked(true)}>
        {t('why')}
        <span className="sr-only">{t('whyThese', { a: names[a] ?? '', b: names[b] ?? '' })}</span>
      </Button>
    )
  return (
    <PriceAnswer
      asking={price.isPending}
      error={price.error}
      text={price.data && sayPair(price.data)}
      plan={price.data?.kind === 'priced' ? price.data.price.plan : undefined}
    />
  )
}
