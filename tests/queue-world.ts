import { asc, eq } from 'drizzle-orm'
import { decisions, events, songs, suggestions, versions } from '@/db/schema'
import type { QueueMove } from '@/domain/refinement/queue/moves'
import { noWords, type SongWords } from '@/domain/refinement/words'
import { AppError } from '@/server/errors'
import type { MoveOrder } from '@/server/refinement/moves/plans/service'
import { moveSong, voteOnSong } from '@/server/refinement/queue/service'
import { reviseSong } from '@/server/refinement/service'
import { createWorld } from '@/tests/world'

export const songId = 'song_a'
export const minute = 60_000

/** A camp with one song by Ana that was handed in, and two producers, Yoo and Lee. */
export async function queueCamp(state: 'open' | 'inbox' = 'inbox') {
  const world = await createWorld()
  const [writer, yoo, lee] = [
    await world.as('writer', { name: 'ana' }),
    await world.as('producer', { name: 'yoo' }),
    await world.as('producer', { name: 'lee' }),
  ]
  await world.song(songId, ['mem_ana'], { state })
  type Person = typeof yoo
  const song = async (id = songId) => {
    const [row] = await world.db.read.select().from(songs).where(eq(songs.id, id))
    return row!
  }
  return {
    world,
    writer,
    yoo,
    lee,
    song,
    move: (who: Person, move: QueueMove, order: Partial<MoveOrder> & { songId?: string } = {}) =>
      moveSong(who.ctx, who.scope, { songId, move, reason: move, ...order }),
    vote: async (who: Person, label: 'lyrics' | 'music' | 'final', value: -1 | 0 | 1 = 1) =>
      voteOnSong(who.ctx, who.scope, { songId, label, value, revision: (await song()).headNumber }),
    revise: async (who: Person, words: Partial<SongWords>) => {
      const base = (await song()).headNumber
      return reviseSong(who.ctx, who.scope, { songId, base, words: { ...noWords, ...words }, reason: '' })
    },
    upload: (number: number) =>
      world.db.write(async (tx) => {
        const row = { campId: world.campId, id: `ver_${number}`, songId, number, createdBy: 'mem_ana' }
        await tx.insert(versions).values({ ...row, createdAt: world.clock.now })
      }),
    suggest: (id: string) =>
      world.db.write(async (tx) => {
        await tx.insert(suggestions).values({
          ...{ campId: world.campId, id, songId, base: 0, change: '{}', place: '{}', authorId: 'mem_ana' },
          ...{ rationale: '', status: 'open' as const, createdAt: world.clock.now },
        })
      }),
    log: () => world.db.read.select().from(decisions).orderBy(asc(decisions.at), asc(decisions.id)),
    news: async () =>
      (await world.db.read.select().from(events).orderBy(asc(events.seq))).map(
        ({ payload }) => JSON.parse(payload) as Record<string, unknown>,
      ),
  }
}

/** The key of the sentence a call was refused with, or `done`. */
export const reason = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (error: unknown) => (AppError.is(error) ? error.reason : Promise.reject(error)),
  )
