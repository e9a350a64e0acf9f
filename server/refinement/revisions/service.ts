import type { Reader, Tx } from '@/db/engine/database'
import type { Song } from '@/db/schema'
import type { CampRole } from '@/domain/camp/permissions'
import { changeKinds } from '@/domain/refinement/diff/change-kinds'
import { type LyricRecord, type Making, recordOf } from '@/domain/refinement/history/record'
import { storedFacetsIn } from '@/domain/refinement/song/facets'
import type { RevisionKind } from '@/domain/refinement/song/kinds'
import { packOwners } from '@/domain/refinement/song/packed-owners'
import { foldTitle } from '@/domain/refinement/song/title'
import { noWords, type RevisionView, type SongWords } from '@/domain/refinement/words'
import type { CampScope } from '@/server/access/camp-scope'
import { AppError } from '@/server/errors'
import type { News } from '@/server/events/service'
import { carryPlaces } from '../places/service'
import * as store from './store'

export { findRecord, findRevision, listAll, listRevisions, listTold } from './store'

/** How far back a line that comes back is looked for. */
const mostEarlier = 200

export type NewRevision = {
  song: Song
  words: SongWords
  kind: RevisionKind
  reason: string
  /** Whose words the new ones are. */
  author: { memberId: string; role: CampRole }
  /** Who let them in, where that is somebody else. */
  committerId?: string
  restoreOf?: number
  secondParent?: number
  /** What else is known of where the words come from. */
  from?: Pick<Making, 'second' | 'restored' | 'acceptedFrom'>
  id: string
  at: number
}

export type Appended = { revision: RevisionView; before: RevisionView | null; news: News[] }

/**
 * The only maker of revisions, inside a write: on top of the head, of which the caller has made sure. Gives every line its id and
 * every word its owner, and takes along what hangs on them.
 */
export async function appendRevision(tx: Tx, scope: CampScope, made: NewRevision): Promise<Appended> {
  const { song, words, author } = made
  const [songId, parent] = [song.id, song.headNumber]
  const before = (parent > 0 && (await store.findRevision(tx, scope, songId, parent))) || null
  const number = parent + 1
  const record = await recordLines(tx, scope, made, number)
  const row = {
    ...{ id: made.id, songId, number, parent: parent || null, secondParent: made.secondParent ?? null },
    ...{ authorId: author.memberId, authorRole: author.role, committerId: made.committerId ?? null },
    ...{ kind: made.kind, restoreOf: made.restoreOf ?? null, reason: made.reason, createdAt: made.at },
    ...{ title: words.title, tempo: words.tempo, key: words.key, language: words.language, lyrics: words.lyrics },
    facets: JSON.stringify(storedFacetsIn(words)),
    lineIds: JSON.stringify(record.lineIds),
    owners: packOwners(record.owners),
    changeKinds: JSON.stringify(changeKinds(before ?? noWords, words)),
  }
  if (!(await store.moveHead(tx, scope, row)))
    throw new AppError('conflict', 'stale-save', { details: { head: before, base: null } })
  await store.insertRevision(tx, scope, row)
  if (words.title !== (before?.title ?? ''))
    await store.insertTitle(tx, scope, { songId, revision: number, title: words.title, folded: foldTitle(words.title) })
  const revision = await store.findRevision(tx, scope, songId, number)
  if (!revision) throw new Error('A revision that was just written is not there')
  await carryPlaces(tx, scope, { songId, before, after: revision })
  return { revision, before, news: [{ kind: 'song.revised', subject: songId, payload: revision }] }
}

async function recordLines(tx: Tx, scope: CampScope, made: NewRevision, rev: number) {
  const { song, words, author, committerId, from } = made
  const previous = (await store.findRecord(tx, scope, song.id, song.headNumber)) ?? null
  let ids = 0
  // What is in a suggestion is its proposer's; whoever let it in wrote what they changed on the way.
  const making = { author: committerId ?? author.memberId, rev, newLineId: () => `${rev}.${++ids}`, ...from }
  const earlier = words.lyrics === previous?.lyrics ? [] : await findEarlier(tx, scope, song)
  return recordOf(previous, words.lyrics, { ...making, earlier: () => earlier })
}

const findEarlier = (db: Reader, scope: CampScope, { id, headNumber }: Song): Promise<LyricRecord[]> =>
  store.listEarlierRecords(db, scope, id, headNumber, mostEarlier)
