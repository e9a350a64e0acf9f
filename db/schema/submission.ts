import { songStates } from '@/domain/refinement/queue/states'
import { turns } from '@/domain/refinement/queue/turns'
import { uploadStates } from '@/domain/submission/upload'
import { camps, members } from './camp'
import { foreignKey, index, integer, primaryKey, table, text, uniqueIndex } from './columns'

/** The song that one room owes on one night. Its words and facets are its newest revision's. */
export const songs = table(
  'songs',
  {
    campId: text()
      .notNull()
      .references(() => camps.id),
    id: text().notNull(),
    night: integer().notNull(),
    room: integer().notNull(),
    /** 0 for the room's own song; counting from 1 for songs branched or combined from it. */
    branch: integer().notNull().default(0),
    state: text({ enum: songStates }).notNull(),
    /** Since when the song waits in this state. */
    stateSince: integer().notNull(),
    /** The newest revision's number; 0 before the first. Every save compares it. */
    headNumber: integer().notNull(),
    /** The newest revision's title, copied for lists and search. */
    title: text().notNull(),
    lastChangeAt: integer().notNull(),
    lastChangeBy: text(),
    /** First submission; null until then. */
    submittedAt: integer(),
    /** What the latest submission held. */
    submittedRevision: integer(),
    submittedVersion: integer(),
    claimedBy: text(),
    claimUntil: integer(),
    /** Whose move it is, apart from the state, and since when. */
    turn: text({ enum: turns }).notNull().default('nobody'),
    turnSince: integer().notNull().default(0),
    /** Out of the lists, and its clock stands still, from then until then. */
    snoozedAt: integer(),
    snoozedUntil: integer(),
    dueAt: integer(),
    /** The producers' own order: a fractional rank, compared as text; null where nobody has placed it. */
    rank: text(),
    /** Hundredths of a point, brought up to date as time passes. */
    score: integer().notNull().default(0),
    /** Set when a later publication has no such room on that night and the song holds nothing. */
    retiredAt: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.id] }),
    uniqueIndex('songs_by_night_and_room').on(t.campId, t.night, t.room, t.branch),
    index('songs_by_turn').on(t.campId, t.turn, t.rank, t.score, t.id),
    index('songs_by_state').on(t.campId, t.state, t.stateSince, t.id),
    index('songs_by_due').on(t.campId, t.dueAt),
    foreignKey({ columns: [t.campId, t.claimedBy], foreignColumns: [members.campId, members.id] }),
  ],
)

export const credits = table(
  'credits',
  {
    campId: text().notNull(),
    songId: text().notNull(),
    memberId: text().notNull(),
    craft: text().notNull(),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.songId, t.memberId] }),
    foreignKey({ columns: [t.campId, t.songId], foreignColumns: [songs.campId, songs.id] }),
    foreignKey({ columns: [t.campId, t.memberId], foreignColumns: [members.campId, members.id] }),
    index('credits_of_member').on(t.campId, t.memberId),
  ],
)

/** A later publication seats other people in a room whose song already holds material: proposed, never done by itself. */
export const creditProposals = table(
  'credit_proposals',
  {
    campId: text().notNull(),
    id: text().notNull(),
    songId: text().notNull(),
    publication: integer().notNull(),
    /** JSON of `{ memberId, craft }[]`. */
    credits: text().notNull(),
    status: text({ enum: ['open', 'accepted', 'declined', 'superseded'] }).notNull(),
    decidedBy: text(),
    decidedAt: integer(),
    createdAt: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.id] }),
    foreignKey({ columns: [t.campId, t.songId], foreignColumns: [songs.campId, songs.id] }),
    index('credit_proposals_by_song').on(t.campId, t.songId, t.status),
  ],
)

/** A version of a song's audio: v1, v2… Never changed. */
export const versions = table(
  'versions',
  {
    campId: text().notNull(),
    id: text().notNull(),
    songId: text().notNull(),
    number: integer().notNull(),
    createdBy: text().notNull(),
    createdAt: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.id] }),
    uniqueIndex('versions_by_song_and_number').on(t.campId, t.songId, t.number),
    foreignKey({ columns: [t.campId, t.songId], foreignColumns: [songs.campId, songs.id] }),
    foreignKey({ columns: [t.campId, t.createdBy], foreignColumns: [members.campId, members.id] }),
  ],
)

