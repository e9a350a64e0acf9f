import { type HereInput, type Present, staleMs } from '@/domain/refinement/review/present'
import type { CampScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { requireSong } from '@/server/submission/standing'

type Told = { people: Present[] }

/** Says where somebody is in a song and who else is there. It is kept in memory alone: a restart forgets it, the next word renews it. */
export async function tellPresence(ctx: AppContext, scope: CampScope, input: HereInput): Promise<Told> {
  const { songId, visit, leaving, lineId, doing } = input
  await requireSong(ctx.db.read, scope, songId)
  const key = `${scope.campId} ${songId}`
  const now = ctx.now()
  const others = stillThere(ctx, key).filter((each) => each.visit !== visit || each.memberId !== scope.memberId)
  const me: Present = { visit, memberId: scope.memberId, name: scope.name, lineId, doing, until: now + staleMs }
  const people = leaving ? others : [...others, me]
  if (people.length > 0) ctx.present.set(key, people)
  else ctx.present.delete(key)
  ctx.live.emit(`present:${scope.campId}`, songId)
  return { people }
}

/** Who has the song open at this moment. */
export const listPresent = (ctx: AppContext, scope: CampScope, songId: string): Present[] =>
  stillThere(ctx, `${scope.campId} ${songId}`)

function stillThere(ctx: AppContext, key: string): Present[] {
  const now = ctx.now()
  return (ctx.present.get(key) ?? []).filter(({ until }) => until > now)
}
