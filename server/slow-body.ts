import type { IncomingMessage } from 'node:http'

/** Bytes take the time they need and have a door of their own; what a page sends is short, and holds no connection for ever. */
export function cutSlowBody(request: IncomingMessage, ms = 60_000): void {
  const timer = setTimeout(() => request.complete || request.destroy(), ms).unref()
  request.once('close', () => clearTimeout(timer))
}
