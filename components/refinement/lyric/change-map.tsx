'use client'
import { isChanged, isCosmeticRow, type Row } from './rows'

type Props = { rows: readonly Row[]; onJump: (row: Row) => void }

/** A thin picture of where the changes are; a click goes there. By keyboard Shift with an arrow does. */
export function ChangeMap({ rows, onJump }: Props) {
  const changed = rows.flatMap((row, at) => (isChanged(row) ? [{ row, at }] : []))
  if (rows.length < 8 || changed.length === 0) return null
  return (
    <div aria-hidden className="absolute inset-y-0 -right-4 w-3 max-md:hidden" data-change-map>
      <div className="absolute inset-y-0 left-1 w-px bg-line" />
      {changed.map(({ row, at }) => (
        <button
          key={row.key}
          type="button"
          tabIndex={-1}
          onClick={() => onJump(row)}
          style={{ top: `${(at / rows.length) * 100}%`, height: `${Math.max(100 / rows.length, 0.8)}%` }}
          className={`absolute inset-x-0 min-h-1 rounded-xs ${lookOf(row)}`}
        />
      ))}
    </div>
  )
}

function lookOf(row: Row): string {
  if (isCosmeticRow(row)) return 'bg-line-strong'
  if (row.kind === 'removed') return 'bg-bad'
  return row.kind === 'added' ? 'bg-good' : 'bg-lamp'
}
