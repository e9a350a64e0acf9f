import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { events, jobs, links, members, sessions, users } from '@/db/schema'
import { type PersonInput, personSchema } from '@/domain/roster/person'
import { openCamp } from '@/server/access/camp-scope'
import { findWorkingLink, takeLinkUse } from '@/server/access/links/service'
import { AppError } from '@/server/errors'
import { createWorld, hour, noon, type World } from '@/tests/world'
import { importRoster, previewImport } from './import/service'
import { listLinks, mailLink, renewLink, revokeLink } from './links/service'
import { addPerson, changePerson, putPersonBack, removePerson } from './people/service'
import { listRoster } from './service'

const person = (name: string, more: Partial<PersonInput> = {}) =>
  personSchema.parse({
    ...{ name, email: null, role: 'writer', mainCraft: 'lyricist', otherCrafts: [], languages: ['en'] },
    ...{ country: '', publisher: '', nightsPresent: null, ...more },
  })

async function refusal(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!AppError.is(error)) throw error ?? new Error('Nothing was refused')
  return error.reason
}

const readMember = async (world: World, id: string) =>
  (await world.db.read.select().from(members).where(eq(members.id, id)))[0]!
const readUser = async (world: World, id: string) =>
  (await world.db.read.select().from(users).where(eq(users.id, id)))[0]
const kinds = async (world: World) => (await world.db.read.select().from(events)).map(({ kind }) => kind)

/** Lets a browser in by somebody's link, as the page behind it does. */
async function openLinkOf(world: World, memberId: string): Promise<void> {
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

describe('the roster', () => {
  it('tells members names, crafts, languages, country, publisher, nights and roles, and of contacts only their own e-mail', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    const gone = await addPerson(ctx, scope, person('Gone', { email: 'gone@example.org' }))
    await addPerson(
      ctx,
      scope,
      person('Mina', { email: 'mina@example.org', publisher: 'North', nightsPresent: [1, 2] }),
    )
    await removePerson(ctx, scope, gone.memberId)
    for (const role of ['producer', 'apprentice', 'writer'] as const) {
      const me = await world.as(role)
      await world.db.write(async (tx) => {
        await tx
          .update(members)
          .set({ email: `${role}@own.test` })
          .where(eq(members.id, me.scope.memberId))
      })
      const people = await listRoster(me.ctx, me.scope)
      expect(people.map(({ name }) => name)).not.toContain('Gone')
      expect(people.every(({ contact }) => contact === null)).toBe(true)
      expect(people.find(({ name }) => name === 'Mina')).toMatchObject({
        publisher: 'North',
        nightsPresent: [1, 2],
        myEmail: null,
      })
      expect(people.find(({ me }) => me)?.myEmail).toBe(`${role}@own.test`)
      expect(JSON.stringify(people)).not.toContain('example.org')
    }
    const listener = await world.as('listener')
    expect(await refusal(listRoster(listener.ctx, listener.scope))).toBe('not-found')
  })

  it('is changed by organisers alone', async () => {
    const world = await createWorld()
    const { scope: organiser } = await world.as('organiser')
    for (const role of ['producer', 'apprentice', 'writer', 'listener'] as const) {
      const { ctx, scope } = await world.as(role)
      const { memberId } = organiser
      const tries = [
        addPerson(ctx, scope, person('Mina')),
        changePerson(ctx, scope, { memberId, person: person('Mina') }),
        removePerson(ctx, scope, memberId),
        putPersonBack(ctx, scope, memberId),
        previewImport(ctx, scope, 'name\nMina'),
        importRoster(ctx, scope, 'name\nMina'),
        listLinks(ctx, scope),
        renewLink(ctx, scope, memberId),
        revokeLink(ctx, scope, memberId),
        mailLink(ctx, scope, memberId),
      ].map((call) => refusal(Promise.resolve(call)))
      const refusals = role === 'listener' ? ['not-found'] : ['forbidden', 'not-found']
      expect(new Set(await Promise.all(tries))).toEqual(new Set(refusals))
    }
    expect(await kinds(world)).toEqual([])
  })

  it('does not know members of another camp', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    await world.addCamp('camp_2', 'Harbour')
    const theirs = await world.as('writer', { name: 'theirs', campId: 'camp_2' })
    const { memberId } = theirs.scope
    expect(await refusal(changePerson(ctx, scope, { memberId, person: person('X') }))).toBe('not-found')
    expect(await refusal(removePerson(ctx, scope, memberId))).toBe('not-found')
    expect(await refusal(renewLink(ctx, scope, memberId))).toBe('not-found')
    expect(await refusal(revokeLink(ctx, scope, memberId))).toBe('not-found')
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

describe('an invitation link', () => {
  it('shows where it was opened, and renewed opens again while those inside stay', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    const { memberId } = await addPerson(ctx, scope, person('Mina'))
    await openLinkOf(world, memberId)
    const [link] = (await listLinks(ctx, scope)).links
    expect(link).toMatchObject({ state: 'used', uses: [{ at: noon, browser: 'Safari', system: 'iPhone' }] })
    await renewLink(ctx, scope, memberId)
    const [renewed] = (await listLinks(ctx, scope)).links
    expect(renewed).toMatchObject({ state: 'unused', uses: [] })
    expect(await world.db.read.select().from(sessions)).toHaveLength(1)
  })

  it('revoked opens nothing, and whoever came in by it is out', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    const { memberId } = await addPerson(ctx, scope, person('Mina'))
    await openLinkOf(world, memberId)
    await revokeLink(ctx, scope, memberId)
    expect((await listLinks(ctx, scope)).links).toMatchObject([{ state: 'revoked', url: null }])
    expect(await world.db.read.select().from(sessions)).toHaveLength(0)
    expect((await readMember(world, memberId)).status).toBe('accepted')
  })

  it('is mailed to the address on the roster, where mail is configured and the link still opens something', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    const { memberId } = await addPerson(ctx, scope, person('Mina', { email: 'mina@example.org' }))
    const nobody = await addPerson(ctx, scope, person('Teo'))
    expect(await refusal(mailLink(ctx, scope, memberId))).toBe('mail-off')
    const mailing = { ...ctx, env: { ...ctx.env, smtpUrl: 'smtp://localhost' } }
    expect(await mailLink(mailing, scope, memberId)).toEqual({ email: 'mina@example.org' })
    expect(await refusal(mailLink(mailing, scope, nobody.memberId))).toBe('mail-no-address')
    await revokeLink(ctx, scope, memberId)
    expect(await refusal(mailLink(mailing, scope, memberId))).toBe('mail-dead-link')
    expect((await world.db.read.select().from(jobs)).map(({ kind }) => kind)).toEqual(['send-mail'])
  })

  it('made after the camp lasts a week', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    world.clock.now = noon + 60 * 24 * hour
    await addPerson(ctx, scope, person('Mina'))
    expect((await listLinks(ctx, scope)).links[0]?.expiresAt).toBe(world.clock.now + 7 * 24 * hour)
  })
})

