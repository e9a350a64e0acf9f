import { randomBytes } from 'node:crypto'
import type { EventEmitter } from 'node:events'
import type { Database } from '@/db/engine/database'
import { type Actor, findActor } from './access/auth'
import { takeCall } from './access/limits'
import type { Env } from './env'
import { type Compute, type NightshiftProcess, theProcess } from './process'

export type AppContext = {
  db: Database
  env: Env
  secret: string
  kind: 'demo' | 'real'
  actor: Actor | null
  /** Asks again: for whatever stays open for long. */
  whoIsThis: () => Promise<Actor | null>
  /** Where the request came from, for limits. */
  address: string
  browser: string
  /** Of the request; sessions are found and made with them. */
  headers: Headers
  /** For a page, not for calls. */
  isPage?: true
  /** Of the answer, where there is one to write to: `set-cookie` goes here. */
  answer: Headers
  live: EventEmitter
  searches: NightshiftProcess['searches']
  present: NightshiftProcess['present']
  stopping: AbortSignal
  compute: Compute
  now: () => number
  newId: (prefix: string) => string
}

/** Set by main.ts on every request, whatever the client sent. */
export const addressHeader = 'x-nightshift-address'
export const referenceHeader = 'x-nightshift-reference'

/** The same for a call, a page and a byte. */
export async function createContext(headers: Headers, answer = new Headers()): Promise<AppContext> {
  const { stopping, ...shared } = theProcess()
  return {
    ...shared,
    actor: await findActor(headers),
    whoIsThis: () => findActor(headers),
    address: headers.get(addressHeader) ?? '',
    browser: headers.get('user-agent') ?? '',
    headers,
    answer,
    stopping: stopping.signal,
    now: Date.now,
    newId,
  }
}

/** A page is counted once, not each call that it reads with. */
export async function createPageContext(headers: Headers): Promise<AppContext> {
  const ctx: AppContext = { ...(await createContext(headers)), isPage: true }
  takeCall(ctx, 'page')
  return ctx
}

/** Ordered by time, so that `order by id` is also the order of making. */
export function newId(prefix: string): string {
  return `${prefix}_${Date.now().toString(36).padStart(9, '0')}${randomBytes(8).toString('hex')}`
}
