import type { Tx } from '@/db/engine/database'
import type { Song } from '@/db/schema'
import { type Adopted, adoptSections, adoptWhole } from '@/domain/refinement/family/adopt'
import type { BranchSongInput, CombineSongsInput } from '@/domain/refinement/family/family'
import { sectionsOf } from '@/domain/refinement/family/sections'
import { sectionsInLyrics } from '@/domain/refinement/song/section-kind'
import { type RevisionView, type SongWords, songWordsSchema, wordsIn } from '@/domain/refinement/words'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError, notFound } from '@/server/errors'
import { writeInCamp } from '@/server/events/service'
import { requireSong } from '@/server/submission/standing'
import { appendRevision, findRecord, findRevision } from '../revisions/service'
import * as store from './store'

/** Begins a new song with what one revision of another holds: its words, its facets, its sound and its writers. */
export function branchSong(ctx: AppContext, scope: CampScope, input: BranchSongInput): Promise<{ songId: string }> {
  const { songId, number, title, reason } = input
  const at = ctx.now()
  return writeInCamp(ctx, scope, async (tx) => {
    const parent = await readParent(tx, scope, { songId, number })
    const adopted = adoptWhole(parent.record)
    const words = { ...wordsIn(parent.revision), title }
    const made = await begin(tx, ctx, scope, {
      ...{ parents: [parent], kind: 'branch', words, adopted, reason, at },
      ...{ sections: [[]], version: (await store.listSounds(tx, scope, [songId]))[0]?.number ?? null },
    })
    await store.copySound(tx, scope, { from: songId, to: made.songId, newId: ctx.newId })
    const ids = new Map(adopted.from.flatMap((line, i) => (line ? [[line.lineId, adopted.lineIds[i]!] as const] : [])))
    await store.copyTimes(tx, scope, { from: songId, to: made.songId, ids })
    return { result: { songId: made.songId }, news: made.news }
  })
}

/** One song out of two. Both go on as they were; nothing is agreed for the new one, and it has no sound of its own yet. */
export function combineSongs(ctx: AppContext, scope: CampScope, input: CombineSongsInput): Promise<{ songId: string }> {
  const { songId, number, other, title, sections, facetsFrom, reason } = input
  const at = ctx.now()
  return writeInCamp(ctx, scope, async (tx) => {
    const parents = [await readParent(tx, scope, { songId, number }), await readParent(tx, scope, other)] as const
    if (songId === other.songId) throw new AppError('invalid', 'combine-with-itself')
    const adopted = adoptSections(
      parents.map(({ record }) => record),
      sections,
    )
    if (!adopted) throw new AppError('invalid', 'combine-sections')
    const labels = parents.map(({ revision }, parent) => {
      const own = sectionsOf(revision.lyrics)
      return sections.flatMap((pick) => (pick.parent === parent ? [own[pick.section]?.label ?? ''] : []))
    })
    const words = combinedWords(parents[facetsFrom === 1 ? 1 : 0].revision, parents, adopted.lyrics, title, ctx)
    const made = await begin(tx, ctx, scope, {
      ...{ parents, kind: 'combine', words, adopted, reason, at },
      ...{ sections: labels, version: null },
    })
    return { result: { songId: made.songId }, news: made.news }
  })
}

type Parent = { song: Song; revision: RevisionView; record: NonNullable<Awaited<ReturnType<typeof findRecord>>> }

async function readParent(tx: Tx, scope: CampScope, { songId, number }: { songId: string; number: number }) {
  const { song } = await requireSong(tx, scope, songId)
  requirePermission(scope, 'queue.decide')
  const revision = await findRevision(tx, scope, songId, number)
  const record = await findRecord(tx, scope, songId, number)
  if (!revision || !record) throw notFound()
  return { song, revision, record } satisfies Parent
}

/** Melody notes speak of sections and the sound of a version that the new song doesn't have. */
function combinedWords(
  from: SongWords,
  parents: readonly Parent[],
  lyrics: string,
  title: string,
  ctx: AppContext,
): SongWords {
  const instruments = [...new Set(parents.flatMap(({ revision }) => revision.instruments))].slice(0, 60)
  const structure = sectionsInLyrics(lyrics)
    .slice(0, 80)
    .map((section) => ({ ...section, id: ctx.newId('sec'), startMs: null, bars: null }))
  const read = songWordsSchema.safeParse({
    ...{ ...wordsIn(from), title, lyrics, instruments, structure },
    ...{ melody: [], audio: null },
  })
  if (!read.success) throw new AppError('invalid', read.error.issues[0]?.message ?? 'invalid')
  return read.data
}

type Begun = {
  parents: readonly Parent[]
  kind: 'branch' | 'combine'
  words: SongWords
  adopted: Adopted
  sections: string[][]
  /** The newest version that comes along. */
  version: number | null
  reason: string
  at: number
}

/** In the first parent's night and room. What was handed in there waits for the producers here. */
async function begin(tx: Tx, ctx: AppContext, scope: CampScope, made: Begun) {
  const { parents, kind, words, adopted, sections, version, reason, at } = made
  const [first] = parents
  if (!first) throw new Error('A song begun from none')
  const songId = ctx.newId('song')
  const song = newSong(scope, first.song, {
    ...{ songId, at, version },
    branch: (await store.findLastBranch(tx, scope, first.song)) + 1,
    submitted: parents.some(({ song }) => song.submittedAt !== null),
  })
  await store.insertSong(tx, song)
  await store.insertCredits(tx, scope, songId, await uniteCredits(tx, scope, parents))
  await store.insertParents(
    tx,
    parents.map(({ song, revision }, position) => ({
      ...{ campId: scope.campId, songId, parentId: song.id, parentRevision: revision.number, position, kind },
      sections: JSON.stringify(sections[position] ?? []),
    })),
  )
  const author = { memberId: scope.memberId, role: scope.role }
  const { from: _, ...restored } = adopted
  const id = ctx.newId('rev')
  const { news } = await appendRevision(tx, scope, { song, words, kind, reason, author, from: { restored }, id, at })
  return { songId, news }
}

async function uniteCredits(tx: Tx, scope: CampScope, parents: readonly Parent[]): Promise<store.SongCredit[]> {
  const team = new Map<string, store.SongCredit>()
  for (const { song } of parents)
    for (const credit of await store.listCredits(tx, scope, song.id))
      if (!team.has(credit.memberId)) team.set(credit.memberId, credit)
  return [...team.values()]
}

type Place = { songId: string; at: number; branch: number; submitted: boolean; version: number | null }

function newSong({ campId, memberId }: CampScope, { night, room }: Song, place: Place): Song {
  const { songId, at, branch, submitted, version } = place
  return {
    ...{ campId, id: songId, night, room, branch, headNumber: 0, title: '', lastChangeAt: at, lastChangeBy: memberId },
    ...{ state: submitted ? 'inbox' : 'open', stateSince: at, turn: submitted ? 'producers' : 'nobody', turnSince: at },
    ...{ submittedAt: submitted ? at : null, submittedRevision: submitted ? 1 : null },
    submittedVersion: submitted ? version : null,
    ...{ claimedBy: null, claimUntil: null, snoozedAt: null, snoozedUntil: null, dueAt: null, rank: null, score: 0 },
    retiredAt: null,
  }
}
