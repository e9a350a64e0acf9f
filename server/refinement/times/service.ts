import type { Reader } from '@/db/engine/database'
import type { Place } from '@/domain/refinement/review/place'
import { mapMoment } from '@/domain/refinement/review/time-map'
import type { PutTimesInput } from '@/domain/refinement/review/times'
import type { CampScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError, notFound } from '@/server/errors'
import { writeInCamp } from '@/server/events/service'
import { requireSong } from '@/server/submission/standing'
import { findRevision } from '../revisions/service'
import * as store from './store'

export const newestVersion = store.findNewestVersion

/** When each line is sung in a version. `needs-retiming`: its words have changed since. */
export async function listTimes(
  ctx: AppContext,
  scope: CampScope,
  { songId, version }: { songId: string; version: number },
): Promise<{ times: store.TimeOfLine[] }> {
  await requireSong(ctx.db.read, scope, songId)
  return { times: await store.listTimes(ctx.db.read, scope, songId, version) }
}

export function putTimes(ctx: AppContext, scope: CampScope, { songId, version, times }: PutTimesInput): Promise<void> {
  return writeInCamp(ctx, scope, async (tx) => {
    const { song } = await requireSong(tx, scope, songId, 'song.answer')
    if (version > (await store.findNewestVersion(tx, scope, songId))) throw notFound()
    const head = await findRevision(tx, scope, songId, song.headNumber)
    const known = new Set(head?.lineIds)
    if (!times.every(({ lineId }) => known.has(lineId))) throw new AppError('invalid', 'place-unknown')
    for (const time of times) await store.putTime(tx, scope, songId, { ...time, version, status: 'ok' })
    return { result: undefined, news: [{ kind: 'song.timed', subject: songId, payload: { version } }] }
  })
}

/** In another version than was asked for when nobody has said where that is: then it is only known where it was heard. */
export type Heard = { version: number; startMs: number; endMs: number | null }

/** Places of one song's audio as they are heard in a version. */
export async function hearingIn(db: Reader, scope: CampScope, songId: string) {
  const times = await store.listTimes(db, scope, songId)
  const of = (version: number) => times.filter((time) => time.version === version)
  return ({ words, time }: Place, version: number): Heard | null => {
    if (!time || time.version === version || version === 0) return time
    const mapped = mapMoment(time, of(time.version), of(version), words?.lineId)
    return mapped ? { version, ...mapped } : time
  }
}
