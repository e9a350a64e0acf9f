import type { QueryClient } from '@tanstack/react-query'
import type { useTRPC } from '@/lib/trpc/client'

/** Who is there, who sits where, and the rooms of tonight. */
export const refreshAfter = (queries: QueryClient, trpc: ReturnType<typeof useTRPC>) =>
  Promise.all(
    [trpc.rotation, trpc.roster, trpc.submission].map((slice) =>
      queries.invalidateQueries({ queryKey: slice.pathKey() }),
    ),
  )
