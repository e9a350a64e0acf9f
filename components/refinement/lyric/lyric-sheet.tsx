'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useDuration } from '@/components/refinement/use-duration'
import { schemeOf } from '@/domain/refinement/units/rhyme'
import { ConflictBlock } from '../conflict/conflict-block'
import { useDesk } from '../desk/desk-context'
import { useSheet } from '../desk/sheet-context'
import { type Editing, useEdit } from '../edit/edit-context'
import { LineField } from '../edit/line-field'
import { WordInLine } from '../edit/word-in-line'
import { BlameBar } from './blame-bar'
import { ChangeMap } from './change-map'
import { FlaggedNote } from './flagged-note'
import type { LineMark } from './lyric-row'
import { isChanged, nowText, type Row } from './rows'
import { SheetRow } from './sheet-row'
import { useBlame } from './use-blame'
import { useLyricKeys } from './use-lyric-keys'
import { usePointing } from './use-pointing'
import { useSheetRows } from './use-sheet-rows'
import { type CountedLine, useUnits } from './use-units'

type Props = { marks?: ReadonlyMap<string, readonly LineMark[]> | undefined; now: number }

/** The lyric to work on: compared as its mode says, one word with the cursor, which becomes a field where it stands. */
export function LyricSheet({ marks, now }: Props) {
  const t = useTranslations('desk')
  const duration = useDuration()
  const { campId } = useCamp()
  const [desk, sheet, edit] = [useDesk(), useSheet(), useEdit()]
  const { editing } = edit
  const { saving, compared, wash } = sheet
  const { rows, openRow, cosmetic, small, showSmall } = useSheetRows(desk, sheet, editing)
  const root = useRef<HTMLDivElement>(null)
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const blame = useBlame(desk.songId, compared.to?.number ?? 0, compared.mode === 'blame')
  const counted = useUnits(
    campId,
    useMemo(() => rows.filter(isSung).map(nowText), [rows]),
  )
  const rhymes = useMemo(() => rhymesOf(rows, counted), [rows, counted])
  const readOnly = compared.isOlder || saving.conflict !== null || !(desk.may.save || desk.may.propose)
  usePointing(root, readOnly)
  useLyricKeys({ rows, readOnly })
  useFocusCursor(root, desk.cursor, editing !== null)

  const conflicts = saving.conflict?.merge.conflicts ?? []
  const inConflict = (row: Row) =>
    conflicts.some(({ at, theirs }) => row.after !== null && row.after >= at && row.after < at + theirs.length)
  const first = rows.find(isChanged)
  const entrance = desk.cursor ? null : rows.find(isSung)?.lineId
  const to = compared.lastWords?.revision ?? compared.to
  const ago = to ? duration(Math.max(0, now - to.createdAt)) : ''
  const by = useMemo(() => (to ? { name: to.authorName, ago } : undefined), [to, ago])
  const joined = new Set(compared.isOlder ? [] : desk.words.joined.map(({ lineId }) => lineId))
  const onFold = useCallback((key: string) => setUnfolded((was) => toggled(was, key)), [])
  return (
    <div className="flex flex-col gap-3">
      {compared.mode === 'blame' && blame && <BlameBar blame={blame} rows={rows} root={root} />}
      {cosmetic > 0 && (
        <label className="flex min-h-8 items-center gap-2 text-sm text-muted">
          <input type="checkbox" checked={!small} onChange={(event) => showSmall(!event.target.checked)} />
          {t('hideCosmetic', { count: cosmetic })}
        </label>
      )}
      <div ref={root} data-lyric className="relative max-w-prose touch-manipulation md:me-4">
        {rows.map((row) => {
          const conflict = conflicts.findIndex(({ at }) => at === row.after)
          const block = conflict >= 0 && <ConflictBlock key={`conflict ${conflict}`} index={conflict} />
          if (inConflict(row)) return block
          const mine = editing && row.lineId === editing.lineId ? editing : null
          const folded = row.echoOf !== null && !unfolded.has(row.echoOf)
          return (
            <div key={row.key}>
              {block}
              <SheetRow
                {...{ row, folded, blame, onFold }}
                wash={wash === saving.head?.number && isChanged(row)}
                isEntrance={row.lineId !== null && row.lineId === entrance}
                cursor={desk.cursor && desk.cursor.lineId === row.lineId ? desk.cursor.word : undefined}
                marks={row.lineId ? marks?.get(row.lineId) : undefined}
                unfolded={unfolded.has(row.key)}
                by={row === first && compared.mode === 'last' && !saving.isAhead && !saving.conflict ? by : undefined}
                counted={isSung(row) ? counted.get(nowText(row)) : undefined}
                rhyme={isSung(row) ? rhymes.get(row.key) : undefined}
              >
                {mine && <OpenField row={openRow ?? row} editing={mine} />}
              </SheetRow>
              {row.lineId && joined.has(row.lineId) && <FlaggedNote lineId={row.lineId} />}
            </div>
          )
        })}
        {conflicts.map(
          ({ at }, i) =>
            !rows.some(({ after }) => after === at) && <ConflictBlock key={`${at} ${i.toString()}`} index={i} />,
        )}
        {!saving.conflict && <ChangeMap rows={rows} onJump={({ key }) => jumpTo(root.current, rows, key)} />}
      </div>
    </div>
  )
}

