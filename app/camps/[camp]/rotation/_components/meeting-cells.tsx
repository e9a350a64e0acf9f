'use client'
import { memo, startTransition, useEffect, useMemo, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { useMeetings } from './use-meetings'

export type Cell = { row: number; column: number }

export const cellId = (id: string, { row, column }: Cell) => `${id}-${row}-${column}`

type CellsProps = Pick<ReturnType<typeof useMeetings>, 'meetingsOf' | 'marksOf'> & {
  id: string
  ids: string[]
  names: Record<string, string>
  crafts: string
}

/** Small where there are many, who then are drawn only as far as one has scrolled. */
function sizeFor(people: number) {
  if (people > 48) return { width: 'w-4', height: 'h-4 text-[0.625rem] leading-3.5', isLarge: true }
  return people > 22
    ? { width: 'w-6', height: 'h-6 text-sm leading-5.5', isLarge: false }
    : { width: 'w-7', height: 'h-7 text-sm leading-6.5', isLarge: false }
}

/** Many: drawn anew only when the plan is another, and of a big camp the rows that come into view first are there first. */
export const Cells = memo(function Cells({ id, ids, names, crafts, meetingsOf, marksOf }: CellsProps) {
  const begins = useMemo(() => {
    const craftOf = crafts.split('\n')
    return craftOf.map((craft, i) => i > 0 && craft !== craftOf[i - 1])
  }, [crafts])
  const { width, isLarge } = sizeFor(ids.length)
  const drawn = useGrowing(ids.length)
  return (
    <>
      <thead className="sticky top-0 z-10 block bg-panel" aria-hidden>
        <tr className="flex">
          <td className="sticky left-0 z-10 w-36 shrink-0 bg-panel" />
          {ids.map((memberId, column) => (
            <td
              key={memberId}
              className={classNames(
                'flex h-34 shrink-0 items-end pb-1 text-sm',
                isLarge && 'h-24 text-[0.625rem]',
                width,
                begins[column] && 'ml-2',
              )}
            >
              <span className="max-h-full overflow-hidden whitespace-nowrap [writing-mode:sideways-lr]">
                {names[memberId]}
              </span>
            </td>
          ))}
        </tr>
      </thead>
      <tbody className="block">
        {ids.slice(0, drawn).map((memberId, row) => (
          <Row key={memberId} {...{ id, ids, names, begins, row, meetingsOf, marksOf }} />
        ))}
      </tbody>
    </>
  )
})

const rowsAtFirst = 40
const rowsAtOnce = 8

/** How many rows are drawn: the first ones, and while the browser has nothing else to do the rest. */
function useGrowing(all: number): number {
  const [drawn, setDrawn] = useState(rowsAtFirst)
  useEffect(() => {
    if (drawn >= all) return
    const later = window.requestIdleCallback ?? ((then: () => void) => window.setTimeout(then, 30))
    const stop = window.cancelIdleCallback ?? window.clearTimeout
    const waiting = later(() => startTransition(() => setDrawn(drawn + rowsAtOnce)))
    return () => stop(waiting)
  }, [drawn, all])
  return drawn
}

type RowProps = Omit<CellsProps, 'crafts'> & { begins: boolean[]; row: number }

const Row = memo(function Row({ id, ids, names, begins, row, meetingsOf, marksOf }: RowProps) {
  const { width, height, isLarge } = sizeFor(ids.length)
  const memberId = ids[row]!
  return (
    <tr
      className={classNames(
        'flex',
        isLarge && '[contain-intrinsic-size:auto_1rem] [content-visibility:auto]',
        begins[row] && 'mt-2',
      )}
    >
      <th
        scope="row"
        className={classNames('sticky left-0 z-[5] w-36 shrink-0 truncate bg-panel pr-2 text-left font-normal', height)}
      >
        {names[memberId]}
      </th>
      {ids.map((other, column) => {
        const times = row === column ? 0 : meetingsOf(memberId, other).length
        const { apart, together, past } = marksOf(memberId, other)
        const sign = apart ? '×' : together ? '+' : times > 1 ? String(times) : times === 1 ? '●' : ''
        return (
          <td
            key={other}
            id={cellId(id, { row, column })}
            data-row={row}
            data-column={column}
            aria-label={`${names[memberId]} – ${names[other]}: ${times}`}
            className={classNames(
              'shrink-0 cursor-pointer scroll-mt-36 scroll-mb-4 scroll-ml-38 border border-line text-center tabular-nums',
              ...[width, height],
              begins[column] && 'ml-2',
              row === column && 'bg-ground',
              times === 1 && 'bg-lamp-soft text-lamp-ink',
              times > 1 && (together ? 'bg-lamp-soft' : 'bg-bad-soft text-bad'),
              past && 'border-dashed border-warn',
            )}
          >
            {sign}
          </td>
        )
      })}
    </tr>
  )
})
