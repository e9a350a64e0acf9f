import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { findActor } from './access/auth'
import { addressHeader, referenceHeader } from './context'
import type { Env } from './env'

const kB = 1024
/** A roster's file; a whole plan with its pins, or all pairs of an earlier camp; everything else. */
function bodyLimit(path: string): number {
  if (/^\/api\/trpc\/roster\.(previewImport|import)(\?|$)/.test(path)) return 1_000 * kB + 64 * kB
  return /^\/api\/trpc\/rotation\.(save|add|publishRepair|wish)(\?|$)/.test(path) ? 1_800 * kB : 256 * kB
}

/** What anybody may ask for; each answers for itself who may see what. */
const open = /^\/(sign-in|link\/[^/]+|api\/trpc\/[^/]+|_next\/static\/.*|_next\/webpack-hmr|icon\.svg|healthz)([?].*)?$/
const bytes = /^\/(files|media|voice)(\/|\?|$)/

/** Headers that only we may set. */
export function mark(request: IncomingMessage): string {
  const reference = randomBytes(5).toString('hex')
  for (const name of Object.keys(request.headers)) if (name.startsWith('x-middleware-')) delete request.headers[name]
  request.headers[addressHeader] = request.socket.remoteAddress ?? ''
  request.headers[referenceHeader] = reference
  return reference
}

/** Refuses what no page of ours sends. Answers the status and a word for it, or nothing when all is well. */
export function refuse(request: IncomingMessage, env: Env): { status: number; why: string } | undefined {
  const { method = 'GET', headers, url = '/' } = request
  if (headers['content-encoding']) return { status: 415, why: 'Compressed bodies are not read here' }
  if (method === 'GET' || method === 'HEAD') return undefined
  if (!isSameOrigin(headers, env)) return { status: 403, why: 'This came from another site' }
  if (bytes.test(url)) return undefined
  if (method !== 'POST') return { status: 405, why: 'Only GET and POST are known here' }
  const length = headers['content-length']
  if (length === undefined) return { status: 411, why: 'The length of the body must be known' }
  if (Number(length) > bodyLimit(url)) return { status: 413, why: 'The body is too large' }
  if (!/^application\/json\b/.test(headers['content-type'] ?? '')) return { status: 415, why: 'Only JSON is read here' }
  return undefined
}

/** An `Origin` that isn't ours is refused whatever else is said: a name made to point here is still another site. */
function isSameOrigin(headers: IncomingMessage['headers'], env: Env): boolean {
  const { origin } = headers
  if (origin !== undefined) return env.origins.includes(origin)
  return headers['sec-fetch-site'] === 'same-origin'
}

/** Whoever isn't signed in gets the sign-in page for every address alike, before anything is looked up. */
export async function sendToSignIn(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const path = request.url ?? '/'
  if (open.test(path)) return false
  if (await findActor(new Headers({ cookie: request.headers.cookie ?? '' }))) return false
  const to =
    path === '/' || path.startsWith('/_next') ? '' : `?to=${encodeURIComponent(path.replace(/[?&]_rsc=[^&]*/, ''))}`
  response.writeHead(307, { location: `/sign-in${to}`, 'cache-control': 'no-store' }).end()
  return true
}

export function pageHeaders(request: IncomingMessage, response: ServerResponse, env: Env): void {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${env.inDev ? " 'unsafe-eval'" : ''}`,
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ')
  // Next reads the nonce from the request.
  request.headers['content-security-policy'] = policy
  response.setHeader('content-security-policy', policy)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'same-origin')
  response.setHeader('cross-origin-opener-policy', 'same-origin')
  response.setHeader('cross-origin-resource-policy', 'same-origin')
  response.setHeader('permissions-policy', 'camera=(), geolocation=(), microphone=(self), payment=()')
  if (env.origin.startsWith('https:')) response.setHeader('strict-transport-security', 'max-age=31536000')
}
