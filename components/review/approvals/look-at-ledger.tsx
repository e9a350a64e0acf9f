'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { parseAsBoolean, useQueryState } from 'nuqs'
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { ledgerCounts } from '@/domain/refinement/queue/guards'
import { useTRPC } from '@/lib/trpc/client'

const useLooking = () => useQueryState('ledger', parseAsBoolean.withDefault(false))

/** Goes to whose words are sung. */
export function useLookAtLedger(): () => void {
  const { openPane } = useDesk()
  const [, look] = useLooking()
  return () => {
    void look(true)
    openPane('history')
  }
}

/** Around the ledger: that a producer had it before their eyes is noted, since nobody finishes a song without. */
export function LedgerBeforeEyes({ children }: { children: ReactNode }) {
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { songId, words, may } = useDesk()
  const { data: drawn } = useQuery(trpc.refinement.evidence.ledger.queryOptions({ campId, songId }))
  const [wanted, look] = useLooking()
  const queries = useQueryClient()
  const onSuccess = () => void queries.invalidateQueries({ queryKey: trpc.refinement.queue.approvals.queryKey() })
  const reading = useMutation(trpc.refinement.queue.readLedger.mutationOptions({ onSuccess }))
  const around = useRef<HTMLDivElement>(null)
  const revision = drawn?.revision ?? 0
  const read = useEffectEvent(() => reading.mutate({ campId, songId, revision }))
  const arrive = useEffectEvent(() => {
    around.current?.scrollIntoView({ block: 'start' })
    void look(null)
  })
  useEffect(() => {
    if (wanted) arrive()
  }, [wanted])
  const counts = may.decide && ledgerCounts(words.state)
  useEffect(() => {
    if (!counts || revision === 0 || !around.current) return
    const observer = new IntersectionObserver((seen) => seen.some((each) => each.isIntersecting) && read())
    observer.observe(around.current)
    return () => observer.disconnect()
  }, [counts, revision])
  return (
    <div ref={around} className="min-h-4 scroll-mt-4">
      {children}
    </div>
  )
}
