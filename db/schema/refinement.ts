import { sql } from 'drizzle-orm'
import { campRoles } from '@/domain/camp/permissions'
import { approvalLabels } from '@/domain/refinement/queue/approval-labels'
import { decisionKinds } from '@/domain/refinement/queue/moves'
import { revisionKinds } from '@/domain/refinement/song/kinds'
import { members } from './camp'
import { check, foreignKey, index, integer, primaryKey, table, text, uniqueIndex } from './columns'
import { songs } from './submission'

/** Append-only full snapshots: a revision is never updated or deleted, and the newest number is the current one. */
export const revisions = table(
  'revisions',
  {
    campId: text().notNull(),
    id: text().notNull(),
    songId: text().notNull(),
    number: integer().notNull(),
    /** The number it was made from; null for the first. */
    parent: integer(),
    authorId: text().notNull(),
    authorRole: text({ enum: campRoles }).notNull(),
    kind: text({ enum: revisionKinds }).notNull(),
    restoreOf: integer(),
    /** A merge's other side: the number of the head that the maker had not seen; its words are in this revision too. */
    secondParent: integer(),
    /** Who let it into the song where that is somebody else than its author (an accepted suggestion). */
    committerId: text(),
    reason: text().notNull(),
    title: text().notNull(),
    /** Beats per minute in hundredths (12800 is 128 bpm). */
    tempo: integer(),
    key: text(),
    language: text(),
    lyrics: text().notNull(),
    /** JSON of the facets that have no column of their own (domain/refinement/song/facets). */
    facets: text().notNull().default('{}'),
    /** JSON of one permanent id per line of the lyrics; empty until carried over from before lines had ids. */
    lineIds: text().notNull().default('[]'),
    /** JSON of one owner per word, line by line (domain/refinement/history). */
    owners: text().notNull().default('[]'),
    /** JSON of what kinds of change it made to its parent (domain/refinement/diff/change-kinds). */
    changeKinds: text().notNull().default('[]'),
    createdAt: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.id] }),
    foreignKey({ columns: [t.campId, t.songId], foreignColumns: [songs.campId, songs.id] }),
    foreignKey({ columns: [t.campId, t.authorId], foreignColumns: [members.campId, members.id] }),
    uniqueIndex('revisions_by_song_and_number').on(t.campId, t.songId, t.number),
    check('revisions_number_positive', sql`${t.number} > 0`),
  ],
)

/** What a person has typed and not yet saved as a revision. */
export const wordDrafts = table(
  'word_drafts',
  {
    campId: text().notNull(),
    songId: text().notNull(),
    memberId: text().notNull(),
    /** The revision number the typing started from. */
    base: integer().notNull(),
    /** JSON of `SongWords` (domain/refinement/words). */
    words: text().notNull(),
    savedAt: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.songId, t.memberId] }),
    foreignKey({ columns: [t.campId, t.songId], foreignColumns: [songs.campId, songs.id] }),
    foreignKey({ columns: [t.campId, t.memberId], foreignColumns: [members.campId, members.id] }),
  ],
)

/** Append-only: every step of a song through the queue, with who and why. */
export const decisions = table(
  'decisions',
  {
    campId: text().notNull(),
    id: text().notNull(),
    songId: text().notNull(),
    kind: text({ enum: decisionKinds }).notNull(),
    memberId: text().notNull(),
    reason: text().notNull(),
    /** What was decided about. */
    revision: integer().notNull(),
    version: integer().notNull(),
    /** JSON of what an undo has to bring back, and the batch it was part of. */
    undo: text(),
    batch: text(),
    at: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.id] }),
    foreignKey({ columns: [t.campId, t.songId], foreignColumns: [songs.campId, songs.id] }),
    foreignKey({ columns: [t.campId, t.memberId], foreignColumns: [members.campId, members.id] }),
    index('decisions_by_song').on(t.campId, t.songId, t.at, t.id),
    index('decisions_by_batch').on(t.campId, t.batch),
  ],
)

/** Append-only: somebody's vote on a facet of a revision. The newest of a person and a label counts; 0 takes it back. */
export const approvals = table(
  'approvals',
  {
    campId: text().notNull(),
    id: text().notNull(),
    songId: text().notNull(),
    revision: integer().notNull(),
    version: integer().notNull(),
    label: text({ enum: approvalLabels }).notNull(),
    value: integer().notNull(),
    memberId: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.id] }),
    foreignKey({ columns: [t.campId, t.songId], foreignColumns: [songs.campId, songs.id] }),
    foreignKey({ columns: [t.campId, t.memberId], foreignColumns: [members.campId, members.id] }),
    index('approvals_by_song').on(t.campId, t.songId, t.at, t.id),
    check('approvals_value', sql`${t.value} in (-1, 0, 1)`),
  ],
)

