'use client'
import { useTranslations } from 'next-intl'
import type { PageKey } from '@/components/frame/keys'
import { type DeskCursor, deskModes, useDesk } from '../desk/desk-context'
import { type KeyMap, useDeskKeys } from '../desk/desk-keys'
import { useSheet } from '../desk/sheet-context'
import { useUndo } from '../desk/use-undo'
import { type Move, moveCursor, settleCursor } from '../edit/cursor'
import { useEdit } from '../edit/edit-context'
import { isChanged, type Row } from './rows'

/** The keys of the lyric itself: the cursor, editing, the modes and the revisions. */
export function useLyricKeys({ rows, readOnly }: { rows: readonly Row[]; readOnly: boolean }): void {
  const t = useTranslations('desk')
  const { lines, cursor, moveTo, mode, setMode, showRevision, may, audio, startComposing } = useDesk()
  const { compared, saving } = useSheet()
  const { start } = useEdit()
  const undo = useUndo()
  const lyrics = lines.map(({ text }) => text).join('\n')
  const line = lines.find(({ id }) => id === cursor?.lineId)
  const at = settleCursor(lyrics, line && cursor ? { line: line.index, word: cursor.word ?? 0 } : null)

  const place = (to: { line: number; word: number } | null): DeskCursor | null =>
    to && { lineId: lines[to.line]!.id, word: to.word }
  const go = (to: DeskCursor | null) => {
    // From a button the word takes the focus over, or Enter would press the button again.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    moveTo(to)
  }
  const move = (key: Move) => () => go(place(moveCursor(lyrics, at, key)))
  const open = (kind: 'word' | 'line') => () => {
    const to = place(at)
    if (!to || readOnly) return false
    start(kind, to.lineId, to.word ?? 0)
    return true
  }
  const jump = (step: 1 | -1) => () => {
    const changed = rows.filter((row) => isChanged(row) && row.lineId !== null && row.line === 'lyric')
    const here = rows.findIndex(({ lineId }) => lineId === cursor?.lineId)
    const ahead = changed.filter((row) => (rows.indexOf(row) - here) * step > 0)
    const next = step === 1 ? ahead[0] : ahead.at(-1)
    if (next?.lineId) go({ lineId: next.lineId, word: 0 })
  }
  const { to } = compared
  const step = (by: 1 | -1) => () => to && showRevision(to.number + by)
  const toggle = (wanted: 'origin' | 'blame') => () => setMode(mode === wanted ? 'last' : wanted)
  const play = () => (cursor && audio.version > 0 ? audio.toggleFromLine(cursor.lineId) : audio.toggle())
  const newest = () => {
    if (compared.isOlder) showRevision(null)
    return compared.isOlder
  }
  const keys: KeyMap = {
    ArrowUp: move('ArrowUp'),
    ArrowDown: move('ArrowDown'),
    ArrowLeft: move('ArrowLeft'),
    ArrowRight: move('ArrowRight'),
    'Shift+ArrowDown': jump(1),
    'Shift+ArrowUp': jump(-1),
    Enter: open('word'),
    e: saving.conflict ? undefined : open('line'),
    d: () => setMode(deskModes[(deskModes.indexOf(mode) + 1) % deskModes.length]!),
    o: toggle('origin'),
    b: toggle('blame'),
    '[': step(-1),
    ']': step(1),
    Space: play,
    c: () => startComposing('comment'),
    'Mod+z': may.save ? () => void undo() : undefined,
    Escape: newest,
  }
  const help: PageKey[] = [
    { keys: ['↑', '↓', '←', '→'], does: t('keys.words') },
    { keys: ['Shift', '↑ ↓'], does: t('keys.changes') },
    ...(may.save || may.propose
      ? [
          { keys: ['Enter'], does: t('keys.edit') },
          { keys: ['E'], does: t('keys.line') },
          { keys: ['Shift', 'Enter'], does: t('keys.offer') },
          { keys: ['Alt', 'Enter'], does: t('keys.echoes') },
          { keys: ['Alt', '1 2'], does: t('keys.remote') },
        ]
      : []),
    ...(may.save ? [{ keys: ['Ctrl/⌘', 'Z'], does: t('keys.undo') }] : []),
    { keys: ['D'], does: t('keys.mode') },
    { keys: ['O'], does: t('keys.origin') },
    { keys: ['B'], does: t('keys.blame') },
    { keys: ['[', ']'], does: t('keys.revisions') },
    { keys: ['Space'], does: t('keys.play') },
    { keys: ['C'], does: t('keys.comment') },
  ]
  useDeskKeys(keys, help)
}
