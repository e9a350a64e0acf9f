'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { useCampTime } from '@/components/camp/time'
import { ChangeText } from '@/components/review/suggestions/change-text'
import { Outcome } from '@/components/review/suggestions/decided-list'
import { useDeciding } from '@/components/review/suggestions/use-deciding'
import { Button } from '@/components/ui/button'
import { roleAllows } from '@/domain/camp/permissions'
import { languageOfLine } from '@/domain/refinement/text/lines'
import type { RouterOutputs } from '@/lib/trpc/types'

type Mine = RouterOutputs['refinement']['suggestions']['mine']['suggestions'][number]

/** One of mine: of which song, what for what, what was decided and why, and what is sung there by now. */
export function ProposalItem({ one }: { one: Mine }) {
  const t = useTranslations('why')
  const { campId, role, timeZone } = useCamp()
  const { dayAndTime } = useCampTime(timeZone)
  const deciding = useDeciding(one.songId)
  const { id, songId, title, change, place, rationale, status, now, createdAt, decidedAt } = one
  const isOpen = status === 'open' || status === 'needs-rebase'
  const desk = roleAllows(role, 'queue.see') ? 'refinement' : 'songs'
  const path = `/camps/${campId}/${desk}/${songId}${isOpen ? `?s=${id}` : ''}`
  return (
    <li className="flex flex-col gap-2 rounded-lg border border-line bg-panel p-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link href={path as '/camps'} className="font-medium underline underline-offset-4">
          {title || t('mine.untitled')}
        </Link>
        <time className="text-sm text-muted tabular-nums">{dayAndTime(decidedAt ?? createdAt)}</time>
      </p>
      <ChangeText change={change} place={place} />
      {rationale && <p className="text-sm break-words">{t('because', { why: rationale })}</p>}
      <Outcome one={one} />
      {change.kind !== 'facet' && (
        <p className="text-sm text-muted" lang={now ? languageOfLine(now) : undefined}>
          {now === null ? t('mine.gone') : t('mine.sung', { now })}
        </p>
      )}
      {isOpen && (
        <Button size="sm" className="self-start" pending={deciding.pending} onClick={() => void deciding.withdraw(id)}>
          {t('withdraw')}
        </Button>
      )}
    </li>
  )
}
