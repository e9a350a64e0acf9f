'use client'
import { useTranslations } from 'next-intl'
import { Controller, useWatch } from 'react-hook-form'
import { useCamp } from '@/components/camp/camp-context'
import { useLanguageName } from '@/components/camp/words'
import { Field, Input, Select } from '@/components/ui/field'
import { useFieldSentence } from '@/components/ui/field-sentence'
import type { TypedKind } from '@/domain/rotation/outlook/wish-form'
import { useBoard } from './board-context'
import type { WishForm } from './wish-form'
import { PersonPicker } from './wish-person'
import { NightBoxes, RoomBoxes } from './wish-places'

type Props = { form: WishForm; kind: TypedKind }

export function WishFields({ form, kind }: Props) {
  switch (kind) {
    case 'apart':
      return <Pair form={form} />
    case 'together':
      return (
        <>
          <Pair form={form} />
          <NightBoxes form={form} />
        </>
      )
    case 'require':
      return <Requirement form={form} />
    case 'nights':
      return <Nights form={form} />
    case 'closed':
      return <Closed form={form} />
  }
}

function Pair({ form }: { form: WishForm }) {
  const t = useTranslations('rotationPanels.wish')
  const wrong = useFieldSentence()
  const people = useWatch({ control: form.control, name: 'people' })
  const { people: errors } = form.formState.errors as { people?: { message?: string; root?: { message?: string } } }
  const error = wrong(errors?.root ?? errors)
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {([0, 1] as const).map((i) => (
        <Controller
          key={i}
          control={form.control}
          name={`people.${i}`}
          render={({ field }) => (
            <PersonPicker
              label={t(i === 0 ? 'first' : 'second')}
              value={field.value}
              onChange={field.onChange}
              error={i === 0 || people[0] ? (i === 1 || !people[0] ? error : undefined) : undefined}
              without={people[1 - i]}
            />
          )}
        />
      ))}
    </div>
  )
}

function Requirement({ form }: { form: WishForm }) {
  const t = useTranslations('rotationPanels.wish')
  const wrong = useFieldSentence()
  const languageName = useLanguageName()
  const { input } = useBoard()
  const { errors } = form.formState
  const of = useWatch({ control: form.control, name: 'of' })
  const languages = [...new Set(input.people.flatMap((person) => person.languages))]
    .map((tag) => ({ tag, name: languageName(tag) }))
    .sort((a, b) => a.name.localeCompare(b.name))
  const tags = [...new Set(input.people.flatMap((person) => person.tags))].sort()
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('of')}>
          {(field) => (
            <Select {...field} {...form.register('of', { onChange: () => form.setValue('name', '') })}>
              <option value="language">{t('ofLanguage')}</option>
              <option value="tag">{t('ofTag')}</option>
            </Select>
          )}
        </Field>
        <Field
          label={t(of === 'language' ? 'language' : 'tag')}
          help={of === 'tag' ? t('tagHelp') : undefined}
          error={wrong(errors.name)}
        >
          {(field) =>
            of === 'language' ? (
              <Select {...field} {...form.register('name')}>
                <option value="">{t('choose')}</option>
                {languages.map(({ tag, name }) => (
                  <option key={tag} value={tag}>
                    {name}
                  </option>
                ))}
              </Select>
            ) : (
              <Input {...field} list="wish-tags" autoComplete="off" {...form.register('name')} />
            )
          }
        </Field>
        <datalist id="wish-tags">
          {tags.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        <Field label={t('min')} error={wrong(errors.min)}>
          {(field) => <Input {...field} type="number" inputMode="numeric" min={1} max={6} {...form.register('min')} />}
        </Field>
      </div>
      <RoomBoxes form={form} />
      <NightBoxes form={form} />
    </>
  )
}

function Nights({ form }: { form: WishForm }) {
  const t = useTranslations('rotationPanels.wish')
  const wrong = useFieldSentence()
  const { nights } = useCamp()
  const errors = form.formState.errors as Record<string, { message?: string } | undefined>
  const counts = (
    <>
      <option value="">{t('any')}</option>
      {[0, ...nights.map((_, i) => i + 1)].map((count) => (
        <option key={count} value={count}>
          {count}
        </option>
      ))}
    </>
  )
  return (
    <>
      <Controller
        control={form.control}
        name="memberId"
        render={({ field }) => (
          <PersonPicker
            label={t('person')}
            value={field.value}
            onChange={field.onChange}
            error={wrong(form.formState.errors.memberId)}
          />
        )}
      />
      <div className="grid grid-cols-2 gap-4">
        <Field label={t('least')}>
          {(field) => (
            <Select {...field} {...form.register('least')}>
              {counts}
            </Select>
          )}
        </Field>
        <Field label={t('most')} error={wrong(errors.max)}>
          {(field) => (
            <Select {...field} {...form.register('most')}>
              {counts}
            </Select>
          )}
        </Field>
      </div>
    </>
  )
}

function Closed({ form }: { form: WishForm }) {
  const t = useTranslations('rotationPanels.wish')
  const wrong = useFieldSentence()
  const { nights, rooms } = useCamp()
  const { errors } = form.formState
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('room')} error={wrong(errors.room)}>
        {(field) => (
          <Select {...field} {...form.register('room')}>
            <option value="">{t('choose')}</option>
            {rooms.map(({ number, name }) => (
              <option key={number} value={number}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('night')} error={wrong(errors.night)}>
        {(field) => (
          <Select {...field} {...form.register('night')}>
            <option value="">{t('choose')}</option>
            {nights.map(({ number }) => (
              <option key={number} value={number}>
                {t('nightNumber', { night: number })}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  )
}
