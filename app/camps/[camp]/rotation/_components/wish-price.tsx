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

type Props = { id: string; kept: boolean; labelId: string }

/** What a wish costs, or would cost, when somebody asks. */
export function WishPrice({ id, kept, labelId }: Props) {
  const t = useTranslations('rotationPanels.price')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { letter } = useBoard()
  const { sayWish } = usePriceWords()
  const [asked, setAsked] = useState(false)
  const price = useQuery({
    ...trpc.rotation.priceWish.queryOptions({ campId, letter: letter as Letter, id }, alone),
    enabled: asked,
  })
  if (!asked)
    return (
      <Button
        size="sm"
        variant="ghost"
        id={`${labelId}-price`}
        aria-labelledby={`${labelId}-price ${labelId}`}
        className="self-start"
        onClick={() => setAsked(true)}
      >
        {t(kept ? 'askKept' : 'askBroken')}
      </Button>
    )
  const answer = price.data ?? undefined
  return (
    <PriceAnswer
      asking={price.isPending}
      error={price.error}
      text={answer ? sayWish(answer) : t('wish.nothing')}
      plan={answer && !answer.kept && answer.anyway ? answer.price.plan : undefined}
    />
  )
}
