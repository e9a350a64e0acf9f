import { type AppContext, newId } from '@/server/context'
import { theProcess } from '@/server/process'

/** What work needs that nobody is waiting for: no person, no request. A request's context is one too. */
export type Background = Pick<AppContext, 'db' | 'env' | 'live' | 'compute' | 'now' | 'newId'>

export function background(): Background {
  const { db, env, live, compute } = theProcess()
  return { db, env, live, compute, now: Date.now, newId }
}
