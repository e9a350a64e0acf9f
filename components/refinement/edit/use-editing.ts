'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { toast } from 'sonner'
import type { KeptWords } from '@/components/refinement/use-kept-words'
import { toForm } from '@/components/refinement/words-form'
import { replaceLine, replaceWords, usesOf } from '@/domain/refinement/edits/word-uses'
import { mergeSongs } from '@/domain/refinement/song/merge-songs'
import { wordsOf } from '@/domain/refinement/text/lines'
import { type SongWords, sameWords, wordsIn } from '@/domain/refinement/words'
import type { DeskLine, Saved } from '../desk/desk-context'
import type { Ground } from '../desk/ground'
import type { Saving } from '../desk/use-saving'
import type { Commit, EditActs, Editing } from './edit-context'
import type { Waiting } from './use-waiting'

type Needs = {
  saving: Saving
  kept: KeptWords
  waiting: Waiting | null
  lines: DeskLine[]
  may: { save: boolean; propose: boolean }
  offer: (words: SongWords, rationale: string, base: number) => Promise<Saved>
  /** Where the cursor goes after a word. */
  goOn: (lineId: string, word: number) => void
  /** Somebody writes, or what they wrote is on its way. */
  setBusy: (busy: boolean) => void
}

/** One word or one line at a time, each saved as a revision of its own, or offered. */
export function useEditing({ saving, kept, waiting, lines, may, offer, goOn, setBusy }: Needs): EditActs {
  const t = useTranslations('desk')
  const [editing, setEditing] = useState<Editing | null>(null)
  const [offering, setOffering] = useState(false)
  const saveOpen = useRef<(() => void) | null>(null)
  const text = useRef<string | null>(null)
  const next = useRef<Parameters<EditActs['start']> | null>(null)
  const isBusy = editing !== null || offering
  const goOnThere = useEffectEvent(() => {
    const there = next.current
    next.current = null
    if (there) start(...there)
  })
  useEffect(() => {
    setBusy(isBusy)
    if (!isBusy) goOnThere()
  }, [isBusy, setBusy])

  function start(kind: Editing['kind'], lineId: string, word: number) {
    const line = lines.find(({ id }) => id === lineId)
    if (!line || saving.conflict || (!may.save && !may.propose)) return
    if (waiting) {
      toast(t('draftFirst'))
      return document.getElementById('draft-waits')?.focus()
    }
    if (isBusy) {
      // Whoever goes on to another word means what they wrote in this one.
      next.current = [kind, lineId, word]
      return saveOpen.current?.()
    }
    saving.forgetFailure()
    text.current = null
    setEditing({ ...saving.ground, kind, lineId, line: line.index, word, opened: saving.head })
  }
  function widen(pasted: string) {
    if (!editing) return
    const wide = { ...editing, kind: 'line' as const, typed: pasted, cutOff: undefined }
    setEditing(wide)
    typed(pasted, wide)
  }
  const keep = (ground: Ground, words: SongWords) => kept.keep(saving.baseOf(ground), toForm(words))
  function typed(now: string, place = editing) {
    text.current = now
    if (place) keep(place, withEdit(place, now, false))
  }

  async function commit({ text: written, reason, echoes = false, offer: asOffer = false }: Commit) {
    if (!editing) return
    const words = withEdit(editing, written, echoes)
    if (words.lyrics === editing.from.lyrics) return close()
    keep(editing, words)
    setEditing(null)
    if (!next.current)
      goOn(editing.lineId, editing.kind === 'line' || written.trim() === '' ? editing.word : editing.word + 1)
    const { from, base, behind } = editing
    const isOffer = asOffer || !may.save
    setOffering(isOffer)
    const saved = isOffer
      ? await offerOver(editing, words, reason)
      : await saving.commit({ from, base, behind, words, reason })
    if (isOffer) setOffering(false)
    if (saved.outcome !== 'failed') return settle(saved, words)
    if (isOffer) next.current = null
    const cutOff = saved.isCutOff ? { echoes, offer: asOffer } : undefined
    setEditing((open) => open ?? { ...editing, typed: written, reason, cutOff })
  }
  function settle({ outcome }: Saved, words: SongWords) {
    const head = saving.latest()
    if (outcome !== 'asked') kept.done(toForm(words), head && sameWords(head, words) ? head.number : null)
  }
  async function offerOver(ground: Ground, words: SongWords, reason: string): Promise<Saved> {
    // What was on its way is a revision first, or it would be offered along.
    if (ground.base === null) await saving.settled()
    const head = saving.latest()
    const isJoined = ground.base === null && head !== null && !saving.strandedOf(ground)
    const made = isJoined ? mergeSongs(ground.from, words, wordsIn(head)).words : words
    return offer(made, reason, isJoined ? head.number : saving.baseOf(ground))
  }
  function close() {
    saving.forgetFailure()
    setEditing(null)
    // A save that this was written over, and that failed, is still to be decided about.
    const lost = editing && saving.strandedOf(editing)
    if (lost) keep(lost, lost.words)
    else if (editing && kept.kept) kept.drop()
  }
  function leave() {
    const [left, written] = [editing, text.current]
    close()
    if (!left || written === null || withEdit(left, written, false).lyrics === left.from.lyrics) return
    const bringBack = () => {
      setEditing((open) => open ?? { ...left, typed: written, cutOff: undefined })
      typed(written, left)
    }
    toast(t('putAway'), { action: { label: t('bringBack'), onClick: bringBack }, duration: 10_000 })
  }
  function keepMine(written: string) {
    const { head } = saving
    // Over a save that failed it can't be moved on: the choice comes when both are saved.
    if (!editing || !head || saving.strandedOf(editing)) return
    const line = lines.find(({ id }) => id === editing.lineId)
    if (line) {
      const word = Math.max(0, Math.min(editing.word, wordsOf(line.text).length - 1))
      const over = { ...editing, ...saving.ground, opened: head, cutOff: undefined }
      return setEditing({ ...over, line: line.index, word, typed: written })
    }
    // The line is gone: it comes back as it was typed, after the one that stood before it.
    const words = { ...wordsIn(head), lyrics: putBack(withEdit(editing, written, false), editing, head) }
    setEditing(null)
    kept.keep(head.number, toForm(words))
    const change = { from: wordsIn(head), base: head.number, words, reason: '' }
    void saving.commit(change).then((saved) => settle(saved, words))
  }
  return {
    editing,
    failure: saving.failure,
    start,
    widen,
    onGoOn(save) {
      saveOpen.current = save
      return () => {
        if (saveOpen.current === save) saveOpen.current = null
      }
    },
    typed: (now) => typed(now),
    commit: (what) => void commit(what),
    leave,
    keepMine,
  }
}

/** The words with what was typed in their place. */
export function withEdit({ kind, from, line, word }: Editing, text: string, echoes: boolean): SongWords {
  if (kind === 'line') {
    const written = text.replace(/\r\n?/g, '\n').trimEnd()
    return { ...from, lyrics: replaceLine(from.lyrics, line, written === '' ? [] : written.split('\n')) }
  }
  const places = [{ line, word }, ...(echoes ? usesOf(from.lyrics, { line, word }).uses : [])]
  return { ...from, lyrics: replaceWords(from.lyrics, places, text) }
}

function putBack(written: SongWords, { line, from }: Editing, head: SongWords): string {
  const grown = written.lyrics.split('\n').length - from.lyrics.split('\n').length
  const mine = written.lyrics.split('\n').slice(line, line + 1 + grown)
  const lines = head.lyrics.split('\n')
  const above = from.lyrics
    .split('\n')
    .slice(0, line)
    .findLast((text) => text.trim() !== '' && lines.includes(text))
  lines.splice(above === undefined ? 0 : lines.indexOf(above) + 1, 0, ...mine)
  return lines.join('\n')
}
