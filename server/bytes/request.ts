import type { IncomingMessage, ServerResponse } from 'node:http'
import { type AppContext, createContext } from '@/server/context'

export type ContextFor = (request: IncomingMessage) => Promise<AppContext>

/** Who is asking, by the same cookie as in calls and pages. */
export const contextFor: ContextFor = (request) => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  return createContext(headers)
}

/** The same answer for what isn't there and what isn't theirs; 401 before anything is looked up. */
export function refuse(response: ServerResponse, status: 401 | 404): void {
  response
    .writeHead(status, { 'cache-control': 'no-store', 'content-length': 0, 'x-content-type-options': 'nosniff' })
    .end()
}
