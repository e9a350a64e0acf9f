import { eq } from 'drizzle-orm'
import { credits, songs, versions } from '@/db/schema'
import type { Plan } from '@/domain/rotation/plan'
import { addDraft } from '@/server/rotation/drafts/service'
import { publishRotation } from '@/server/rotation/publication/service'
import { planOf } from './rotation-camps'
import { createWorld, fantasiaSeats, noon } from './world'

/** Three rooms, three nights, three people of each craft (t1…, m1…, l1…) and an organiser: nobody meets twice in `plan`. */
export async function createRotationCamp() {
  const world = await createWorld()
  const { ctx, scope } = await world.as('organiser')
  const people: Record<string, Awaited<ReturnType<typeof world.as>>> = {}
  for (const [letter, craft] of [
    ['t', 'track-writer'],
    ['m', 'top-liner'],
    ['l', 'lyricist'],
  ] as const)
    for (const i of [1, 2, 3]) people[`${letter}${i}`] = await world.as('writer', { name: `${letter}${i}`, craft })

  const camp = {
    ...{ world, ctx, scope, people, plan: rotating },
    add: (plan: Plan = rotating) => addDraft(ctx, scope, { plan, pins: [], from: null }),
    /** Beside the others, and announced. */
    async publish(plan: Plan = rotating) {
      const { letter, version } = await camp.add(plan)
      return publishRotation(ctx, scope, { letter, version })
    },
    songOf: async (night: number, room: number) =>
      (await world.db.read.select().from(songs)).find((song) => song.night === night && song.room === room)!,
    creditsOf: async (songId: string) =>
      (await world.db.read.select().from(credits).where(eq(credits.songId, songId)))
        .sort((a, b) => a.position - b.position)
        .map(({ memberId }) => memberId),
    addVersion: async (songId: string) => {
      const version = { id: `ver_${songId}`, songId, number: 1, createdBy: 'mem_t1', createdAt: noon }
      await world.db.write((tx) => tx.insert(versions).values({ campId: 'camp_1', ...version }))
    },
  }
  return camp
}

const turn = (letter: string, i: number) => `mem_${letter}${((i + 2) % 3) + 1}`

/** Track writers stay, top-liners go one room on each night and lyricists two. */
const rotating: Plan = planOf(
  fantasiaSeats.map(({ craft }) => craft),
  ...[0, 1, 2].map((k) => [1, 2, 3].map((room) => [turn('t', room), turn('m', room + k), turn('l', room + 2 * k)])),
)

/** The plan after these two have changed places on a night. */
export function exchanged(plan: Plan, night: number, a: string, b: string): Plan {
  const other = new Map([
    [a, b],
    [b, a],
  ])
  const turned = plan.nights.map((each) => ({
    night: each.night,
    teams: each.teams.map(({ room, seats }) => ({
      room,
      seats: seats.map((seat) => ({ ...seat, memberId: other.get(seat.memberId ?? '') ?? seat.memberId })),
    })),
  }))
  return { nights: plan.nights.map((each, i) => (each.night === night ? turned[i]! : each)) }
}
