'use client'
import { useState } from 'react'
import type { useKeptWords } from '@/components/refinement/use-kept-words'
import { toForm } from '@/components/refinement/words-form'
import { replaceLine, replaceWords, usesOf } from '@/domain/refinement/edits/word-uses'
import { wordsOf } from '@/domain/refinement/text/lines'
import { noWords, type SongWords, wordsIn } from '@/domain/refinement/words'
import type { DeskLine, Saved } from '../desk/desk-context'
import type { Saving } from '../desk/use-saving'
import type { Commit, EditActs, Editing } from './edit-context'

type Needs = {
  saving: Saving
  kept: ReturnType<typeof useKeptWords>
  lines: DeskLine[]
  may: { save: boolean; propose: boolean }
  offer: (words: SongWords, rationale: string, base: number) => Promise<Saved>
  /** Where the cursor goes after a word. */
  goOn: (lineId: string, word: number) => void
}

/** One word or one line at a time, each saved as a revision of its own, or offered. */
export function useEditing({ saving, kept, lines, may, offer, goOn }: Needs): EditActs {
  const [editing, setEditing] = useState<Editing | null>(null)

  function start(kind: Editing['kind'], lineId: string, word: number, typed?: string) {
    const line = lines.find(({ id }) => id === lineId)
    if (!line || saving.conflict || (!may.save && !may.propose)) return
    saving.forgetFailure()
    const { shown: from, base, head: opened } = saving
    setEditing({ kind, lineId, line: line.index, word, from, base, opened, typed })
  }
  function keep(words: SongWords) {
    if (editing) kept.keep(editing.base ?? saving.head?.number ?? 0, toForm(words))
  }
  async function commit({ text, reason, echoes = false, offer: asOffer = false }: Commit) {
    if (!editing) return
    const words = withEdit(editing, text, echoes)
    if (words.lyrics === editing.from.lyrics) return leave()
    keep(words)
    setEditing(null)
    goOn(editing.lineId, editing.kind === 'line' || text.trim() === '' ? editing.word : editing.word + 1)
    const { from, base } = editing
    const offers = asOffer || !may.save
    const saved = offers
      ? await offer(words, reason, base ?? saving.head?.number ?? 0)
      : await saving.commit({ from, base, words, reason })
    if (saved.outcome === 'failed') setEditing((open) => open ?? { ...editing, typed: text, reason })
    else if (saved.outcome === 'saved' || saved.outcome === 'merged') kept.saved(toForm(words), saved.revision.number)
    else if (saved.outcome !== 'asked') kept.drop()
  }
  function leave() {
    saving.forgetFailure()
    if (editing) kept.drop()
    setEditing(null)
  }
  function keepMine(text: string) {
    const { head } = saving
    const index = editing && head ? head.lineIds.indexOf(editing.lineId) : -1
    if (!editing || !head) return
    if (index < 0) {
      // The line is gone: it comes back as it was typed, after the one that stood before it.
      const words = withEdit(editing, text, false)
      return void saving.commit({
        from: wordsIn(head),
        base: head.number,
        words: putBack(words, editing, head),
        reason: '',
      })
    }
    const word = editing.kind === 'word' ? Math.min(editing.word, wordsOf(lineOf(head, index)).length - 1) : 0
    setEditing({
      ...editing,
      from: wordsIn(head),
      base: head.number,
      opened: head,
      line: index,
      word: Math.max(0, word),
      typed: text,
    })
  }
  return {
    editing,
    failure: saving.failure,
    start,
    typed: (text) => editing && keep(withEdit(editing, text, false)),
    commit: (what) => void commit(what),
    leave,
    keepMine,
  }
}

const lineOf = ({ lyrics }: SongWords, index: number) => lyrics.split('\n')[index] ?? ''

/** The words with what was typed in their place. */
export function withEdit({ kind, from, line, word }: Editing, text: string, echoes: boolean): SongWords {
  if (kind === 'line') {
    const written = text.replace(/\r\n?/g, '\n').trimEnd()
    return { ...from, lyrics: replaceLine(from.lyrics, line, written === '' ? [] : written.split('\n')) }
  }
  const places = [{ line, word }, ...(echoes ? usesOf(from.lyrics, { line, word }).uses : [])]
  return { ...from, lyrics: replaceWords(from.lyrics, places, text) }
}

function putBack(words: SongWords, { line, from }: Editing, head: SongWords & { lineIds: string[] }): SongWords {
  const mine = words.lyrics.split('\n')[line] ?? ''
  const lines = head.lyrics.split('\n')
  const above = from.lyrics
    .split('\n')
    .slice(0, line)
    .findLast((text) => text.trim() !== '' && lines.includes(text))
  lines.splice(above === undefined ? 0 : lines.indexOf(above) + 1, 0, mine)
  return { ...wordsIn(head ?? noWords), lyrics: lines.join('\n') }
}
