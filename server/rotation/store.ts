import { and, asc, desc, eq, isNotNull, ne } from 'drizzle-orm'
import { z } from 'zod'
import type { Reader, Tx } from '@/db/engine/database'
import {
  camps,
  members,
  nights,
  type Publication,
  publications,
  type RotationDraft,
  rooms,
  rotationDrafts,
} from '@/db/schema'
import type { CampScope } from '@/server/access/camp-scope'

/** What a rotation is made for and of: the camp's nights, rooms and seats, and everybody on its roster who has a craft. */
export async function readCamp(db: Reader, { campId }: CampScope) {
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

export async function findDraft(db: Reader, { campId }: CampScope): Promise<RotationDraft | undefined> {
  const [draft] = await db.select().from(rotationDrafts).where(eq(rotationDrafts.campId, campId))
  return draft
}

export async function putDraft(tx: Tx, draft: RotationDraft): Promise<void> {
  const { campId, ...changed } = draft
  await tx.insert(rotationDrafts).values(draft).onConflictDoUpdate({ target: rotationDrafts.campId, set: changed })
}

/** Newest first. */
export function listPublications(db: Reader, { campId }: CampScope): Promise<Publication[]> {
  return db.select().from(publications).where(eq(publications.campId, campId)).orderBy(desc(publications.number))
}

export async function findLatestPublication(db: Reader, { campId }: CampScope): Promise<Publication | undefined> {
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
