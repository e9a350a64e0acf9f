'use client'
import { useQuery } from '@tanstack/react-query'
import { useCamp } from '@/components/camp/camp-context'
import { useTRPC } from '@/lib/trpc/client'
import type { RouterOutputs } from '@/lib/trpc/types'

export type OpenSuggestion = RouterOutputs['refinement']['suggestions']['list']['open'][number]
export type DecidedSuggestion = RouterOutputs['refinement']['suggestions']['list']['decided'][number]
export type Thread = RouterOutputs['refinement']['comments']['list']['open'][number]
export type Remark = Thread['remarks'][number]
export type ChangeRequest = RouterOutputs['refinement']['requests']['list']['requests'][number]

/** What is suggested on a song, in the order of its lines, and what was decided. */
export function useSuggestions(songId: string) {
  const trpc = useTRPC()
  const { campId } = useCamp()
  return useQuery(trpc.refinement.suggestions.list.queryOptions({ campId, songId }))
}

/** `version` is the audio in which places are told; 0 is none. */
export function useComments(songId: string, version: number) {
  const trpc = useTRPC()
  const { campId } = useCamp()
  return useQuery({
    ...trpc.refinement.comments.list.queryOptions({ campId, songId, version: version || null }),
    placeholderData: (before) => before,
  })
}

export function useRequests(songId: string) {
  const trpc = useTRPC()
  const { campId } = useCamp()
  return useQuery(trpc.refinement.requests.list.queryOptions({ campId, songId }))
}
