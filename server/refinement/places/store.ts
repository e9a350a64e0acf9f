import { and, eq, inArray } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { changeRequests, comments, lineTimes, suggestions } from '@/db/schema'
import { type Place, placeSchema, type StandingPlace, standingPlaceSchema } from '@/domain/refinement/review/place'
import { type SuggestedChange, suggestedChangeSchema } from '@/domain/refinement/review/suggestion'
import type { CampScope } from '@/server/access/camp-scope'

const placeOf = (json: string): StandingPlace => standingPlaceSchema.parse(JSON.parse(json))
const anchorOf = (json: string): Place => placeSchema.parse(JSON.parse(json))

export type OpenSuggestion = { id: string; change: SuggestedChange; place: StandingPlace; status: string }

export async function listOpenSuggestions(
  db: Reader,
  { campId }: CampScope,
  songId: string,
): Promise<OpenSuggestion[]> {
  const { id, change, place, status } = suggestions
  const rows = await db
    .select({ id, change, place, status })
    .from(suggestions)
    .where(
      and(
        eq(suggestions.campId, campId),
        eq(suggestions.songId, songId),
        inArray(suggestions.status, ['open', 'needs-rebase']),
      ),
    )
  return rows.map((row) => ({
    ...row,
    change: suggestedChangeSchema.parse(JSON.parse(row.change)),
    place: placeOf(row.place),
  }))
}

export async function moveSuggestion(
  tx: Tx,
  { campId }: CampScope,
  id: string,
  place: StandingPlace,
  status: 'open' | 'needs-rebase',
): Promise<void> {
  await tx
    .update(suggestions)
    .set({ place: JSON.stringify(place), status })
    .where(and(eq(suggestions.campId, campId), eq(suggestions.id, id)))
}

export type OpenPlace = { id: string; anchor: Place; place: StandingPlace }
const read = (row: { id: string; anchor: string; place: string }): OpenPlace => ({
  id: row.id,
  anchor: anchorOf(row.anchor),
  place: placeOf(row.place),
})

/** Threads: their first comments. */
export async function listOpenThreads(db: Reader, { campId }: CampScope, songId: string): Promise<OpenPlace[]> {
  const { id, anchor, place } = comments
  const rows = await db
    .select({ id, anchor, place })
    .from(comments)
    .where(
      and(
        eq(comments.campId, campId),
        eq(comments.songId, songId),
        eq(comments.id, comments.threadId),
        eq(comments.status, 'open'),
      ),
    )
  return rows.map(read)
}

export async function moveThread(tx: Tx, { campId }: CampScope, id: string, place: StandingPlace): Promise<void> {
  await tx
    .update(comments)
    .set({ place: JSON.stringify(place) })
    .where(and(eq(comments.campId, campId), eq(comments.id, id)))
}

export async function listOpenRequests(db: Reader, { campId }: CampScope, songId: string): Promise<OpenPlace[]> {
  const { id, anchor, place } = changeRequests
  const rows = await db
    .select({ id, anchor, place })
    .from(changeRequests)
    .where(
      and(
        eq(changeRequests.campId, campId),
        eq(changeRequests.songId, songId),
        inArray(changeRequests.state, ['open', 'done']),
      ),
    )
  return rows.map(read)
}

export async function moveRequest(tx: Tx, { campId }: CampScope, id: string, place: StandingPlace): Promise<void> {
  await tx
    .update(changeRequests)
    .set({ place: JSON.stringify(place) })
    .where(and(eq(changeRequests.campId, campId), eq(changeRequests.id, id)))
}

/** In every version: the line is sung there with words it no longer has. */
export async function markForRetiming(tx: Tx, { campId }: CampScope, songId: string, lineIds: string[]): Promise<void> {
  if (lineIds.length === 0) return
  await tx
    .update(lineTimes)
    .set({ status: 'needs-retiming' })
    .where(
      and(
        eq(lineTimes.campId, campId),
        eq(lineTimes.songId, songId),
        inArray(lineTimes.lineId, lineIds),
        eq(lineTimes.status, 'ok'),
      ),
    )
}
