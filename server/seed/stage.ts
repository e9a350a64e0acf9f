import { randomBytes } from 'node:crypto'
import { type CampScope, openCamp } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import type { NightshiftProcess } from '@/server/process'

/** What seeding needs of the process. */
export type Stage = Omit<NightshiftProcess, 'ffmpeg'>

let made = 0

/** As `newId` of server/context, but ordered by the time that is being told. */
const idAt = (prefix: string, at: number) =>
  `${prefix}_${at.toString(36).padStart(9, '0')}${(made++).toString(16).padStart(6, '0')}${randomBytes(5).toString('hex')}`

/** What a call by this person at that moment would have come with. */
export function contextAt({ stopping, ...shared }: Stage, userId: string, at: number, browser = ''): AppContext {
  const actor = { userId, sessionId: 'seed', campId: null }
  return {
    ...shared,
    actor,
    whoIsThis: async () => actor,
    address: '127.0.0.1',
    browser,
    headers: new Headers(),
    answer: new Headers(),
    stopping: stopping.signal,
    now: () => at,
    newId: (prefix) => idAt(prefix, at),
  }
}

export type OnStage = { ctx: AppContext; scope: CampScope }

export async function enter(stage: Stage, campId: string, userId: string, at: number): Promise<OnStage> {
  const ctx = contextAt(stage, userId, at)
  return { ctx, scope: await openCamp(ctx, campId) }
}
