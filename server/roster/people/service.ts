import type { Reader, Tx } from '@/db/engine/database'
import type { Member } from '@/db/schema'
import { Taken } from '@/domain/roster/duplicates'
import { type MemberStatus, type Person, personProblems } from '@/domain/roster/person'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import { createInvitation, revokeInvitations } from '@/server/access/links/service'
import { endCampSessions, findOrMakeAccounts } from '@/server/access/people/service'
import type { AppContext } from '@/server/context'
import { AppError, notFound } from '@/server/errors'
import { type News, writeInCamp } from '@/server/events/service'
import { onRoster, parseNights, readRosterRules } from '@/server/roster/service'
import * as store from '@/server/roster/store'

/** Ids and time of a write, taken before its body: that may run twice. */
export type Making = { at: number; ids: { userId: string; memberId: string; linkId: string }[] }

export function makingOf(ctx: AppContext, people: number): Making {
  const ids = Array.from({ length: people }, () => ({
    userId: ctx.newId('user'),
    memberId: ctx.newId('mem'),
    linkId: ctx.newId('link'),
  }))
  return { at: ctx.now(), ids }
}

export async function addPerson(ctx: AppContext, scope: CampScope, person: Person): Promise<{ memberId: string }> {
  requirePermission(scope, 'roster.change')
  const making = makingOf(ctx, 1)
  return writeInCamp(ctx, scope, async (tx) => {
    await requireFit(tx, scope, person)
    const [added] = await addPeople(tx, ctx, scope, [person], making)
    if (!added?.memberId) throw taken(added?.problem ?? 'email-on-roster', person.email ?? person.name)
    return { result: { memberId: added.memberId }, news: [{ kind: 'member.added', subject: added.memberId }] }
  })
}

type Added = { memberId: string; problem?: undefined } | { memberId?: undefined; problem: string }

/**
 * Each with an account and an invitation link. Somebody whose account is in the camp already is not added: an account can be known
 * here under another e-mail.
 */
export async function addPeople(
  tx: Tx,
  ctx: AppContext,
  scope: CampScope,
  people: Person[],
  { at, ids }: Making,
): Promise<Added[]> {
  const { campId } = scope
  const wanted = people.map(({ name, email }, i) => ({ userId: ids[i]!.userId, name, email }))
  const userIds = await findOrMakeAccounts(tx, wanted, at)
  const known = await store.listMembersOfUsers(tx, scope, userIds)
  const rows = people.map((person, i): Member => {
    const [userId, { memberId }] = [userIds[i]!, ids[i]!]
    const fresh = { status: 'invited' as const, createdAt: at, acceptedAt: null, removedAt: null }
    return { campId, id: memberId, userId, ...fresh, ...columnsOf(person) }
  })
  const free = rows.filter(({ userId }) => !known.has(userId))
  await store.insertMembers(tx, free)
  const expiresAt = await linkEnd(tx, scope, at)
  for (const { userId, id: memberId } of free) {
    const linkId = ids.find((each) => each.memberId === memberId)!.linkId
    await createInvitation(tx, ctx, {
      id: linkId,
      campId,
      memberId,
      userId,
      expiresAt,
      createdAt: at,
      createdBy: scope.userId,
    })
  }
  return rows.map(({ id, userId }) => {
    const there = known.get(userId)
    return there ? { problem: there.status === 'removed' ? 'was-removed' : 'email-on-roster' } : { memberId: id }
  })
}

export type ChangePerson = { memberId: string; person: Person }

export async function changePerson(ctx: AppContext, scope: CampScope, { memberId, person }: ChangePerson) {
  requirePermission(scope, 'roster.change')
  const making = makingOf(ctx, 1)
  return writeInCamp(ctx, scope, async (tx) => {
    const member = await requireMember(tx, scope, memberId)
    await requireFit(tx, scope, person, memberId)
    if (person.role !== 'organiser') await requireOtherOrganiser(tx, scope, member)
    const back = member.status === 'left' && (await isThereAgain(tx, scope, person, making.at))
    const change = { ...columnsOf(person), ...(back && { status: statusOf(member) }) }
    const same = Object.entries(change).every(([column, value]) => member[column as keyof Member] === value)
    if (same) return { result: { newLink: false }, news: [] }
    await store.changeMember(tx, scope, memberId, change)
    // Nobody has come yet: another e-mail means another person's account.
    const newLink =
      member.status === 'invited' && (person.email ?? '').toLowerCase() !== (member.email ?? '').toLowerCase()
    if (newLink) await moveToAccount(tx, ctx, scope, { member, person, making })
    return { result: { newLink }, news: [{ kind: 'member.changed', subject: memberId }] }
  })
}

const statusOf = ({ acceptedAt }: Member): MemberStatus => (acceptedAt === null ? 'invited' : 'accepted')

async function isThereAgain(tx: Tx, scope: CampScope, { nightsPresent }: Person, at: number): Promise<boolean> {
  const toCome = await store.listNightsToCome(tx, scope, at)
  return toCome.some((night) => nightsPresent?.includes(night) ?? true)
}

type Moving = { member: Member; person: Person; making: Making }

async function moveToAccount(
  tx: Tx,
  ctx: AppContext,
  scope: CampScope,
  { member, person, making }: Moving,
): Promise<void> {
  const [ids] = making.ids
  const [userId] = await findOrMakeAccounts(
    tx,
    [{ userId: ids!.userId, name: person.name, email: person.email }],
    making.at,
  )
  const there = await store.listMembersOfUsers(tx, scope, [userId!])
  const other = there.get(userId!)
  if (other && other.id !== member.id)
    throw taken(other.status === 'removed' ? 'was-removed' : 'email-on-roster', person.email ?? person.name)
  await store.changeMember(tx, scope, member.id, { userId: userId! })
  await giveNewLink(tx, ctx, scope, { ...member, userId: userId! }, { at: making.at, linkId: ids!.linkId })
}