describe('an import', () => {
  const csv = [
    'Name;E-mail;Craft;Languages',
    '"Castell; Mina";mina@example.org;track writer;"es, en"',
    'Teo Marchetti;teo(at)example.org;track;it',
    'Saga Lindqvist;saga@example.test;topline;sv, en',
  ].join('\r\n')

  it('shows what it would do, then adds the good lines in one write', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    await world.addUser('saga', 'Saga')
    const preview = await previewImport(ctx, scope, `\ufeff${csv}`)
    expect(preview.people.map(({ line, person }) => [line, person.name])).toEqual([
      [2, 'Castell; Mina'],
      [4, 'Saga Lindqvist'],
    ])
    expect(preview.problems).toMatchObject([{ line: 3, field: 'email', problem: 'email-wrong' }])
    expect(await kinds(world)).toEqual([])

    const done = await importRoster(ctx, scope, `\ufeff${csv}`)
    expect(done).toMatchObject({ added: 2, problems: [{ line: 3 }] })
    expect(await kinds(world)).toEqual(['member.added', 'member.added'])
    const people = await listRoster(ctx, scope)
    expect(people.map(({ name, contact }) => [name, contact?.link])).toEqual([
      ['Castell; Mina', 'unused'],
      ['Saga Lindqvist', 'unused'],
      ['organiser', 'none'],
    ])
    expect(await world.db.read.select().from(links)).toHaveLength(2)
  })

  it('done twice adds nobody twice', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    await importRoster(ctx, scope, csv)
    const again = await importRoster(ctx, scope, csv)
    expect(again.added).toBe(0)
    expect(again.problems.map(({ line, problem }) => [line, problem])).toEqual([
      [2, 'email-on-roster'],
      [3, 'email-wrong'],
      [4, 'email-on-roster'],
    ])
  })

  it('names somebody whose account is in the camp under another e-mail', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    const done = await importRoster(ctx, scope, 'name,email,craft\nMe,organiser@example.test,track\nMina,,track')
    expect(done).toMatchObject({ added: 1, problems: [{ line: 2, problem: 'email-on-roster' }] })
  })

  it('is not confused by a quote that never ends', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    const { people } = await previewImport(ctx, scope, 'name\tcraft\n"Velvet Mina\ttrack\nSaga\ttopline')
    expect(people.map(({ person }) => person.name)).toEqual(['"Velvet Mina', 'Saga'])
  })

  it('of more than a megabyte or thousands of rows is refused', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    expect(await refusal(previewImport(ctx, scope, 'é'.repeat(500_001)))).toBe('import-too-large')
    expect(await refusal(importRoster(ctx, scope, 'name\n'.repeat(2_001)))).toBe('import-many-rows')
  })

  it('takes 500 people less those who are there', async () => {
    const world = await createWorld()
    const { ctx, scope } = await world.as('organiser')
    const text = ['name,craft', ...Array.from({ length: 500 }, (_, i) => `Writer ${i},track`)].join('\n')
    expect(await importRoster(ctx, scope, text)).toMatchObject({ added: 499, problems: [{ problem: 'people-many' }] })
  })
})
