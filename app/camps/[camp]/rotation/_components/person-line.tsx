'use client'
import { Repeat2, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CraftBadge, SilentCraftBadge } from '@/components/camp/craft-badge'
import type { Marks } from './cards'
import { useNights } from './sentences'

/** `silent`: what stands around it has a name that says all this. */
type Props = { craft?: string; name: string | null; marks?: Marks | undefined; emphasised?: boolean; silent?: boolean }

/** One person of a team: craft, name, and what is to be looked at, in signs and in words. */
export function PersonLine({ craft, name, marks, emphasised = false, silent = false }: Props) {
  const t = useTranslations('rotation')
  const nightsOf = useNights()
  const repeats = marks?.repeats ?? []
  const problems = marks?.problems ?? []
  return (
    <>
      {craft !== undefined && (silent ? <SilentCraftBadge craft={craft} /> : <CraftBadge craft={craft} />)}
      <span
        className={`min-w-0 flex-1 text-left leading-5 [overflow-wrap:anywhere] ${name === null ? 'text-muted italic' : ''} ${emphasised ? 'font-semibold' : ''}`}
      >
        {name ?? t('emptySeat')}
      </span>
      {problems.map((problem) => (
        <span key={problem} className="inline-flex items-center gap-1 text-xs font-medium text-bad">
          <TriangleAlert aria-hidden className="size-3.5" />
          {t(`mark.${problem}`)}
        </span>
      ))}
      {repeats.length > 0 && (
        <span className="inline-flex items-center gap-1 text-xs font-medium text-warn">
          <Repeat2 aria-hidden className="size-3.5" />
          <span aria-hidden>{Math.max(...repeats.map(({ nights }) => nights.length))}×</span>
          {!silent && (
            <span className="sr-only">
              {repeats.map(({ name, nights }) => t('mark.repeat', { name, nights: nightsOf(nights) })).join(' ')}
            </span>
          )}
        </span>
      )}
    </>
  )
}
