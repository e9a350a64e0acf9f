import { camps } from './camp'
import { integer, primaryKey, table, text } from './columns'

/** Audit log, outbox and live feed in one: `seq` is the id that a reconnecting listener resumes from. Append-only. */
export const events = table(
  'events',
  {
    campId: text()
      .notNull()
      .references(() => camps.id),
    seq: integer().notNull(),
    /** The member who did it; null when the program did (a deadline, a finished preview). */
    actor: text(),
    kind: text().notNull(),
    /** What it is about: the id of a song, a member, a publication… */
    subject: text().notNull(),
    /** JSON, empty object where nothing more is to be said. */
    payload: text().notNull(),
    at: integer().notNull(),
    /** sha256 over the hash of the event before and this row: a changed or missing line shows. Empty in rows from before there was one. */
    hash: text().notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.campId, t.seq] })],
)

export type EventRow = typeof events.$inferSelect
