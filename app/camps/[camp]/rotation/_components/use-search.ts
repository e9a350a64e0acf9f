'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import type { SearchView } from '@/domain/rotation/lanes'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import { useBoard } from './board-context'
import type { Letter } from './letter'
import { useRefresh } from './use-refresh'

const whileRunning = 400

/** The camp's search for plans: one at a time, the same for all organisers, and it goes on when nobody looks. */
export function useSearch() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { campId } = useCamp()
  const { board, draft } = useBoard()
  const sentence = useErrorSentence()
  const refresh = useRefresh()
  const options = trpc.rotation.search.queryOptions({ campId })
  const { data: search = null } = useQuery({
    ...options,
    initialData: board.search,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? whileRunning : false),
  })
  const take = (view: SearchView) => queries.setQueryData(options.queryKey, view)
  const fail = (error: unknown) => {
    toast.error(sentence(error))
    void refresh()
  }
  const starting = useMutation(trpc.rotation.startSearch.mutationOptions({ onSuccess: take, onError: fail }))
  const stopping = useMutation(trpc.rotation.stopSearch.mutationOptions({ onSuccess: take, onError: fail }))

  const before = useRef(search?.state)
  const ended = useEffectEvent(() => void refresh())
  useEffect(() => {
    if (before.current === 'running' && search?.state !== 'running') ended()
    before.current = search?.state
  }, [search?.state])

  return {
    search,
    starting: starting.isPending,
    stopping: stopping.isPending,
    /** `afresh`: as if no night had begun. */
    start: ({ afresh = false, onBegun }: { afresh?: boolean; onBegun?: () => void } = {}) =>
      starting.mutate({ campId, afresh, ...(draft && { letter: draft.letter as Letter }) }, { onSuccess: onBegun }),
    stop: (keep: boolean) => search && stopping.mutate({ campId, id: search.id, keep }),
  }
}
