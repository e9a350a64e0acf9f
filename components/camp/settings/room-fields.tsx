'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useFieldArray } from 'react-hook-form'
import { Field, Input } from '@/components/ui/field'
import { useFieldSentence } from '@/components/ui/field-sentence'
import { maxRooms } from '@/domain/camp/settings'
import { type CampForm, useRoomName } from './camp-form'

/** How many rooms, and what they are called. */
export function RoomFields({ form }: { form: CampForm }) {
  const t = useTranslations('settings')
  const wrong = useFieldSentence()
  const roomName = useRoomName()
  const { errors } = form.formState
  const { fields, replace } = useFieldArray({ control: form.control, name: 'rooms' })
  const known = useRef<string[]>([])
  const [typed, setTyped] = useState<string | null>(null)

  /** Typing "12" passes through "1": names that go are kept for when their rooms come back. */
  const setCount = (text: string) => {
    setTyped(text)
    const count = Number(text)
    if (!Number.isInteger(count) || count < 1 || count > maxRooms) return
    for (const [i, { name }] of form.getValues('rooms').entries()) known.current[i] = name
    replace(Array.from({ length: count }, (_, i) => ({ name: known.current[i] ?? roomName(i + 1) })))
  }
  const outOfRange = typed !== null && Number(typed) !== fields.length
  return (
    <>
      <Field
        label={t('rooms')}
        error={outOfRange ? wrong({ message: 'rooms-range' }) : wrong(errors.rooms?.root ?? rootOf(errors.rooms))}
      >
        {(field) => (
          <Input
            type="number"
            inputMode="numeric"
            min={1}
            max={maxRooms}
            className="max-w-40"
            value={typed ?? fields.length}
            onChange={(event) => setCount(event.target.value)}
            onBlur={() => setTyped(null)}
            {...field}
          />
        )}
      </Field>
      <details className="rounded-md border border-line px-3">
        <summary className="min-h-11 content-center md:min-h-9">{t('roomNames')}</summary>
        <ul className="grid gap-2 pb-3 sm:grid-cols-2">
          {fields.map(({ id }, i) => (
            <li key={id}>
              <Input
                aria-label={t('nameOfRoom', { number: i + 1 })}
                placeholder={roomName(i + 1)}
                aria-invalid={errors.rooms?.[i] ? true : undefined}
                {...form.register(`rooms.${i}.name`)}
              />
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

/** A refusal of the list as a whole carries its message itself. */
export const rootOf = (error: unknown) =>
  error && typeof error === 'object' && 'message' in error && typeof error.message === 'string'
    ? { message: error.message }
    : undefined
