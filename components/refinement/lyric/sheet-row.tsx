'use client'
import { memo, type ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { type LineMark, LineText, LineWords } from './lyric-row'
import { RowMargin } from './row-margin'
import { isChanged, type Row } from './rows'
import type { Blame } from './use-blame'
import type { CountedLine } from './use-units'

type Props = {
  row: Row
  cursor: number | null | undefined
  /** Tab comes in at its first word. */
  isEntrance: boolean
  marks: readonly LineMark[] | undefined
  blame: Blame | null
  folded: boolean
  unfolded: boolean
  /** Is given the row's key. */
  onFold: (key: string) => void
  wash: boolean
  by: { name: string; ago: string } | undefined
  counted: CountedLine | undefined
  rhyme: string | null | undefined
  /** Stands for the line while somebody writes in it. */
  children?: ReactNode
}

/** A line with what is told beside it; drawn again only when something of itself is different, of two thousand as of twenty. */
export const SheetRow = memo(function SheetRow({ row, children, onFold, ...line }: Props) {
  const { cursor, isEntrance, marks, blame, folded, unfolded, wash, by, counted, rhyme } = line
  return (
    <div
      data-row={row.lineId ?? undefined}
      data-changed={isChanged(row) || undefined}
      className={classNames('grid grid-cols-[minmax(0,1fr)_auto] gap-x-3', cursor === null && 'rounded-sm bg-raised')}
    >
      {children ||
        (row.line === 'blank' ? (
          <div className="h-4" />
        ) : (
          <LineText row={row} folded={folded} wash={wash}>
            <LineWords {...{ row, cursor, isEntrance, marks, blame }} />
          </LineText>
        ))}
      {row.line !== 'blank' && (
        <RowMargin
          lineId={row.lineId}
          movedFrom={row.moved && row.before !== null ? row.before + 1 : null}
          times={row.times}
          unfolded={unfolded}
          onFold={() => onFold(row.key)}
          {...{ by, counted, rhyme }}
        />
      )}
    </div>
  )
})
