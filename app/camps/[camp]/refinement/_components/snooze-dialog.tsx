'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useCampTime } from '@/components/camp/time'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field, Input } from '@/components/ui/field'
import { readWallTime } from '@/domain/camp/wall-clock'
import { snoozeTimes } from '@/domain/refinement/queue/snooze'

type Props = { count: number; now: number; onSnooze: (until: number) => void; onClose: () => void }

/** Out of the list until then; its clock stands still meanwhile. */
export function SnoozeDialog({ count, now, onSnooze, onClose }: Props) {
  const t = useTranslations('queue')
  const { nights, timeZone } = useCamp()
  const { dayAndTime } = useCampTime(timeZone)
  const [date, setDate] = useState('')
  const times = snoozeTimes(now, nights, timeZone)
  const choices = (['hour', 'tonight', 'tomorrow'] as const).flatMap((key) => {
    const until = times[key]
    return until === null ? [] : [{ key, until }]
  })
  const chosen = readWallTime(date, timeZone) ?? 0
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t('snoozeTitle', { count })} description={t('snoozeText')}>
        <div className="flex flex-col gap-2">
          {choices.map(({ key, until }) => (
            <Button key={key} className="justify-between" onClick={() => onSnooze(until)}>
              {t(`until.${key}`)} <span className="text-muted tabular-nums">{dayAndTime(until)}</span>
            </Button>
          ))}
        </div>
        <form
          className="mt-4 flex items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            if (chosen > now) onSnooze(chosen)
          }}
        >
          <Field label={t('until.date')} className="flex-1" error={date && chosen <= now ? t('datePast') : undefined}>
            {(props) => (
              <Input {...props} type="datetime-local" value={date} onChange={(event) => setDate(event.target.value)} />
            )}
          </Field>
          <Button type="submit" variant="primary" disabled={chosen <= now}>
            {t('snooze')}
          </Button>
        </form>
      </DialogContent>
    </Dialog>
  )
}
