import { describe, expect, it } from 'vitest'
import { sessions } from '@/db/schema'
import type { PersonInput } from '@/domain/roster/person'
import { openCamp } from '@/server/access/camp-scope'
import { findWorkingLink } from '@/server/access/links/service'
import { listLinks, renewLink } from '@/server/roster/links/service'
import { listRoster } from '@/server/roster/service'
import { kinds, openLinkOf, person, readMember, readUser, refusal } from '@/tests/roster'
import { createWorld, hour, noon } from '@/tests/world'
import { addPerson, changePerson, putPersonBack, removePerson } from './service'

describe('somebody added to the roster', () => {
  it('without an e-mail gets an account with an internal address and a link until a week after the camp', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    const { memberId } = await addPerson(ctx, scope, person('Mina Castell'))
    const member = await readMember(world, memberId)
    expect(member).toMatchObject({ name: 'Mina Castell', email: null, status: 'invited', role: 'writer' })
    const user = await readUser(world, member.userId)
    expect(user?.email).toBe(`${member.userId}@people.invalid`)
    const { links } = await listLinks(ctx, scope)
    const lastEnd = noon + 5 * hour + 2 * 24 * hour + 10 * hour
    expect(links).toMatchObject([
      { memberId, state: 'unused', uses: [], maxUses: 3, expiresAt: lastEnd + 7 * 24 * hour },
    ])
    expect(links[0]?.url).toMatch(/^http:\/\/localhost:3000\/link\/[\w-]{43}$/)
    const [row] = (await listRoster(ctx, scope)).filter(({ id }) => id === memberId)
    expect(row).toMatchObject({ contact: { email: null, status: 'invited', link: 'unused' }, removed: false })
    expect(JSON.stringify(await listRoster(ctx, scope))).not.toContain('people.invalid')
    expect(await kinds(world)).toEqual(['member.added'])
  })

  it('with the e-mail of an account becomes that account, which keeps its own name', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    await world.addUser('saga', 'Saga Lindqvist')
    const { memberId } = await addPerson(ctx, scope, person('S. L.', { email: 'Saga@Example.test' }))
    const member = await readMember(world, memberId)
    expect(member).toMatchObject({ userId: 'saga', name: 'S. L.', email: 'Saga@Example.test' })
    expect((await readUser(world, 'saga'))?.name).toBe('Saga Lindqvist')
    expect(JSON.stringify(await listRoster(ctx, scope))).not.toContain('Lindqvist')
  })

  it('is refused when they are there already, were removed, or want what the camp has not', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    const add = (name: string, more?: Partial<PersonInput>) => addPerson(ctx, scope, person(name, more))
    const { memberId } = await add('Mina Castell', { email: 'mina@example.org' })
    expect(await refusal(add('M. C.', { email: 'MINA@example.org' }))).toBe('email-on-roster')
    expect(await refusal(add('mina castell'))).toBe('name-on-roster')
    // The account that organiser signs in with, known here under no e-mail.
    expect(await refusal(add('Me again', { email: 'organiser@example.test' }))).toBe('email-on-roster')
    expect(await refusal(add('Teo', { mainCraft: 'Drums' }))).toBe('craft-unknown')
    expect(await refusal(add('Teo', { nightsPresent: [4] }))).toBe('nights-wrong')
    await removePerson(ctx, scope, memberId)
    expect(await refusal(add('M. C.', { email: 'mina@example.org' }))).toBe('was-removed')
  })
})

