import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { members } from '@/db/schema'
import { kinds, person, refusal } from '@/tests/roster'
import { createWorld } from '@/tests/world'
import { importRoster, previewImport } from './import/service'
import { listLinks, mailLink, renewLink, revokeLink } from './links/service'
import { addPerson, changePerson, putPersonBack, removePerson } from './people/service'
import { listRoster } from './service'

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
