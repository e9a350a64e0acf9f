'use client'
import { useEffect, useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import type { RevisionView } from '@/domain/refinement/words'

/** The number of somebody else's revision that has just come in, so its lines light up once; null when they have. */
export function useWash(songId: string): [number | null, (revision: RevisionView, actor: string | null) => void] {
  const { memberId } = useCamp()
  const [washed, setWashed] = useState<{ songId: string; number: number } | null>(null)
  useEffect(() => {
    if (!washed) return
    const timer = setTimeout(() => setWashed(null), 700)
    return () => clearTimeout(timer)
  }, [washed])
  const number = washed?.songId === songId ? washed.number : null
  return [number, (revision, actor) => actor !== memberId && setWashed({ songId, number: revision.number })]
}
