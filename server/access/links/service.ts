import type { Reader, Tx } from '@/db/engine/database'
import type { Link } from '@/db/schema'
import type { AppContext } from '@/server/context'
import { hasOwner } from '../store'
import * as store from './store'
import { hashToken, linkToken } from './token'

const hour = 3_600_000
const browsersPerInvitation = 3

type Making = Pick<AppContext, 'secret' | 'env'>
type NewLink = Pick<Link, 'id' | 'purpose' | 'expiresAt' | 'createdAt'> & Partial<Link>

function makeLink(secret: string, link: NewLink): Link {
  const tokenHash = hashToken(linkToken(secret, link.purpose, link.id))
  const none = { userId: null, campId: null, memberId: null, revokedAt: null, createdBy: null }
  return { ...none, uses: 0, maxUses: 1, ...link, tokenHash }
}

export function linkUrl(ctx: Making, link: Pick<Link, 'purpose' | 'id'>): string {
  return `${ctx.env.origin}/link/${linkToken(ctx.secret, link.purpose, link.id)}`
}

type Invitation = {
  id: string
  campId: string
  memberId: string
  userId: string
  expiresAt: number
  createdAt: number
  createdBy: string
}

/** Opens up to three browsers of one person in one camp. `createdBy` is a user id. Revoke earlier ones first when renewing. */
export async function createInvitation(tx: Tx, ctx: Making, invitation: Invitation): Promise<void> {
  await store.insertLink(
    tx,
    makeLink(ctx.secret, { ...invitation, purpose: 'invitation', maxUses: browsersPerInvitation }),
  )
}

export function revokeInvitations(tx: Tx, campId: string, memberId: string, now: number): Promise<void> {
  return store.revokeMemberLinks(tx, campId, memberId, now)
}

export type InvitationView = {
  id: string
  memberId: string
  /** Null when the link opens nothing any more. */
  url: string | null
  expiresAt: number
  revokedAt: number | null
  uses: { at: number; browser: string }[]
  maxUses: number
}

/** The newest invitation of each member of the camp, by member id. */
export async function listInvitations(
  db: Reader,
  ctx: Making & Pick<AppContext, 'now'>,
  campId: string,
): Promise<Map<string, InvitationView>> {
  const links = await store.listMemberLinks(db, campId)
  const newest = [...new Map(links.map((link) => [link.memberId!, link])).values()]
  const uses = await store.listUses(
    db,
    newest.map(({ id }) => id),
  )
  const view = (link: Link): InvitationView => ({
    id: link.id,
    memberId: link.memberId!,
    url: link.revokedAt === null && link.expiresAt > ctx.now() ? linkUrl(ctx, link) : null,
    expiresAt: link.expiresAt,
    revokedAt: link.revokedAt,
    uses: uses.filter(({ linkId }) => linkId === link.id).map(({ at, browser }) => ({ at, browser })),
    maxUses: link.maxUses,
  })
  return new Map(newest.map((link) => [link.memberId!, view(link)]))
}

/** For the very first person of a real installation: good for a day, and only the newest one works. Null once there is one. */
export async function createSetUpLink(ctx: Making & Pick<AppContext, 'db' | 'now' | 'newId'>): Promise<string | null> {
  if (await hasOwner(ctx.db.read)) return null
  const now = ctx.now()
  const link = makeLink(ctx.secret, {
    id: ctx.newId('link'),
    purpose: 'set-up',
    expiresAt: now + 24 * hour,
    createdAt: now,
  })
  await ctx.db.write(async (tx) => {
    await store.revokePurpose(tx, 'set-up', null, now)
    await store.insertLink(tx, link)
  })
  return linkUrl(ctx, link)
}

/** Lets a person whom an owner has named choose a name and password. */
export async function createAccountLink(
  tx: Tx,
  ctx: Making,
  link: { id: string; userId: string; createdBy: string; now: number },
): Promise<string> {
  const { id, userId, createdBy, now } = link
  const made = makeLink(ctx.secret, {
    id,
    purpose: 'account',
    userId,
    createdBy,
    expiresAt: now + 7 * 24 * hour,
    createdAt: now,
  })
  await store.revokePurpose(tx, 'account', userId, now)
  await store.insertLink(tx, made)
  return linkUrl(ctx, made)
}

export async function findWorkingLink(db: Reader, token: string, now: number): Promise<Link | undefined> {
  const link = await store.findLink(db, hashToken(token))
  return link && link.revokedAt === null && link.expiresAt > now ? link : undefined
}

/** Whether a use was left. */
export async function takeLinkUse(tx: Tx, link: Link, use: { now: number; browser: string }): Promise<boolean> {
  const number = await store.takeUse(tx, link.id, use.now)
  if (number === undefined) return false
  await store.insertUse(tx, { linkId: link.id, number, at: use.now, browser: use.browser.slice(0, 300) })
  return true
}
