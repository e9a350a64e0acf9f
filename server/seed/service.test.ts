import { EventEmitter } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '@/db/engine/database'
import { openDatabase } from '@/db/engine/open'
import * as schema from '@/db/schema'
import { seedSessions } from '@/db/seed/people'
import { planNights } from '@/domain/camp/nights'
import { parsePlan } from '@/domain/rotation/plan'
import { reviewPlan } from '@/domain/rotation/review/review'
import { parseAudioFacts } from '@/domain/submission/audio'
import { readEnv } from '@/server/env'
import { markSeeded, settleKind } from '@/server/installation'
import type { DemoOrder } from '@/server/jobs/work/synthesise-demo'
import { listComments } from '@/server/refinement/comments/service'
import { getFamily } from '@/server/refinement/family/tree/service'
import { listQueue } from '@/server/refinement/listing/service'
import { getWords, listHistory } from '@/server/refinement/service'
import { listSuggestions } from '@/server/refinement/suggestions/service'
import { readInput } from '@/server/rotation/service'
import { prepareFolders } from '@/server/storage/folders'
import { getSong } from '@/server/submission/service'
import { computeHere } from '@/tests/compute-here'
import { gatherCast } from './cast'
import { demoCamp } from './hours'
import { demoPeople } from './people'
import { seedDemo } from './service'
import { enter, type Stage } from './stage'
import { planForm, secondsPerBar, tailSeconds } from './synth/form'
import { createRng } from './synth/rng'

/** As `files.test.ts` proves them; Ogg at its largest. */
const bytesPerSecond = { 'wav-stereo': 176_400, 'wav-mono': 64_000, mp3: 24_000, 'mp3-mono': 16_000, ogg: 24_000 }
const ordered: DemoOrder[] = []
/** The whole camp, but every demo as a small WAV: how the real ones are made is the synthesiser's own test. */
const quickComposers = {
  compute: <O>(module: string, input: unknown) => {
    const order = input as DemoOrder
    ordered.push(order)
    return computeHere<O>(module, { recipe: { ...order.recipe, rate: 8_000 }, format: 'wav-mono' })
  },
  stop: async () => {},
}
const secondsOf = ({ tempo, take, seed }: DemoOrder['recipe']) => {
  const bars = planForm(tempo, take, createRng(seed)).reduce((sum, section) => sum + section.bars, 0)
  return bars * secondsPerBar(tempo) + tailSeconds
}

const now = Date.UTC(2026, 7, 5, 14, 20)
const said: string[] = []
let folder: string
let db: Database
let stage: Stage
let campId: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nightshift-demo-'))
  await prepareFolders(folder)
  db = await openDatabase(folder)
  const env = readEnv({ DATA_DIR: folder })
  await settleKind(db, env)
  const live = new EventEmitter().setMaxListeners(0)
  const secret = 'a secret for tests'
  stage = {
    db,
    env,
    live,
    searches: new Map(),
    present: new Map(),
    secret,
    kind: 'demo',
    compute: computeHere,
    stopping: new AbortController(),
  }
  // A start that ended in the middle of its seeding.
  const settings = demoCamp(now)
  await gatherCast(stage, settings, planNights(settings)[0]!.startsAt)
  await seedDemo(stage, { now, say: (line) => said.push(line), composers: quickComposers })
  campId = (await db.read.select().from(schema.camps))[0]!.id
}, 120_000)

