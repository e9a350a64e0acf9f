import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { asc, eq } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '@/db/engine/open'
import { events, revisions, songs } from '@/db/schema'
import { insertCamp, songRow } from './rows'
import { startProgram } from './run-program'

const rounds = 50
const campId = 'camp_a'
const songIds = ['song_1', 'song_2', 'song_3', 'song_4']

type Writer = {
  child: ChildProcess
  ready: Promise<unknown>
  begun: Promise<unknown>
  ended: Promise<unknown>
  kept: string[]
}

function startWriter(folder: string): Writer {
  const child = startProgram('tests/programs/save-revisions.ts', [folder, campId, `user_of_${campId}`, ...songIds])
  const lines = createInterface({ input: child.stdout! })
  const kept: string[] = []
  const begun = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (line.startsWith('kept ')) resolve(void kept.push(line.slice(5)))
    })
  })
  // Its last words are read to the end, also those it wrote just before it died.
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')])
  return { child, ready: once(lines, 'line'), begun, ended, kept }
}

/** Kills it at a moment it cannot know: between two commits, in one, or (every tenth) while it opens the database. */
async function killAtRandom({ child, ready, begun, ended, kept }: Writer, round: number): Promise<string[]> {
  await Promise.race([ready, ended])
  child.stdin!.write('go\n')
  if (round % 10 !== 0) await Promise.race([begun, ended])
  await sleep(Math.random() * 200)
  expect(child.exitCode, 'the writer ended by itself').toBeNull()
  child.kill('SIGKILL')
  await ended
  return kept
}

test(`whatever was acknowledged is there after ${rounds} kills, and whole`, { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nightshift-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const first = await openDatabase(folder)
  await first.write(async (tx) => {
    await insertCamp(tx, campId)
    for (const id of songIds) await tx.insert(songs).values(songRow(campId, id))
  })
  await first.close()

  const acknowledged: string[] = []
  let next = startWriter(folder)
  onTestFinished(() => void next.child.kill('SIGKILL'))
  for (let round = 1; round <= rounds; round++) {
    const writer = next
    // Loads while this one writes, and opens the database only after its death.
    if (round < rounds) next = startWriter(folder)
    acknowledged.push(...(await killAtRandom(writer, round)))
  }
  expect(acknowledged.length).toBeGreaterThan(500)

  const db = await openDatabase(folder)
  const rows = await db.read
    .select({ id: revisions.id, songId: revisions.songId, number: revisions.number })
    .from(revisions)
    .orderBy(asc(revisions.songId), asc(revisions.number))
  const there = new Set(rows.map(({ id }) => id))
  expect(acknowledged.filter((id) => !there.has(id))).toEqual([])

  for (const song of await db.read.select().from(songs)) {
    const numbers = rows.filter(({ songId }) => songId === song.id).map(({ number }) => number)
    expect(numbers).toEqual(Array.from({ length: song.headNumber }, (_, i) => i + 1))
  }
  expect(await db.read.$count(events, eq(events.kind, 'song.revised'))).toBe(rows.length)
  await db.close()

  const file = new Sqlite(join(folder, 'nightshift.db'), { readonly: true })
  expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(file.pragma('foreign_key_check')).toEqual([])
  file.close()
})
