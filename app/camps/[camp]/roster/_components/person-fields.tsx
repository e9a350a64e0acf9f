'use client'
import { useTranslations } from 'next-intl'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { useCamp } from '@/components/camp/camp-context'
import { useCraftName } from '@/components/camp/craft-badge'
import { useCampTime } from '@/components/camp/time'
import { Checkbox, Field, Input, Select } from '@/components/ui/field'
import { useFieldSentence } from '@/components/ui/field-sentence'
import { campRoles } from '@/domain/camp/permissions'
import type { Person } from '@/domain/roster/person'
import type { PersonFormValues } from '@/domain/roster/person-form'

type Props = { form: UseFormReturn<PersonFormValues, unknown, Person>; crafts: string[] }

export function PersonFields({ form, crafts }: Props) {
  const t = useTranslations('roster')
  const roles = useTranslations('roles')
  const wrong = useFieldSentence()
  const craftName = useCraftName()
  const { nights, timeZone } = useCamp()
  const time = useCampTime(timeZone)
  const { errors } = form.formState
  const [mainCraft, role] = useWatch({ control: form.control, name: ['mainCraft', 'role'] })
  const others = crafts.filter((craft) => craft !== mainCraft)
  // A craft from before the seats were changed stays visible until another is chosen.
  const listed = mainCraft && !crafts.includes(mainCraft) ? [...crafts, mainCraft] : crafts
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('name')} error={wrong(errors.name)}>
          {(field) => <Input autoComplete="off" {...field} {...form.register('name')} />}
        </Field>
        <Field label={t('email')} help={t('emailHelp')} error={wrong(errors.email)}>
          {(field) => <Input type="email" autoComplete="off" {...field} {...form.register('email')} />}
        </Field>
        <Field label={t('role')} error={wrong(errors.role)}>
          {(field) => (
            <Select {...field} {...form.register('role')}>
              {campRoles.map((each) => (
                <option key={each} value={each}>
                  {roles(each)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field
          label={t('mainCraft')}
          help={role === 'writer' ? undefined : t('craftHelp')}
          error={wrong(errors.mainCraft)}
        >
          {(field) => (
            <Select {...field} {...form.register('mainCraft')}>
              <option value="">{t('noCraft')}</option>
              {listed.map((craft) => (
                <option key={craft} value={craft}>
                  {craftName(craft)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {mainCraft && others.length > 0 && (
        <fieldset>
          <legend className="font-medium">{t('canAlso')}</legend>
          <div className="flex flex-wrap gap-x-6">
            {others.map((craft) => (
              <Checkbox key={craft} label={craftName(craft)} value={craft} {...form.register('otherCrafts')} />
            ))}
          </div>
        </fieldset>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('languages')} help={t('languagesHelp')} error={wrong(errors.languages)}>
          {(field) => <Input autoComplete="off" {...field} {...form.register('languages')} />}
        </Field>
        <Field label={t('country')} error={wrong(errors.country)}>
          {(field) => <Input autoComplete="off" {...field} {...form.register('country')} />}
        </Field>
        <Field label={t('tags')} help={t('tagsHelp')} error={wrong(errors.tags)}>
          {(field) => <Input autoComplete="off" {...field} {...form.register('tags')} />}
        </Field>
        <Field label={t('publisher')} error={wrong(errors.publisher)}>
          {(field) => <Input autoComplete="off" {...field} {...form.register('publisher')} />}
        </Field>
      </div>
      <fieldset aria-describedby={errors.nightsPresent ? 'nights-error' : undefined}>
        <legend className="font-medium">{t('nightsPresent')}</legend>
        <div className="flex flex-wrap gap-x-6">
          {nights.map(({ number, startsAt }) => (
            <Checkbox
              key={number}
              label={t('nightOn', { night: number, day: time.day(startsAt) })}
              value={String(number)}
              {...form.register('nightsPresent')}
            />
          ))}
        </div>
        {errors.nightsPresent && (
          <p id="nights-error" role="alert" className="text-sm text-bad">
            {wrong(errors.nightsPresent as { message?: string })}
          </p>
        )}
      </fieldset>
    </>
  )
}
