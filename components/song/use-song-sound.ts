'use client'
import { useQuery } from '@tanstack/react-query'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { useTRPC } from '@/lib/trpc/client'

/** The versions of the song on the desk, newest first, how long the chosen one is (ms; 0 while that isn't known), and who may bring another. */
export function useSongSound() {
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { songId, audio } = useDesk()
  const { data } = useQuery(trpc.submission.song.queryOptions({ campId, songId }))
  const versions = data?.versions ?? []
  const chosen = versions.find(({ number }) => number === audio.version) ?? versions[0]
  const hasNone = data?.versions.length === 0
  return {
    versions,
    hasNone,
    mayUpload: data?.may.upload ?? false,
    durationMs: Math.round(chosen?.audio.facts?.durationMs ?? 0),
  }
}
