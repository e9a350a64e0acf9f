'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, memo, type SyntheticEvent, useId, useMemo, useRef, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { useBoard } from './board-context'
import { useMeetingWords } from './meeting-words'
import { useMeetings } from './use-meetings'

type Cell = { row: number; column: number }

/** Person × person. One tab stop; the arrows move through it, Enter goes to the night; what is meant stands below in words. */
export function MeetingTable() {
  const t = useTranslations('rotationPeople')
  const { names, goToNight } = useBoard()
  const { lines, meetingsOf, marksOf } = useMeetings()
  const { sayPair } = useMeetingWords(names)
  const [cell, setCell] = useState<Cell>({ row: 0, column: 1 })
  const [shown, setShown] = useState(false)
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const pointed = useRef('')
  const ids = useMemo(() => lines.map(({ memberId }) => memberId), [lines])
  const pairAt = ({ row, column }: Cell) => {
    const [a, b] = [ids[row], ids[column]]
    return a !== undefined && b !== undefined && a !== b ? { a, b, meetings: meetingsOf(a, b) } : null
  }
  const pair = pairAt(cell)

  const moveTo = (next: Cell) => {
    const within = (at: number) => Math.max(0, Math.min(ids.length - 1, at))
    setCell({ row: within(next.row), column: within(next.column) })
    setShown(true)
  }
  const open = (at: Cell) => {
    const last = pairAt(at)?.meetings.at(-1)
    if (last) goToNight(last.night, last.room)
  }
  const press = (event: KeyboardEvent) => {
    const { row, column } = cell
    const to: Record<string, Cell> = {
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      Home: { row, column: 0 },
      End: { row, column: ids.length - 1 },
    }
    const next = to[event.key]
    if (event.key === 'Enter') open(cell)
    else if (!next) return
    else {
      moveTo(next)
      document.getElementById(cellId(id, next))?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
    event.preventDefault()
  }
  const at = (event: SyntheticEvent) => {
    const { row, column } = (event.target as HTMLElement).dataset
    return row !== undefined && column !== undefined ? { row: Number(row), column: Number(column) } : undefined
  }
  return (
    <div className="flex flex-col gap-3">
      {/* biome-ignore lint/a11y/useSemanticElements: a grid of cells that the arrows walk through, not a table to read */}
      <div
        ref={frame}
        role="grid"
        aria-label={t('mapTitle')}
        aria-activedescendant={cellId(id, cell)}
        aria-describedby={`${id}-said`}
        tabIndex={0}
        className="relative max-h-[75dvh] max-w-full overflow-auto rounded-lg border border-line bg-panel"
        onKeyDown={press}
        onFocus={() => setShown(true)}
        onPointerMove={(event) => {
          // The page moving below a resting pointer is no pointing.
          const point = `${event.clientX} ${event.clientY}`
          const over = point === pointed.current ? undefined : at(event)
          pointed.current = point
          if (over && (!shown || over.row !== cell.row || over.column !== cell.column)) moveTo(over)
        }}
        onClick={(event) => {
          const clicked = at(event)
          if (clicked) open(clicked)
        }}
      >
        <Cells {...{ id, ids, names, meetingsOf, marksOf }} crafts={lines.map(({ craft }) => craft).join('\n')} />
        {shown && <Here frame={frame.current} cell={cellId(id, cell)} />}
      </div>
      <p
        id={`${id}-said`}
        role="status"
        className="sticky bottom-4 z-20 rounded-lg border border-line bg-raised px-4 py-3 shadow-panel"
      >
        {shown && pair ? sayPair(pair.a, pair.b, pair.meetings, marksOf(pair.a, pair.b)) : t('mapHint')}
      </p>
    </div>
  )
}

const cellId = (id: string, { row, column }: Cell) => `${id}-${row}-${column}`

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

/** Many: rendered anew only when the plan is another. */
const Cells = memo(function Cells({ id, ids, names, crafts, meetingsOf, marksOf }: CellsProps) {
  const craftOf = crafts.split('\n')
  const begins = (i: number) => i > 0 && craftOf[i] !== craftOf[i - 1]
  const { width, height, isLarge } = sizeFor(ids.length)
  return (
    <div className="w-max p-2">
      <div className="sticky top-0 z-10 flex bg-panel" aria-hidden>
        <span className="sticky left-0 z-10 w-36 shrink-0 bg-panel" />
        {ids.map((memberId, column) => (
          <span
            key={memberId}
            className={classNames(
              'flex h-34 shrink-0 items-end pb-1 text-sm',
              isLarge && 'h-24 text-[0.625rem]',
              width,
              begins(column) && 'ml-2',
            )}
          >
            <span className="max-h-full overflow-hidden whitespace-nowrap [writing-mode:sideways-lr]">
              {names[memberId]}
            </span>
          </span>
        ))}
      </div>
      {ids.map((memberId, row) => (
        // biome-ignore lint/a11y/useSemanticElements: rows of the grid above
        // biome-ignore lint/a11y/useFocusableInteractive: the grid itself is the tab stop
        <div
          key={memberId}
          role="row"
          className={classNames(
            'flex',
            isLarge && '[contain-intrinsic-size:auto_1rem] [content-visibility:auto]',
            begins(row) && 'mt-2',
          )}
        >
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
          <span
            role="rowheader"
            className={classNames('sticky left-0 z-[5] w-36 shrink-0 truncate bg-panel pr-2', height)}
          >
            {names[memberId]}
          </span>
          {ids.map((other, column) => {
            const times = row === column ? 0 : meetingsOf(memberId, other).length
            const { apart, together, past } = marksOf(memberId, other)
            const sign = apart ? '×' : together ? '+' : times > 1 ? String(times) : times === 1 ? '●' : ''
            return (
              // biome-ignore lint/a11y/useSemanticElements: as above
              // biome-ignore lint/a11y/useFocusableInteractive: as above
              <span
                key={other}
                role="gridcell"
                id={cellId(id, { row, column })}
                data-row={row}
                data-column={column}
                aria-label={`${names[memberId]} – ${names[other]}: ${times}`}
                className={classNames(
                  'shrink-0 cursor-pointer scroll-mt-36 scroll-mb-20 scroll-ml-38 border border-line text-center tabular-nums',
                  ...[width, height],
                  begins(column) && 'ml-2',
                  row === column && 'bg-ground',
                  times === 1 && 'bg-lamp-soft text-lamp-ink',
                  times > 1 && (together ? 'bg-lamp-soft' : 'bg-bad-soft text-bad'),
                  past && 'border-dashed border-warn',
                )}
              >
                {sign}
              </span>
            )
          })}
        </div>
      ))}
    </div>
  )
})

/** Where one is, drawn over the cells so that they needn't be rendered for it. */
function Here({ frame, cell }: { frame: HTMLElement | null; cell: string }) {
  const target = document.getElementById(cell)
  if (!frame || !target) return null
  const [outer, { x, y, width, height }] = [frame.getBoundingClientRect(), target.getBoundingClientRect()]
  const left = x - outer.x - frame.clientLeft + frame.scrollLeft
  const top = y - outer.y - frame.clientTop + frame.scrollTop
  return (
    <span
      aria-hidden
      className="pointer-events-none absolute rounded-xs outline-2 outline-lamp-ink"
      style={{ left, top, width, height }}
    />
  )
}
