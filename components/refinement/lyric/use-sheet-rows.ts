'use client'
import { parseAsBoolean, useQueryState } from 'nuqs'
import { useMemo, useRef } from 'react'
import type { Desk } from '../desk/desk-context'
import { lineIdsOver } from '../desk/desk-lines'
import type { DeskSheet } from '../desk/sheet-context'
import type { Editing } from '../edit/edit-context'
import { isCosmeticRow, type Row, rowsOf, withoutCosmetic } from './rows'

type Text = { lyrics: string; lineIds: readonly string[] }

/** The two texts that the lyric shows at this moment: what is on its way to the server and an open conflict go before the mode. */
function textsOf(desk: Desk, { saving, compared }: DeskSheet): { before: Text | null; after: Text } {
  const { conflict, head, shown, isAhead, before: saved } = saving
  if (conflict) {
    const { lyrics } = conflict.merge.words
    return { before: conflict.theirs, after: { lyrics, lineIds: lineIdsOver(conflict.theirs, lyrics) } }
  }
  const before = compared.lastWords?.before ?? compared.from
  if (compared.isOlder && compared.to) return { before, after: compared.to }
  const after = { lyrics: shown.lyrics, lineIds: desk.lines.map(({ id }) => id) }
  if (compared.mode === 'last' && isAhead && saved)
    return { before: { lyrics: saved.lyrics, lineIds: lineIdsOver(head, saved.lyrics) }, after }
  return { before, after }
}

const linesIn = ({ lyrics, lineIds }: Text): Text => ({ lyrics, lineIds })

export function useSheetRows(desk: Desk, sheet: DeskSheet, editing: Editing | null) {
  const [small, showSmall] = useQueryState('small', parseAsBoolean.withDefault(true))
  const { before, after } = textsOf(desk, sheet)
  // The texts are other objects at every drawing; what they say decides whether they are compared again.
  const said = JSON.stringify([before && linesIn(before), linesIn(after)])
  const all = useMemo(() => rowsOf(...(JSON.parse(said) as [Text | null, Text])), [said])
  const live = useMemo(() => (small ? all : all.map(withoutCosmetic)), [all, small])
  const opened = useRef<{ editing: Editing; rows: Row[] } | null>(null)
  if (!editing) opened.current = null
  else if (opened.current?.editing !== editing) opened.current = { editing, rows: live }
  const frozen = opened.current
  const held = editing && frozen && !keepsPlace(frozen.rows, live, editing.lineId) ? frozen.rows : live
  return {
    rows: held,
    /** The row that is written in, as it was when it was opened. */
    openRow: frozen?.rows.find(({ lineId }) => lineId === editing?.lineId) ?? null,
    after,
    cosmetic: all.filter(isCosmeticRow).length,
    small,
    showSmall: (shown: boolean) => void showSmall(shown),
  }
}

/** Whether a row would stay where it is in the page: a field that is moved loses its focus and what is being composed. */
function keepsPlace(before: readonly Row[], now: readonly Row[], lineId: string): boolean {
  const [was, is] = [before, now].map((rows) => rows.findIndex((row) => row.lineId === lineId)) as [number, number]
  if (was < 0 || is < 0) return false
  const above = new Set(before.slice(0, was).map(({ key }) => key))
  const below = new Set(before.slice(was + 1).map(({ key }) => key))
  return !now.slice(0, is).some(({ key }) => below.has(key)) && !now.slice(is + 1).some(({ key }) => above.has(key))
}
