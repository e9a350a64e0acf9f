import { z } from 'zod'
import type { CampScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { writeInCamp } from '@/server/events/service'
import { requireSong } from '@/server/submission/standing'
import * as store from './store'

export const visitInput = z.object({ songId: z.string().max(80), revision: z.int().min(0) })

/** What somebody had last seen of a song when they left it; null on their first visit. */
export async function getVisit(ctx: AppContext, scope: CampScope, songId: string): Promise<store.SeenUntil | null> {
  await requireSong(ctx.db.read, scope, songId)
  return (await store.findVisit(ctx.db.read, scope, songId)) ?? null
}

/** Told as they leave. It is nobody else's business, so it makes no event. */
export function leaveSong(ctx: AppContext, scope: CampScope, input: z.infer<typeof visitInput>): Promise<void> {
  const at = ctx.now()
  return writeInCamp(ctx, scope, async (tx) => {
    const { song } = await requireSong(tx, scope, input.songId)
    const revision = Math.min(input.revision, song.headNumber)
    await store.keepVisit(tx, scope, input.songId, { revision, at })
    return { result: undefined, news: [] }
  })
}
