'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { Button } from '@/components/ui/button'
import { Checkbox, Field, Textarea } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import { roleAllows } from '@/domain/camp/permissions'
import { maxComment } from '@/domain/refinement/review/comment'
import type { Place } from '@/domain/refinement/review/place'
import { PlacePicker } from '../place/place-picker'
import { usePickedPlace } from '../place/use-picked-place'
import { VoiceRecorder } from '../voice/voice-recorder'
import { useRemark } from './use-remark'

/** At the word and the playhead: the song pauses while one writes or speaks, and goes on once it is sent. */
export function CommentComposer({ place: marked }: { place: Place }) {
  const t = useTranslations('why')
  const { role } = useCamp()
  const { stopComposing } = useDesk()
  const { picker, place, keys } = usePickedPlace(marked)
  const remark = useRemark({ place, threadId: null, onSent: stopComposing })
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  function leave() {
    remark.goOn()
    stopComposing()
  }
  return (
    <form
      aria-label={t('comment.new')}
      className="mb-4 flex flex-col gap-3 rounded-md border border-lamp-ink bg-panel p-3"
      onKeyDown={(event) => {
        keys(event)
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
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
      <PlacePicker {...picker} />
      <Field label={t('comment.body')} error={remark.problem}>
        {(props) => (
          <Textarea
            {...props}
            ref={field}
            rows={3}
            className="min-h-20"
            maxLength={maxComment}
            value={remark.body}
            onChange={(event) => remark.type(event.target.value)}
          />
        )}
      </Field>
      <VoiceRecorder recorder={remark.recorder} onStart={remark.quiet} />
      {roleAllows(role, 'queue.decide') && (
        <Checkbox
          label={t('comment.blocking')}
          checked={remark.blocking}
          onChange={(event) => remark.setBlocking(event.target.checked)}
        />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" size="sm" variant="primary" pending={remark.pending}>
          {t('comment.send')}
        </Button>
        <Button size="sm" variant="ghost" onClick={leave}>
          {t('leave')}
        </Button>
        <span className="text-sm text-muted max-md:hidden">
          <Kbd>Ctrl/⌘</Kbd> <Kbd>Enter</Kbd>
        </span>
      </div>
    </form>
  )
}
