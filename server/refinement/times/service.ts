import type { Reader, Tx } from '@/db/engine/database'
import { type SungWords, shifted } from '@/domain/refinement/papers/sung-words'
import type { Place } from '@/domain/refinement/review/place'
import { mapMoment } from '@/domain/refinement/review/time-map'
import type { PutTimesInput } from '@/domain/refinement/review/times'
import type { CampScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError, notFound } from '@/server/errors'
import { type News, writeInCamp } from '@/server/events/service'
import { requireSong } from '@/server/submission/standing'
import { findRevision } from '../revisions/service'
import * as store from './store'

export const newestVersion = store.findNewestVersion
export const findSungWords = store.findSungWords

/** When each line is sung in a version. `needs-retiming`: its words have changed since. */
export async function listTimes(
  ctx: AppContext,
  scope: CampScope,
  { songId, version }: { songId: string; version: number },
): Promise<{ times: store.TimeOfLine[] }> {
  await requireSong(ctx.db.read, scope, songId)
  return { times: await store.listTimes(ctx.db.read, scope, songId, version) }
}

export function putTimes(ctx: AppContext, scope: CampScope, input: PutTimesInput): Promise<void> {
  return writeInCamp(ctx, scope, async (tx) => ({ result: undefined, news: await writeTimes(tx, scope, input) }))
}

type TimesToWrite = {
  songId: string
  version: number
  times: (PutTimesInput['times'][number] & { words?: SungWords | null })[]
}

/** Inside a write. A line that is timed again keeps what is known of its words, as much earlier or later. */
export async function writeTimes(tx: Tx, scope: CampScope, { songId, version, times }: TimesToWrite): Promise<News[]> {
  const { song } = await requireSong(tx, scope, songId, 'song.answer')
  if (version > (await store.findNewestVersion(tx, scope, songId))) throw notFound()
  const head = await findRevision(tx, scope, songId, song.headNumber)
  const known = new Set(head?.lineIds)
  if (!times.every(({ lineId }) => known.has(lineId))) throw new AppError('invalid', 'place-unknown')
  const were = new Map((await store.listTimes(tx, scope, songId, version)).map((time) => [time.lineId, time]))
  const wordsOf = await store.findSungWords(tx, scope, songId, version)
  for (const time of times) {
    const [was, sung] = [were.get(time.lineId), wordsOf.get(time.lineId)]
    const moved = was && sung ? shifted(sung, time.startMs - was.startMs) : null
    await store.putTime(tx, scope, songId, { ...time, words: time.words ?? moved, version, status: 'ok' })
  }
  return [{ kind: 'song.timed', subject: songId, payload: { version } }]
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
