import { expect, test } from 'vitest'
import { camps, members, publications, rotationDrafts, rotationPreferences, rotationWishes } from '@/db/schema'
import { parsePins, parsePlan } from '@/domain/rotation/plan'
import { openOlder } from '@/tests/older-database'
import type { Database } from './database'

const seat = { craft: 'lyricist', memberId: 'mem_a' }
const plan = { nights: [{ night: 1, teams: [{ room: 1, seats: [seat] }] }] }

/** A row in every table that changes, as the issue before wrote them. */
const rows = [
  `insert into users (id, name, email, email_verified, created_at, updated_at) values ('u', 'Ada', 'ada@example.test', 1, 1, 1)`,
  `insert into camps (id, name, place, time_zone, seats, created_by, created_at) values ('camp_a', 'Fjord', 'Bergen', 'UTC', '[]', 'u', 1)`,
  `insert into members (camp_id, id, user_id, role, status, name, main_craft, other_crafts, languages, country, publisher, created_at)
   values ('camp_a', 'mem_a', 'u', 'organiser', 'accepted', 'Ada', 'lyricist', '[]', '["en"]', 'NO', '', 1)`,
  `insert into rotation_drafts (camp_id, version, plan, changed_by, changed_at) values ('camp_a', 4, '${JSON.stringify(plan)}', 'mem_a', 2)`,
  `insert into publications (camp_id, number, plan, published_by, published_at) values ('camp_a', 1, '${JSON.stringify(plan)}', 'mem_a', 3)`,
]

async function expectEverything({ read, write }: Database) {
  expect(await read.select().from(members)).toMatchObject([{ id: 'mem_a', languages: '["en"]', tags: '[]' }])
  expect(await read.select().from(publications)).toMatchObject([{ number: 1, publishedAt: 3, again: null }])
  const [draft, ...others] = await read.select().from(rotationDrafts)
  expect(others).toEqual([])
  expect(draft).toMatchObject({ letter: 'A', version: 4, origin: 'hand', changedBy: 'mem_a', changedAt: 2 })
  expect([parsePlan(draft!.plan), parsePins(draft!.pins)]).toEqual([plan, []])
  expect(await read.$count(camps)).toBe(1)
  await write(async (tx) => {
    await tx.insert(rotationDrafts).values({ ...draft!, letter: 'B' })
    const by = { campId: 'camp_a', createdBy: 'mem_a', createdAt: 5 }
    await tx.insert(rotationWishes).values({ ...by, id: 'wish_1', wish: '{"kind":"closed","room":1,"night":1}' })
    await tx
      .insert(rotationPreferences)
      .values({ campId: 'camp_a', preferences: '{}', changedBy: 'mem_a', changedAt: 5 })
  })
  expect(await read.$count(rotationDrafts)).toBe(2)
}

test('a camp of the version before keeps its draft as plan A, its publications and its people', async () => {
  await expectEverything(await openOlder({ migrations: 1, rows }))
})
