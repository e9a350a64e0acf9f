import type { Tx } from '@/db/engine/database'
import type { Place, StandingPlace } from '@/domain/refinement/review/place'
import { nextStanding, rewordedLines, standingAt, stepBetween, unmoved } from '@/domain/refinement/review/standing'
import { isOpenAt, nextSuggestionStanding } from '@/domain/refinement/review/suggestion-standing'
import type { RevisionView } from '@/domain/refinement/words'
import type { CampScope } from '@/server/access/camp-scope'
import * as store from './store'

export type RevisionStep = { songId: string; before: RevisionView | null; after: RevisionView }

/**
 * Part of making a revision: whatever is still open on the song follows its words there, all of it through one diff. What is
 * decided, resolved or closed stays where it stood.
 */
export async function carryPlaces(tx: Tx, scope: CampScope, { songId, before, after }: RevisionStep): Promise<void> {
  if (!before) return
  const step = stepBetween(before, after)
  for (const { id, status, ...standing } of await store.listOpenSuggestions(tx, scope, songId)) {
    const { change } = standing
    const place = nextSuggestionStanding(standing, step)
    const next = isOpenAt({ change, place }) ? 'open' : 'needs-rebase'
    if (next !== status || !same(place, standing.place)) await store.moveSuggestion(tx, scope, id, place, next)
  }
  for (const { id, anchor, place } of await store.listOpenThreads(tx, scope, songId)) {
    const next = nextStanding(anchor, place, step)
    if (!same(next, place)) await store.moveThread(tx, scope, id, next)
  }
  for (const { id, anchor, place } of await store.listOpenRequests(tx, scope, songId)) {
    const next = nextStanding(anchor, place, step)
    if (!same(next, place)) await store.moveRequest(tx, scope, id, next)
  }
  await store.markForRetiming(tx, scope, songId, rewordedLines(step))
}

/** Where a place marked on one revision stands in another: both null before there are words. */
export function standNow(place: Place, from: RevisionView | null, head: RevisionView | null): StandingPlace {
  if (!from || !head) return unmoved
  const first = standingAt(place, from)
  return from.number === head.number ? first : nextStanding(place, first, stepBetween(from, head))
}

const same = (a: StandingPlace, b: StandingPlace) => JSON.stringify(a) === JSON.stringify(b)
