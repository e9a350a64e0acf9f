'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field, Textarea } from '@/components/ui/field'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description: string
  act: string
  /** False when it failed: the reason stays in its field. */
  onReason: (reason: string) => Promise<boolean>
}

/** A step that others must be told the why of. What was typed is there again when the dialog is opened again. */
export function ReasonDialog({ open, onOpenChange, title, description, act, onReason }: Props) {
  const t = useTranslations()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const [pending, setPending] = useState(false)

  async function submit() {
    if (reason.trim() === '') return setProblem(t('fields.reason-missing'))
    setPending(true)
    const done = await onReason(reason)
    setPending(false)
    if (!done) return
    setReason('')
    onOpenChange(false)
  }
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={title} description={description}>
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            if (!pending) void submit()
          }}
        >
          <Field label={t('refinement.reason')} error={problem}>
            {(props) => (
              <Textarea {...props} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
            )}
          </Field>
          <Button type="submit" variant="primary" className="self-end" pending={pending}>
            {act}
          </Button>
        </form>
      </DialogContent>
    </Dialog>
  )
}
