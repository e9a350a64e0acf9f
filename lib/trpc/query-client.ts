import { defaultShouldDehydrateQuery, QueryClient } from '@tanstack/react-query'
import superjson from 'superjson'

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The feed says when something has changed; asking again by habit would only cost battery.
      queries: { staleTime: 60_000, retry: retryUnlessAnswered },
      mutations: { networkMode: 'always' },
      dehydrate: {
        serializeData: superjson.serialize,
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query),
      },
      hydrate: { deserializeData: superjson.deserialize },
    },
  })
}

/** The network may come back; a refusal stays one. */
function retryUnlessAnswered(failures: number, error: unknown): boolean {
  const answered = error !== null && typeof error === 'object' && 'data' in error && Boolean(error.data)
  return !answered && failures < 3
}
