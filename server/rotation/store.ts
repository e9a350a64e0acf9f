import { and, asc, desc, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import { z } from 'zod'
import type { Reader, Tx } from '@/db/engine/database'
import {
  camps,
  members,
  nights,
  type Publication,
  publications,
  type RotationDraft,
  type RotationPreferences,
  type RotationWish,
  rooms,
  rotationDrafts,
  rotationPreferences,
  rotationWishes,
} from '@/db/schema'
import type { CampScope } from '@/server/access/camp-scope'

/** What a rotation is made for and of: the camp's nights, rooms and seats, and everybody on its roster who has a craft. */
export async function readCamp(db: Reader, { campId }: Pick<CampScope, 'campId'>) {
  const [camp] = await db.select({ seats: camps.seats }).from(camps).where(eq(camps.id, campId))
  return {
    seats: camp!.seats,
    nights: await db.select().from(nights).where(eq(nights.campId, campId)).orderBy(asc(nights.number)),
    rooms: await db.select().from(rooms).where(eq(rooms.campId, campId)).orderBy(asc(rooms.number)),
    people: await db
      .select()
      .from(members)
      .where(and(eq(members.campId, campId), ne(members.status, 'removed'), isNotNull(members.mainCraft)))
      .orderBy(asc(members.createdAt), asc(members.name), asc(members.id)),
  }
}

/** Names of everybody who is or was in the camp. */
export async function readNames(db: Reader, { campId }: CampScope): Promise<Record<string, string>> {
  const rows = await db.select({ id: members.id, name: members.name }).from(members).where(eq(members.campId, campId))
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

/** Who went home before the end. */
export async function listLeft(db: Reader, { campId }: CampScope): Promise<string[]> {
  const rows = await db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.campId, campId), eq(members.status, 'left')))
    .orderBy(asc(members.id))
  return rows.map(({ id }) => id)
}

/** In order of their letters. */
export function listDrafts(db: Reader, { campId }: CampScope): Promise<RotationDraft[]> {
  return db.select().from(rotationDrafts).where(eq(rotationDrafts.campId, campId)).orderBy(asc(rotationDrafts.letter))
}

const draftAt = ({ campId }: Pick<CampScope, 'campId'>, letter: string) =>
  and(eq(rotationDrafts.campId, campId), eq(rotationDrafts.letter, letter))

export async function findDraft(db: Reader, scope: CampScope, letter: string): Promise<RotationDraft | undefined> {
  const [draft] = await db.select().from(rotationDrafts).where(draftAt(scope, letter))
  return draft
}

export async function putDraft(tx: Tx, draft: RotationDraft): Promise<void> {
  const { campId, letter, ...changed } = draft
  await tx
    .insert(rotationDrafts)
    .values(draft)
    .onConflictDoUpdate({ target: [rotationDrafts.campId, rotationDrafts.letter], set: changed })
}

export async function deleteDraft(tx: Tx, scope: CampScope, letter: string): Promise<void> {
  await tx.delete(rotationDrafts).where(draftAt(scope, letter))
}

/** Those that hold, oldest first. */
export function listWishes(db: Reader, { campId }: Pick<CampScope, 'campId'>): Promise<RotationWish[]> {
  return db
    .select()
    .from(rotationWishes)
    .where(and(eq(rotationWishes.campId, campId), isNull(rotationWishes.removedAt)))
    .orderBy(asc(rotationWishes.createdAt), asc(rotationWishes.id))
}

export async function insertWish(tx: Tx, wish: RotationWish): Promise<void> {
  await tx.insert(rotationWishes).values(wish)
}

export async function removeWish(tx: Tx, { campId }: CampScope, id: string, removedAt: number): Promise<void> {
  await tx
    .update(rotationWishes)
    .set({ removedAt })
    .where(and(eq(rotationWishes.campId, campId), eq(rotationWishes.id, id)))
}

export async function findPreferences(
  db: Reader,
  { campId }: Pick<CampScope, 'campId'>,
): Promise<RotationPreferences | undefined> {
  const [row] = await db.select().from(rotationPreferences).where(eq(rotationPreferences.campId, campId))
  return row
}

export async function putPreferences(tx: Tx, row: RotationPreferences): Promise<void> {
  const { campId, ...changed } = row
  await tx
    .insert(rotationPreferences)
    .values(row)
    .onConflictDoUpdate({ target: rotationPreferences.campId, set: changed })
}

/** Newest first, without what was announced. */
export function listPublications(db: Reader, { campId }: CampScope): Promise<Omit<Publication, 'campId' | 'plan'>[]> {
  const { number, publishedBy, publishedAt, again } = publications
  return db
    .select({ number, publishedBy, publishedAt, again })
    .from(publications)
    .where(eq(publications.campId, campId))
    .orderBy(desc(number))
}

export async function findPublication(
  db: Reader,
  { campId }: CampScope,
  number: number,
): Promise<Publication | undefined> {
  const [found] = await db
    .select()
    .from(publications)
    .where(and(eq(publications.campId, campId), eq(publications.number, number)))
  return found
}

export async function findLatestPublication(
  db: Reader,
  { campId }: Pick<CampScope, 'campId'>,
): Promise<Publication | undefined> {
  const [latest] = await db
    .select()
    .from(publications)
    .where(eq(publications.campId, campId))
    .orderBy(desc(publications.number))
    .limit(1)
  return latest
}

export async function insertPublication(tx: Tx, publication: Publication): Promise<void> {
  await tx.insert(publications).values(publication)
}

/** What a team needs to know of each other. */
export async function readPeople(
  db: Reader,
  { campId }: CampScope,
): Promise<Record<string, { name: string; languages: string[] }>> {
  const rows = await db
    .select({ id: members.id, name: members.name, languages: members.languages })
    .from(members)
    .where(eq(members.campId, campId))
  return Object.fromEntries(
    rows.map(({ id, name, languages }) => [id, { name, languages: languagesSchema.parse(JSON.parse(languages)) }]),
  )
}

const languagesSchema = z.array(z.string())
