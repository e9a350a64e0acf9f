import type { Reader } from '@/db/engine/database'
import type { Song } from '@/db/schema'
import { roleAllows } from '@/domain/camp/permissions'
import type { SongState } from '@/domain/refinement/queue/states'
import { turns } from '@/domain/refinement/queue/turns'
import type { ListQueueInput, QueueCursor, QueueView } from '@/domain/refinement/queue/views'
import { foldTitle } from '@/domain/refinement/song/title'
import type { CampScope } from '@/server/access/camp-scope'
import * as store from './store'

export const pageLength = 50
export type SongPage = { songs: Song[]; next: QueueCursor | null }

const stateOf: Partial<Record<QueueView, SongState>> = { held: 'on-hold', finished: 'finished', dropped: 'dropped' }

/** One page of a list: what the producers have placed in their order, then the rest by its score. */
export async function findPage(
  db: Reader,
  scope: CampScope,
  { view, cursor, title, ...rest }: ListQueueInput,
  now: number,
): Promise<SongPage> {
  const filter = { ...rest, title: title && foldTitle(title) }
  const state = stateOf[view]
  if (state) {
    const after = cursor && 'since' in cursor ? cursor : null
    const songs = await store.listByState(db, scope, state, filter, after, pageLength + 1)
    return cut(songs, ({ stateSince, id }) => ({ since: stateSince, id }))
  }
  const after = cursor && 'score' in cursor ? cursor : null
  const buckets = bucketsOf(view, scope, now)
  const placed = after && after.rank === null ? [] : await findPlaced(db, scope, buckets, filter, after)
  const missing = pageLength + 1 - placed.length
  const scored =
    missing > 0 ? await findScored(db, scope, buckets, filter, after?.rank === null ? after : null, missing) : []
  return cut([...placed, ...scored], ({ rank, score, id }) => ({ rank, score, id }))
}

async function findPlaced(
  db: Reader,
  scope: CampScope,
  buckets: store.Bucket[],
  filter: store.Filter,
  after: { rank: string | null; id: string } | null,
): Promise<Song[]> {
  const from = after?.rank ? { rank: after.rank, id: after.id } : null
  const found = buckets.map((bucket) => store.listPlaced(db, scope, bucket, filter, from, pageLength + 1))
  return (await Promise.all(found))
    .flat()
    .sort((a, b) => compare(a.rank ?? '', b.rank ?? '') || compare(a.id, b.id))
    .slice(0, pageLength + 1)
}

async function findScored(
  db: Reader,
  scope: CampScope,
  buckets: store.Bucket[],
  filter: store.Filter,
  after: store.ByScore | null,
  limit: number,
): Promise<Song[]> {
  const found = buckets.map((bucket) => store.listScored(db, scope, bucket, filter, after, limit))
  return (await Promise.all(found))
    .flat()
    .sort((a, b) => b.score - a.score || compare(b.id, a.id))
    .slice(0, limit)
}

/** By code units, as the databases do. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function cut(songs: Song[], cursorOf: (song: Song) => QueueCursor): SongPage {
  const last = songs.length > pageLength ? songs[pageLength - 1] : undefined
  return { songs: songs.slice(0, pageLength), next: last ? cursorOf(last) : null }
}

/** A list is the union of a few turns; each of them lies in order in an index. */
function bucketsOf(view: QueueView, scope: CampScope, now: number): store.Bucket[] {
  const [awake, asleep] = [store.isAwake(now), store.isAsleep(now)]
  if (view === 'all') return turns.map((turn) => ({ turn }))
  if (view === 'snoozed') return turns.filter((turn) => turn !== 'nobody').map((turn) => ({ turn, where: asleep }))
  // Who decides nothing has one list of what is on its way.
  if (!roleAllows(scope.role, 'queue.decide'))
    return view === 'others' ? [] : turns.filter((turn) => turn !== 'nobody').map((turn) => ({ turn, where: awake }))
  const held = view === 'mine' ? store.isMyTurn(scope, now) : store.isOthersTurn(scope, now)
  const holder: store.Bucket = { turn: 'holder', where: store.both(awake, held) }
  return view === 'mine'
    ? [{ turn: 'producers', where: awake }, { turn: 'voters', where: awake }, holder]
    : [{ turn: 'writers', where: awake }, holder]
}

/** How many songs each list holds. */
export type QueueCounts = Record<QueueView, number>

export async function countQueue(db: Reader, scope: CampScope, now: number): Promise<QueueCounts> {
  const counts: QueueCounts = { mine: 0, others: 0, snoozed: 0, held: 0, finished: 0, dropped: 0, all: 0 }
  const decides = roleAllows(scope.role, 'queue.decide')
  for (const { turn, state, asleep, mine, count } of await store.countSongs(db, scope, now)) {
    counts.all += count
    if (state === 'on-hold') counts.held += count
    if (state === 'finished' || state === 'dropped') counts[state] += count
    if (turn === 'nobody') continue
    if (asleep) counts.snoozed += count
    else if (!decides || (turn !== 'writers' && (turn !== 'holder' || mine))) counts.mine += count
    else counts.others += count
  }
  return counts
}