/** A word or its whole line, to write in. */
function OpenField({ row, editing }: { row: Row; editing: Editing }) {
  const opened = editing.opened?.number
  if (editing.kind === 'line') return <LineField key={`line ${opened}`} text={nowText(row)} editing={editing} />
  return <WordInLine key={`word ${opened} ${editing.word}`} row={row} editing={editing} />
}

const isSung = (row: Row) => row.line === 'lyric' && row.after !== null

const toggled = (was: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(was)
  if (!next.delete(key)) next.add(key)
  return next
}

function jumpTo(root: HTMLElement | null, rows: readonly Row[], key: string) {
  const at = rows.findIndex((row) => row.key === key)
  root?.children[at]?.scrollIntoView({ block: 'center' })
}

/** Letters begin anew in every section. */
function rhymesOf(rows: readonly Row[], counted: ReadonlyMap<string, CountedLine>): Map<string, string | null> {
  const letters = new Map<string, string | null>()
  let section: Row[] = []
  const end = () => {
    const scheme = schemeOf(section.map((row) => counted.get(nowText(row))?.rhymes ?? []))
    for (const [i, { key }] of section.entries()) letters.set(key, scheme[i] ?? null)
    section = []
  }
  for (const row of rows) {
    if (row.line === 'header' && row.after !== null) end()
    if (isSung(row)) section.push(row)
  }
  end()
  return letters
}

/** The word with the cursor has the focus, unless somebody is busy elsewhere on the page. */
function useFocusCursor(
  root: React.RefObject<HTMLElement | null>,
  cursor: { lineId: string; word: number | null } | null,
  open: boolean,
) {
  const [lineId, word] = [cursor?.lineId, cursor?.word]
  const focused = useRef<HTMLElement>(null)
  const focus = useEffectEvent(() => {
    const active = document.activeElement
    if (!root.current || (active && !active.contains(root.current) && !root.current.contains(active))) return
    focused.current = root.current.querySelector<HTMLElement>(
      `[data-row="${CSS.escape(lineId ?? '')}"] [data-word="${word}"]`,
    )
    focused.current?.focus({ preventScroll: false })
  })
  useEffect(() => {
    if (lineId !== undefined && word != null && !open) focus()
  }, [lineId, word, open])
  // A line that is drawn anew takes the focus of its word away with it.
  useEffect(() => {
    const isLost = focused.current?.isConnected === false && document.activeElement === document.body
    if (isLost && word != null && !open) focus()
  })
}
