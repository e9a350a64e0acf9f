'use client'
import { useQuery } from '@tanstack/react-query'
import { parseAsInteger, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useEffect, useEffectEvent, useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import type { RevisionView } from '@/domain/refinement/words'
import { useTRPC, useTRPCClient } from '@/lib/trpc/client'
import { useLastWords } from '../use-history'
import { type DeskMode, deskModes } from './desk-context'

/** Which two revisions the lyric shows, as the address says. Revisions never change: each is asked for once. */
export function useCompared(songId: string, head: RevisionView | null, previous: RevisionView | null) {
  const { campId } = useCamp()
  const trpc = useTRPC()
  const [{ show: mode, r }, setPlace] = useQueryStates({
    show: parseAsStringLiteral(deskModes).withDefault('last'),
    r: parseAsInteger,
  })
  const headNumber = head?.number ?? 0
  const wanted = r !== null && r >= 1 && r < headNumber ? r : headNumber
  const older = wanted < headNumber
  const visit = useVisit(songId, headNumber)
  const { data: way } = useQuery({
    ...trpc.refinement.evidence.way.queryOptions({ campId, songId }),
    enabled: mode === 'origin',
    staleTime: 60_000,
  })
  const known = [head, previous].filter((revision) => revision !== null)
  const revisionOf = (number: number | null) => ({
    ...trpc.refinement.revision.queryOptions({ campId, songId, number: number ?? 1 }, { staleTime: Infinity }),
    enabled: number !== null && number > 0 && !known.some((revision) => revision.number === number),
  })
  const { data: asked } = useQuery(revisionOf(older ? wanted : null))
  const to = known.find(({ number }) => number === wanted) ?? asked ?? null
  const fromNumber = numberBefore(mode, to, visit, way?.origin ?? null)
  const { data: askedFrom } = useQuery(revisionOf(fromNumber))
  const from =
    fromNumber === null || fromNumber === 0
      ? null
      : (known.find(({ number }) => number === fromNumber) ?? askedFrom ?? null)
  const lastWords = useLastWords(songId, mode === 'last' ? to : null, from)
  return {
    mode,
    /** Where the last change left the words as they were: the one that changed them. */
    lastWords,
    setMode: (next: DeskMode) => void setPlace({ show: next }),
    isOlder: older,
    wanted,
    /** Still on its way from the server. */
    isWaiting: (older && !to) || (fromNumber !== null && fromNumber > 0 && !from),
    visit,
    from,
    to,
    showRevision: (number: number | null) =>
      void setPlace({ r: number === null || number >= headNumber ? null : Math.max(1, number) }),
  }
}

function numberBefore(mode: DeskMode, to: RevisionView | null, visit: number | null, origin: number | null) {
  if (!to || mode === 'now' || mode === 'blame') return null
  if (mode === 'last') return to.parent
  const number = mode === 'visit' ? visit : origin
  return number === null || number >= to.number ? null : number
}

/** The newest revision seen on the visit before this one; told to the server when this one ends. */
function useVisit(songId: string, headNumber: number): number | null {
  const { campId } = useCamp()
  const trpc = useTRPC()
  const client = useTRPCClient()
  const { data } = useQuery(
    trpc.refinement.visits.get.queryOptions({ campId, songId }, { staleTime: Infinity, gcTime: 0 }),
  )
  const [seen, setSeen] = useState<{ songId: string; revision: number | null } | null>(null)
  if (data !== undefined && seen?.songId !== songId) setSeen({ songId, revision: data?.revision ?? null })
  const leave = useEffectEvent(() => {
    if (headNumber > 0) client.refinement.visits.leave.mutate({ campId, songId, revision: headNumber }).catch(() => {})
  })
  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && leave()
    document.addEventListener('visibilitychange', hide)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      leave()
    }
  }, [])
  return seen?.songId === songId ? seen.revision : null
}
