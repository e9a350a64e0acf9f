import { eq } from 'drizzle-orm'
import { events, members, sessions, users } from '@/db/schema'
import { type PersonInput, personSchema } from '@/domain/roster/person'
import { findWorkingLink, takeLinkUse } from '@/server/access/links/service'
import { AppError } from '@/server/errors'
import { listLinks } from '@/server/roster/links/service'
import type { World } from './world'

export const person = (name: string, more: Partial<PersonInput> = {}) =>
  personSchema.parse({
    ...{ name, email: null, role: 'writer', mainCraft: 'lyricist', otherCrafts: [], languages: ['en'] },
    ...{ country: '', publisher: '', nightsPresent: null, ...more },
  })

export async function refusal(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!AppError.is(error)) throw error ?? new Error('Nothing was refused')
  return error.reason
}

export const readMember = async (world: World, id: string) =>
  (await world.db.read.select().from(members).where(eq(members.id, id)))[0]!
export const readUser = async (world: World, id: string) =>
  (await world.db.read.select().from(users).where(eq(users.id, id)))[0]
export const kinds = async (world: World) => (await world.db.read.select().from(events)).map(({ kind }) => kind)

/** Lets a browser in by somebody's link, as the page behind it does. */
export async function openLinkOf(world: World, memberId: string): Promise<void> {
  const { ctx, scope } = await world.as('organiser', { name: `opener_of_${memberId}` })
  const { links } = await listLinks(ctx, scope)
  const token = links
    .find((link) => link.memberId === memberId)!
    .url!.split('/')
    .at(-1)!
  const link = (await findWorkingLink(world.db.read, token, world.clock.now))!
  const date = new Date(world.clock.now)
  await world.db.write(async (tx) => {
    await takeLinkUse(tx, link, { now: world.clock.now, browser: 'Mozilla/5.0 (iPhone) Safari/604.1' })
    await tx.update(members).set({ status: 'accepted', acceptedAt: world.clock.now }).where(eq(members.id, memberId))
    await tx.insert(sessions).values({
      ...{ id: `session_${memberId}`, userId: link.userId!, token: memberId, campId: link.campId },
      ...{ expiresAt: date, createdAt: date, updatedAt: date },
    })
  })
}
