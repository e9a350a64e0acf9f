'use client'
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Unbroken } from '@/components/rotation/unbroken'
import { Button } from '@/components/ui/button'
import type { Plan } from '@/domain/rotation/plan'
import { samePlan } from '@/domain/rotation/review/compare'
import { useErrorSentence } from '@/lib/error-sentence'
import { useBoard } from './board-context'

type Props = { asking: boolean; error: unknown; text: string | undefined; plan: Plan | undefined }

/** What was asked of the search, and the plan it found: taken with one click, as one step that can be undone. */
export function PriceAnswer({ asking, error, text, plan }: Props) {
  const t = useTranslations('rotationPanels.price')
  const sentence = useErrorSentence()
  const board = useBoard()
  // It was found for the plan as it is saved.
  const fits = board.plan && board.draft && samePlan(board.plan, board.draft.plan)
  return (
    <div className="flex basis-full flex-col gap-1 text-sm">
      <p role="status">
        <Unbroken>{asking ? t('asking') : error ? sentence(error) : (text ?? '')}</Unbroken>
      </p>
      {!asking && plan && fits && (
        <Button size="sm" className="self-start" onClick={() => board.change({ plan })}>
          <Check aria-hidden />
          {t('take')}
        </Button>
      )}
    </div>
  )
}
