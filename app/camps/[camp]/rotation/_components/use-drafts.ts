'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { refusalOf } from '@/lib/error-sentence'
import { useTRPC, useTRPCClient } from '@/lib/trpc/client'
import type { DraftView } from './board-context'
import { DraftKeeper } from './draft-keeper'
import { keptDrafts } from './kept-draft'
import { washSeats } from './wash'

const retryMs = 3_000

/** The organiser's plans with this browser's edits in them; asks to be rendered again whenever something about them changes. */
export function useDrafts(drafts: DraftView[]): DraftKeeper {
  const { campId, memberId } = useCamp()
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const news = useRef({ count: 0, hearers: new Set<() => void>() })
  const [keeper] = useState(() => {
    const { queryKey } = trpc.rotation.board.queryOptions({ campId })
    return new DraftKeeper({
      async save({ letter, version }, { plan, pins }) {
        // What the edit changes on the screen comes first.
        await new Promise((then) => setTimeout(then))
        const saved = await client.rotation.save.mutate({ campId, letter, version, plan: JSON.stringify(plan), pins })
        queries.setQueryData(queryKey, (old) => old && { ...old, drafts: old.drafts.map(takeNewer(saved)) })
        return saved
      },
      conflictOf(error) {
        const { reason, details } = refusalOf(error)
        return reason === 'rotation-changed' ? (details as { theirs: DraftView | null }) : undefined
      },
      isAnswer: (error) => refusalOf(error).reason !== undefined,
      ...keptDrafts(campId, memberId),
      later: (then) => setTimeout(then, retryMs),
      onChange() {
        news.current.count++
        for (const hear of news.current.hearers) hear()
      },
      onRemote: washSeats,
    })
  })
  useSyncExternalStore(
    (hear) => {
      news.current.hearers.add(hear)
      return () => news.current.hearers.delete(hear)
    },
    () => news.current.count,
    () => 0,
  )
  useEffect(() => keeper.hear(drafts), [keeper, drafts])
  useEffect(() => {
    const retry = () => keeper.retry()
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [keeper])
  return keeper
}

const takeNewer = (saved: DraftView) => (old: DraftView) =>
  old.letter === saved.letter && old.version < saved.version ? saved : old