afterAll(async () => {
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

/** As the person of that name would see it now. */
async function as(name: string) {
  const rows = await db.read.select().from(schema.members)
  return enter(stage, campId, rows.find((member) => member.name === name)!.userId, now)
}
const nameOf = (role: string) => demoPeople.find((person) => person.role === role)!.name
/** What the rooms wrote, without what was made of it. */
const listSongs = () =>
  db.read
    .select()
    .from(schema.songs)
    .where(eq(schema.songs.branch, 0))
    .orderBy(asc(schema.songs.night), asc(schema.songs.room))
const idOf = async (title: string) => (await listSongs()).find((song) => song.title === title)!.id

describe('a seeded demo', () => {
  it('began anew after a half-finished one: there is one camp, and nobody twice', async () => {
    expect(said[0]).toContain('beginning anew')
    expect(await db.read.$count(schema.camps)).toBe(1)
    expect(await db.read.$count(schema.users)).toBe(25)
    expect(await db.read.$count(schema.members)).toBe(25)
  })

  it('has the three nights of the file, published, with nobody meeting twice', async () => {
    const organiser = await as(nameOf('organiser'))
    const publications = await db.read.select().from(schema.publications)
    expect(publications.map(({ number }) => number)).toEqual([1])
    const review = reviewPlan(parsePlan(publications[0]!.plan), await readInput(db.read, organiser.scope))
    expect(review).toMatchObject({ repeats: [], misplaced: [], misshapen: [] })
    expect(review.withoutLanguage).toHaveLength(3)
    const songs = await listSongs()
    expect(songs.map(({ title }) => title)).toEqual(seedSessions.map(({ song }) => song))
    const ids = new Set(songs.map(({ id }) => id))
    const credits = await db.read.select().from(schema.credits)
    expect(credits.filter(({ songId }) => ids.has(songId))).toHaveLength(63)
  })

  it('has songs in every state, and two of tonight that are not handed in yet', async () => {
    const songs = await listSongs()
    const counts = songs.map(({ state }) => [state, songs.filter((song) => song.state === state).length])
    expect(Object.fromEntries(counts)).toEqual({
      open: 2,
      inbox: 12,
      refining: 2,
      approved: 3,
      'sent-back': 1,
      dropped: 1,
    })
    expect(songs.filter(({ state }) => state === 'open').map(({ night }) => night)).toEqual([3, 3])
    const nights = await db.read.select().from(schema.nights)
    const late = songs.filter(({ night, submittedAt }) => {
      return submittedAt !== null && submittedAt > nights.find(({ number }) => number === night)!.endsAt
    })
    expect(late.map(({ title }) => title)).toEqual(['Blue Hour'])
  })

  it('has a real demo for every song: bytes on disk, both ends agreeing, a preview queued', async () => {
    const versions = await db.read.select().from(schema.versions)
    const songs = await listSongs()
    expect(songs.filter(({ id }) => !versions.some(({ songId }) => songId === id))).toEqual([])
    const uploads = await db.read.select().from(schema.uploads)
    expect(new Set(uploads.map(({ state }) => state))).toEqual(new Set(['verified']))
    const assets = await db.read.select().from(schema.assets)
    expect(new Set(assets.map(({ checked }) => checked))).toEqual(new Set(['both-ends']))
    expect(await db.read.$count(schema.jobs)).toBe(uploads.length)
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
  })

  it('shows its writer how the producer changed one word of "Velvet Alarm"', async () => {
    const { ctx, scope } = await as(nameOf('writer'))
    const words = await getWords(ctx, scope, await idOf('Velvet Alarm'))
    expect(words.previous?.lyrics).toContain('From the back row I am easily visible')
    expect(words.revision?.lyrics).toContain('From the back row I am instantly visible')
    expect(words.revision).toMatchObject({ authorName: nameOf('producer'), number: 9 })
    expect(words.holder?.name).toBe(nameOf('producer'))
    const { revisions } = await listHistory(ctx, scope, { songId: words.songId })
    expect(new Set(revisions.map(({ authorName }) => authorName)).size).toBe(4)
  })

  it('is in the middle of a talk about "Velvet Alarm": proposals, one declined with a reason, a thread and a wish', async () => {
    const { ctx, scope } = await as(nameOf('apprentice'))
    const songId = await idOf('Velvet Alarm')
    const { open, decided } = await listSuggestions(ctx, scope, songId)
    expect([open.length, decided.map(({ status, reasonCode }) => [status, reasonCode])]).toEqual([
      1,
      [['declined', 'already-better']],
    ])
    const { open: threads } = await listComments(ctx, scope, { songId })
    expect(threads).toMatchObject([{ blocking: true, remarks: { length: 2 }, standing: { now: 'properly' } }])
    expect(await db.read.$count(schema.changeRequests)).toBe(1)
  })

  it('has histories by several people, and a queue with a version that came later', async () => {
    const revisions = await db.read.select().from(schema.revisions)
    const songs = await listSongs()
    const byOne = songs.filter(({ id }) => {
      const words = revisions.filter(({ songId, kind }) => songId === id && kind !== 'version')
      return new Set(words.map(({ authorId }) => authorId)).size < 2
    })
    expect(revisions.filter(({ kind }) => kind === 'merge')).toEqual([])
    expect(byOne.map(({ title }) => title)).toEqual(['Marble'])
    const { ctx, scope } = await as(nameOf('apprentice'))
    const { rows: queue } = await listQueue(ctx, scope, { view: 'all' })
    expect(queue).toHaveLength(21)
    expect(queue.filter(({ newVersion }) => newVersion).map(({ title }) => title)).toEqual(['Firefly Tax'])
  })

  it('has sections that lie where its demos have them, and a song with two versions to compare', async () => {
    const { ctx, scope } = await as(nameOf('producer'))
    const { revision } = await getWords(ctx, scope, await idOf('Velvet Alarm'))
    const song = await getSong(ctx, scope, await idOf('Velvet Alarm'))
    expect(song.versions.map(({ number }) => number)).toEqual([2, 1])
    const { structure, audio, melody, instruments } = revision!
    expect([audio, melody.length, instruments.length]).toEqual([2, 1, 5])
    const [first, second] = structure
    expect([first?.startMs, second?.startMs]).toEqual([0, Math.round(first!.bars! * secondsPerBar(118) * 1_000)])
    const facts = await db.read.select().from(schema.audio)
    const lengths = facts.map(({ facts }) => parseAudioFacts(facts!).durationMs!)
    const end = structure.at(-1)!.startMs! + structure.at(-1)!.bars! * secondsPerBar(118) * 1_000
    expect(Math.min(...lengths.map((length) => Math.abs(length - end - tailSeconds * 1_000)))).toBeLessThan(50)
  })

  it('has a family: a song for one voice that sounds like its parent, and one out of two songs without a sound yet', async () => {
    const { ctx, scope } = await as(nameOf('producer'))
    const branch = await getFamily(ctx, scope, await idOf('Half a Moon'))
    expect(branch.songs).toMatchObject([
      { title: 'Half a Moon' },
      { title: 'Half a Moon (one voice)', sound: { version: 1 } },
    ])
    const both = await getFamily(ctx, scope, await idOf('Echo Echo'))
    expect(both.songs.map((song) => song.songId && song.title)).toEqual(['Echo Echo', 'Sugar Echo', 'Sugar Static'])
    expect(both.songs[1]).toMatchObject({ sound: null })
    expect(both.ties.map(({ sections }) => sections)).toEqual([
      ['Chorus', 'Chorus'],
      ['Verse 1', 'Pre-Chorus', 'Verse 2'],
    ])
  })

  it('tells the camp’s log in the order of time', async () => {
    const log = await db.read.select().from(schema.events).orderBy(asc(schema.events.seq))
    expect(log.map(({ at }) => at)).toEqual(log.map(({ at }) => at).sort((a, b) => a - b))
    expect(log.at(-1)!.at).toBeLessThanOrEqual(now)
  })

  it('lets two people wait for their first look, and the organiser own the installation', async () => {
    const members = await db.read.select().from(schema.members)
    expect(members.filter(({ status }) => status === 'invited').map(({ name }) => name)).toEqual([
      'Kirsi Valonen',
      'Freja Damgaard',
    ])
    const users = await db.read.select().from(schema.users)
    expect(users.filter(({ isOwner }) => isOwner === 1).map(({ name }) => name)).toEqual([nameOf('organiser')])
    for (const { email, name } of demoPeople) expect(users.find((user) => user.email === email)?.name).toBe(name)
  })

  it('is small: under 80 MB with its previews', async () => {
    const durations = (await db.read.select().from(schema.audio)).map(
      ({ facts }) => parseAudioFacts(facts!).durationMs!,
    )
    expect(Math.min(...durations)).toBeGreaterThan(40_000)
    expect(Math.max(...durations)).toBeLessThan(70_000)
    const originals = ordered.map(({ recipe, format }) => secondsOf(recipe) * bytesPerSecond[format])
    const previews = durations.map((duration) => (duration / 1000) * bytesPerSecond.mp3)
    const bytes = [...originals, ...previews].reduce((sum, size) => sum + size, 5e6)
    console.log(`${said.at(-1)} ${(bytes / 1e6).toFixed(1)} MB with database and previews`)
    expect(bytes).toBeLessThan(80e6)
  })

  it('is not seeded a second time', async () => {
    await markSeeded(db)
    await expect(seedDemo(stage, { now, say: () => {}, composers: quickComposers })).rejects.toThrow(
      'has not come to its end',
    )
  })
})
