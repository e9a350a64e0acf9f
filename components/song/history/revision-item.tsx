'use client'
import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo, useRef } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useCampTime } from '@/components/camp/time'
import { useChangeSentence } from '@/components/refinement/use-change-sentence'
import { Button } from '@/components/ui/button'
import { Menu, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from '@/components/ui/menu'
import { changedFacets, summarise } from '@/domain/refinement/diff/change-notes'
import type { RestoreScope } from '@/domain/refinement/song/restore'
import { noWords, type RevisionView } from '@/domain/refinement/words'
import { useKindSentence } from './use-kind-sentence'

const most = 4

type Props = {
  revision: RevisionView
  before: RevisionView | undefined
  newest: RevisionView
  /** Who let it into the song, where that was somebody else. */
  committer: string | undefined
  shown: boolean
  onShow: (() => void) | undefined
  onCompare: () => void
  onRestore: ((what: RestoreScope) => void) | undefined
  onBranch: (() => void) | undefined
}

/** One revision: who, when, what and why, and what can be done with it. */
export function RevisionItem(props: Props) {
  const { revision, before, newest, committer, shown, onShow, onCompare, onRestore, onBranch } = props
  const t = useTranslations('history')
  const { dayAndTime } = useCampTime(useCamp().timeZone)
  const kindSentence = useKindSentence()
  const sentence = useChangeSentence()
  const { number, authorName, createdAt, reason, kind } = revision
  const begun = kind === 'branch' || kind === 'combine'
  const notes = useMemo(() => (begun ? [] : summarise(before ?? noWords, revision)), [begun, before, revision])
  const facets = useMemo(() => changedFacets(newest, revision), [newest, revision])
  // Once the menu is gone: the focus goes along to the comparison, not back to what opened the menu.
  const comparing = useRef(false)
  function goAlong(event: Event) {
    if (!comparing.current) return
    comparing.current = false
    event.preventDefault()
    onCompare()
  }
  const older = number < newest.number
  const otherWords = revision.lyrics !== newest.lyrics
  const came = kindSentence(revision)
  const kept = notes.length > most + 1 ? most : notes.length
  return (
    <li
      aria-current={shown || undefined}
      className="flex flex-col gap-1 rounded-md border border-line bg-panel p-3 aria-[current]:border-lamp-ink"
    >
      <div className="flex items-start justify-between gap-2">
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-muted">
          <span className="font-semibold text-ink tabular-nums">{t('revision', { number })}</span>
          <span>{committer ? t('letIn', { name: authorName, by: committer }) : authorName}</span>
          <time dateTime={new Date(createdAt).toISOString()} className="tabular-nums">
            {dayAndTime(createdAt)}
          </time>
        </p>
        <Menu>
          <MenuTrigger asChild>
            <Button
              variant="ghost"
              size="icon"
              className="-my-1.5 -me-2 md:size-8"
              aria-label={t('menuOf', { number })}
            >
              <Ellipsis aria-hidden />
            </Button>
          </MenuTrigger>
          <MenuContent align="end" onCloseAutoFocus={goAlong}>
            {onShow && <MenuItem onSelect={onShow}>{t('showInLyric')}</MenuItem>}
            {older && <MenuItem onSelect={() => (comparing.current = true)}>{t('compareNewest')}</MenuItem>}
            {onRestore && (
              <>
                <MenuSeparator />
                {older && <MenuItem onSelect={() => onRestore({ kind: 'all' })}>{t('restore', { number })}</MenuItem>}
                {number > 1 && <MenuItem onSelect={() => onRestore({ kind: 'undo' })}>{t('undoThis')}</MenuItem>}
                {older && (facets.length > 0 || otherWords) && <MenuLabel>{t('restoreOne')}</MenuLabel>}
                {older && otherWords && (
                  <MenuItem onSelect={() => onRestore({ kind: 'facet', facet: 'lyrics' })}>
                    {t('restoreWords')}
                  </MenuItem>
                )}
                {older &&
                  facets.map((note) => (
                    <MenuItem key={note.kind} onSelect={() => onRestore({ kind: 'facet', facet: note.kind })}>
                      {sentence(note)}
                    </MenuItem>
                  ))}
              </>
            )}
            {onBranch && (
              <>
                <MenuSeparator />
                <MenuItem onSelect={onBranch}>{t('branchHere')}</MenuItem>
              </>
            )}
          </MenuContent>
        </Menu>
      </div>
      {came && <p className="text-sm">{came}</p>}
      {!before && !begun && number === 1 ? (
        <p>{t('first')}</p>
      ) : (
        <ul className="break-words">
          {notes.slice(0, kept).map((note) => (
            <li key={JSON.stringify(note)}>{sentence(note)}</li>
          ))}
          {notes.length > kept && <li className="text-sm text-muted">{t('more', { count: notes.length - kept })}</li>}
        </ul>
      )}
      {reason && <p className="text-sm break-words">{t('because', { reason })}</p>}
    </li>
  )
}
