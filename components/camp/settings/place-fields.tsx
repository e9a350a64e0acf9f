'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Field, Input } from '@/components/ui/field'
import { useFieldSentence } from '@/components/ui/field-sentence'
import type { CampForm } from './camp-form'

export function PlaceFields({ form }: { form: CampForm }) {
  const t = useTranslations('settings')
  const wrong = useFieldSentence()
  const { errors } = form.formState
  const [zones, setZones] = useState<string[]>([])
  // Server and browser may know different zones, so the page is made without them.
  useEffect(() => setZones(Intl.supportedValuesOf('timeZone')), [])
  return (
    <>
      <Field label={t('name')} error={wrong(errors.name)}>
        {(field) => <Input autoComplete="off" {...field} {...form.register('name')} />}
      </Field>
      <Field label={t('place')} help={t('placeHelp')} error={wrong(errors.place)}>
        {(field) => <Input autoComplete="off" {...field} {...form.register('place')} />}
      </Field>
      <Field label={t('timeZone')} help={t('timeZoneHelp')} error={wrong(errors.timeZone)}>
        {(field) => <Input list="time-zones" autoComplete="off" {...field} {...form.register('timeZone')} />}
      </Field>
      <datalist id="time-zones">
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  )
}
