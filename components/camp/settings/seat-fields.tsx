'use client'
import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useFieldArray } from 'react-hook-form'
import { useCraftName } from '@/components/camp/craft-badge'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/field'
import { useFieldSentence } from '@/components/ui/field-sentence'
import { knownCrafts } from '@/domain/camp/crafts'
import type { CampForm } from './camp-form'
import { rootOf } from './room-fields'

/** What every room wants: a craft, and how many people of it. */
export function SeatFields({ form }: { form: CampForm }) {
  const t = useTranslations('settings')
  const wrong = useFieldSentence()
  const craftName = useCraftName()
  const { errors } = form.formState
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'seats' })
  const whole = wrong(errors.seats?.root ?? rootOf(errors.seats))
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">{t('seats')}</legend>
      {fields.map(({ id }, i) => {
        const error = wrong(errors.seats?.[i]?.craft ?? errors.seats?.[i]?.count)
        return (
          <div key={id}>
            <div className="flex gap-2">
              <Input
                type="number"
                inputMode="numeric"
                min={1}
                max={6}
                aria-label={t('seatCount', { number: i + 1 })}
                className="w-20"
                {...form.register(`seats.${i}.count`, { valueAsNumber: true })}
              />
              <Input
                list="known-crafts"
                autoComplete="off"
                aria-label={t('seatCraft', { number: i + 1 })}
                placeholder={t('craftHint')}
                className="min-w-0 flex-1"
                {...form.register(`seats.${i}.craft`)}
              />
              <Button
                variant="ghost"
                size="icon"
                aria-label={t('removeSeat', { number: i + 1 })}
                disabled={fields.length === 1}
                onClick={() => remove(i)}
              >
                <Trash2 aria-hidden />
              </Button>
            </div>
            {error && (
              <p role="alert" className="text-sm text-bad">
                {error}
              </p>
            )}
          </div>
        )
      })}
      {whole && (
        <p role="alert" className="text-sm text-bad">
          {whole}
        </p>
      )}
      <Button
        size="sm"
        className="self-start"
        disabled={fields.length >= 8}
        onClick={() => append({ craft: '', count: 1 })}
      >
        <Plus aria-hidden /> {t('addSeat')}
      </Button>
      <datalist id="known-crafts">
        {knownCrafts.map((craft) => (
          <option key={craft} value={craftName(craft)} />
        ))}
      </datalist>
    </fieldset>
  )
}
