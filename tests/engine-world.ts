import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Database, Tx } from '@/db/engine/database'
import { openDatabase } from '@/db/engine/open'
import { songs } from '@/db/schema'
import { insertCamp, songRow } from './rows'

/** One database for the file, opened twice as two processes would, and a camp with one writer and one song for each test. */
export function createEngineWorld() {
  const folder = mkdtempSync(join(tmpdir(), 'nightshift-'))
  const world = {} as { db: Database; secondProcess: Database; campId: string }

  beforeAll(async () => {
    world.db = await openDatabase(folder)
    world.secondProcess = await openDatabase(folder)
  })
  afterAll(async () => {
    await Promise.all([world.db.close(), world.secondProcess.close()])
    rmSync(folder, { recursive: true })
  })
  beforeEach(async () => {
    world.campId = `camp_${randomUUID()}`
    await world.db.write(async (tx) => {
      await insertCamp(tx, world.campId)
      await tx.insert(songs).values(songRow(world.campId, 'first'))
    })
  })

  return Object.assign(world, {
    addSong: (tx: Tx, id: string) => tx.insert(songs).values(songRow(world.campId, id)),
    async songIds() {
      const ofCamp = eq(songs.campId, world.campId)
      const rows = await world.db.read.select({ id: songs.id }).from(songs).where(ofCamp).orderBy(asc(songs.id))
      return rows.map(({ id }) => id)
    },
  })
}
