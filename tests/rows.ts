import type { Tx } from '@/db/engine/database'
import { camps, members, users } from '@/db/schema'

const at = 1_780_000_000_000

/** A camp whose founder is also its producer and its one member, `mem_a`. */
export async function insertCamp(tx: Tx, campId: string): Promise<void> {
  const userId = `user_of_${campId}`
  const date = new Date(at)
  await tx.insert(users).values({
    ...{ id: userId, name: 'Ada', email: `${userId}@example.test`, emailVerified: true },
    ...{ createdAt: date, updatedAt: date },
  })
  await tx.insert(camps).values({
    ...{ id: campId, name: 'Fjord', place: 'Bergen', timeZone: 'Europe/Oslo', seats: '[]' },
    ...{ createdBy: userId, createdAt: at },
  })
  await tx.insert(members).values({
    ...{ campId, id: 'mem_a', userId, role: 'producer', status: 'accepted', name: 'Ada' },
    ...{ otherCrafts: '[]', languages: '[]', country: 'NO', publisher: '', createdAt: at },
  })
}

let room = 0

/** Every song has a room of its own: two in one room are a clash. */
export function songRow(campId: string, id: string) {
  return {
    ...{ campId, id, night: 1, room: ++room, state: 'open' as const, stateSince: at },
    ...{ headNumber: 0, title: id, lastChangeAt: at },
  }
}

export function revisionRow(campId: string, songId: string, number: number) {
  return {
    ...{ campId, id: `rev_${songId}_${number}`, songId, number, parent: number > 1 ? number - 1 : null },
    ...{ authorId: 'mem_a', authorRole: 'producer' as const, kind: 'edit' as const, reason: '' },
    ...{ title: 'Harbour', tempo: 12_800, key: null, language: 'en', lyrics: '', createdAt: at },
  }
}
