import { sql } from 'drizzle-orm'
import { campRoles } from '@/domain/camp/permissions'
import { memberStatuses } from '@/domain/roster/person'
import { users } from './account'
import { check, foreignKey, index, integer, primaryKey, table, text, uniqueIndex } from './columns'

/** One row, written at the first start: a folder is a demo or real for ever. */
export const installation = table('installation', {
  id: text().primaryKey(),
  kind: text({ enum: ['demo', 'real'] }).notNull(),
  createdAt: integer().notNull(),
  /** When the demo camp was complete; a start that finds a demo without it makes the rest. */
  seededAt: integer(),
})

export const camps = table('camps', {
  id: text().primaryKey(),
  name: text().notNull(),
  place: text().notNull(),
  timeZone: text().notNull(),
  /** What each room wants on each night: JSON of `Seat[]` (domain/camp/seats). */
  seats: text().notNull(),
  createdBy: text()
    .notNull()
    .references(() => users.id),
  createdAt: integer().notNull(),
})

/** A night belongs to one date even when it crosses midnight; the instants are what deadlines compare with. */
export const nights = table(
  'nights',
  {
    campId: text()
      .notNull()
      .references(() => camps.id),
    number: integer().notNull(),
    date: text().notNull(),
    startsAt: integer().notNull(),
    endsAt: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.campId, t.number] }), check('nights_end_later', sql`${t.endsAt} > ${t.startsAt}`)],
)

export const rooms = table(
  'rooms',
  {
    campId: text()
      .notNull()
      .references(() => camps.id),
    number: integer().notNull(),
    name: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.campId, t.number] })],
)

/** Everybody in a camp, whatever their role: one row per person, kept when they are removed. */
export const members = table(
  'members',
  {
    campId: text()
      .notNull()
      .references(() => camps.id),
    id: text().notNull(),
    userId: text()
      .notNull()
      .references(() => users.id),
    role: text({ enum: campRoles }).notNull(),
    status: text({ enum: memberStatuses }).notNull(),
    name: text().notNull(),
    email: text(),
    /** Null for people without a seat of their own, such as producers. */
    mainCraft: text(),
    /** JSON of further crafts they can do. */
    otherCrafts: text().notNull(),
    /** JSON of language tags. */
    languages: text().notNull(),
    /** JSON of the camp's own words for what a room may need. */
    tags: text().notNull().default('[]'),
    country: text().notNull(),
    publisher: text().notNull(),
    /** JSON of night numbers; null means every night. */
    nightsPresent: text(),
    createdAt: integer().notNull(),
    acceptedAt: integer(),
    removedAt: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.campId, t.id] }),
    uniqueIndex('members_by_user').on(t.campId, t.userId),
    index('members_of_user').on(t.userId),
  ],
)

/** Every link that lets somebody in. Only the hash of its secret is kept. */
export const links = table(
  'links',
  {
    id: text().primaryKey(),
    purpose: text({ enum: ['set-up', 'sign-in', 'account', 'invitation'] }).notNull(),
    tokenHash: text().notNull(),
    userId: text().references(() => users.id),
    campId: text(),
    memberId: text(),
    uses: integer().notNull(),
    maxUses: integer().notNull(),
    expiresAt: integer().notNull(),
    revokedAt: integer(),
    createdAt: integer().notNull(),
    createdBy: text().references(() => users.id),
  },
  (t) => [
    uniqueIndex('links_by_token').on(t.tokenHash),
    index('links_by_member').on(t.campId, t.memberId, t.createdAt),
    foreignKey({ columns: [t.campId, t.memberId], foreignColumns: [members.campId, members.id] }),
  ],
)

export const linkUses = table(
  'link_uses',
  {
    linkId: text()
      .notNull()
      .references(() => links.id),
    number: integer().notNull(),
    at: integer().notNull(),
    browser: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.linkId, t.number] })],
)

/** How often somebody has tried something that is limited. */
export const attempts = table('attempts', {
  key: text().primaryKey(),
  count: integer().notNull(),
  resetAt: integer().notNull(),
})

export type Camp = typeof camps.$inferSelect
export type Night = typeof nights.$inferSelect
export type Room = typeof rooms.$inferSelect
export type Member = typeof members.$inferSelect
export type Link = typeof links.$inferSelect
export type LinkUse = typeof linkUses.$inferSelect
