import { changeRequestStates, commentStates, declineReasons, suggestionStates } from '@/domain/refinement/review/states'
import { members } from './camp'
import { foreignKey, index, integer, primaryKey, table, text } from './columns'
import { blobs, songs } from './submission'

/** One change that somebody offers: a word, a phrase, a line, or a facet. Applied by a three-way merge, never by its place alone. */
export const suggestions = table(
  'suggestions',
  {
    campId: text().notNull(),
    id: text().notNull(),
    songId: text().notNull(),
    /** The revision it was written against. */
    base: integer().notNull(),
    /** JSON of a `SuggestedChange` (domain/refinement/review/suggestion). */
    change: text().notNull(),
    /** Where it stands in the newest revision: JSON of a `StandingPlace`. */
    place: text().notNull(),
    authorId: text().notNull(),
    rationale: text().notNull(),
    status: text({ enum: suggestionStates }).notNull(),
    decidedBy: text(),
    decidedAt: integer(),
    reasonCode: text({ enum: declineReasons }),
    reasonText: text().notNull().default(''),
    /** A reason that was spoken. */
    reasonVoice: text().references(() => blobs.sha256),
    reasonVoiceMs: integer(),
    reasonVoiceType: text(),
    /** The revision that took it in. */
    resultRevision: integer(),
    createdAt: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.id] }),
    foreignKey({ columns: [t.campId, t.songId], foreignColumns: [songs.campId, songs.id] }),
    foreignKey({ columns: [t.campId, t.authorId], foreignColumns: [members.campId, members.id] }),
    index('suggestions_by_song').on(t.campId, t.songId, t.status, t.createdAt, t.id),
    index('suggestions_by_author').on(t.campId, t.authorId, t.createdAt, t.id),
    index('suggestions_by_voice').on(t.reasonVoice),
  ],
)

/** A thread's first comment has `threadId` = its own id and carries the place and the thread's state. */
export const comments = table(
  'comments',
  {
    campId: text().notNull(),
    id: text().notNull(),
    songId: text().notNull(),
    threadId: text().notNull(),
    /** The revision it was written on. */
    revision: integer().notNull(),
    /** JSON of a `Place` (domain/refinement/review/place) as it was written; empty in answers. */
    anchor: text().notNull(),
    /** JSON of a `StandingPlace`: where it stands in the newest revision. */
    place: text().notNull(),
    body: text().notNull(),
    voice: text().references(() => blobs.sha256),
    voiceMs: integer(),
    voiceType: text(),
    blocking: integer().notNull(),
    status: text({ enum: commentStates }).notNull(),
    resolvedBy: text(),
    resolvedIn: integer(),
    authorId: text().notNull(),
    createdAt: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.id] }),
    foreignKey({ columns: [t.campId, t.songId], foreignColumns: [songs.campId, songs.id] }),
    foreignKey({ columns: [t.campId, t.authorId], foreignColumns: [members.campId, members.id] }),
    index('comments_by_song').on(t.campId, t.songId, t.threadId, t.createdAt, t.id),
    index('comments_by_voice').on(t.voice),
  ],
)

/** What somebody is asked to change in the audio, until it has been heard. */
export const changeRequests = table(
  'change_requests',
  {
    campId: text().notNull(),
    id: text().notNull(),
    songId: text().notNull(),
    /** JSON of a `Place`; the words and the second it is about. */
    anchor: text().notNull(),
    place: text().notNull(),
    /** The revision and the version of the audio it was asked about. */
    revision: integer().notNull(),
    version: integer().notNull(),
    kind: text().notNull(),
    before: text().notNull(),
    after: text().notNull(),
    why: text().notNull(),
    /** Null: whoever of the writers can. */
    toMember: text(),
    dueAt: integer(),
    state: text({ enum: changeRequestStates }).notNull(),
    answeredVersion: integer(),
    answer: text().notNull().default(''),
    answeredBy: text(),
    verifiedBy: text(),
    closedReason: text().notNull().default(''),
    createdBy: text().notNull(),
    createdAt: integer().notNull(),
    changedAt: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.id] }),
    foreignKey({ columns: [t.campId, t.songId], foreignColumns: [songs.campId, songs.id] }),
    foreignKey({ columns: [t.campId, t.createdBy], foreignColumns: [members.campId, members.id] }),
    index('change_requests_by_song').on(t.campId, t.songId, t.state, t.createdAt, t.id),
  ],
)

export type Suggestion = typeof suggestions.$inferSelect
export type Comment = typeof comments.$inferSelect
export type ChangeRequest = typeof changeRequests.$inferSelect
