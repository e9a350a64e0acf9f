'use client'
import { Check, Play } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { spanText } from '../place/use-place-text'
import type { ChangeRequest } from '../use-review'
import { useHearing } from './use-hearing'
import type { RequestActs } from './use-request-acts'

/** Both versions at the place must have been heard before anybody says that it is as it was asked for. */
export function VerifyBar({ one, acts }: { one: ChangeRequest; acts: RequestActs }) {
  const t = useTranslations('why')
  const { sides, both, hear } = useHearing(one)
  const { version, answeredVersion, heardBefore, heardAfter } = one
  if (answeredVersion === null) return null
  const isGuess = heardAfter !== null && heardAfter.version !== answeredVersion
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        {(['before', 'after'] as const).map((side) => {
          const heard = side === 'before' ? heardBefore : (heardAfter ?? heardBefore)
          const number = side === 'before' ? version : answeredVersion
          return (
            <Button key={side} size="sm" aria-pressed={sides.includes(side)} onClick={() => hear(side)}>
              {sides.includes(side) ? <Check aria-hidden /> : <Play aria-hidden />}
              {t(`request.hear.${side}`, { number, span: heard ? spanText(heard) : '' })}
            </Button>
          )
        })}
      </div>
      {isGuess && <p className="text-sm text-muted">{t('request.sameSecond', { number: answeredVersion })}</p>}
      <Button
        size="sm"
        variant="primary"
        className="self-start"
        disabled={!both}
        pending={acts.pending}
        onClick={() => void acts.verify(one.id, version, answeredVersion)}
      >
        {t('request.verify')}
      </Button>
      {!both && <p className="text-sm text-muted">{t('request.hearFirst')}</p>}
    </div>
  )
}
