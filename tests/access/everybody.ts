import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { and, eq } from 'drizzle-orm'
import {
  assets,
  audio,
  blobs,
  changeRequests,
  comments,
  creditProposals,
  decisions,
  lineJoins,
  members,
  publications,
  revisions,
  rotationDrafts,
  rotationWishes,
  songParents,
  songs,
  suggestions,
  uploads,
  versions,
} from '@/db/schema'
import type { CampRole } from '@/domain/camp/permissions'
import { packOwners } from '@/domain/refinement/song/packed-owners'
import { wordsOf } from '@/domain/refinement/text/lines'
import type { MemberStatus } from '@/domain/roster/person'
import type { Plan } from '@/domain/rotation/plan'
import { createInvitation } from '@/server/access/links/service'
import { createFileStore } from '@/server/storage/file-store'
import { prepareFolders } from '@/server/storage/folders'
import { pieces } from '@/server/storage/store'
import { computeBriefly } from '@/tests/compute-here'
import { createWorld, noon } from '@/tests/world'

export const insiders = ['organiser', 'producer', 'apprentice', 'writer', 'other', 'listener'] as const
export const outsiders = ['invited', 'removed', 'elsewhere'] as const
export type Insider = (typeof insiders)[number]
export type Outsider = (typeof outsiders)[number]
/** `left`: a writer without a song who went home before the end. */
export type Somebody = Insider | Outsider | 'left' | 'stranger'

/** What must not reach whom: each of these words stands in one place of the database alone. */
export const secrets = {
  ownTitle: 'Nimbus Own Title',
  ownLyrics: 'nimbus own lyric',
  otherTitle: 'Cobalt Other Title',
  otherLyrics: 'cobalt other lyric',
  newTitle: 'Saffron Unsubmitted Title',
  newLyrics: 'saffron unsubmitted lyric',
  farTitle: 'Granite Far Title',
  farLyrics: 'granite far lyric',
  farPerson: 'Faraway Person',
  email: 'hidden-address@example.test',
} as const

type SongOf = {
  id: string
  campId: string
  night: number
  room: number
  state: 'open' | 'inbox' | 'refining' | 'approved' | 'dropped'
  credited: string
}

/**
 * One camp with everybody in it and songs in every state, and another camp beside it with the same kinds of things: a leak test
 * needs something that could leak.
 */
