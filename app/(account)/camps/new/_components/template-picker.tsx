'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useCraftName } from '@/components/camp/craft-badge'
import { type CampForm, useRoomName } from '@/components/camp/settings/camp-form'
import { classNames } from '@/components/ui/class-names'
import { type CampSettingsInput, fantasiaTemplate } from '@/domain/camp/settings'

type Shape = Pick<CampSettingsInput, 'nights' | 'startTime' | 'endTime' | 'rooms' | 'seats'>
const names = ['fantasia', 'blank'] as const
type Name = (typeof names)[number]

/** In the reader's language, since they become the camp's own words. */
export function useTemplates(): Record<Name, Shape> {
  const roomName = useRoomName()
  const craftName = useCraftName()
  return {
    fantasia: {
      ...fantasiaTemplate,
      rooms: fantasiaTemplate.rooms.map((_, i) => ({ name: roomName(i + 1) })),
      seats: fantasiaTemplate.seats.map(({ craft, count }) => ({ craft: craftName(craft), count })),
    },
    blank: { nights: 1, startTime: '', endTime: '', rooms: [{ name: roomName(1) }], seats: [{ craft: '', count: 1 }] },
  }
}

/** Choosing another template and coming back finds what was changed in the first. */
export function TemplatePicker({ form, templates }: { form: CampForm; templates: Record<Name, Shape> }) {
  const t = useTranslations('newCamp')
  const [chosen, setChosen] = useState<Name>('fantasia')
  const left = useRef<Partial<Record<Name, Shape>>>({})

  const choose = (name: Name) => {
    const { nights, startTime, endTime, rooms, seats } = form.getValues()
    left.current[chosen] = { nights, startTime, endTime, rooms, seats }
    const shape = left.current[name] ?? templates[name]
    for (const field of ['nights', 'startTime', 'endTime', 'rooms', 'seats'] as const)
      form.setValue(field, shape[field], { shouldDirty: true })
    setChosen(name)
  }
  return (
    <fieldset>
      <legend className="mb-2 font-medium">{t('template')}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {names.map((name) => (
          <label
            key={name}
            className={classNames(
              'flex gap-3 rounded-lg border border-line-strong bg-panel p-3 has-focus-visible:outline-2 has-focus-visible:outline-lamp-ink',
              chosen === name && 'border-lamp-ink bg-lamp-soft',
            )}
          >
            <input
              type="radio"
              name="template"
              className="mt-1 size-5 accent-lamp md:size-4"
              checked={chosen === name}
              onChange={() => choose(name)}
            />
            <span>
              <span className="block font-medium">{t(`${name}.name`)}</span>
              <span className="block text-sm text-muted">{t(`${name}.text`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
