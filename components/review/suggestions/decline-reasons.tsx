'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field, Input } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import { type DeclineReason, declineReasons } from '@/domain/refinement/review/states'

type Props = {
  pending: boolean
  /** What was typed besides; the digits decline with it too. */
  text: string
  onText: (text: string) => void
  onReason: (code: DeclineReason) => void
  onLeave: () => void
}

/** A reason is one digit or one press; more can be said before. */
export function DeclineReasons({ pending, text, onText, onReason, onLeave }: Props) {
  const t = useTranslations('why')
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
        {(props) => <Input {...props} value={text} maxLength={500} onChange={(event) => onText(event.target.value)} />}
      </Field>
      <Button size="sm" variant="ghost" className="self-start" onClick={onLeave}>
        {t('leave')}
      </Button>
    </fieldset>
  )
}

/** What is typed to a reason belongs to one suggestion. */
export function useDeclineText(id: string | null) {
  const [typed, setTyped] = useState<{ id: string | null; text: string }>({ id, text: '' })
  const text = typed.id === id ? typed.text : ''
  return [text, (next: string) => setTyped({ id, text: next })] as const
}
