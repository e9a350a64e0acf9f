import { browserNames } from '@/domain/roster/browser'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import { listInvitations, revokeInvitations } from '@/server/access/links/service'
import { endCampSessions } from '@/server/access/people/service'
import type { AppContext } from '@/server/context'
import { AppError, notFound } from '@/server/errors'
import { writeInCamp } from '@/server/events/service'
import { wakeJobs } from '@/server/jobs/service'
import { queueInvitationMail } from '@/server/mail/service'
import { getMember, giveNewLink } from '@/server/roster/people/service'
import { linkState } from '@/server/roster/service'

/** The newest link of everybody, with who opened it where. */
export async function listLinks(ctx: AppContext, scope: CampScope) {
  requirePermission(scope, 'roster.seeContacts')
  const links = await listInvitations(ctx.db.read, ctx, scope.campId)
  return {
    links: [...links.values()].map((link) => ({
      memberId: link.memberId,
      url: link.url,
      state: linkState(link, ctx.now()),
      expiresAt: link.expiresAt,
      maxUses: link.maxUses,
      uses: link.uses.map(({ at, browser }) => ({ at, ...browserNames(browser) })),
    })),
    mayMail: ctx.env.smtpUrl !== undefined,
  }
}

/** A link that opens three browsers again; those let in by the old one stay in. */
export async function renewLink(ctx: AppContext, scope: CampScope, memberId: string) {
  requirePermission(scope, 'roster.change')
  const making = { at: ctx.now(), linkId: ctx.newId('link') }
  return writeInCamp(ctx, scope, async (tx) => {
    const member = await getMember(tx, scope, memberId)
    if (member.status === 'removed') throw notFound()
    await giveNewLink(tx, ctx, scope, member, making)
    return { result: { name: member.name }, news: [{ kind: 'member.changed', subject: memberId }] }
  })
}

/** For a link that went astray: whoever came in by it is out as well. */
export async function revokeLink(ctx: AppContext, scope: CampScope, memberId: string) {
  requirePermission(scope, 'roster.change')
  const at = ctx.now()
  return writeInCamp(ctx, scope, async (tx) => {
    const member = await getMember(tx, scope, memberId)
    await revokeInvitations(tx, scope.campId, memberId, at)
    await endCampSessions(tx, scope.campId, [member.userId])
    return { result: { name: member.name }, news: [{ kind: 'member.changed', subject: memberId }] }
  })
}

/** To the address on the roster; it goes out within seconds, when the mail server takes it. */
export async function mailLink(ctx: AppContext, scope: CampScope, memberId: string) {
  requirePermission(scope, 'roster.change')
  const [at, id] = [ctx.now(), ctx.newId('job')]
  const mailed = await writeInCamp(ctx, scope, async (tx) => {
    const member = await getMember(tx, scope, memberId)
    if (member.status === 'removed') throw notFound()
    if (!ctx.env.smtpUrl) throw new AppError('invalid', 'mail-off')
    if (!member.email) throw new AppError('invalid', 'mail-no-address', { values: { name: member.name } })
    const link = (await listInvitations(tx, ctx, scope.campId)).get(memberId)
    if (!link?.url) throw new AppError('conflict', 'mail-dead-link', { values: { name: member.name } })
    await queueInvitationMail(tx, { id, linkId: link.id, at })
    return { result: { email: member.email }, news: [] }
  })
  wakeJobs(ctx)
  return mailed
}
