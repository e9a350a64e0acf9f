'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field, Textarea } from '@/components/ui/field'
import type { RevisionView, SongWords } from '@/domain/refinement/words'
import { FormSteps } from '../form-steps'
import type { OpenSuggestion } from '../use-review'
import { suggestedLines, withLines } from './suggested-words'

type Props = {
  one: OpenSuggestion
  head: RevisionView
  pending: boolean
  onAccept: (words: SongWords) => void
  onLeave: () => void
}

/** Taken with another wording: the words that are kept stay those of whoever offered them. */
export function EditSuggestion({ one, head, pending, onAccept, onLeave }: Props) {
  const t = useTranslations('why')
  const lines = suggestedLines(one, head)
  const [text, setText] = useState(lines?.wished ?? lines?.now ?? one.place.now)
  const words = withLines(one, head, text)

  function press(event: React.KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      onLeave()
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      event.stopPropagation()
      if (words && !pending) onAccept(words)
    }
  }
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (words && !pending) onAccept(words)
      }}
    >
      <Field label={t('editLine')} help={t('editHelp', { name: one.authorName })}>
        {(props) => (
          <Textarea
            {...props}
            autoFocus
            rows={Math.max(2, text.split('\n').length)}
            className="min-h-0 font-lyric text-lyric"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={press}
          />
        )}
      </Field>
      {!words && <p className="text-sm text-bad">{t('lineGone')}</p>}
      <FormSteps act={t('acceptEdited')} pending={pending} disabled={!words} onLeave={onLeave} />
    </form>
  )
}
