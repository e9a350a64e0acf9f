'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '@/lib/trpc/client'

/** Asks again for everything of the rotation. */
export function useRefresh(): () => Promise<void> {
  const trpc = useTRPC()
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: trpc.rotation.pathKey() })
}
