'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { useCraftName } from '@/components/camp/craft-badge'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field, Select } from '@/components/ui/field'
import { useFieldSentence } from '@/components/ui/field-sentence'
import { type Seat, seatsSchema } from '@/domain/camp/seats'
import { useBoard } from './board-context'

type Props = { taken: Seat[][]; onAdd: (seats: Seat[]) => void; onClose: () => void }
type Values = { counts: { craft: string; count: string }[] }

const upTo = [0, 1, 2, 3, 4, 5, 6]

/** Other seats for a room, out of the crafts there are. */
export function SeatsDialog({ taken, onAdd, onClose }: Props) {
  const t = useTranslations('rotationPanels.prefer')
  const wrong = useFieldSentence()
  const craftName = useCraftName()
  const { input } = useBoard()
  const crafts = [
    ...new Set([
      ...input.seats.map(({ craft }) => craft),
      ...input.people.flatMap(({ main, others }) => [main, ...others]),
    ]),
  ].filter((craft) => craft !== '')
  const form = useForm<Values, unknown, { counts: Seat[] }>({
    resolver: zodResolver(formOf(taken)),
    defaultValues: {
      counts: crafts.map((craft) => ({
        craft,
        count: String(input.seats.find((seat) => seat.craft === craft)?.count ?? 0),
      })),
    },
  })
  const error = form.formState.errors.counts
  const save = form.handleSubmit(({ counts }) => {
    onAdd(counts)
    onClose()
  })
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t('addSeats')} description={t('seatsText')}>
        <form noValidate className="flex flex-col gap-4" onSubmit={save}>
          <div className="grid grid-cols-2 gap-4">
            {crafts.map((craft, i) => (
              <Field key={craft} label={craftName(craft)}>
                {(field) => (
                  <Select {...field} {...form.register(`counts.${i}.count`)}>
                    {upTo.map((count) => (
                      <option key={count} value={count}>
                        {count}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
            ))}
          </div>
          {error && (
            <p role="alert" className="text-sm text-bad">
              {wrong(error.root ?? (error as { message?: string }))}
            </p>
          )}
          <div className="flex justify-end gap-2">
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" variant="primary">
              {t('add')}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  )
}

const formOf = (taken: Seat[][]) =>
  z.object({
    counts: z
      .array(z.object({ craft: z.string(), count: z.string() }))
      .transform((counts) =>
        counts.flatMap(({ craft, count }) => (count === '0' ? [] : [{ craft, count: Number(count) }])),
      )
      .pipe(seatsSchema)
      .refine((seats) => !taken.some((other) => said(other) === said(seats)), 'seats-twice'),
  })

const said = (seats: Seat[]) => JSON.stringify(seats.map(({ craft, count }) => `${craft} ${count}`).sort())
