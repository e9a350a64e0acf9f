'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field, Input } from '@/components/ui/field'

type Props = { title: string; dueAt: number | null; onDue: (dueAt: number | null) => void; onClose: () => void }

const pad = (value: number) => String(value).padStart(2, '0')
/** As the field wants it, by the clock of this browser. */
const local = (at: number) => {
  const date = new Date(at)
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}`
}

export function DueDialog({ title, dueAt, onDue, onClose }: Props) {
  const t = useTranslations('queue')
  const [date, setDate] = useState(dueAt === null ? '' : local(dueAt))
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t('dueTitle', { title })} description={t('dueText')}>
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            onDue(date ? new Date(date).getTime() : null)
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
