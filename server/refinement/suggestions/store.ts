import { aliasedTable, and, asc, desc, eq, inArray, lt, or } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { members, type Suggestion, suggestions } from '@/db/schema'
import type { CampRole } from '@/domain/camp/permissions'
import { type StandingPlace, standingPlaceSchema } from '@/domain/refinement/review/place'
import type { SuggestionState } from '@/domain/refinement/review/states'
import { type SuggestedChange, suggestedChangeSchema } from '@/domain/refinement/review/suggestion'
import type { CampScope } from '@/server/access/camp-scope'

type Spoken = 'reasonVoice' | 'reasonVoiceMs' | 'reasonVoiceType'
export type StoredSuggestion = Omit<Suggestion, 'campId' | 'change' | 'place' | Spoken> & {
  change: SuggestedChange
  place: StandingPlace
}
export type SuggestionView = StoredSuggestion & {
  authorName: string
  deciderName: string | null
  /** The reason of a decline, where it was spoken. */
  spoken: { url: string; ms: number } | null
}

const deciders = aliasedTable(members, 'deciders')
const shown = { suggestion: suggestions, authorName: members.name, deciderName: deciders.name }
const byAuthor = and(eq(members.campId, suggestions.campId), eq(members.id, suggestions.authorId))
const byDecider = and(eq(deciders.campId, suggestions.campId), eq(deciders.id, suggestions.decidedBy))
const inCamp = (scope: CampScope) => eq(suggestions.campId, scope.campId)
const ofSong = (scope: CampScope, songId: string) => and(inCamp(scope), eq(suggestions.songId, songId))

export const undecided = ['open', 'needs-rebase'] as const satisfies SuggestionState[]
const decided = ['accepted', 'accepted-edited', 'declined', 'withdrawn', 'superseded'] as const

function read(stored: Suggestion): StoredSuggestion {
  const { campId: _, change, place, reasonVoice, reasonVoiceMs, reasonVoiceType, ...row } = stored
  return {
    ...row,
    change: suggestedChangeSchema.parse(JSON.parse(change)),
    place: standingPlaceSchema.parse(JSON.parse(place)),
  }
}

const view = (row: { suggestion: Suggestion; authorName: string; deciderName: string | null }): SuggestionView => ({
  ...read(row.suggestion),
  authorName: row.authorName,
  deciderName: row.deciderName,
  spoken: spokenOf(row.suggestion),
})

const spokenOf = ({ id, reasonVoice, reasonVoiceMs }: Suggestion) =>
  reasonVoice === null ? null : { url: `/media/${id}/voice`, ms: reasonVoiceMs ?? 0 }

const views = (db: Reader) =>
  db.select(shown).from(suggestions).innerJoin(members, byAuthor).leftJoin(deciders, byDecider)

export async function findSuggestion(db: Reader, scope: CampScope, id: string): Promise<SuggestionView | undefined> {
  const [row] = await views(db).where(and(inCamp(scope), eq(suggestions.id, id)))
  return row && view(row)
}

export async function listUndecided(db: Reader, scope: CampScope, songId: string): Promise<SuggestionView[]> {
  const rows = await views(db)
    .where(and(ofSong(scope, songId), inArray(suggestions.status, [...undecided])))
    .orderBy(asc(suggestions.createdAt), asc(suggestions.id))
  return rows.map(view)
}

/** Newest decision first; of one author where that is given. */
export async function listDecided(
  db: Reader,
  scope: CampScope,
  songId: string,
  authorId: string | null,
  limit: number,
): Promise<SuggestionView[]> {
  const whose = authorId === null ? undefined : eq(suggestions.authorId, authorId)
  const rows = await views(db)
    .where(and(ofSong(scope, songId), inArray(suggestions.status, [...decided]), whose))
    .orderBy(desc(suggestions.decidedAt), desc(suggestions.id))
    .limit(limit)
  return rows.map(view)
}

/** What one person has offered, newest first, from behind `after` on; of these alone where they are given. */
export async function listByAuthor(
  db: Reader,
  scope: CampScope,
  after: StoredSuggestion | undefined,
  ids: string[] | null,
  limit: number,
): Promise<SuggestionView[]> {
  const { createdAt, id } = suggestions
  const some = ids === null ? undefined : inArray(id, ids)
  const behind = after && or(lt(createdAt, after.createdAt), and(eq(createdAt, after.createdAt), lt(id, after.id)))
  const rows = await views(db)
    .where(and(inCamp(scope), eq(suggestions.authorId, scope.memberId), behind, some))
    .orderBy(desc(createdAt), desc(id))
    .limit(limit)
  return rows.map(view)
}

/** What was offered together with this one and is in the song already. */
export async function listTaken(db: Reader, scope: CampScope, one: StoredSuggestion): Promise<SuggestedChange[]> {
  const rows = await db
    .select()
    .from(suggestions)
    .where(
      and(
        ofSong(scope, one.songId),
        inArray(suggestions.status, ['accepted', 'accepted-edited']),
        eq(suggestions.base, one.base),
        eq(suggestions.authorId, one.authorId),
      ),
    )
    .orderBy(asc(suggestions.id))
  return rows.map((row) => read(row).change)
}

export async function insertSuggestions(tx: Tx, scope: CampScope, rows: StoredSuggestion[]): Promise<void> {
  const texts = ({ change, place }: StoredSuggestion) => ({
    change: JSON.stringify(change),
    place: JSON.stringify(place),
  })
  for (const row of rows) await tx.insert(suggestions).values({ campId: scope.campId, ...row, ...texts(row) })
}

type Decision = Partial<
  Pick<Suggestion, 'status' | 'decidedBy' | 'decidedAt' | 'reasonCode' | 'reasonText' | 'resultRevision' | Spoken>
>

export async function settle(tx: Tx, scope: CampScope, ids: readonly string[], decision: Decision): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(suggestions)
    .set(decision)
    .where(and(inCamp(scope), inArray(suggestions.id, [...ids])))
}

/** As which they are here now. */
export async function findRole(db: Reader, scope: CampScope, memberId: string): Promise<CampRole> {
  const [row] = await db
    .select({ role: members.role })
    .from(members)
    .where(and(eq(members.campId, scope.campId), eq(members.id, memberId)))
  if (!row) throw new Error('A suggestion of nobody')
  return row.role
}
