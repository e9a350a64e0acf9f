'use client'
import { useQuery } from '@tanstack/react-query'
import { useCamp } from '@/components/camp/camp-context'
import { useTRPC } from '@/lib/trpc/client'

/** How far a song has gone from what was handed in, revision by revision. */
export function useWay(songId: string) {
  const trpc = useTRPC()
  const { campId } = useCamp()
  return useQuery(trpc.refinement.evidence.way.queryOptions({ campId, songId }))
}
