import { draftOrigins } from '@/domain/rotation/draft'
import { camps, members } from './camp'
import { foreignKey, integer, primaryKey, table, text } from './columns'

/** Work in progress: plans A, B, C… beside each other. Plans are JSON of `Plan`, pins of `Pin[]` (domain/rotation/plan). */
export const rotationDrafts = table(
  'rotation_drafts',
  {
    campId: text()
      .notNull()
      .references(() => camps.id),
    letter: text().notNull(),
    version: integer().notNull(),
    plan: text().notNull(),
    pins: text().notNull(),
    origin: text({ enum: draftOrigins }).notNull(),
    /** JSON of `Term[]` (domain/rotation/instance): the order it was made with. */
    objective: text().notNull(),
    changedBy: text().notNull(),
    changedAt: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.letter] }),
    foreignKey({ columns: [t.campId, t.changedBy], foreignColumns: [members.campId, members.id] }),
  ],
)

/** JSON of `Wish` (domain/rotation/wishes). A wish taken back stays, with the time. */
export const rotationWishes = table(
  'rotation_wishes',
  {
    campId: text()
      .notNull()
      .references(() => camps.id),
    id: text().notNull(),
    wish: text().notNull(),
    createdBy: text().notNull(),
    createdAt: integer().notNull(),
    removedAt: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.id] }),
    foreignKey({ columns: [t.campId, t.createdBy], foreignColumns: [members.campId, members.id] }),
  ],
)

/** JSON of `Preferences` (domain/rotation/wishes); a camp without a row has the usual ones. */
export const rotationPreferences = table(
  'rotation_preferences',
  {
    campId: text()
      .notNull()
      .references(() => camps.id),
    preferences: text().notNull(),
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
    /** The earlier one that this is once more. */
    again: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.number] }),
    foreignKey({ columns: [t.campId, t.publishedBy], foreignColumns: [members.campId, members.id] }),
  ],
)

export type RotationDraft = typeof rotationDrafts.$inferSelect
export type RotationWish = typeof rotationWishes.$inferSelect
export type RotationPreferences = typeof rotationPreferences.$inferSelect
export type Publication = typeof publications.$inferSelect
