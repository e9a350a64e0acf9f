import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { createContext } from '@/server/context'
import { appRouter } from '@/server/trpc/root'

const handle = (request: Request) =>
  fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    allowBatching: true,
    maxBatchSize: 10,
    createContext: ({ resHeaders }) => createContext(request.headers, resHeaders),
    responseMeta: () => ({ headers: new Headers({ 'cache-control': 'private, no-store' }) }),
  })

export { handle as GET, handle as POST }
