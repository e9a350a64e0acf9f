import type { Song } from '@/db/schema'
import { wakeClock } from '@/domain/refinement/queue/ageing'
import { scoreOf } from '@/domain/refinement/queue/priority'
import { isClaimed } from '@/domain/refinement/queue/states'
import { type News, writeWithEvents } from '@/server/events/service'
import type { Background } from '@/server/jobs/background'
import { hasNewAudio } from '../approvals/service'
import * as store from './store'

/** Hundredths of a point that a score may be behind the clock. */
const tolerance = 50
const atOnce = 200

/**
 * What time itself does to the queues: snoozed songs wake, claims run out, scores grow, and a new version of the audio ends the
 * wait for one. Every page learns of the first two; a score only says where a song stands.
 */
export async function refreshQueues(bg: Pick<Background, 'db' | 'live' | 'now'>): Promise<number> {
  const now = bg.now()
  const songs = await store.listInPlay(bg.db.read)
  const dated = new Set(songs.filter(({ dueAt }) => dueAt !== null).map(({ campId }) => campId))
  const delivered = new Set((await store.listDelivered(bg.db.read)).map(({ id }) => id))
  const late = songs.filter((song) => delivered.has(song.id) || changeOf(song, dated.has(song.campId), now))
  for (const campId of new Set(late.map((song) => song.campId))) {
    const ids = late.filter((song) => song.campId === campId).map(({ id }) => id)
    for (let i = 0; i < ids.length; i += atOnce)
      await refresh(bg, campId, ids.slice(i, i + atOnce), dated.has(campId), now)
  }
  return late.length
}

function refresh(
  bg: Pick<Background, 'db' | 'live' | 'now'>,
  campId: string,
  ids: string[],
  hasDates: boolean,
  now: number,
): Promise<void> {
  return writeWithEvents(bg, campId, null, async (tx) => {
    const news: News[] = []
    for (const song of await store.listSongs(tx, { campId }, ids)) {
      const waits = song.state === 'approved' && song.turn === 'writers'
      const arrived = waits && (await hasNewAudio(tx, { campId }, song.id))
      const change = changeOf(arrived ? { ...song, turn: 'producers', turnSince: now } : song, hasDates, now)
      if (!change && !arrived) continue
      await store.moveSong(tx, { campId }, song.id, {
        ...(arrived && { turn: 'producers', turnSince: now }),
        ...change,
      })
      const decision = change && 'snoozedAt' in change ? 'wake' : change?.turn || arrived ? 'turn' : null
      if (decision) news.push({ kind: 'song.decided', subject: song.id, payload: { decision, state: song.state } })
    }
    return { result: undefined, news }
  })
}

function changeOf(song: Song, hasDates: boolean, now: number): Partial<store.Standing> | null {
  const wakes = song.snoozedUntil !== null && song.snoozedUntil <= now ? wakeClock(song, now) : undefined
  const runsOut = song.turn === 'holder' && !isClaimed(song, now) ? { turn: 'producers' as const } : undefined
  const after = { ...song, ...wakes, ...runsOut }
  const score = Math.round(scoreOf({ ...after, dueAt: hasDates ? song.dueAt : undefined }, now).total * 100)
  if (!wakes && !runsOut && Math.abs(score - song.score) < tolerance) return null
  return { ...wakes, ...runsOut, score }
}
