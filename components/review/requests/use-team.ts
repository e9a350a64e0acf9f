'use client'
import { useQuery } from '@tanstack/react-query'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { useTRPC } from '@/lib/trpc/client'

/** Who has written the song on the desk. */
export function useTeam() {
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { songId } = useDesk()
  return useQuery(trpc.submission.song.queryOptions({ campId, songId })).data?.team ?? []
}
