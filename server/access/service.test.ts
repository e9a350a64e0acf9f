import { eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { DatabaseFullError } from '@/db/engine/database'
import { linkUses, members, users } from '@/db/schema'
import { openCamp } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { cookiesOf, createRunningWorld } from '@/tests/running'
import { createAccountLink, createInvitation, createSetUpLink, linkUrl, revokeInvitations } from './links/service'
import { letCreateCamps } from './owner/service'
import { choosePassword, getSession, openLink, signIn, signInAsDemo, viewLink } from './service'

const week = 7 * 24 * 3_600_000
const password = 'a long enough sentence'

async function campWithInvitation() {
  const world = await createRunningWorld()
  const { ctx: organiser } = await world.as('organiser')
  await world.addUser('aino', 'Aino')
  const ctx = await world.stranger()
  const now = ctx.now()
  await world.db.write(async (tx) => {
    await tx.insert(members).values({
      ...{ campId: world.campId, id: 'mem_aino', userId: 'aino', role: 'writer', status: 'invited', name: 'Aino' },
      ...{
        mainCraft: 'lyricist',
        otherCrafts: '[]',
        languages: '["fi"]',
        country: 'FI',
        publisher: '',
        createdAt: now,
      },
    })
    await createInvitation(tx, ctx, {
      ...{ id: 'link_aino', campId: world.campId, memberId: 'mem_aino', userId: 'aino' },
      ...{ expiresAt: now + week, createdAt: now, createdBy: 'founder' },
    })
  })
  const token = linkUrl(ctx, { purpose: 'invitation', id: 'link_aino' }).split('/').at(-1)!
  const arrive = async (ctx: AppContext) => {
    await openLink(ctx, { token })
    return world.contextOf(cookiesOf(ctx.answer))
  }
  return { world, organiser, token, arrive }
}

test('looking at an invitation uses nothing up, whoever looks', async () => {
  const { world, token } = await campWithInvitation()
  for (let scanner = 0; scanner < 10; scanner++)
    expect(await viewLink(await world.stranger(), token)).toMatchObject({ name: 'Aino', browsersLeft: 3 })
  expect(await world.db.read.$count(linkUses)).toBe(0)
})

test('the page behind a listener’s invitation names the camp, and neither place nor nights', async () => {
  const { world, token } = await campWithInvitation()
  await world.db.write(async (tx) => {
    await tx.update(members).set({ role: 'listener' }).where(eq(members.id, 'mem_aino'))
  })
  expect((await viewLink(await world.stranger(), token)).camp).toMatchObject({ name: 'Fjord', place: '', nights: [] })
})

test('an invitation opens three browsers and no fourth, and opening it again in one of them counts nothing', async () => {
  const { world, token, arrive } = await campWithInvitation()
  const phone = await arrive(await world.stranger())
  expect(await openCamp(phone, world.campId)).toMatchObject({ memberId: 'mem_aino', role: 'writer' })
  await arrive(await world.contextOf(phone.headers))
  await arrive(await world.stranger())
  await arrive(await world.stranger())
  await expect(arrive(await world.stranger())).rejects.toMatchObject({ reason: 'link-full' })
  await expect(viewLink(await world.stranger(), token)).rejects.toMatchObject({ reason: 'link-full' })
  expect(await world.db.read.$count(linkUses)).toBe(3)
})

test('of ten browsers that open the last place at once, one gets it', async () => {
  const { world, arrive } = await campWithInvitation()
  await arrive(await world.stranger())
  await arrive(await world.stranger())
  const strangers = await Promise.all(Array.from({ length: 10 }, () => world.stranger()))
  const outcome = await Promise.allSettled(strangers.map(arrive))
  expect(outcome.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a revoked, an unknown and an expired link get the same answer', async () => {
  const { world, token } = await campWithInvitation()
  const unknown = viewLink(await world.stranger(), 'x'.repeat(43)).catch((error: unknown) => error)
  await world.db.write((tx) => revokeInvitations(tx, world.campId, 'mem_aino', 1))
  const revoked = viewLink(await world.stranger(), token).catch((error: unknown) => error)
  expect(await revoked).toMatchObject({ code: 'not-found', reason: 'link-dead' })
  expect(await unknown).toMatchObject({ code: 'not-found', reason: 'link-dead' })
})

test('a browser let in by an invitation opens that camp alone, even when the person is in another', async () => {
  const { world, arrive } = await campWithInvitation()
  await world.addCamp('camp_2', 'Elsewhere')
  await world.db.write(async (tx) => {
    const [aino] = await tx.select().from(members).where(eq(members.id, 'mem_aino'))
    await tx.insert(members).values({ ...aino!, campId: 'camp_2', status: 'accepted' })
  })
  const phone = await arrive(await world.stranger())
  await expect(openCamp(phone, 'camp_2')).rejects.toMatchObject({ code: 'not-found' })
})

test('a copy of an invitation never becomes a password: only a sign-in of one’s own chooses one', async () => {
  const { arrive, world } = await campWithInvitation()
  const phone = await arrive(await world.stranger())
  await expect(choosePassword(phone, { password })).rejects.toMatchObject({ code: 'forbidden' })
})

test('a password signs in; five wrong tries are the end, for the right one too', async () => {
  const { world } = await campWithInvitation()
  const own = await world.contextOf(await world.browserOf('aino'))
  await choosePassword(own, { password })
  const laptop = await world.stranger()
  await signIn(laptop, { email: 'aino@example.test', password })
  const signedIn = await world.contextOf(cookiesOf(laptop.answer))
  expect(signedIn.actor).toMatchObject({ userId: 'aino', campId: null })
  await expect(choosePassword(signedIn, { password: 'another sentence', current: 'guessed' })).rejects.toMatchObject({
    reason: 'password-wrong',
  })
  const thief = await world.stranger()
  const wrong = { email: 'aino@example.test', password: 'wrong' }
  for (let i = 0; i < 4; i++) await expect(signIn(thief, wrong)).rejects.toMatchObject({ reason: 'sign-in-wrong' })
  await expect(signIn(thief, { ...wrong, password })).rejects.toMatchObject({ code: 'too-many' })
})

test('the set-up link makes the first person owner, once', async () => {
  const world = await createRunningWorld()
  const ctx = await world.stranger()
  const token = (await createSetUpLink(ctx))!.split('/').at(-1)!
  await openLink(ctx, { token, name: 'Ines', email: 'ines@example.test', password })
  const owner = await world.contextOf(cookiesOf(ctx.answer))
  expect((await getSession(owner)).person).toMatchObject({ name: 'Ines', owner: true, mayCreateCamps: true })
  const second = { token, name: 'Eve', email: 'eve@example.test', password }
  await expect(openLink(await world.stranger(), second)).rejects.toMatchObject({ reason: 'link-dead' })
  expect(await world.db.read.$count(users, eq(users.email, 'eve@example.test'))).toBe(0)
})

test('an owner lets somebody new create camps, but gets no link into an account that is in use', async () => {
  const { world } = await campWithInvitation()
  await world.addUser('owner')
  await world.db.write(async (tx) => void (await tx.update(users).set({ isOwner: 1 }).where(eq(users.id, 'owner'))))
  const owner = await world.contextOf(await world.browserOf('owner'))
  expect((await letCreateCamps(owner, { name: 'New', email: 'new@example.test' })).url).toMatch(/\/link\//)
  expect(await letCreateCamps(owner, { name: 'Aino', email: 'aino@example.test' })).toEqual({ url: null })
  const aino = await world.contextOf(await world.browserOf('aino'))
  await expect(letCreateCamps(aino, { name: 'X', email: 'x@example.test' })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('a whole venue opens its links from one address; guessing is what ends', async () => {
  const { world, token } = await campWithInvitation()
  for (let i = 0; i < 250; i++) await viewLink(await world.stranger(), token)
  const guess = async () => viewLink(await world.stranger(), 'x'.repeat(43))
  for (let i = 0; i < 200; i++) await expect(guess()).rejects.toMatchObject({ reason: 'link-dead' })
  await expect(guess()).rejects.toMatchObject({ code: 'too-many' })
})

test('a link made for one purpose opens nothing else', async () => {
  const world = await createRunningWorld()
  await world.addUser('aino')
  const ctx = await world.stranger()
  const url = await world.db.write((tx) =>
    createAccountLink(tx, ctx, { id: 'link_1', userId: 'aino', createdBy: 'founder', now: ctx.now() }),
  )
  const asInvitation = linkUrl(ctx, { purpose: 'invitation', id: 'link_1' }).split('/').at(-1)!
  await expect(viewLink(ctx, asInvitation)).rejects.toMatchObject({ reason: 'link-dead' })
  expect(await viewLink(ctx, url.split('/').at(-1)!)).toMatchObject({ purpose: 'account' })
})

test('a real installation has no demo sign-in', async () => {
  const world = await createRunningWorld('real')
  await expect(signInAsDemo(await world.stranger(), 'anybody@example.test')).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('a full disk is not taken for a wrong password', async () => {
  const world = await createRunningWorld()
  await world.addUser('aino', 'Aino')
  await choosePassword(await world.contextOf(await world.browserOf('aino')), { password })
  const stranger = await world.stranger()
  vi.spyOn(world.db.autocommit, 'insert').mockImplementation(() => {
    throw new DatabaseFullError()
  })
  await expect(signIn(stranger, { email: 'aino@example.test', password })).rejects.toBeInstanceOf(DatabaseFullError)
})

test('a link that is used up has left its password behind, even when the session can no longer be made', async () => {
  const world = await createRunningWorld()
  const ctx = await world.stranger()
  const token = (await createSetUpLink(ctx))!.split('/').at(-1)!
  const broken = vi.spyOn(world.db.autocommit, 'insert').mockImplementation(() => {
    throw new DatabaseFullError()
  })
  await expect(openLink(ctx, { token, name: 'Ines', email: 'ines@example.test', password })).rejects.toThrow()
  broken.mockRestore()
  await expect(createSetUpLink(ctx)).resolves.toBeNull()
  const later = await world.stranger()
  await signIn(later, { email: 'ines@example.test', password })
  expect((await getSession(await world.contextOf(cookiesOf(later.answer)))).person).toMatchObject({ owner: true })
})

test('signing in as somebody else ends the session that this browser had', async () => {
  const { world, arrive } = await campWithInvitation()
  await world.addUser('somebody')
  const before = await world.browserOf('somebody')
  await arrive(await world.contextOf(before))
  expect((await world.contextOf(before)).actor).toBeNull()
})
