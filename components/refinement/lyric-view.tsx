'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { DiffParts } from './lyric/diff-parts'
import { LineText } from './lyric/lyric-row'
import { isChanged, type Row, rowsOf } from './lyric/rows'

type Props = {
  lyrics: string
  /** What it is compared with; without it the lyric is shown as it is now. */
  before?: string | undefined
  /** Changed lines light up once, to say where somebody else's change went. */
  wash?: boolean
}

/** A lyric sheet to read, with what changed struck and underlined. */
export function LyricView({ lyrics, before, wash = false }: Props) {
  const t = useTranslations('words')
  const rows = useLyricRows(lyrics, before)
  if (lyrics.trim() === '' && rows.every(({ kind }) => kind === 'same'))
    return <p className="text-muted">{t('noLyrics')}</p>
  return (
    <div>
      {rows.map((row) =>
        row.line === 'blank' ? (
          <div key={rowKey(row)} className="h-4" />
        ) : (
          <LineText key={rowKey(row)} row={row} wash={wash && isChanged(row)}>
            <MovedMark row={row} />
            <DiffParts parts={row.parts} />
          </LineText>
        ),
      )}
    </div>
  )
}

/** A line that stands elsewhere now: where it stood. */
export function MovedMark({ row: { moved, before } }: { row: Row }) {
  const t = useTranslations('words')
  if (!moved || before === null) return null
  return (
    <span className="me-2 font-sans text-sm text-muted tabular-nums">
      <span aria-hidden>↕{before + 1}</span>
      <span className="sr-only">{t('movedFrom', { line: before + 1 })}</span>
    </span>
  )
}

/** The rows of two texts whose lines have no ids here. */
export function useLyricRows(lyrics: string, before: string | undefined): Row[] {
  return useMemo(
    () => rowsOf(before === undefined ? null : { lyrics: before, lineIds: [] }, { lyrics, lineIds: [] }),
    [before, lyrics],
  )
}

export const rowKey = ({ before, after }: Row) => `${before ?? ''}-${after ?? ''}`
