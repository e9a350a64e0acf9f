'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Field, Textarea } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import { maxComment } from '@/domain/refinement/review/comment'
import { FormSteps } from '../form-steps'
import { VoiceRecorder } from '../voice/voice-recorder'
import type { Remark } from './use-remark'

type Props = {
  remark: Remark
  label: string
  rows: number
  onLeave: () => void
  /** Of the form itself. */
  name?: string
  className?: string
  onKey?: (event: KeyboardEvent) => void
  /** What stands above the text, and what below. */
  above?: ReactNode
  below?: ReactNode
}

/** Something to write or to say: Escape leaves it, Ctrl or ⌘ with Enter sends it. */
export function RemarkForm({ remark, label, rows, onLeave, name, className, onKey, above, below }: Props) {
  const t = useTranslations('why')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  function leave() {
    remark.goOn()
    onLeave()
  }
  return (
    <form
      aria-label={name}
      className={className ?? 'flex flex-col gap-2'}
      onKeyDown={(event) => {
        onKey?.(event)
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') {
          event.stopPropagation()
          leave()
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          event.stopPropagation()
          void remark.send()
        }
      }}
      onSubmit={(event) => {
        event.preventDefault()
        void remark.send()
      }}
    >
      {above}
      <Field label={label} error={remark.problem}>
        {(props) => (
          <Textarea
            {...props}
            ref={field}
            rows={rows}
            className="min-h-0"
            maxLength={maxComment}
            value={remark.body}
            onChange={(event) => remark.type(event.target.value)}
          />
        )}
      </Field>
      <VoiceRecorder recorder={remark.recorder} onStart={remark.quiet} />
      {below}
      <FormSteps act={t('comment.send')} pending={remark.pending} onLeave={leave}>
        <span className="text-sm text-muted max-md:hidden">
          <Kbd>Ctrl/⌘</Kbd> <Kbd>Enter</Kbd>
        </span>
      </FormSteps>
    </form>
  )
}
