'use client'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { Field, Input } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import { type DeclineReason, declineReasons } from '@/domain/refinement/review/states'
import { VoiceRecorder } from '../voice/voice-recorder'
import type { MoreReason } from './use-more-reason'

type Props = {
  pending: boolean
  /** What was typed or said besides; the digits decline with it too. */
  more: MoreReason
  onReason: (code: DeclineReason) => void
  onLeave: () => void
}

/** A reason is one digit or one press; more can be said before. */
export function DeclineReasons({ pending, more, onReason, onLeave }: Props) {
  const t = useTranslations('why')
  const { stop } = more.recorder
  useEffect(() => stop, [stop])
  return (
    <fieldset
      className="flex flex-col gap-2"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onLeave()
      }}
    >
      <legend className="mb-2 font-medium">{t('declineWhy')}</legend>
      <div className="flex flex-wrap gap-2">
        {declineReasons.map((code, i) => (
          <Button key={code} size="sm" pending={pending} onClick={() => onReason(code)}>
            <Kbd aria-hidden>{i + 1}</Kbd>
            {t(`declined.${code}`)}
          </Button>
        ))}
      </div>
      <Field label={t('declineMore')}>
        {(props) => (
          <Input {...props} value={more.text} maxLength={500} onChange={(event) => more.type(event.target.value)} />
        )}
      </Field>
      <VoiceRecorder recorder={more.recorder} hint="R" />
      <Button size="sm" variant="ghost" className="self-start" onClick={onLeave}>
        {t('leave')}
      </Button>
    </fieldset>
  )
}