export async function createEverybody(atEnd?: Parameters<typeof createWorld>[0]) {
  const world = await createWorld(atEnd)
  const { db, campId } = world

  async function member(id: string, role: CampRole, status: MemberStatus = 'accepted', camp = campId) {
    await world.addUser(id, camp === campId ? id : secrets.farPerson)
    await db.write(async (tx) => {
      await tx.insert(members).values({
        ...{ campId: camp, id: `mem_${id}`, userId: id, role, status, name: camp === campId ? id : secrets.farPerson },
        ...{ email: id === 'other' ? secrets.email : null, mainCraft: role === 'writer' ? 'lyricist' : null },
        ...{ otherCrafts: '[]', languages: '["en"]', country: 'SE', publisher: '', createdAt: noon, acceptedAt: noon },
      })
    })
  }

  async function song({ id, campId: camp, night, room, state, credited }: SongOf, title: string, lyrics: string) {
    await world.song(id, [credited], { night, room, campId: camp, state })
    await db.write(async (tx) => {
      const claimed = state === 'refining' ? { claimedBy: 'mem_producer', claimUntil: noon + 3_600_000 } : {}
      const changed = { title, headNumber: 2, lastChangeBy: credited, ...claimed }
      await tx
        .update(songs)
        .set(changed)
        .where(and(eq(songs.campId, camp), eq(songs.id, id)))
      for (const number of [1, 2])
        await tx.insert(revisions).values({
          ...{ campId: camp, id: `rev_${id}_${number}`, songId: id, number, parent: number === 1 ? null : 1 },
          ...{
            authorId: credited,
            authorRole: 'writer' as const,
            kind: 'edit' as const,
            restoreOf: null,
            reason: '',
            title,
          },
          ...{
            tempo: 12_000,
            key: 'A minor',
            language: 'en',
            lyrics: number === 1 ? lyrics : `${lyrics} again`,
            lineIds: '["1.1"]',
            owners: packOwners([
              wordsOf(number === 1 ? lyrics : `${lyrics} again`).map(() => ({ author: credited, rev: 1 })),
            ]),
            createdAt: noon,
          },
        })
      await tx.insert(lineJoins).values({
        ...{ campId: camp, songId: id, revision: 2, lineId: '1.1', text: `${lyrics} again` },
        authors: JSON.stringify([credited]),
      })
      await tx
        .insert(versions)
        .values({ campId: camp, id: `ver_${id}`, songId: id, number: 1, createdBy: credited, createdAt: noon })
      await tx.insert(assets).values({
        ...{
          campId: camp,
          id: `ast_${id}`,
          songId: id,
          versionId: `ver_${id}`,
          kind: 'mix' as const,
          fileName: 'demo.wav',
        },
        ...{ mediaType: 'audio/wav', sha256: blob.sha256, checked: 'both-ends' as const, createdAt: noon },
      })
      await tx.insert(uploads).values({
        ...{
          id: `upl_${id}`,
          campId: camp,
          songId: id,
          memberId: credited,
          fileName: 'next.wav',
          size: 100,
          received: 0,
        },
        ...{ state: 'created' as const, createdAt: noon, lastByteAt: noon },
      })
    })
  }

  await prepareFolders(world.folder)
  const store = createFileStore(world.folder)
  const bytes = Buffer.from('RIFF some audio bytes')
  const blob = { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length }
  for (const piece of pieces) {
    await writeFile(store.scratch(piece), bytes)
    await store.keep(blob.sha256, piece, store.scratch(piece))
  }
  await db.write(async (tx) => {
    await tx.insert(blobs).values({ sha256: blob.sha256, size: blob.size, createdAt: noon })
    await tx
      .insert(audio)
      .values({ sha256: blob.sha256, state: 'done', facts: null, preview: 1, peaks: 1, problem: null })
  })

  for (const role of ['organiser', 'producer', 'apprentice', 'writer', 'listener'] as const) await member(role, role)
  await member('other', 'writer')
  await member('left', 'writer', 'left')
  await member('invited', 'writer', 'invited')
  await member('removed', 'organiser', 'removed')
  await world.addCamp('camp_2', 'Elsewhere')
  await member('elsewhere', 'organiser', 'accepted', 'camp_2')
  await member('far', 'writer', 'accepted', 'camp_2')

  const here = { campId, credited: 'mem_writer' }
  await song({ ...here, id: 'song_own', night: 1, room: 1, state: 'inbox' }, secrets.ownTitle, secrets.ownLyrics)
  await song({ ...here, id: 'song_new', night: 1, room: 2, state: 'open' }, secrets.newTitle, secrets.newLyrics)
  await song(
    { ...here, id: 'song_other', night: 1, room: 3, state: 'inbox', credited: 'mem_other' },
    secrets.otherTitle,
    secrets.otherLyrics,
  )
  await song({ ...here, id: 'song_held', night: 2, room: 1, state: 'refining' }, secrets.ownTitle, secrets.ownLyrics)
  await song(
    { ...here, id: 'song_approved', night: 2, room: 3, state: 'approved' },
    secrets.ownTitle,
    secrets.ownLyrics,
  )
  await song({ ...here, id: 'song_dropped', night: 2, room: 2, state: 'dropped' }, secrets.ownTitle, secrets.ownLyrics)
  await song(
    { id: 'song_far', campId: 'camp_2', night: 1, room: 1, state: 'inbox', credited: 'mem_far' },
    secrets.farTitle,
    secrets.farLyrics,
  )

  const change = { kind: 'words', lineId: '1.1', start: 0, del: 'nimbus', ins: 'cumulus' }
  const place = { status: 'exact', lineId: '1.1', start: 0, end: 6, now: 'nimbus', since: null }
  await db.write(async (tx) => {
    for (const [id, songId, authorId] of [
      ['sug_own', 'song_own', 'mem_apprentice'],
      ['sug_writer', 'song_own', 'mem_writer'],
      ['sug_new', 'song_new', 'mem_producer'],
    ] as const)
      await tx.insert(suggestions).values({
        ...{ campId, id, songId, base: 1, change: JSON.stringify(change), place: JSON.stringify(place), authorId },
        ...{ rationale: '', status: id === 'sug_writer' ? 'needs-rebase' : 'open', createdAt: noon },
      })
    for (const [id, authorId] of [
      ['sug_told', 'mem_apprentice'],
      ['sug_untold', 'mem_writer'],
    ] as const)
      await tx.insert(suggestions).values({
        ...{ campId, id, songId: 'song_own', base: 1, change: JSON.stringify(change), place: JSON.stringify(place) },
        ...{ authorId, rationale: '', status: 'declined', reasonCode: 'taste', createdAt: noon },
        ...{ reasonVoice: blob.sha256, reasonVoiceMs: 900, reasonVoiceType: 'audio/ogg' },
      })
    for (const [id, songId, camp, authorId] of [
      ['own', 'song_own', campId, 'mem_apprentice'],
      ['new', 'song_new', campId, 'mem_writer'],
      ['far', 'song_far', 'camp_2', 'mem_far'],
    ] as const) {
      const at = { campId: camp, songId, revision: 1, anchor: '{}', place: JSON.stringify(place), createdAt: noon }
      await tx.insert(comments).values({
        ...{ ...at, id: `cmt_${id}`, threadId: `cmt_${id}`, authorId, body: 'Again?', blocking: 0, status: 'open' },
        ...{ voice: blob.sha256, voiceMs: 900, voiceType: 'audio/ogg' },
      })
      await tx.insert(changeRequests).values({
        ...{ ...at, id: `req_${id}`, version: 1, kind: 'mix', before: '', after: 'louder', why: '', state: 'open' },
        ...{ createdBy: authorId, changedAt: noon },
      })
    }
  })

  // Somebody's song comes from another's, and an unsubmitted one from theirs: none of them may be named to whom it isn't for.
  await db.write(async (tx) => {
    for (const [songId, parentId, position] of [
      ['song_held', 'song_own', 0],
      ['song_held', 'song_other', 1],
      ['song_new', 'song_own', 0],
    ] as const)
      await tx.insert(songParents).values({
        ...{ campId, songId, parentId, parentRevision: 1, position, kind: 'combine' as const },
        sections: JSON.stringify([parentId === 'song_other' ? secrets.otherLyrics : 'Verse 1']),
      })
  })

  const plan: Plan = {
    nights: [1, 2, 3].map((night) => ({
      night,
      teams: [1, 2, 3].map((room) => ({
        room,
        seats: ['track-writer', 'top-liner', 'lyricist'].map((craft) => ({
          craft,
          memberId:
            craft === 'lyricist' && room === 1 ? 'mem_writer' : craft === 'lyricist' && room === 3 ? 'mem_other' : null,
        })),
      })),
    })),
  }
  await db.write(async (tx) => {
    for (const [camp, who] of [
      [campId, 'mem_organiser'],
      ['camp_2', 'mem_elsewhere'],
    ] as const) {
      await tx.insert(rotationDrafts).values({
        ...{ campId: camp, letter: 'A', version: 1, plan: JSON.stringify(plan), pins: '[]', origin: 'hand' as const },
        ...{ objective: '["repeats","soft"]', changedBy: who, changedAt: noon },
      })
      await tx.insert(rotationWishes).values({
        ...{ campId: camp, id: `wish_${camp}`, wish: '{"kind":"closed","room":2,"night":3}' },
        ...{ createdBy: who, createdAt: noon },
      })
      await tx
        .insert(publications)
        .values({ campId: camp, number: 1, plan: JSON.stringify(plan), publishedBy: who, publishedAt: noon })
    }
    const credits = JSON.stringify([{ memberId: 'mem_other', craft: 'lyricist' }])
    await tx
      .insert(creditProposals)
      .values({ campId, id: 'prop_own', songId: 'song_own', publication: 1, credits, status: 'open', createdAt: noon })
    await tx.insert(creditProposals).values({
      ...{
        campId: 'camp_2',
        id: 'prop_far',
        songId: 'song_far',
        publication: 1,
        credits: '[]',
        status: 'open' as const,
        createdAt: noon,
      },
    })
    await tx.insert(decisions).values({
      ...{ campId, id: 'dec_own', songId: 'song_own', kind: 'snooze' as const, memberId: 'mem_producer', reason: '' },
      ...{ revision: 2, version: 1, batch: 'bat_own', at: noon },
    })
    const ctx = world.context(null)
    for (const id of ['invited', 'other'])
      await createInvitation(tx, ctx, {
        ...{
          id: `link_${id}`,
          campId,
          memberId: `mem_${id}`,
          userId: id,
          expiresAt: noon + 1e9,
          createdAt: noon,
          createdBy: 'organiser',
        },
      })
  })

  world.searches.set(campId, {
    ...{ plans: [], pins: [], calling: new AbortController(), settled: true },
    view: {
      ...{ id: 'search_1', by: 'mem_organiser', startedAt: noon, state: 'done', problem: null, lanes: [], made: ['A'] },
    },
  })

  return {
    ...world,
    sha256: blob.sha256,
    contextOf: (who: Somebody) => ({ ...world.context(who === 'stranger' ? null : who), compute: computeBriefly }),
  }
}
