'use client'
import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Lamp } from '@/components/ui/lamp'
import type { RouterOutputs } from '@/lib/trpc/types'
import { CampFacts } from './camp-facts'

type Camp = RouterOutputs['camp']['mine']['camps'][number]

const steps = {
  roster: '/roster',
  rotation: '/rotation',
  tonight: '/tonight',
  'my-night': '/my-night',
  refinement: '/refinement',
  wait: '',
}

export function CampCard({ camp }: { camp: Camp }) {
  const t = useTranslations('camps')
  const { id, name, when, over, next } = camp
  const running = when?.phase === 'running'
  return (
    <li className="flex flex-col gap-4 rounded-lg border border-line bg-panel p-4 shadow-panel">
      <div className="flex items-start justify-between gap-3">
        <h3 className="text-lg font-semibold">
          <Link href={`/camps/${id}` as '/camps'} className="hover:underline">
            {name}
          </Link>
        </h3>
        {when && !over && (
          <span className="flex shrink-0 items-center gap-1.5 text-sm text-muted">
            <Lamp state={running ? 'full' : 'empty'} />
            {running ? t('running', { night: when.night }) : t('nextNight', { night: nextNight(when) })}
          </span>
        )}
      </div>
      <CampFacts {...camp} />
      <Link
        href={`/camps/${id}${steps[next]}` as '/camps'}
        className="mt-auto flex min-h-11 items-center gap-2 self-start font-medium text-lamp-ink hover:underline md:min-h-8"
      >
        {t(`step.${over && next !== 'refinement' ? 'over' : next}`)}
        <ArrowRight aria-hidden className="size-4" />
      </Link>
    </li>
  )
}

/** A night that is over stays the current one until shortly before the next. */
const nextNight = ({ night, phase, nights }: NonNullable<Camp['when']>) =>
  Math.min(nights, night + (phase === 'over' ? 1 : 0))