describe('a person changed', () => {
  it('keeps account and link when they have come, whatever e-mail is written for them', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    const { memberId } = await addPerson(ctx, scope, person('Mina'))
    await openLinkOf(world, memberId)
    const { userId } = await readMember(world, memberId)
    const change = { memberId, person: person('Mina Castell', { email: 'organiser@example.test', role: 'producer' }) }
    expect(await changePerson(ctx, scope, change)).toEqual({ newLink: false })
    expect(await readMember(world, memberId)).toMatchObject({ userId, name: 'Mina Castell', role: 'producer' })
  })

  it('who has not come yet moves to the account of another e-mail, with another link', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    await world.addUser('saga', 'Saga')
    const { memberId } = await addPerson(ctx, scope, person('Saga', { email: 'sagga@example.test' }))
    const before = (await listLinks(ctx, scope)).links[0]!
    const change = { memberId, person: person('Saga', { email: 'saga@example.test' }) }
    expect(await changePerson(ctx, scope, change)).toEqual({ newLink: true })
    expect((await readMember(world, memberId)).userId).toBe('saga')
    const after = (await listLinks(ctx, scope)).links[0]!
    expect(after.url).not.toBe(before.url)
    expect(await findWorkingLink(world.db.read, before.url!.split('/').at(-1)!, noon)).toBeUndefined()
  })

  it('as they were is no event', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    const { memberId } = await addPerson(ctx, scope, person('Mina'))
    await changePerson(ctx, scope, { memberId, person: person('Mina') })
    expect(await kinds(world)).toEqual(['member.added'])
  })
})

describe('the last organiser', () => {
  it('can be neither removed nor made something else, until there is another who has come', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    await addPerson(ctx, scope, person('Invited', { role: 'organiser', mainCraft: null }))
    const me = scope.memberId
    const demotion = { memberId: me, person: person('organiser', { role: 'producer', mainCraft: null }) }
    expect(await refusal(removePerson(ctx, scope, me))).toBe('last-organiser')
    expect(await refusal(changePerson(ctx, scope, demotion))).toBe('last-organiser')
    await world.as('organiser', { name: 'second' })
    await changePerson(ctx, scope, demotion)
    expect((await openCamp(ctx, 'camp_1')).role).toBe('producer')
  })
})

describe('a removed person', () => {
  it('loses link, sessions of this camp and the camp at once, and nothing elsewhere', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    await world.addCamp('camp_2', 'Harbour')
    const { memberId } = await addPerson(ctx, scope, person('Mina'))
    await openLinkOf(world, memberId)
    const { userId } = await readMember(world, memberId)
    const url = (await listLinks(ctx, scope)).links.find((link) => link.memberId === memberId)!.url!
    const date = new Date(noon)
    await world.db.write(async (tx) => {
      await tx.insert(sessions).values({
        ...{
          id: 'elsewhere',
          userId,
          token: 'elsewhere',
          campId: 'camp_2',
          expiresAt: date,
          createdAt: date,
          updatedAt: date,
        },
      })
    })
    await removePerson(ctx, scope, memberId)
    expect(await refusal(openCamp(world.context(userId), 'camp_1'))).toBe('not-found')
    expect(await findWorkingLink(world.db.read, url.split('/').at(-1)!, noon)).toBeUndefined()
    expect((await world.db.read.select().from(sessions)).map(({ id }) => id)).toEqual(['elsewhere'])
    expect(await refusal(renewLink(ctx, scope, memberId))).toBe('not-found')
    const row = (await listRoster(ctx, scope)).find(({ id }) => id === memberId)
    expect(row).toMatchObject({ removed: true, contact: { status: 'removed', link: 'revoked' } })
  })

  it('put back is as before, with a new link', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    const { memberId } = await addPerson(ctx, scope, person('Mina'))
    const invited = await addPerson(ctx, scope, person('Teo'))
    await openLinkOf(world, memberId)
    for (const id of [memberId, invited.memberId]) {
      await removePerson(ctx, scope, id)
      await putPersonBack(ctx, scope, id)
      await putPersonBack(ctx, scope, id)
    }
    expect((await readMember(world, memberId)).status).toBe('accepted')
    expect((await readMember(world, invited.memberId)).status).toBe('invited')
    expect((await listLinks(ctx, scope)).links.map(({ state }) => state)).toEqual(['unused', 'unused'])
  })
})
