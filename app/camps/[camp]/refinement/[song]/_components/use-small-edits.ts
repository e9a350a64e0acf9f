'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import type { CurrentWords } from '@/components/refinement/use-live-words'
import { useRevise } from '@/components/refinement/use-revise'
import type { Facet } from '@/domain/refinement/diff/change-notes'
import { applyEdit, carryEdit, type SmallEdit } from '@/domain/refinement/one-word'
import { noWords, type SongWords, wordsIn } from '@/domain/refinement/words'
import { useTRPC } from '@/lib/trpc/client'
import type { Cursor } from './cursor'

export type Target = ({ kind: 'word' } & Cursor) | { kind: 'facet'; facet: Facet }

/** What was on the screen when a field was opened: it stays there until the field is closed, whatever others save. */
type Started = {
  target: Target
  base: number
  words: SongWords
  before: SongWords | undefined
  typed?: string
  reason?: string
}

/** One word or one facet at a time, each saved as a revision of its own. */
export function useSmallEdits(current: CurrentWords) {
  const t = useTranslations('refinement')
  const { campId, memberId } = useCamp()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { songId, number } = current
  const head = current.revision ? wordsIn(current.revision) : noWords
  const revising = useRevise(songId)
  const saveDraft = useMutation(trpc.refinement.saveDraft.mutationOptions())
  const dropDraft = useMutation(trpc.refinement.dropDraft.mutationOptions())
  const [started, setStarted] = useState<Started | null>(null)
  const [optimistic, setOptimistic] = useState<{ base: number; words: SongWords; before: SongWords } | null>(null)
  const undone = useRef(new Map<number, number>())
  const lastSave = useRef<ReturnType<typeof revising.save> | undefined>(undefined)
  const previous = current.previous ? wordsIn(current.previous) : undefined

  async function commit(edit: SmallEdit, typed: string, reason: string): Promise<boolean> {
    if (!started) return false
    const carried = started.base === number ? edit : carryEdit(started.words, head, edit)
    const words = carried ? applyEdit(head, carried) : applyEdit(started.words, edit)
    const base = carried ? number : started.base
    if (carried) setOptimistic({ base, words, before: head })
    setStarted(null)
    lastSave.current = revising.save({ base, words, reason })
    const done = await lastSave.current
    // A save that got in is shown until the newer words take its place.
    if (done === 'failed' || done === 'stale' || done === 'unchanged') setOptimistic(null)
    if (done === 'failed') setStarted({ ...started, typed, reason })
    if (done === 'stale') saveDraft.mutate({ campId, songId, base, words })
    return done !== 'failed' && done !== 'stale'
  }

  /** Goes back to before my last change, by a restoring revision; pressed again, one further. */
  async function undo(): Promise<void> {
    const find = (wanted: number) =>
      queries.fetchQuery(
        trpc.refinement.revision.queryOptions({ campId, songId, number: wanted }, { staleTime: Infinity }),
      )
    // What I saw appear a moment ago may still be on its way to the server.
    const just = await lastSave.current
    const newest = just && typeof just === 'object' && just.number > number ? just : current.revision
    let at = newest
    while (at && undone.current.has(at.number)) at = await find(undone.current.get(at.number)!)
    const mine = at?.authorId === memberId
    if (!at || at.parent === null || (!mine && at !== newest)) return void toast(t('nothingToUndo'))
    if (!mine) return void toast(t('notYoursToUndo', { name: at.authorName }))
    const made = await revising.restore(at.parent, newest?.number ?? number)
    if (!made) return
    undone.current.set(made.number, at.parent)
    toast.success(t('undone', { number: at.number, as: made.number }))
  }

  const ahead = optimistic?.base === number ? optimistic : null
  return {
    ...revising,
    head,
    editing: started,
    shown: ahead?.words ?? started?.words ?? head,
    before: ahead ? ahead.before : started ? started.before : previous,
    start(target: Target) {
      revising.forgetFailure()
      setStarted({ target, base: number, words: head, before: previous })
    },
    leave() {
      revising.forgetFailure()
      setStarted(null)
    },
    commit,
    undo,
    dropDraft: () => dropDraft.mutate({ campId, songId }),
  }
}
