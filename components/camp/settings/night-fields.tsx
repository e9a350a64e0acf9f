'use client'
import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { Field, Input } from '@/components/ui/field'
import { useFieldSentence } from '@/components/ui/field-sentence'
import { maxNights } from '@/domain/camp/settings'
import type { CampForm } from './camp-form'

export function NightFields({ form }: { form: CampForm }) {
  const t = useTranslations('settings')
  const wrong = useFieldSentence()
  const { errors } = form.formState
  const [start, end] = useWatch({ control: form.control, name: ['startTime', 'endTime'] })
  return (
    <div className="grid grid-cols-2 gap-4">
      <Field label={t('firstNight')} error={wrong(errors.firstNight)}>
        {(field) => <Input type="date" {...field} {...form.register('firstNight')} />}
      </Field>
      <Field label={t('nights')} error={wrong(errors.nights)}>
        {(field) => (
          <Input
            type="number"
            inputMode="numeric"
            min={1}
            max={maxNights}
            {...field}
            {...form.register('nights', { valueAsNumber: true })}
          />
        )}
      </Field>
      <Field label={t('startTime')} error={wrong(errors.startTime)}>
        {(field) => <Input type="time" {...field} {...form.register('startTime')} />}
      </Field>
      <Field
        label={t('endTime')}
        help={start && end && end <= start ? t('crossesMidnight') : undefined}
        error={wrong(errors.endTime)}
      >
        {(field) => <Input type="time" {...field} {...form.register('endTime')} />}
      </Field>
    </div>
  )
}
