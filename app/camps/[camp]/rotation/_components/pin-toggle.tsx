'use client'
import { Pin as PinIcon } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import { useGrid } from './grid-context'

/** Fixes a whole night, or the team of one room, and lets them go. */
export function PinToggle({ label, on, night, room }: { label: string; on: boolean; night: number; room?: number }) {
  const grid = useGrid()
  return (
    <button
      type="button"
      aria-pressed={on}
      aria-label={label}
      title={label}
      // The menu of each card does the same: forty rooms a night need not be forty more stops.
      tabIndex={room === undefined ? 0 : -1}
      onClick={(event) => {
        event.stopPropagation()
        grid.togglePins(night, room)
      }}
      className={classNames(
        'inline-flex size-11 shrink-0 items-center justify-center rounded-md hover:bg-raised md:size-7 print:hidden',
        on ? 'text-lamp-ink' : 'text-faint',
      )}
    >
      <PinIcon aria-hidden className={classNames('size-4', on && 'fill-current')} />
    </button>
  )
}