/** Everything of theirs in this camp ends at once; what they wrote and the songs they are credited on stay. */
export async function removePerson(ctx: AppContext, scope: CampScope, memberId: string) {
  requirePermission(scope, 'roster.change')
  const at = ctx.now()
  return writeInCamp(ctx, scope, async (tx) => {
    const member = await getMember(tx, scope, memberId)
    const news: News[] = [{ kind: 'member.removed', subject: memberId }]
    if (member.status === 'removed') return { result: { name: member.name }, news: [] }
    await requireOtherOrganiser(tx, scope, member)
    await store.changeMember(tx, scope, memberId, { status: 'removed', removedAt: at })
    await revokeInvitations(tx, scope.campId, memberId, at)
    await endCampSessions(tx, scope.campId, [member.userId])
    return { result: { name: member.name }, news }
  })
}

/** Not found for who was removed and for ids of other camps. */
export async function requireMember(db: Reader, scope: CampScope, memberId: string): Promise<Member> {
  const member = await getMember(db, scope, memberId)
  if (member.status === 'removed') throw notFound()
  return member
}

type DropOut = { memberId: string; how: 'tonight' | 'left'; nights: number[] }

/** Away on these nights. Who has left keeps everything they may see, and comes back by being there on a night to come. */
export async function dropOut(tx: Tx, scope: CampScope, { memberId, how, nights }: DropOut): Promise<News[]> {
  const member = await requireMember(tx, scope, memberId)
  if (how === 'left') await requireOtherOrganiser(tx, scope, member)
  const { nights: count } = await store.readCampShape(tx, scope)
  const before = parseNights(member.nightsPresent) ?? Array.from({ length: count }, (_, i) => i + 1)
  const nightsPresent = JSON.stringify(before.filter((night) => !nights.includes(night)))
  const status = how === 'left' ? 'left' : member.status
  if (status === member.status && nightsPresent === member.nightsPresent) return []
  await store.changeMember(tx, scope, memberId, { nightsPresent, status })
  return [{ kind: 'member.changed', subject: memberId }]
}

/** As they were before, with a new link: the old one stays revoked. */
export async function putPersonBack(ctx: AppContext, scope: CampScope, memberId: string) {
  requirePermission(scope, 'roster.change')
  const [at, linkId] = [ctx.now(), ctx.newId('link')]
  return writeInCamp(ctx, scope, async (tx) => {
    const member = await getMember(tx, scope, memberId)
    if (member.status !== 'removed') return { result: { name: member.name }, news: [] }
    await store.changeMember(tx, scope, memberId, { status: statusOf(member), removedAt: null })
    await giveNewLink(tx, ctx, scope, member, { at, linkId })
    return { result: { name: member.name }, news: [{ kind: 'member.added', subject: memberId }] }
  })
}

/** The earlier ones open nothing any more. */
export async function giveNewLink(
  tx: Tx,
  ctx: AppContext,
  scope: CampScope,
  member: Member,
  { at, linkId }: { at: number; linkId: string },
): Promise<void> {
  const { campId, id: memberId, userId } = member
  await revokeInvitations(tx, campId, memberId, at)
  const expiresAt = await linkEnd(tx, scope, at)
  await createInvitation(tx, ctx, {
    id: linkId,
    campId,
    memberId,
    userId,
    expiresAt,
    createdAt: at,
    createdBy: scope.userId,
  })
}

export async function getMember(tx: Reader, scope: CampScope, memberId: string): Promise<Member> {
  const member = await store.findMember(tx, scope, memberId)
  if (!member) throw notFound()
  return member
}

const week = 7 * 24 * 3_600_000

/** A week after the camp; one made later still than that lasts a week. */
async function linkEnd(tx: Tx, scope: CampScope, now: number): Promise<number> {
  const { endsAt } = await store.readCampShape(tx, scope)
  return Math.max(endsAt, now) + week
}

async function requireOtherOrganiser(tx: Tx, scope: CampScope, member: Member): Promise<void> {
  if (member.role !== 'organiser' || member.status !== 'accepted') return
  const organisers = await store.listOrganisers(tx, scope)
  if (organisers.every((id) => id === member.id)) throw new AppError('conflict', 'last-organiser')
}

async function requireFit(tx: Tx, scope: CampScope, person: Person, memberId?: string): Promise<void> {
  const { camp, members } = await readRosterRules(tx, scope)
  const [problem] = personProblems(person, camp)
  if (problem) throw new AppError('invalid', problem.problem, { values: { value: problem.value }, details: problem })
  const others = members.filter(({ id }) => id !== memberId)
  const duplicate = new Taken(others.map(onRoster)).duplicateOf(person)
  if (duplicate) throw taken(duplicate.problem, duplicate.value, duplicate.field)
}

const taken = (reason: string, value: string, field: 'name' | 'email' = 'email') =>
  new AppError('conflict', reason, { values: { value }, details: { field } })

function columnsOf(person: Person) {
  const { name, email, role, mainCraft, otherCrafts, languages, tags, country, publisher, nightsPresent } = person
  return {
    ...{ name, email, role, mainCraft, country, publisher },
    otherCrafts: JSON.stringify(otherCrafts),
    languages: JSON.stringify(languages),
    tags: JSON.stringify(tags),
    nightsPresent: nightsPresent && JSON.stringify(nightsPresent),
  }
}
