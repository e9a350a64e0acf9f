import type { MySuggestionsInput } from '@/domain/refinement/review/suggest'
import type { RevisionView } from '@/domain/refinement/words'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { findSongFor } from '@/server/submission/standing'
import { findRevision } from '../../revisions/service'
import * as store from '../store'

const myPage = 20

/** `now`: what is sung there by now; null where the line is gone. */
export type MySuggestion = store.SuggestionView & { title: string; now: string | null }
export type MySuggestions = { suggestions: MySuggestion[]; next: string | null }

/** Everything I have offered, with what was decided, why, and what came of it; of the songs I still may see. */
export async function listMySuggestions(
  ctx: AppContext,
  scope: CampScope,
  { cursor = null, ids = null }: MySuggestionsInput,
): Promise<MySuggestions> {
  requirePermission(scope, 'song.list')
  const db = ctx.db.read
  const after = cursor === null ? undefined : await store.findSuggestion(db, scope, cursor)
  const rows = await store.listByAuthor(db, scope, after, ids, myPage + 1)
  const page = rows.slice(0, myPage)
  const heads = new Map<string, RevisionView | undefined>()
  for (const { songId } of page) {
    if (heads.has(songId)) continue
    const inHand = await findSongFor(db, scope, songId)
    heads.set(songId, inHand && (await findRevision(db, scope, songId, inHand.song.headNumber)))
  }
  const suggestions = page.flatMap((one) => {
    const head = heads.get(one.songId)
    return head ? [{ ...one, title: head.title, now: sungNow(one, head) }] : []
  })
  return { suggestions, next: rows.length > myPage ? (page.at(-1)?.id ?? null) : null }
}

function sungNow({ change, place }: store.SuggestionView, head: RevisionView): string | null {
  if (change.kind === 'facet') {
    const value: unknown = head[change.facet as keyof RevisionView]
    return value === null ? null : typeof value === 'string' ? value : JSON.stringify(value)
  }
  const lineId = change.kind === 'words' ? (place.lineId ?? change.lineId) : (change.take[0] ?? change.after)
  return head.lyrics.split('\n')[head.lineIds.indexOf(lineId ?? '')] ?? null
}
