import { expect, test } from 'vitest'
import { createWorld, noon } from '@/tests/world'
import { revisions, songs, nights, rooms, members, credits, versions, decisions } from '@/db/schema'
import { listQueue } from '@/server/refinement/listing/service'
import { listSongs } from '@/server/submission/service'
import { getTonight } from '@/server/submission/tonight/service'
import { listRoster } from '@/server/roster/service'
import { getBoard, makeRotation } from '@/server/rotation/service'
import { publishRotation, getMyNight } from '@/server/rotation/publication/service'
import { users } from '@/db/schema'
import { seedSongs } from '@/db/seed/song-list'
import { computeHere } from '@/tests/compute-here'

test('speed of a big camp', { timeout: 600000 }, async () => {
  const w = await createWorld()
  const org = await w.as('organiser'); const prod = await w.as('producer')
  const lyrics = (seedSongs.map((s) => (s.steps.find((x: any) => 'write' in x) as any)?.write)).filter(Boolean) as string[]
  await w.db.write(async (tx) => {
    for (let n = 4; n <= 14; n++) await tx.insert(nights).values({ campId: w.campId, number: n, date: '2026-06-0' + n, startsAt: noon + n * 1e8, endsAt: noon + n * 1e8 + 1e6 })
    for (let r = 4; r <= 40; r++) await tx.insert(rooms).values({ campId: w.campId, number: r, name: 'Room ' + r })
    const d = new Date(noon)
    for (let p = 0; p < 120; p++) {
      await tx.insert(users).values({ id: 'p' + p, name: 'P' + p, email: `p${p}@x.test`, emailVerified: true, createdAt: d, updatedAt: d })
      await tx.insert(members).values({ campId: w.campId, id: 'mem_p' + p, userId: 'p' + p, role: 'writer', status: 'accepted', name: 'P' + p, email: null, mainCraft: ['track-writer', 'top-liner', 'lyricist'][p % 3]!, otherCrafts: '[]', languages: '["en"]', country: '', publisher: '', nightsPresent: null, createdAt: noon, acceptedAt: noon })
    }
    })
  const t = async (what: string, f: () => Promise<any>) => { const a = performance.now(); const r = await f(); console.log(what, Math.round(performance.now() - a), 'ms', JSON.stringify(r ?? null).length); return r }
  const ctx = { ...org.ctx, compute: computeHere }
  const draft = await t('make', () => makeRotation(ctx, org.scope, { version: 0 }))
  await t('board', () => getBoard(ctx, org.scope))
  await t('publish', () => publishRotation(ctx, org.scope, { version: draft.version }))
  await w.db.write(async (tx) => {
    const all = await tx.select().from(songs)
    await tx.update(songs).set({ headNumber: 3, submittedAt: noon, state: 'inbox', submittedRevision: 1, submittedVersion: 1 })
    for (const [i, s] of all.entries()) {
      const base = lyrics[i % lyrics.length]!
      for (const n of [1, 2, 3]) await tx.insert(revisions).values({ campId: w.campId, id: `rev_${i}_${n}`, songId: s.id, number: n, parent: n === 1 ? null : n - 1, authorId: 'mem_p0', authorRole: 'writer', kind: 'edit', restoreOf: null, reason: '', title: 'T' + i, tempo: 12000, key: 'A', language: 'en', lyrics: n < 3 ? base : base.replace(/ the /g, ' a '), createdAt: noon })
      await tx.insert(versions).values({ campId: w.campId, id: 'ver_' + i, songId: s.id, number: 1, createdBy: 'mem_p0', createdAt: noon - 5 })
      for (let k = 0; k < 4; k++) await tx.insert(decisions).values({ campId: w.campId, id: `dec_${i}_${k}`, songId: s.id, kind: 'submit', memberId: 'mem_p0', reason: 'x', revision: 1, version: 1, at: noon })
    }
  })
  for (let k = 0; k < 3; k++) await t('queue', () => listQueue(prod.ctx, prod.scope))
  await t('songs', () => listSongs(prod.ctx, prod.scope))
  await t('songs', () => listSongs(prod.ctx, prod.scope))
  await t('tonight', () => getTonight(prod.ctx, prod.scope, {}))
  await t('roster', () => listRoster(org.ctx, org.scope))
  await t('mynight', () => getMyNight(prod.ctx, prod.scope))
  expect(1).toBe(1)
})
