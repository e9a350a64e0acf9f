import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { asc, eq } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '@/db/engine/open'
import { events, nights, revisions, rooms, songs } from '@/db/schema'
import { insertCamp, songRow } from './rows'
import { startProgram } from './run-program'

const rounds = 50
const campId = 'camp_a'
const songIds = ['song_1', 'song_2', 'song_3', 'song_4']

type Writer = {
  child: ChildProcess
  lines: Interface
  ready: Promise<unknown>
  ended: Promise<unknown>
  kept: string[]
}

function startWriter(folder: string): Writer {
  const child = startProgram('tests/programs/save-revisions.ts', [folder, campId, `user_of_${campId}`, ...songIds])
  const lines = createInterface({ input: child.stdout! })
  const kept: string[] = []
  lines.on('line', (line) => void (line.startsWith('kept ') && kept.push(line.slice(5))))
  // Its last words are read to the end, also those it wrote just before it died.
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')])
  return { child, lines, ready: once(lines, 'line'), ended, kept }
}

const between = (least: number, most: number) => least + Math.random() * (most - least)

/** Kills it at a moment it cannot know: between two commits, in one, or (every tenth) while it opens the database. */
async function killAtRandom({ child, lines, ready, ended, kept }: Writer, round: number): Promise<string[]> {
  await Promise.race([ready, ended])
  child.stdin!.write('go\n')
  const enough = round % 10 === 0 ? 0 : between(12, 60)
  while (kept.length < enough && child.exitCode === null) await Promise.race([once(lines, 'line'), ended])
  await sleep(between(0, enough ? 10 : 100))
  expect(child.exitCode, 'the writer ended by itself').toBeNull()
  child.kill('SIGKILL')
  await ended
  return kept
}

test(`whatever was acknowledged is there after ${rounds} kills, and whole`, { timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nightshift-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const first = await openDatabase(folder)
  await first.write(async (tx) => {
    await insertCamp(tx, campId)
    await tx.insert(nights).values({ campId, number: 1, date: '2026-06-01', startsAt: 1, endsAt: 2 })
    for (const id of songIds) {
      const song = songRow(campId, id)
      await tx.insert(rooms).values({ campId, number: song.room, name: id })
      await tx.insert(songs).values(song)
    }
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
  expect(acknowledged.length).toBeGreaterThanOrEqual(500)

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
