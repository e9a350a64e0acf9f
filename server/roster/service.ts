import { z } from 'zod'
import type { Reader } from '@/db/engine/database'
import type { Member } from '@/db/schema'
import { roleAllows } from '@/domain/camp/permissions'
import { parseSeats } from '@/domain/camp/seats'
import type { OnRoster } from '@/domain/roster/duplicates'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import { type InvitationView, listInvitations } from '@/server/access/links/service'
import type { AppContext } from '@/server/context'
import * as store from './store'

export type LinkState = 'none' | 'unused' | 'used' | 'full' | 'expired' | 'revoked'

/** Everybody in the camp. E-mail, status and link are for organisers, and one's own e-mail for oneself. */
export async function listRoster(ctx: AppContext, scope: CampScope) {
  requirePermission(scope, 'roster.see')
  const seesContacts = roleAllows(scope.role, 'roster.seeContacts')
  const members = await store.listMembers(ctx.db.read, scope)
  const links = seesContacts ? await listInvitations(ctx.db.read, ctx, scope.campId) : new Map()
  return members
    .filter(({ status }) => seesContacts || status !== 'removed')
    .map((member) => ({
      ...personOf(member),
      me: member.id === scope.memberId,
      removed: member.status === 'removed',
      /** Went home before the end: has no seat on the nights to come. */
      left: member.status === 'left',
      contact: seesContacts
        ? { email: member.email, status: member.status, link: linkState(links.get(member.id), ctx.now()) }
        : null,
      myEmail: member.id === scope.memberId ? member.email : null,
    }))
}

/** A camp's members as the roster's rules want them. */
export async function readRosterRules(db: Reader, scope: CampScope) {
  const shape = await store.readCampShape(db, scope)
  const members = await store.listMembers(db, scope)
  return {
    camp: { crafts: parseSeats(shape.seats).map(({ craft }) => craft), nights: shape.nights },
    members,
    shape,
  }
}

/** Who is whose account, the removed included. */
export async function readAccounts(db: Reader, scope: CampScope): Promise<{ memberId: string; userId: string }[]> {
  const members = await store.listMembers(db, scope)
  return members.map(({ id: memberId, userId }) => ({ memberId, userId }))
}

export const onRoster = ({ name, email, status }: Member): OnRoster => ({ name, email, removed: status === 'removed' })

const stringsSchema = z.array(z.string())
const nightsSchema = z.array(z.int()).nullable()

/** Null for every night. */
export const parseNights = (json: string | null) => nightsSchema.parse(JSON.parse(json ?? 'null'))

function personOf(member: Member) {
  const { id, name, role, mainCraft, otherCrafts, languages, tags, country, publisher, nightsPresent } = member
  return {
    ...{ id, name, role, mainCraft, country, publisher },
    otherCrafts: stringsSchema.parse(JSON.parse(otherCrafts)),
    languages: stringsSchema.parse(JSON.parse(languages)),
    tags: stringsSchema.parse(JSON.parse(tags)),
    nightsPresent: parseNights(nightsPresent),
  }
}

export function linkState(link: InvitationView | undefined, now: number): LinkState {
  if (!link) return 'none'
  if (link.revokedAt !== null) return 'revoked'
  if (link.expiresAt <= now) return 'expired'
  if (link.uses.length === 0) return 'unused'
  return link.uses.length < link.maxUses ? 'used' : 'full'
}
