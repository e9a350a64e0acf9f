'use client'
import { useQuery } from '@tanstack/react-query'
import { type Peaks, parsePeaks } from '@/domain/submission/peaks'

/** The picture of a file, made by the server; it never changes. */
export function usePeaks(assetId: string | undefined, ready: boolean): Peaks | undefined {
  const { data } = useQuery({
    queryKey: ['peaks', assetId],
    queryFn: async ({ signal }) => {
      const answer = await fetch(`/media/${assetId}/peaks`, { signal })
      if (!answer.ok) throw new Error(`No peaks: ${answer.status}`)
      return parsePeaks(await answer.json())
    },
    enabled: assetId !== undefined && ready,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 2,
  })
  return data
}
