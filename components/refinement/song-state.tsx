'use client'
import { useTranslations } from 'next-intl'
import { Lamp, type LampState } from '@/components/ui/lamp'
import type { SongState } from '@/domain/refinement/queue/states'

const lamps: Record<SongState, LampState> = {
  open: 'empty',
  inbox: 'empty',
  refining: 'half',
  'in-review': 'half',
  approved: 'full',
  finishing: 'full',
  finished: 'full',
  'on-hold': 'empty',
  'sent-back': 'crossed',
  dropped: 'crossed',
}

/** Where a song stands in the queue: a lamp and its word. */
export function SongStateMark({ state }: { state: SongState }) {
  const t = useTranslations('refinement')
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Lamp state={lamps[state]} />
      {t(`state.${state}`)}
    </span>
  )
}
