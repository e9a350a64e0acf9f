'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useCampTime } from '@/components/camp/time'
import { SongStateMark } from '@/components/refinement/song-state'
import { useChangeSentence } from '@/components/refinement/use-change-sentence'
import { useDuration } from '@/components/refinement/use-duration'
import { classNames } from '@/components/ui/class-names'
import { AgeMark } from './age-mark'
import type { QueueRow } from './use-queue'

/** How long it has stood in its state, in words. */
export function useWaiting(): (row: QueueRow, now: number) => string {
  const t = useTranslations('refinement')
  const duration = useDuration()
  return ({ state, stateSince }, now) => t(`waiting.${state}`, { duration: duration(now - stateSince) })
}

export function LastChange({ row: { lastChange }, now }: { row: QueueRow; now: number }) {
  const t = useTranslations('refinement')
  const duration = useDuration()
  const sentence = useChangeSentence()
  if (!lastChange) return <span className="text-muted">{t('nothingYet')}</span>
  const first = lastChange.kind === 'words' ? lastChange.notes[0] : undefined
  const what =
    lastChange.kind === 'version'
      ? t('newVersion', { number: lastChange.number })
      : lastChange.kind === 'first-words'
        ? t('firstWords')
        : first && sentence(first)
  const more = lastChange.kind === 'words' ? Math.max(0, lastChange.notes.length - 1) + lastChange.more : 0
  return (
    <span className="min-w-0">
      <span className="line-clamp-2">{what}</span>{' '}
      <span className="text-sm text-muted">
        {more > 0 && `${t('moreChanges', { count: more })} · `}
        {t('by', { name: lastChange.by, ago: duration(now - lastChange.at) })}
      </span>
    </span>
  )
}

/** Where it stands, whose move it is and how old that is. */
export function RowStanding({ row, now }: { row: QueueRow; now: number }) {
  const t = useTranslations('queue')
  const words = useTranslations('refinement')
  const duration = useDuration()
  const waiting = useWaiting()
  const { memberId, timeZone } = useCamp()
  const { dayAndTime } = useCampTime(timeZone)
  const { holder, state, turn, dueAt, snoozedUntil } = row
  const held = holder && holder.until > now ? holder : null
  const whose = held
    ? held.memberId === memberId
      ? words('heldByYou', { left: duration(held.until - now) })
      : words('heldBy', { name: held.name, left: duration(held.until - now) })
    : turn === 'nobody'
      ? waiting(row, now)
      : t(`turn.${turn === 'writers' && state === 'approved' ? 'version' : turn === 'holder' ? 'producers' : turn}`)
  return (
    <div className="flex flex-col gap-1">
      <span className="flex flex-wrap items-center gap-x-3">
        <SongStateMark state={state} />
        <AgeMark row={row} now={now} className="text-sm" />
      </span>
      <span className="text-sm text-muted">{whose}</span>
      {dueAt !== null && (
        <span className={classNames('text-sm tabular-nums', dueAt < now && 'font-medium text-bad')}>
          {t(dueAt < now ? 'dueOver' : 'dueAt', { at: dayAndTime(dueAt) })}
        </span>
      )}
      {snoozedUntil !== null && snoozedUntil > now && (
        <span className="text-sm tabular-nums">{t('snoozedUntil', { at: dayAndTime(snoozedUntil) })}</span>
      )}
    </div>
  )
}

/** What to know before opening it: what came in since, what is open, which approval lapsed, why it isn't here. */
export function RowFlags({ row }: { row: QueueRow }) {
  const t = useTranslations('queue')
  const words = useTranslations('refinement')
  const { decision, state, lapsed, openSuggestions, answers, openComments, blockingComments } = row
  const why = state === 'sent-back' || state === 'dropped' || state === 'on-hold' ? decision?.reason : ''
  return (
    <span className="flex flex-wrap items-start gap-1 text-sm">
      {row.newVersion && <Flag>{words('versionSince', { number: row.version })}</Flag>}
      {row.newWords && <Flag>{words('wordsSince')}</Flag>}
      {lapsed.map(({ label, votedOn }) => (
        <Flag key={label}>{t(`lapsed.${label}`, { revision: votedOn })}</Flag>
      ))}
      {openSuggestions > 0 && <Flag>{t('suggestions', { count: openSuggestions })}</Flag>}
      {answers > 0 && <Flag>{t('answers', { count: answers })}</Flag>}
      {openComments > 0 && (
        <Flag>
          {blockingComments > 0 ? t('blocking', { count: blockingComments }) : t('comments', { count: openComments })}
        </Flag>
      )}
      {why && <span className="text-muted">{words('because', { reason: why })}</span>}
    </span>
  )
}

const Flag = ({ children }: { children: ReactNode }) => (
  <span className="rounded-sm bg-lamp-soft px-1.5 py-0.5 text-lamp-ink">{children}</span>
)
