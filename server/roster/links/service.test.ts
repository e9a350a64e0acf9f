import { describe, expect, it } from 'vitest'
import { jobs, sessions } from '@/db/schema'
import { addPerson } from '@/server/roster/people/service'
import { openLinkOf, person, readMember, refusal } from '@/tests/roster'
import { createWorld, hour, noon } from '@/tests/world'
import { listLinks, mailLink, renewLink, revokeLink } from './service'

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
