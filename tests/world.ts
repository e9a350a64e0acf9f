import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openDatabase } from '@/db/engine/open'
import { camps, credits, members, nights, rooms, songs, users } from '@/db/schema'
import type { CampRole } from '@/domain/camp/permissions'
import type { Seat } from '@/domain/camp/seats'
import type { SongState } from '@/domain/refinement/queue/states'
import type { Turn } from '@/domain/refinement/queue/turns'
import { type CampScope, openCamp } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { readEnv } from '@/server/env'

export const hour = 3_600_000
/** 13:00 on 1 June 2026 in Oslo: five hours before the first night. */
export const noon = Date.UTC(2026, 5, 1, 11)

export const fantasiaSeats: Seat[] = [
  { craft: 'track-writer', count: 1 },
  { craft: 'top-liner', count: 1 },
  { craft: 'lyricist', count: 1 },
]

const turnAt: Record<SongState, Turn> = {
  ...{ open: 'writers', inbox: 'producers', refining: 'producers', 'in-review': 'voters', approved: 'writers' },
  ...{ finishing: 'voters', 'sent-back': 'writers', finished: 'nobody', 'on-hold': 'nobody', dropped: 'nobody' },
}

type Person = { ctx: AppContext; scope: CampScope }
type PersonOptions = { name?: string; craft?: string | null; campId?: string }

/**
 * A database of its own with one camp in it: three nights (18:00–04:00 in Oslo) and three rooms of three crafts, nobody in it yet.
 * Clock and ids are fixed, so assertions can be exact.
 */
export async function createWorld(atEnd: (cleanUp: () => Promise<void>) => void = onTestFinished) {
  const folder = mkdtempSync(join(tmpdir(), 'nightshift-'))
  const db = await openDatabase(folder)
  atEnd(async () => {
    await db.close()
    rmSync(folder, { recursive: true, force: true })
  })

  let made = 0
  const clock = { now: noon }
  const live = new EventEmitter().setMaxListeners(0)
  const searches: AppContext['searches'] = new Map()
  const present: AppContext['present'] = new Map()
  const newId = (prefix: string) => `${prefix}_${String(++made).padStart(4, '0')}`
  const env = readEnv({ DATA_DIR: folder })

  function context(userId: string | null, more: Partial<AppContext> = {}): AppContext {
    const actor = userId === null ? null : { userId, sessionId: `session_${userId}`, campId: null }
    const ctx: AppContext = {
      db,
      env,
      secret: 'a secret for tests',
      kind: 'real',
      actor,
      whoIsThis: async () => ctx.actor,
      address: '127.0.0.1',
      browser: 'Test browser',
      headers: new Headers(),
      answer: new Headers(),
      live,
      searches,
      present,
      stopping: new AbortController().signal,
      compute: async () => {
        throw new Error('This test computes nothing: give the context a `compute`')
      },
      now: () => clock.now,
      newId,
      ...more,
    }
    return ctx
  }

  async function addUser(id: string, name = id): Promise<void> {
    const date = new Date(noon)
    await db.write(async (tx) => {
      await tx
        .insert(users)
        .values({ id, name, email: `${id}@example.test`, emailVerified: true, createdAt: date, updatedAt: date })
        .onConflictDoNothing()
    })
  }

  async function addCamp(campId: string, name = 'Fjord'): Promise<string> {
    await addUser('founder', 'Founder')
    await db.write(async (tx) => {
      await tx.insert(camps).values({
        id: campId,
        name,
        place: 'Oslo',
        timeZone: 'Europe/Oslo',
        seats: JSON.stringify(fantasiaSeats),
        createdBy: 'founder',
        createdAt: noon,
      })
      for (const number of [1, 2, 3]) {
        const startsAt = noon + 5 * hour + (number - 1) * 24 * hour
        await tx
          .insert(nights)
          .values({ campId, number, date: `2026-06-0${number}`, startsAt, endsAt: startsAt + 10 * hour })
        await tx.insert(rooms).values({ campId, number, name: `Room ${number}` })
      }
    })
    return campId
  }

  const campId = await addCamp('camp_1')

  return {
    db,
    folder,
    live,
    searches,
    clock,
    campId,
    context,
    addUser,
    addCamp,

    /** An accepted member; `userId` and member id are made from the name, which is the role's unless given. */
    async as(role: CampRole, options: PersonOptions = {}): Promise<Person> {
      const { name = role, craft = role === 'writer' ? 'lyricist' : null, campId: camp = campId } = options
      await addUser(name)
      await db.write(async (tx) => {
        await tx.insert(members).values({
          campId: camp,
          id: `mem_${name}`,
          userId: name,
          role,
          status: 'accepted',
          name,
          email: null,
          mainCraft: craft,
          otherCrafts: '[]',
          languages: '["en"]',
          country: '',
          publisher: '',
          nightsPresent: null,
          createdAt: noon,
          acceptedAt: noon,
          removedAt: null,
        })
      })
      const ctx = context(name)
      return { ctx, scope: await openCamp(ctx, camp) }
    },

    /** A song of a room and night, credited to these members (by member id). Open, without words or demo. */
    async song(
      id = 'song_a',
      credited: string[] = [],
      place: { night?: number; room?: number; campId?: string; state?: (typeof songs.$inferInsert)['state'] } = {},
    ): Promise<string> {
      const { night = 1, room = 1, campId: camp = campId, state = 'open' } = place
      await db.write(async (tx) => {
        await tx.insert(songs).values({
          campId: camp,
          id,
          night,
          room,
          state,
          stateSince: noon,
          turn: turnAt[state],
          turnSince: noon,
          headNumber: 0,
          title: '',
          lastChangeAt: noon,
          submittedAt: state === 'open' ? null : noon,
        })
        for (const [position, memberId] of credited.entries())
          await tx.insert(credits).values({ campId: camp, songId: id, memberId, craft: 'lyricist', position })
      })
      return id
    },
  }
}

export type World = Awaited<ReturnType<typeof createWorld>>
