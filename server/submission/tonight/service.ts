import { z } from 'zod'
import { currentNight } from '@/domain/camp/nights'
import { roleAllowsSong } from '@/domain/camp/permissions'
import { roomState } from '@/domain/submission/room-state'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { notFound } from '@/server/errors'
import * as store from './store'

export const tonightInput = z.object({ night: z.int().positive().optional() })

/**
 * Rooms × state of one night, the current one unless another is asked for. No titles: everybody in the camp's work sees every
 * room here, but only songs they may see have an id to open.
 */
export async function getTonight(ctx: AppContext, scope: CampScope, { night: asked }: z.infer<typeof tonightInput>) {
  requirePermission(scope, 'night.see')
  const { read } = ctx.db
  const now = ctx.now()
  const nights = await store.listNights(read, scope)
  const current = currentNight(nights, now)?.night.number
  const night = nights.find(({ number }) => number === (asked ?? current))
  if (!night) throw notFound()

  const songs = await store.listSongsOfNight(read, scope, night.number)
  const credits = await store.listTeamsOfNight(read, scope, night.number)
  const demos = await store.listDemosOfNight(read, scope, night.number)
  const rooms = songs.map((song) => {
    const team = credits.flatMap(({ songId, ...person }) => (songId === song.id ? [person] : []))
    const demo = demos.find(({ songId }) => songId === song.id)
    const submitted = song.submittedAt !== null
    const credited = team.some(({ memberId }) => memberId === scope.memberId)
    const standing = { credited, submitted, approved: song.state === 'approved' }
    return {
      room: song.room,
      name: song.name,
      team,
      isOwn: credited,
      state: roomState({ hasDemo: demo !== undefined, submittedAt: song.submittedAt }, night.endsAt, now),
      demoAt: demo?.arrivedAt ?? null,
      submittedAt: song.submittedAt,
      songId: roleAllowsSong(scope.role, 'song.see', standing) ? song.id : null,
    }
  })
  const closed = (await store.listRooms(read, scope)).flatMap(({ number: room, name }) => {
    const isClosed = songs.length > 0 && !songs.some((song) => song.room === room)
    return isClosed ? [{ room, name, ...nobody }] : []
  })
  return {
    night: night.number,
    current: current ?? null,
    startsAt: night.startsAt,
    deadline: night.endsAt,
    now,
    nights: nights.map(({ number, date }) => ({ number, date })),
    rooms: [...rooms, ...closed].sort((a, b) => a.room - b.room),
  }
}

const nobody = {
  team: [],
  isOwn: false,
  state: 'closed' as const,
  demoAt: null,
  submittedAt: null,
  songId: null,
}
