'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { useList } from '@/components/camp/words'
import { type CurrentWords, usePutRevision } from '@/components/refinement/use-live-words'
import { mergeSongs, type SongMerge } from '@/domain/refinement/song/merge-songs'
import { noWords, type RevisionView, type SongWords, sameWords, wordsIn } from '@/domain/refinement/words'
import { refusalOf, useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import type { RouterOutputs } from '@/lib/trpc/types'
import type { Saved } from './desk-context'

/** Words somebody made of `from`; `base` is the revision that holds `from`, null when that was on its way to the server itself. */
export type Change = { from: SongWords; base: number | null; words: SongWords; reason: string }

/** A save that can't be joined by itself: a person chooses, at the lines. */
export type Conflict = { theirs: RevisionView; from: SongWords; mine: SongWords; merge: SongMerge; reason: string }

/** Lines that hold words of two people since a save was joined: somebody has to look. */
export type Flagged = { lineIds: string[]; names: string[] }

type StaleDetails = { head?: RevisionView | null; merge?: SongMerge | null }

/** Saves one after the other, shows each at once, and never drops what was typed. */
export function useSaving(current: CurrentWords) {
  const t = useTranslations('desk')
  const { campId } = useCamp()
  const { songId } = current
  const trpc = useTRPC()
  const queries = useQueryClient()
  const list = useList()
  const sentence = useErrorSentence()
  const put = usePutRevision(songId)
  const revise = useMutation(trpc.refinement.revise.mutationOptions())
  // Own saves are known here before they come back with the newest words.
  const [own, setOwn] = useState<{ revision: RevisionView; before: RevisionView | null } | null>(null)
  const [pending, setPending] = useState<Change[]>([])
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [flagged, setFlagged] = useState<Flagged | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const lastFailure = useRef<string | null>(null)
  const ahead = own && own.revision.number > current.number ? own : null
  const head = ahead ? ahead.revision : current.revision
  const previous = ahead ? ahead.before : current.previous
  const latest = useRef(head)
  if ((head?.number ?? 0) >= (latest.current?.number ?? 0)) latest.current = head
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const start = head ? wordsIn(head) : noWords
  let [shown, before] = [start, previous ? wordsIn(previous) : null]
  for (const { from, words } of pending) {
    before = shown
    shown = sameWords(from, shown) ? words : mergeSongs(from, words, shown).words
  }

  function take({ outcome, revision, claimed, joined }: RouterOutputs['refinement']['revise']): Saved {
    if (!revision || outcome === 'unchanged') {
      toast(t('unchanged'))
      return { outcome: 'unchanged' }
    }
    setOwn({ revision, before: latest.current })
    latest.current = revision
    put(revision)
    if (claimed) toast(t('claimedByEditing'))
    if (joined && joined.names.length > 0) toast(t('joined', { names: list(joined.names) }))
    if (joined && joined.flagged.length > 0)
      setFlagged({ lineIds: joined.flagged.flatMap((line) => revision.lineIds[line] ?? []), names: joined.names })
    void queries.invalidateQueries({ queryKey: trpc.refinement.pathKey() })
    return { outcome, revision }
  }

  async function send({ from, base, words, reason }: Change): Promise<Saved> {
    const now = latest.current
    const newest = now ? wordsIn(now) : noWords
    const onHead = base === (now?.number ?? 0) || sameWords(from, newest)
    const merge = onHead || base !== null ? null : mergeSongs(from, words, newest)
    if (merge && !merge.clean && now) return askAbout({ theirs: now, from, mine: words, merge, reason })
    try {
      const sent = { base: onHead || merge ? (now?.number ?? 0) : base!, words: merge?.words ?? words }
      const saved = take(await revise.mutateAsync({ campId, songId, reason, ...sent }))
      setConflict(null)
      return saved
    } catch (error) {
      const { reason: refusal, details } = refusalOf(error)
      const { head: theirs, merge: tried } = (details ?? {}) as StaleDetails
      if (refusal === 'stale-save' && theirs) {
        put(theirs)
        latest.current = theirs
        return askAbout({ theirs, from, mine: words, merge: tried ?? mergeSongs(from, words, theirs), reason })
      }
      lastFailure.current = refusal ? sentence(error) : t('notSavedOffline')
      setFailure(lastFailure.current)
      return { outcome: 'failed' }
    }
  }
  function askAbout(found: Conflict): Saved {
    setConflict(found)
    return { outcome: 'asked' }
  }

  return {
    head,
    previous,
    /** The newest words with what is on its way to the server, and what they were made of. */
    shown,
    before,
    isAhead: pending.length > 0,
    /** Of the words in `shown`, for `base`. */
    base: pending.length > 0 ? null : (head?.number ?? 0),
    conflict,
    flagged,
    failure,
    failureNow: () => lastFailure.current,
    /** Says why something wasn't saved before it could even be tried. */
    fail(why: string): false {
      lastFailure.current = why
      setFailure(why)
      return false
    },
    forgetFailure: () => setFailure(null),
    looked: () => setFlagged(null),
    /** The conflict is put away or taken up again; what was typed is the caller's to keep. */
    setConflict,

    async commit(change: Change): Promise<Saved> {
      setFailure(null)
      setPending((all) => [...all, change])
      const sent = queue.current.then(() => send(change))
      queue.current = sent.catch(() => {})
      const saved = await sent
      setPending((all) => all.filter((each) => each !== change))
      return saved
    },
    /** After everything that is on its way. */
    settled: () => queue.current,
    latest: () => latest.current,
    take,
  }
}

export type Saving = ReturnType<typeof useSaving>
