'use client'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useCampTime } from '@/components/camp/time'
import { Button } from '@/components/ui/button'
import { type ChangeNote, summarise } from '@/domain/refinement/diff/change-notes'
import { noWords, type RevisionView, wordsIn } from '@/domain/refinement/words'
import { RevisionDiff } from './revision-diff'
import { useChangeSentence } from './use-change-sentence'

const most = 4

type Props = { revision: RevisionView; before: RevisionView | undefined; onRestore: (() => void) | undefined }

export function HistoryItem({ revision, before, onRestore }: Props) {
  const t = useTranslations('history')
  const { timeZone } = useCamp()
  const { dayAndTime } = useCampTime(timeZone)
  const [open, setOpen] = useState(false)
  const notes = useMemo(() => summarise(before ? wordsIn(before) : noWords, wordsIn(revision)), [before, revision])
  const { number, authorName, createdAt, kind, restoreOf, reason } = revision
  return (
    <li className="flex flex-col gap-1 rounded-md border border-line bg-panel p-3">
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-muted">
        <span className="font-semibold text-ink tabular-nums">{t('revision', { number })}</span>
        <span>{authorName}</span>
        <time dateTime={new Date(createdAt).toISOString()} className="tabular-nums">
          {dayAndTime(createdAt)}
        </time>
      </p>
      {kind === 'restore' && restoreOf !== null && <p className="text-sm">{t('restoreOf', { number: restoreOf })}</p>}
      <Notes notes={notes} first={before === undefined} />
      {reason && <p className="text-sm">{t('because', { reason })}</p>}
      <div className="flex flex-wrap gap-1">
        <Button size="sm" variant="ghost" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('hide', { number }) : t('show', { number })}
        </Button>
        {onRestore && (
          <Button size="sm" variant="ghost" onClick={onRestore}>
            {t('restore', { number })}
          </Button>
        )}
      </div>
      {open && <RevisionDiff words={revision} before={before} />}
    </li>
  )
}

function Notes({ notes, first }: { notes: ChangeNote[]; first: boolean }) {
  const t = useTranslations('history')
  const sentence = useChangeSentence()
  if (first) return <p>{t('first')}</p>
  // A line that says “one more” takes the room of the one it hides.
  const shown = notes.length > most + 1 ? most : notes.length
  return (
    <ul>
      {notes.slice(0, shown).map((note) => (
        <li key={JSON.stringify(note)}>{sentence(note)}</li>
      ))}
      {notes.length > shown && <li className="text-sm text-muted">{t('more', { count: notes.length - shown })}</li>}
    </ul>
  )
}
