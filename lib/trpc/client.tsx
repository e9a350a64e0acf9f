'use client'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import { type ReactNode, useState } from 'react'
import superjson from 'superjson'
import type { AppRouter } from '@/server/trpc/root'
import { makeQueryClient } from './query-client'

/** For a query that its neighbours shouldn't have to wait for. */
export const alone = { trpc: { context: { alone: true } } }

/** For what a page still says while it is being closed; a few words at most. */
export const outliving = { context: { outlives: true } }
const fetchOutliving: typeof fetch = (input, init) => fetch(input, { ...init, keepalive: true })

export type { AppRouter }

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()

export { useTRPC, useTRPCClient }

const call = { url: '/api/trpc', transformer: superjson }

function createClient() {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === 'subscription',
        true: httpSubscriptionLink(call),
        // A write goes alone: it neither waits for its neighbours nor shares a size limit with them. So does what takes long to work out.
        false: splitLink({
          condition: ({ type, context }) => type === 'mutation' || context.alone === true,
          true: splitLink({
            condition: ({ context }) => context.outlives === true,
            true: httpLink({ ...call, fetch: fetchOutliving }),
            false: httpLink(call),
          }),
          false: httpBatchLink({ ...call, maxItems: 10, maxURLLength: 4_000 }),
        }),
      }),
    ],
  })
}

let inBrowser: QueryClient | undefined

/** One for the life of a tab; on the server each request has its own. */
function queryClientHere(): QueryClient {
  if (typeof window === 'undefined') return makeQueryClient()
  inBrowser ??= makeQueryClient()
  return inBrowser
}

export function CallProvider({ children }: { children: ReactNode }) {
  const queryClient = queryClientHere()
  const [trpcClient] = useState(createClient)
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  )
}
