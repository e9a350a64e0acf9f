import type { Database, Reader } from '@/db/engine/database'
import { distanceOf } from '@/domain/refinement/distance/distance'
import { biographyOf, type WordStep } from '@/domain/refinement/history/biography'
import { ledgerOf, type PersonLedger } from '@/domain/refinement/history/ledger'
import type { LyricRecord, Owner } from '@/domain/refinement/history/record'
import type { RevisionView } from '@/domain/refinement/words'
import type { CampScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { notFound } from '@/server/errors'
import { requireSong } from '@/server/submission/standing'
import { findRecord, listRevisions, listTold } from '../revisions/service'
import * as store from './store'

/** The way of a song that has come further than this begins later. */
const mostSteps = 300

export type Blame = { number: number; lineIds: string[]; owners: Owner[][]; names: Record<string, string> }

/** Who wrote each word of a revision, and in which revision. */
export async function getBlame(
  ctx: AppContext,
  scope: CampScope,
  { songId, number }: { songId: string; number: number },
): Promise<Blame> {
  await requireSong(ctx.db.read, scope, songId)
  const record = await findRecord(ctx.db.read, scope, songId, number)
  if (!record) throw notFound()
  const names = await namesIn(ctx.db.read, scope, record)
  return { number, lineIds: [...record.lineIds], owners: record.owners.map((line) => [...line]), names }
}

export const namesIn = (db: Reader, scope: CampScope, { owners }: LyricRecord) =>
  store.listNames(db, scope, [
    ...new Set(owners.flat().flatMap(({ author, reintroducedBy }) => [author, reintroducedBy ?? author])),
  ])

/** The revision that was first handed in; before that the first one. 0 where there is none. */
export async function findOrigin(db: Reader, scope: CampScope, songId: string, headNumber: number): Promise<number> {
  const submitted = await store.findFirstSubmitted(db, scope, songId)
  return Math.min(submitted || 1, headNumber)
}

/** `revision`: up to which it counts. `music`: how many revisions of theirs changed tempo, key, sound or what is played, not the words. */
export type Ledger = { revision: number; people: (PersonLedger & { name: string; music: number })[] }

/** What each person's words came to: evidence for the talk about the split, never the split. */
export async function getLedger(ctx: AppContext, scope: CampScope, songId: string): Promise<Ledger> {
  const { song } = await requireSong(ctx.db.read, scope, songId)
  const told = await listTold(ctx.db.read, scope, songId)
  const people = ledgerOf(told, song.title)
  const music = told.filter(({ kinds }) => kinds.includes('music') || kinds.includes('audio'))
  const changes = (author: string) => music.filter((revision) => revision.author === author).length
  const names = await store.listNames(
    ctx.db.read,
    scope,
    people.map(({ author }) => author),
  )
  return {
    revision: told.at(-1)?.number ?? 0,
    people: people.map((person) => ({
      ...person,
      name: names[person.author] ?? '',
      music: changes(person.author),
    })),
  }
}

export type Life = (WordStep & { name: string; reason: string; at: number })[]

/** A word's life, oldest first: who wrote it, what stood there before, who changed it and why. */
export async function getBiography(
  ctx: AppContext,
  scope: CampScope,
  { songId, lineId, word }: { songId: string; lineId: string; word: number },
): Promise<Life> {
  await requireSong(ctx.db.read, scope, songId)
  const told = await listTold(ctx.db.read, scope, songId)
  const line = told.at(-1)?.record.lineIds.indexOf(lineId) ?? -1
  if (line < 0) throw notFound()
  const steps = biographyOf(told, line, word)
  const names = await store.listNames(ctx.db.read, scope, [...new Set(steps.map(({ author }) => author))])
  const made = new Map(told.map(({ number, reason, at }) => [number, { reason, at }]))
  return steps.map((step) => ({ ...step, name: names[step.author] ?? '', ...made.get(step.rev)! }))
}

export type WayStep = { number: number; at: number; by: string; total: number; survivors: number; churn: number }
export type Way = {
  origin: number
  steps: WayStep[]
  /** Of the newest revision, by facet; null where neither has it. */
  parts: Record<string, number | null>
  isCompletelyDifferent: boolean
}

/** How far the song has gone from what was handed in, revision by revision, oldest first. */
export async function getWay(ctx: AppContext, scope: CampScope, songId: string): Promise<Way> {
  const { song } = await requireSong(ctx.db.read, scope, songId)
  const { headNumber } = song
  const first = await findOrigin(ctx.db.read, scope, songId, headNumber)
  const count = Math.min(mostSteps, headNumber - first + 1)
  const newest = await listRevisions(ctx.db.read, scope, songId, headNumber, count)
  const [origin] = await listRevisions(ctx.db.read, scope, songId, first, 1)
  if (!origin) return { origin: 0, steps: [], parts: {}, isCompletelyDifferent: false }
  const measure = measureOf(ctx.db, scope)
  let churn = 0
  let before = origin
  const steps = newest.reverse().map((revision): WayStep => {
    if (revision.number > first) churn += measure(before, revision).total
    before = revision
    const { total, survivors } = measure(origin, revision)
    return { number: revision.number, at: revision.createdAt, by: revision.authorName, total, survivors, churn }
  })
  const { parts, isCompletelyDifferent } = distanceOf(origin, before)
  return { origin: first, steps, parts, isCompletelyDifferent }
}

type Measured = { total: number; survivors: number }
/** Revisions never change: how far two of them lie apart is worked out once. */
const measured = new WeakMap<Database, Map<string, Measured>>()
const mostKnown = 20_000

function measureOf(db: Database, { campId }: CampScope) {
  const known = measured.get(db) ?? new Map<string, Measured>()
  if (known.size > mostKnown) known.clear()
  measured.set(db, known)
  return (from: RevisionView, to: RevisionView): Measured => {
    const key = `${campId} ${from.id} ${to.id}`
    const { total, survivors } = known.get(key) ?? distanceOf(from, to)
    known.set(key, { total, survivors })
    return { total, survivors }
  }
}
