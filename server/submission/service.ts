import type { Song } from '@/db/schema'
import type { CampRole } from '@/domain/camp/permissions'
import type { SongState } from '@/domain/refinement/queue/states'
import { type AudioFacts, type AudioProblem, parseAudioFacts } from '@/domain/submission/audio'
import { type RoomState, roomState } from '@/domain/submission/room-state'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError } from '@/server/errors'
import { writeInCamp } from '@/server/events/service'
import { requireSong } from './standing'
import * as store from './store'

export type SongInList = {
  id: string
  night: number
  room: number
  roomName: string
  /** 0 for the room's own song; others were begun from one. */
  branch: number
  title: string
  state: SongState
  stateSince: number
  /** How it stands against its deadline. */
  handedIn: RoomState
  deadline: number
  version: number
  lastChangeAt: number
  isOwn: boolean
  team: store.TeamMember[]
}

const seen: Record<Exclude<CampRole, 'listener'>, 'all' | 'mine' | 'submitted'> = {
  organiser: 'all',
  producer: 'all',
  apprentice: 'submitted',
  writer: 'mine',
}

/** A song that was made from others is due on no night. */
const deadlineOf = ({ branch }: Pick<Song, 'branch'>, nightEnds: number) =>
  branch > 0 ? Number.POSITIVE_INFINITY : nightEnds

/** The songs this person may see, in the order of the camp. */
export async function listSongs(ctx: AppContext, scope: CampScope): Promise<SongInList[]> {
  requirePermission(scope, 'song.list')
  const { read } = ctx.db
  const rows = await store.listSongs(read, scope, seen[scope.role as keyof typeof seen])
  const teams = new Map<string, store.TeamMember[]>()
  for (const { songId, ...person } of await store.listTeams(read, scope))
    teams.set(songId, [...(teams.get(songId) ?? []), person])
  const versions = new Map((await store.listNewestVersions(read, scope)).map(({ songId, number }) => [songId, number]))
  const now = ctx.now()
  return rows.map(({ song, roomName, deadline, credit }) => {
    const { id, night, room, branch, title, state, stateSince, submittedAt, lastChangeAt } = song
    const version = versions.get(id) ?? 0
    return {
      id,
      night,
      room,
      roomName,
      branch,
      title,
      state,
      stateSince,
      handedIn: roomState({ hasDemo: version > 0, submittedAt }, deadlineOf(song, deadline), now),
      deadline,
      version,
      lastChangeAt,
      isOwn: credit !== null,
      team: teams.get(id) ?? [],
    }
  })
}

export type VersionView = {
  id: string
  number: number
  createdAt: number
  uploadedBy: string
  assetId: string
  fileName: string
  size: number
  /** `server-only`: the browser was gone before it could say what it had read. */
  checked: 'both-ends' | 'server-only'
  audio: {
    state: 'waiting' | 'done' | 'failed'
    facts: AudioFacts | null
    preview: boolean
    peaks: boolean
    problem: AudioProblem | null
  }
}

export type SongView = {
  id: string
  night: { number: number; date: string; startsAt: number; endsAt: number }
  room: { number: number; name: string }
  title: string
  tempo: number | null
  key: string | null
  language: string | null
  state: SongState
  stateSince: number
  handedIn: RoomState
  submittedAt: number | null
  submittedVersion: number | null
  hasWords: boolean
  team: store.TeamMember[]
  versions: VersionView[]
  /** A later publication seats other people here, and an organiser has yet to decide. */
  creditProposal: boolean
  may: { revise: boolean; upload: boolean; submit: boolean; download: boolean }
}

export async function getSong(ctx: AppContext, scope: CampScope, songId: string): Promise<SongView> {
  const { read } = ctx.db
  const { song, may } = await requireSong(read, scope, songId)
  const { night, room } = await store.findPlace(read, scope, song)
  const words = await store.findWords(read, scope, songId, song.headNumber)
  const versions = await store.listVersions(read, scope, songId)
  const { state, stateSince, submittedAt, submittedVersion } = song
  return {
    id: songId,
    night: { number: night.number, date: night.date, startsAt: night.startsAt, endsAt: night.endsAt },
    room: { number: room.number, name: room.name },
    title: song.title,
    tempo: words?.tempo ?? null,
    key: words?.key ?? null,
    language: words?.language ?? null,
    state,
    stateSince,
    handedIn: roomState({ hasDemo: versions.length > 0, submittedAt }, deadlineOf(song, night.endsAt), ctx.now()),
    submittedAt,
    submittedVersion,
    hasWords: Boolean(words?.lyrics.trim()),
    team: (await store.listTeams(read, scope, songId)).map(({ songId: _, ...person }) => person),
    versions: versions.map(viewVersion),
    creditProposal: await store.hasOpenProposal(read, scope, songId),
    may: {
      revise: may('song.revise'),
      upload: may('song.upload'),
      submit: may('song.submit'),
      download: may('song.download'),
    },
  }
}

type VersionRow = Awaited<ReturnType<typeof store.listVersions>>[number]

function viewVersion({ state, facts, preview, peaks, problem, ...version }: VersionRow): VersionView {
  const audio = {
    state,
    facts: facts === null ? null : parseAudioFacts(facts),
    preview: preview === 1,
    peaks: peaks === 1,
    problem: problem as AudioProblem | null,
  }
  return { ...version, audio }
}

const refusals: Partial<Record<SongState, string>> = {
  inbox: 'submit-already',
  refining: 'submit-in-refinement',
  'in-review': 'submit-in-refinement',
  approved: 'submit-approved',
  finishing: 'submit-approved',
  finished: 'submit-approved',
  'on-hold': 'submit-in-refinement',
  dropped: 'submit-dropped',
}

type SubmitInput = { songId: string; withoutWords?: boolean | undefined }

/** Hands the song in, for the first time or after it was sent back. Handing in after the end of the night is late, never refused. */
export function submitSong(ctx: AppContext, scope: CampScope, { songId, withoutWords }: SubmitInput): Promise<void> {
  const [id, at] = [ctx.newId('dec'), ctx.now()]
  return writeInCamp(ctx, scope, async (tx) => {
    const { song } = await requireSong(tx, scope, songId, 'song.submit')
    const refusal = refusals[song.state]
    if (refusal) throw new AppError('conflict', refusal)
    const version = await store.findNewestVersion(tx, scope, songId)
    if (version === 0) throw new AppError('invalid', 'submit-without-demo')
    const words = await store.findWords(tx, scope, songId, song.headNumber)
    if (!words?.lyrics.trim() && !withoutWords) throw new AppError('invalid', 'submit-without-words')
    const revision = song.headNumber
    await store.markSubmitted(tx, scope, songId, {
      state: 'inbox',
      stateSince: at,
      turn: 'producers',
      turnSince: at,
      snoozedAt: null,
      snoozedUntil: null,
      submittedAt: song.submittedAt ?? at,
      submittedRevision: revision,
      submittedVersion: version,
    })
    await store.insertDecision(tx, scope, {
      id,
      songId,
      kind: 'submit',
      memberId: scope.memberId,
      reason: '',
      revision,
      version,
      undo: null,
      batch: null,
      at,
    })
    const payload = { decision: 'submit', state: 'inbox' }
    return { result: undefined, news: [{ kind: 'song.decided', subject: songId, payload }] }
  })
}