/** Bytes that are on disk and verified, named by their sha256. A row is the last step of keeping them. */
export const blobs = table('blobs', {
  sha256: text().primaryKey(),
  size: integer().notNull(),
  createdAt: integer().notNull(),
})

/** One file of a version. */
export const assets = table(
  'assets',
  {
    campId: text().notNull(),
    id: text().notNull(),
    songId: text().notNull(),
    versionId: text().notNull(),
    kind: text({ enum: ['mix'] }).notNull(),
    fileName: text().notNull(),
    mediaType: text().notNull(),
    sha256: text()
      .notNull()
      .references(() => blobs.sha256),
    /** Whether the browser's own sha256 was compared with ours. */
    checked: text({ enum: ['both-ends', 'server-only'] }).notNull(),
    createdAt: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.id] }),
    foreignKey({ columns: [t.campId, t.versionId], foreignColumns: [versions.campId, versions.id] }),
    foreignKey({ columns: [t.campId, t.songId], foreignColumns: [songs.campId, songs.id] }),
    index('assets_by_song').on(t.campId, t.songId),
    index('assets_by_blob').on(t.sha256),
  ],
)

/** What was read out of a blob, and the copies made from it. JSON of domain/submission/audio types. */
export const audio = table('audio', {
  sha256: text()
    .primaryKey()
    .references(() => blobs.sha256),
  state: text({ enum: ['waiting', 'done', 'failed'] }).notNull(),
  /** JSON of `AudioFacts`; null until known. */
  facts: text(),
  /** Whether the preview and the peaks lie in the derived folder. */
  preview: integer().notNull(),
  peaks: integer().notNull(),
  /** A code for the sentence shown when there is no preview. */
  problem: text(),
})

/** A file on its way in. Its bytes lie in `incoming/<id>.part`; `received` is what is known to be on disk. */
export const uploads = table(
  'uploads',
  {
    id: text().primaryKey(),
    campId: text().notNull(),
    songId: text().notNull(),
    memberId: text().notNull(),
    fileName: text().notNull(),
    size: integer().notNull(),
    received: integer().notNull(),
    state: text({ enum: uploadStates }).notNull(),
    clientSha256: text(),
    candidateSha256: text(),
    problem: text(),
    assetId: text(),
    createdAt: integer().notNull(),
    lastByteAt: integer().notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.campId, t.songId], foreignColumns: [songs.campId, songs.id] }),
    foreignKey({ columns: [t.campId, t.memberId], foreignColumns: [members.campId, members.id] }),
    index('uploads_by_song').on(t.campId, t.songId, t.state),
    index('uploads_by_state').on(t.state, t.lastByteAt),
  ],
)

export const jobs = table(
  'jobs',
  {
    id: text().primaryKey(),
    kind: text({ enum: ['prepare-audio', 'send-mail'] }).notNull(),
    /** The same work is queued once. */
    subject: text().notNull(),
    payload: text().notNull(),
    state: text({ enum: ['queued', 'running', 'done', 'failed'] }).notNull(),
    attempts: integer().notNull(),
    runAfter: integer().notNull(),
    leaseUntil: integer(),
    leaseToken: text(),
    problem: text(),
    createdAt: integer().notNull(),
  },
  (t) => [uniqueIndex('jobs_by_subject').on(t.kind, t.subject), index('jobs_by_state').on(t.state, t.runAfter, t.id)],
)

export type Song = typeof songs.$inferSelect
export type Credit = typeof credits.$inferSelect
export type CreditProposal = typeof creditProposals.$inferSelect
export type Version = typeof versions.$inferSelect
export type Asset = typeof assets.$inferSelect
export type Blob = typeof blobs.$inferSelect
export type Audio = typeof audio.$inferSelect
export type Upload = typeof uploads.$inferSelect
export type Job = typeof jobs.$inferSelect
