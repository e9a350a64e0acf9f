'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field, Textarea } from '@/components/ui/field'
import { maxComment } from '@/domain/refinement/review/comment'
import { placeSchema } from '@/domain/refinement/review/place'
import { VoiceRecorder } from '../voice/voice-recorder'
import { useRemark } from './use-remark'

const theThreads = placeSchema.parse({})

export function ReplyForm({ threadId, onLeave }: { threadId: string; onLeave: () => void }) {
  const t = useTranslations('why')
  const remark = useRemark({ place: theThreads, threadId, onSent: onLeave })
  function leave() {
    remark.goOn()
    onLeave()
  }
  return (
    <form
      className="flex flex-col gap-2"
      onKeyDown={(event) => {
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
      <Field label={t('comment.answerField')} error={remark.problem}>
        {(props) => (
          <Textarea
            {...props}
            autoFocus
            rows={2}
            className="min-h-0"
            maxLength={maxComment}
            value={remark.body}
            onChange={(event) => remark.type(event.target.value)}
          />
        )}
      </Field>
      <VoiceRecorder recorder={remark.recorder} onStart={remark.quiet} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" variant="primary" pending={remark.pending}>
          {t('comment.send')}
        </Button>
        <Button size="sm" variant="ghost" onClick={leave}>
          {t('leave')}
        </Button>
      </div>
    </form>
  )
}
