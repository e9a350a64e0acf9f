'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field, Input } from '@/components/ui/field'
import { readWallTime, wallTime } from '@/domain/camp/wall-clock'

type Props = { title: string; dueAt: number | null; onDue: (dueAt: number | null) => void; onClose: () => void }

/** By the clocks of the camp. */
export function DueDialog({ title, dueAt, onDue, onClose }: Props) {
  const t = useTranslations('queue')
  const { timeZone } = useCamp()
  const [date, setDate] = useState(dueAt === null ? '' : wallTime(dueAt, timeZone))
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t('dueTitle', { title })} description={t('dueText')}>
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            onDue(readWallTime(date, timeZone))
          }}
        >
          <Field label={t('dueField')}>
            {(props) => (
              <Input {...props} type="datetime-local" value={date} onChange={(event) => setDate(event.target.value)} />
            )}
          </Field>
          <div className="flex justify-end gap-2">
            {dueAt !== null && <Button onClick={() => onDue(null)}>{t('noDue')}</Button>}
            <Button type="submit" variant="primary" disabled={!date}>
              {t('setDue')}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  )
}
