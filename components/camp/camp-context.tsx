'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import { useTRPC } from '@/lib/trpc/client'
import type { RouterOutputs } from '@/lib/trpc/types'

type CampView = RouterOutputs['camp']['get']

const CampId = createContext<string | null>(null)

export function CampProvider({ campId, children }: { campId: string; children: ReactNode }) {
  return <CampId value={campId}>{children}</CampId>
}

/** The camp of this page and who the viewer is in it. */
export function useCamp(): CampView & { campId: string } {
  const campId = useContext(CampId)
  if (!campId) throw new Error('Only inside a camp')
  const trpc = useTRPC()
  const { data } = useSuspenseQuery(trpc.camp.get.queryOptions({ campId }))
  return { ...data, campId }
}