/** What somebody last saw of a song: "since my last visit" begins there. */
export const visits = table(
  'visits',
  {
    campId: text().notNull(),
    songId: text().notNull(),
    memberId: text().notNull(),
    revision: integer().notNull(),
    at: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.songId, t.memberId] }),
    foreignKey({ columns: [t.campId, t.songId], foreignColumns: [songs.campId, songs.id] }),
    foreignKey({ columns: [t.campId, t.memberId], foreignColumns: [members.campId, members.id] }),
  ],
)

/** A line that a save joined from the words of several people. */
export const lineJoins = table(
  'line_joins',
  {
    campId: text().notNull(),
    songId: text().notNull(),
    /** The revision that joined them. */
    revision: integer().notNull(),
    lineId: text().notNull(),
    /** As it read then. */
    text: text().notNull(),
    /** JSON of the members whose words are in it. */
    authors: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.songId, t.revision, t.lineId] }),
    foreignKey({ columns: [t.campId, t.songId], foreignColumns: [songs.campId, songs.id] }),
  ],
)

/** Somebody has looked at such a line. */
export const lineLooks = table(
  'line_looks',
  {
    campId: text().notNull(),
    songId: text().notNull(),
    /** The revision that joined them. */
    revision: integer().notNull(),
    lineId: text().notNull(),
    memberId: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.songId, t.revision, t.lineId] }),
    foreignKey({ columns: [t.campId, t.songId], foreignColumns: [songs.campId, songs.id] }),
    foreignKey({ columns: [t.campId, t.memberId], foreignColumns: [members.campId, members.id] }),
  ],
)

/** When a line is sung in a version of the audio. */
export const lineTimes = table(
  'line_times',
  {
    campId: text().notNull(),
    songId: text().notNull(),
    version: integer().notNull(),
    lineId: text().notNull(),
    startMs: integer().notNull(),
    endMs: integer(),
    status: text({ enum: ['ok', 'needs-retiming'] }).notNull(),
    /** JSON of `SungWords` (domain/refinement/papers/sung-words): when each word is sung, where an imported file said it. */
    words: text(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.songId, t.version, t.lineId] }),
    foreignKey({ columns: [t.campId, t.songId], foreignColumns: [songs.campId, songs.id] }),
  ],
)

/** Every title a song has had, folded for search: old ones stay findable. */
export const songTitles = table(
  'song_titles',
  {
    campId: text().notNull(),
    songId: text().notNull(),
    revision: integer().notNull(),
    title: text().notNull(),
    folded: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.songId, t.revision] }),
    foreignKey({ columns: [t.campId, t.songId], foreignColumns: [songs.campId, songs.id] }),
    index('song_titles_folded').on(t.campId, t.folded),
  ],
)

/** Which songs a branched or combined song was made from, and from which of their revisions. */
export const songParents = table(
  'song_parents',
  {
    campId: text().notNull(),
    songId: text().notNull(),
    parentId: text().notNull(),
    parentRevision: integer().notNull(),
    position: integer().notNull(),
    kind: text({ enum: ['branch', 'combine'] }).notNull(),
    /** JSON: the labels of the sections taken from this parent. */
    sections: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.songId, t.parentId] }),
    foreignKey({ columns: [t.campId, t.songId], foreignColumns: [songs.campId, songs.id] }),
    foreignKey({ columns: [t.campId, t.parentId], foreignColumns: [songs.campId, songs.id] }),
    index('song_parents_by_parent').on(t.campId, t.parentId),
  ],
)

/** Songs whose revisions were written before lines had ids and words had owners; emptied as the server starts. */
export const songsToCarryOver = table(
  'songs_to_carry_over',
  { campId: text().notNull(), songId: text().notNull() },
  (t) => [primaryKey({ columns: [t.campId, t.songId] })],
)

/** A vote that a later revision made void: its voter is asked again, as long as it is open. */
export const lapses = table(
  'lapses',
  {
    campId: text().notNull(),
    approvalId: text().notNull(),
    songId: text().notNull(),
    memberId: text().notNull(),
    label: text({ enum: approvalLabels }).notNull(),
    /** The revision that was voted on, and the one that changed what the vote was about. */
    votedOn: integer().notNull(),
    revision: integer().notNull(),
    /** 1 until they vote again, or the song is decided about. */
    open: integer().notNull(),
    at: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.approvalId] }),
    foreignKey({ columns: [t.campId, t.approvalId], foreignColumns: [approvals.campId, approvals.id] }),
    foreignKey({ columns: [t.campId, t.songId], foreignColumns: [songs.campId, songs.id] }),
    index('lapses_open').on(t.campId, t.memberId, t.open, t.songId),
    index('lapses_by_song').on(t.campId, t.songId, t.open),
  ],
)

export type Lapse = typeof lapses.$inferSelect
export type Approval = typeof approvals.$inferSelect
export type Visit = typeof visits.$inferSelect
export type LineTime = typeof lineTimes.$inferSelect
export type SongParent = typeof songParents.$inferSelect
export type Revision = typeof revisions.$inferSelect
export type WordDraft = typeof wordDrafts.$inferSelect
export type Decision = typeof decisions.$inferSelect
