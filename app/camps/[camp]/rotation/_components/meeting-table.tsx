'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type SyntheticEvent, useId, useMemo, useRef, useState } from 'react'
import { Unbroken } from '@/components/rotation/unbroken'
import { useBoard } from './board-context'
import { type Cell, Cells, cellId } from './meeting-cells'
import { useMeetingWords } from './meeting-words'
import { useMeetings } from './use-meetings'

/** Person × person. One tab stop; the arrows move through it, Enter goes to the night; what is meant stands above in words. */
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
    <div className="flex flex-col gap-2">
      {/* Above the squares, so that it never stands on those one goes down to. */}
      <p
        id={`${id}-said`}
        role="status"
        className="sticky top-16 z-20 flex min-h-13 items-center rounded-lg border border-line bg-raised px-4 py-1 leading-5"
      >
        <span>
          <Unbroken>
            {shown && pair ? sayPair(pair.a, pair.b, pair.meetings, marksOf(pair.a, pair.b)) : t('mapHint')}
          </Unbroken>
        </span>
      </p>
      <div
        ref={frame}
        className="relative max-h-[calc(100dvh-9.5rem)] max-w-full overflow-auto rounded-lg border border-line bg-panel has-focus-visible:outline-2 has-focus-visible:outline-lamp-ink"
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA's grid pattern is a table with this role, and its rows and cells come with the table
          role="grid"
          aria-label={t('mapTitle')}
          aria-activedescendant={cellId(id, cell)}
          aria-describedby={`${id}-said`}
          tabIndex={0}
          className="block w-max p-2 outline-none"
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
        </table>
        {shown && <Here frame={frame.current} cell={cellId(id, cell)} />}
      </div>
    </div>
  )
}

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
