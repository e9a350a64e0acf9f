'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { useList } from '@/components/camp/words'
import { type CurrentWords, usePutRevision } from '@/components/refinement/use-live-words'
import { mergeSongs, type SongMerge } from '@/domain/refinement/song/merge-songs'
import { noWords, type RevisionView, sameWords, wordsIn } from '@/domain/refinement/words'
import { refusalOf, useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import type { RouterOutputs } from '@/lib/trpc/types'
import type { Conflict } from '../conflict/conflict'
import { mineOver } from '../conflict/settle'
import type { Saved } from './desk-context'
import { baseOf, type Change, type Ground, stranded } from './ground'

/** `settles` is the choice that these words answer. */
type Commit = Omit<Change, 'behind'> & { behind?: readonly Change[]; settles?: Conflict }

type StaleDetails = { head?: RevisionView | null; base?: RevisionView | null; merge?: SongMerge | null }

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
  const [failure, setFailure] = useState<string | null>(null)
  const lastFailure = useRef<string | null>(null)
  const arrived = useRef(new Map<Change, number | null>())
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
    shown = mineOver(from, words, shown)
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
    void queries.invalidateQueries({ queryKey: trpc.refinement.pathKey() })
    return { outcome, revision }
  }

  async function send(change: Change, settles?: Conflict): Promise<Saved> {
    const { from, words, reason } = change
    const now = latest.current
    const newest = now ? wordsIn(now) : noWords
    // Written over a save that didn't arrive: both go together, from where that one began.
    const base = stranded(change, arrived.current) ? baseOf(change, arrived.current) : change.base
    const onHead = base === (now?.number ?? 0) || (base === change.base && sameWords(from, newest))
    const merge = onHead || base !== null ? null : mergeSongs(from, words, newest)
    if (merge && !merge.clean && now)
      return ask(change, settles, { theirs: now, from, merge, base: baseOf(change, arrived.current) })
    try {
      const sent = { base: onHead || merge ? (now?.number ?? 0) : base!, words: merge?.words ?? words }
      const saved = take(await revise.mutateAsync({ campId, songId, reason, ...sent }))
      const made = latest.current
      arrived.current.set(change, made && sameWords(wordsIn(made), words) ? made.number : null)
      // What was written over it went along.
      for (const each of [...change.behind, ...(settles ? [settles.origin] : [])])
        if (!arrived.current.has(each)) arrived.current.set(each, null)
      setConflict((open) => (open && arrived.current.has(open.origin) ? null : open))
      return saved
    } catch (error) {
      const { reason: refusal, details } = refusalOf(error)
      const { head: theirs, base: began, merge: tried } = (details ?? {}) as StaleDetails
      if (refusal === 'stale-save' && theirs) {
        put(theirs)
        latest.current = theirs
        const start = began ? wordsIn(began) : from
        const merge = tried ?? mergeSongs(start, words, theirs)
        return ask(change, settles, { theirs, from: start, merge, base: began?.number ?? 0 })
      }
      lastFailure.current = refusal ? sentence(error) : t('notSavedOffline')
      setFailure(lastFailure.current)
      return { outcome: 'failed', isCutOff: !refusal }
    }
  }
  function ask(asked: Change, settles: Conflict | undefined, found: Omit<Conflict, 'asked' | 'origin'>): Saved {
    setConflict({ ...found, asked, origin: settles?.origin ?? asked })
    return { outcome: 'asked' }
  }

  return {
    head,
    previous,
    /** The newest words with what is on its way to the server, and what they were made of. */
    shown,
    before,
    isAhead: pending.length > 0,
    /** What is written now is written over. */
    ground: { from: shown, base: pending.length > 0 ? null : (head?.number ?? 0), behind: pending } satisfies Ground,
    baseOf: (ground: Ground) => baseOf(ground, arrived.current),
    /** What was on its way when somebody began to write, and hasn't become a revision. */
    strandedOf: (ground: Ground) => stranded(ground, arrived.current),
    conflict,
    failure,
    failureNow: () => lastFailure.current,
    /** Says why something wasn't saved before it could even be tried. */
    fail(why: string): false {
      lastFailure.current = why
      setFailure(why)
      return false
    },
    forgetFailure: () => setFailure(null),
    /** Theirs stands everywhere; what was typed is the caller's to keep. */
    takeTheirs() {
      if (conflict) arrived.current.set(conflict.origin, null)
      setConflict(null)
    },

    async commit({ settles, behind = [], ...made }: Commit): Promise<Saved> {
      const change: Change = { ...made, behind }
      setFailure(null)
      setPending((all) => [...all, change])
      const sent = queue.current.then(() => send(change, settles))
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
