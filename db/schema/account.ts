import { date, flag, index, integer, table, text } from './columns'

// better-auth owns the shape of these four tables; it names the keys, we name the tables and add what is marked as ours.

export const users = table('users', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: flag().notNull(),
  image: text(),
  /** Ours: looks after the installation. */
  isOwner: integer().notNull().default(0),
  /** Ours: may create camps. */
  mayCreateCamps: integer().notNull().default(0),
  createdAt: date().notNull(),
  updatedAt: date().notNull(),
})

export const sessions = table(
  'sessions',
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    token: text().notNull().unique(),
    expiresAt: date().notNull(),
    ipAddress: text(),
    userAgent: text(),
    /** Ours: a session made by an invitation link opens this camp and no other. */
    campId: text(),
    createdAt: date().notNull(),
    updatedAt: date().notNull(),
  },
  (t) => [index('sessions_by_user').on(t.userId)],
)

export const accounts = table(
  'accounts',
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    accountId: text().notNull(),
    providerId: text().notNull(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: date(),
    refreshTokenExpiresAt: date(),
    scope: text(),
    password: text(),
    createdAt: date().notNull(),
    updatedAt: date().notNull(),
  },
  (t) => [index('accounts_by_user').on(t.userId)],
)

export const verifications = table(
  'verifications',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: date().notNull(),
    createdAt: date().notNull(),
    updatedAt: date().notNull(),
  },
  (t) => [index('verifications_by_identifier').on(t.identifier)],
)

export type User = typeof users.$inferSelect
