'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { type PassStep, summaryOf } from './pass-log'

/** What came of it, once all were heard. */
export function PassSummary({ steps, onClose }: { steps: readonly PassStep[]; onClose: () => void }) {
  const t = useTranslations('why')
  const { accepted, edited, declined, left, reasons } = summaryOf(steps)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <div className="flex flex-1 flex-col items-start justify-center gap-4">
      <h3 className="text-2xl font-semibold">{t('passDone')}</h3>
      <ul className="flex flex-col gap-1 text-lg">
        <li>{t('passAccepted', { count: accepted + edited, edited })}</li>
        <li>
          {t('passDeclined', { count: declined })}
          {reasons.length > 0 && (
            <ul className="ms-4 list-disc text-base text-muted">
              {reasons.map(([code, count]) => (
                <li key={code}>{t('passReason', { reason: t(`declined.${code}`), count })}</li>
              ))}
            </ul>
          )}
        </li>
        {left > 0 && <li>{t('passLeft', { count: left })}</li>}
      </ul>
      <Button ref={button} variant="primary" onClick={onClose}>
        {t('passClose')}
      </Button>
    </div>
  )
}
