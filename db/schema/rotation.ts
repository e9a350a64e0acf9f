import { camps, members } from './camp'
import { foreignKey, integer, primaryKey, table, text } from './columns'

/** Work in progress: one per camp. Plans are JSON of `Plan` (domain/rotation/plan). */
export const rotationDrafts = table(
  'rotation_drafts',
  {
    campId: text()
      .notNull()
      .references(() => camps.id),
    version: integer().notNull(),
    plan: text().notNull(),
    changedBy: text().notNull(),
    changedAt: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campId] }),
    foreignKey({ columns: [t.campId, t.changedBy], foreignColumns: [members.campId, members.id] }),
  ],
)

/** Append-only: what was announced, in the order it was announced. */
export const publications = table(
  'publications',
  {
    campId: text()
      .notNull()
      .references(() => camps.id),
    number: integer().notNull(),
    plan: text().notNull(),
    publishedBy: text().notNull(),
    publishedAt: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.number] }),
    foreignKey({ columns: [t.campId, t.publishedBy], foreignColumns: [members.campId, members.id] }),
  ],
)

export type RotationDraft = typeof rotationDrafts.$inferSelect
export type Publication = typeof publications.$inferSelect
