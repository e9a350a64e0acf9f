'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useCampEvents } from '@/components/camp/live'
import { summarise } from '@/domain/refinement/diff/change-notes'
import { noWords, type RevisionView, wordsIn } from '@/domain/refinement/words'
import { useTRPC } from '@/lib/trpc/client'
import { useSpokenChange } from './use-change-sentence'

/** Says to screen readers what a revision of this song changed, whoever made it. */
export function RevisionAnnouncer({ songId }: { songId: string }) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { campId } = useCamp()
  const spoken = useSpokenChange()
  const [said, say] = useState('')
  useCampEvents(({ kind, subject, payload }) => {
    if (kind !== 'song.revised' || subject !== songId) return
    const revision = payload as RevisionView
    const words = queries.getQueryData(trpc.refinement.words.queryKey({ campId, songId }))
    const before = [words?.revision, words?.previous].find((known) => known?.number === revision.parent)
    if (!before && revision.parent !== null) return
    const notes = summarise(before ? wordsIn(before) : noWords, wordsIn(revision))
    say(
      notes
        .slice(0, 3)
        .map((note) => spoken(revision.authorName, note))
        .join('. '),
    )
  })
  return (
    <div aria-live="polite" className="sr-only">
      {said}
    </div>
  )
}
