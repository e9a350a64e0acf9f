import { sql } from 'drizzle-orm'
import { campRoles } from '@/domain/camp/permissions'
import { decisionKinds } from '@/domain/refinement/states'
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
    kind: text({ enum: ['edit', 'restore'] }).notNull(),
    restoreOf: integer(),
    reason: text().notNull(),
    title: text().notNull(),
    /** Beats per minute in hundredths (12800 is 128 bpm). */
    tempo: integer(),
    key: text(),
    language: text(),
    lyrics: text().notNull(),
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
    at: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.id] }),
    foreignKey({ columns: [t.campId, t.songId], foreignColumns: [songs.campId, songs.id] }),
    foreignKey({ columns: [t.campId, t.memberId], foreignColumns: [members.campId, members.id] }),
    index('decisions_by_song').on(t.campId, t.songId, t.at, t.id),
  ],
)

export type Revision = typeof revisions.$inferSelect
export type WordDraft = typeof wordDrafts.$inferSelect
export type Decision = typeof decisions.$inferSelect
