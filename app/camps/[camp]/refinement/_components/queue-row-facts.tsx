'use client'
import { useTranslations } from 'next-intl'
import { useChangeSentence } from '@/components/refinement/use-change-sentence'
import { useDuration } from '@/components/refinement/use-duration'
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

/** What the producer should know before opening it: changes since it was handed in, who holds it, why it isn't here. */
export function RowFlags({ row, now }: { row: QueueRow; now: number }) {
  const t = useTranslations('refinement')
  const duration = useDuration()
  const { holder, decision, state } = row
  const why = state === 'sent-back' || state === 'dropped' ? decision?.reason : ''
  return (
    <span className="flex flex-col items-start gap-1 text-sm">
      {row.newVersion && <Flag>{t('versionSince', { number: row.version })}</Flag>}
      {row.newWords && <Flag>{t('wordsSince')}</Flag>}
      {holder && holder.until > now && (
        <span>{t('heldBy', { name: holder.name, left: duration(holder.until - now) })}</span>
      )}
      {why && <span className="text-muted">{t('because', { reason: why })}</span>}
    </span>
  )
}

const Flag = ({ children }: { children: string }) => (
  <span className="rounded-sm bg-lamp-soft px-1.5 py-0.5 text-lamp-ink">{children}</span>
)
