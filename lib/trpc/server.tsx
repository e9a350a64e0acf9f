import { dehydrate, type FetchQueryOptions, HydrationBoundary, type QueryKey } from '@tanstack/react-query'
import { TRPCError } from '@trpc/server'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache, type ReactNode } from 'react'
import { createPageContext } from '@/server/context'
import { appRouter } from '@/server/trpc/root'
import { makeQueryClient } from './query-client'

/**
 * How a page reads: through the same procedures as the browser, in process. What was read is handed to the browser with the
 * page, so it isn't asked for twice. One per request: layout and page share it.
 */
export const openPage = cache(async () => {
  const queryClient = makeQueryClient()
  const ctx = await createPageContext(await headers())
  const trpc = createTRPCOptionsProxy({ ctx, router: appRouter, queryClient })

  /** What isn't there and what isn't theirs look alike. */
  async function read<Q, E, D, K extends QueryKey>(options: FetchQueryOptions<Q, E, D, K>): Promise<D> {
    try {
      return await queryClient.fetchQuery({ ...options, retry: false })
    } catch (error) {
      if (error instanceof TRPCError && hidden.has(error.code)) notFound()
      throw error
    }
  }

  /** For what may be missing. */
  async function find<Q, E, D, K extends QueryKey>(options: FetchQueryOptions<Q, E, D, K>): Promise<D | undefined> {
    return queryClient.fetchQuery({ ...options, retry: false }).catch(() => undefined)
  }

  return { queryClient, trpc, read, find, Hydrate }
})

/** Hands what this request has read to the browser. */
async function Hydrate({ children }: { children: ReactNode }) {
  const { queryClient } = await openPage()
  return <HydrationBoundary state={dehydrate(queryClient)}>{children}</HydrationBoundary>
}

const hidden = new Set<TRPCError['code']>(['NOT_FOUND', 'FORBIDDEN', 'UNAUTHORIZED', 'BAD_REQUEST'])
