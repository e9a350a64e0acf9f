'use client'
import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { useCamp } from '@/components/camp/camp-context'
import { useCampTime } from '@/components/camp/time'
import { Checkbox } from '@/components/ui/field'
import { useFieldSentence } from '@/components/ui/field-sentence'
import type { WishForm } from './wish-form'

type Props = { form: WishForm }

export function NightBoxes({ form }: Props) {
  const t = useTranslations('rotationPanels.wish')
  const { nights, timeZone } = useCamp()
  const time = useCampTime(timeZone)
  const boxes = nights.map(({ number, startsAt }) => ({
    value: String(number),
    label: t('nightOn', { night: number, day: time.day(startsAt) }),
  }))
  return <Boxes form={form} legend={t('nights')} every="everyNight" all={t('allNights')} name="nights" boxes={boxes} />
}

export function RoomBoxes({ form }: Props) {
  const t = useTranslations('rotationPanels.wish')
  const { rooms } = useCamp()
  const boxes = rooms.map(({ number, name }) => ({ value: String(number), label: name }))
  return <Boxes form={form} legend={t('rooms')} every="everyRoom" all={t('allRooms')} name="rooms" boxes={boxes} />
}

type BoxesProps = Props & {
  legend: string
  every: 'everyNight' | 'everyRoom'
  all: string
  name: 'nights' | 'rooms'
  boxes: { value: string; label: string }[]
}

function Boxes({ form, legend, every, all, name, boxes }: BoxesProps) {
  const wrong = useFieldSentence()
  const everything = useWatch({ control: form.control, name: every })
  const error = wrong(form.formState.errors[name] as { message?: string } | undefined)
  return (
    <fieldset>
      <legend className="font-medium">{legend}</legend>
      <Checkbox label={all} {...form.register(every)} />
      {!everything && (
        <div className="flex max-h-48 flex-wrap gap-x-6 overflow-y-auto">
          {boxes.map(({ value, label }) => (
            <Checkbox key={value} label={label} value={value} {...form.register(name)} />
          ))}
        </div>
      )}
      {error && (
        <p role="alert" className="text-sm text-bad">
          {error}
        </p>
      )}
    </fieldset>
  )
}
