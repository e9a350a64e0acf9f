'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { type ReactNode, type RefObject, useCallback, useMemo, useState } from 'react'
import { toast } from 'sonner'
import type { PlayerHandle } from '@/components/audio/player'
import { useCamp } from '@/components/camp/camp-context'
import { useKeptWords } from '@/components/refinement/use-kept-words'
import type { CurrentWords } from '@/components/refinement/use-live-words'
import type { Place } from '@/domain/refinement/review/place'
import { wordsOf } from '@/domain/refinement/text/lines'
import type { SongWords } from '@/domain/refinement/words'
import { refusalOf, useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import { EditContext } from '../edit/edit-context'
import { useEditing } from '../edit/use-editing'
import { useWaiting } from '../edit/use-waiting'
import {
  type ComposeKind,
  type Composing,
  type Desk,
  DeskContext,
  type DeskCursor,
  type Saved,
  whyPanes,
} from './desk-context'
import { DeskKeys } from './desk-keys'
import { deskLines } from './desk-lines'
import { placeAt } from './place-at'
import { type DeskSheet, SheetContext } from './sheet-context'
import { useCompared } from './use-compared'
import { useDeskAudio } from './use-desk-audio'
import { PresenceContext, usePresence } from './use-presence'
import { useSaving } from './use-saving'

type Props = {
  words: CurrentWords
  /** The newest version of the audio; 0 without one. */
  version: number
  player: RefObject<PlayerHandle | null>
  /** Somebody else's revision that has just come in. */
  wash: number | null
  goTo?: (step: 1 | -1) => void
  children: ReactNode
}

const stay = () => {}

/** What the panes of a song share: its words as they are, where the cursor stands, what is compared, and how they are saved. */
export function DeskProvider({ words, version, player, wash, goTo = stay, children }: Props) {
  const { songId } = words
  const { role } = useCamp()
  const saving = useSaving(words)
  const kept = useKeptWords(words)
  const audio = useDeskAudio(songId, version, player, saving.head)
  const compared = useCompared(songId, saving.head, saving.previous)
  const [pane, openPane] = useQueryState('pane', parseAsStringLiteral(whyPanes).withDefault('suggestions'))
  const [cursor, setCursor] = useState<DeskCursor | null>(null)
  const [compose, setCompose] = useState<Composing | null>(null)
  const { head, shown } = saving
  const lines = useMemo(() => deskLines(head, shown.lyrics), [head, shown.lyrics])
  const approved = ['approved', 'finishing', 'finished'].includes(words.state)
  const may = {
    save: words.may.revise,
    propose: role === 'producer' || role === 'apprentice' || (role === 'writer' && approved),
    decide: words.may.decide,
  }
  const offer = useOffer(songId)
  const moveTo = useCallback((place: DeskCursor | null) => {
    setCursor(place)
    if (place)
      requestAnimationFrame(() => {
        const row = document.querySelector(`[data-lyric] [data-row="${CSS.escape(place.lineId)}"]`)
        row?.scrollIntoView({ block: 'nearest' })
      })
  }, [])
  const [isBusy, setBusy] = useState(false)
  const waiting = useWaiting(songId, saving, kept, isBusy)
  const edit = useEditing({
    ...{ saving, kept, waiting, lines, may, offer, setBusy },
    goOn: (lineId, word) => setCursor(nextPlace(lines, lineId, word)),
  })
  const people = usePresence(songId, {
    lineId: edit.editing?.lineId ?? cursor?.lineId ?? null,
    doing: edit.editing ? 'writing' : 'reading',
  })
  const desk: Desk = {
    ...{ songId, words, head, lines, cursor, moveTo, audio, may, goTo, compose, pane },
    mode: compared.mode,
    setMode: compared.setMode,
    compared: { from: compared.from, to: compared.to },
    showRevision: compared.showRevision,
    openPane: (next) => void openPane(next),
    startComposing(kind: ComposeKind, place?: Place) {
      setCompose({ kind, place: place ?? placeAt(lines, cursor, audio) })
      void openPane(kind === 'comment' ? 'comments' : kind === 'request' ? 'requests' : 'suggestions')
    },
    stopComposing: () => setCompose(null),
    async save(next: SongWords, reason = ''): Promise<Saved> {
      if (!may.save) return offer(next, reason, head?.number ?? 0)
      const saved = await saving.commit({ ...saving.ground, words: next, reason })
      if (saved.outcome === 'failed') toast.error(saving.failureNow() ?? '')
      return saved
    },
    offer: (next, rationale, base = head?.number ?? 0) => offer(next, rationale, base),
  }
  const sheet: DeskSheet = { saving, kept, waiting, compared, wash }
  return (
    <DeskKeys>
      <DeskContext value={desk}>
        <SheetContext value={sheet}>
          <EditContext value={edit}>
            <PresenceContext value={people}>{children}</PresenceContext>
          </EditContext>
        </SheetContext>
      </DeskContext>
    </DeskKeys>
  )
}

/** The word after one that was written; the last of a line is followed by the next line's first. */
function nextPlace(lines: Desk['lines'], lineId: string, word: number): DeskCursor {
  const at = lines.findIndex(({ id }) => id === lineId)
  const line = lines[at]
  if (!line || word < wordsOf(line.text).length) return { lineId, word }
  const next = lines.slice(at + 1).find(({ kind }) => kind === 'lyric')
  return next ? { lineId: next.id, word: 0 } : { lineId, word: Math.max(0, word - 1) }
}

/** Offers words instead of saving them. */
function useOffer(songId: string) {
  const t = useTranslations('desk')
  const { campId } = useCamp()
  const trpc = useTRPC()
  const sentence = useErrorSentence()
  const offering = useMutation(trpc.refinement.suggestions.offer.mutationOptions())
  return async (words: SongWords, rationale: string, base: number): Promise<Saved> => {
    try {
      const { suggestions } = await offering.mutateAsync({ campId, songId, base, words, rationale })
      toast.success(t('offered', { count: suggestions.length }))
      return { outcome: 'offered' }
    } catch (error) {
      const { reason } = refusalOf(error)
      toast.error(reason ? sentence(error) : t('notSavedOffline'))
      return { outcome: 'failed', isCutOff: !reason }
    }
  }
}
