import type { Link } from '@/db/schema'
import { demoPeople } from '@/db/seed/people'
import {
  type ChoosePasswordInput,
  isInternalEmail,
  type OpenLinkInput,
  type SignInInput,
} from '@/domain/access/sign-in'
import { roleAllows } from '@/domain/camp/permissions'
import type { AppContext } from '@/server/context'
import { AppError, forbidden, notFound, notSignedIn } from '@/server/errors'
import { writeWithEvents } from '@/server/events/service'
import { auth } from './auth'
import { takeAttempt } from './limits'
import { findWorkingLink, takeLinkUse } from './links/service'
import * as store from './store'

/** What every page knows of the person looking at it. */
export async function getSession(ctx: AppContext) {
  const user = ctx.actor && (await store.findUser(ctx.db.read, ctx.actor.userId))
  const person = user && {
    name: user.name,
    email: isInternalEmail(user.email) ? null : user.email,
    owner: user.isOwner === 1 && !ctx.actor?.campId,
    mayCreateCamps: (user.isOwner === 1 || user.mayCreateCamps === 1) && !ctx.actor?.campId,
    hasPassword: await store.hasPassword(ctx.db.read, user.id),
    onlyCamp: ctx.actor?.campId ?? null,
  }
  return { kind: ctx.kind, person: person ?? null }
}

export async function signIn(ctx: AppContext, { email, password }: SignInInput) {
  const now = ctx.now()
  const tries = await ctx.db.write(async (tx) => [
    await takeAttempt(tx, 'signInAccount', email, now),
    await takeAttempt(tx, 'signInAddress', ctx.address, now),
  ])
  const refused = tries.find(({ allowed }) => !allowed)
  if (refused) throw tooMany(refused.resetAt - now)
  const { headers } = await auth()
    .api.signInEmail({ body: { email, password }, headers: ctx.headers, returnHeaders: true })
    .catch((error: unknown) => {
      throw saysNo(error) ? new AppError('invalid', 'sign-in-wrong') : error
    })
  passCookies(ctx, headers)
  await ctx.db.write((tx) => store.forgetAttempts(tx, `signInAccount:${email}`))
  return { signedIn: true }
}

export async function signOut(ctx: AppContext) {
  const { headers } = await auth().api.signOut({ headers: ctx.headers, returnHeaders: true })
  passCookies(ctx, headers)
  return { signedIn: false }
}

/** Only in a demo: the five people anybody may be. */
export async function listDemoPeople(ctx: AppContext) {
  if (ctx.kind !== 'demo') return []
  return demoPeople.map(({ email, name, role }) => ({ email, name, role }))
}

export async function signInAsDemo(ctx: AppContext, email: string) {
  const known = ctx.kind === 'demo' && demoPeople.some((person) => person.email === email)
  const user = known ? await store.findUserByEmail(ctx.db.read, email) : undefined
  if (!user) throw notFound()
  await openSession(ctx, user.id, null)
  return { signedIn: true }
}

/** The page behind a link. Whatever is wrong with it, the answer is the same. */
export async function viewLink(ctx: AppContext, token: string) {
  const link = await requireLink(ctx, token)
  const signedInAs = ctx.actor && (await store.findUser(ctx.db.read, ctx.actor.userId))
  const user = link.userId ? await store.findUser(ctx.db.read, link.userId) : undefined
  const sameBrowser = isOpenHere(ctx, link)
  const left = link.maxUses - link.uses
  if (left <= 0 && !sameBrowser)
    throw new AppError('not-found', link.purpose === 'invitation' ? 'link-full' : 'link-dead')
  const invited =
    link.campId && link.memberId ? await store.findInvited(ctx.db.read, link.campId, link.memberId) : undefined
  if (invited?.member.status === 'removed') throw new AppError('not-found', 'link-dead')
  const whole = invited && roleAllows(invited.member.role, 'night.see')
  const nights = whole ? await store.listNights(ctx.db.read, invited.camp.id) : []
  return {
    purpose: link.purpose,
    name: invited?.member.name ?? user?.name ?? null,
    camp: invited && {
      name: invited.camp.name,
      place: whole ? invited.camp.place : '',
      timeZone: invited.camp.timeZone,
      role: invited.member.role,
      nights: nights.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
    },
    sameBrowser,
    browsersLeft: left,
    /** Going on ends that person's session in this browser. */
    otherPerson: signedInAs && signedInAs.id !== link.userId && !sameBrowser ? signedInAs.name : null,
  }
}

export async function openLink(ctx: AppContext, input: OpenLinkInput): Promise<{ to: string }> {
  const now = ctx.now()
  const link = await requireLink(ctx, input.token)
  if (link.purpose === 'invitation') return openInvitation(ctx, link)
  const { name, email, password } = input
  if (link.purpose !== 'sign-in' && !password) throw new AppError('invalid', 'password-missing')
  if (link.purpose === 'set-up' && !(name && email)) throw new AppError('invalid', 'name-missing')
  const [userId, accountId] = [link.userId ?? ctx.newId('user'), ctx.newId('acc')]
  const hash = password && (await hashOf(password))
  const date = new Date(now)
  const owner = {
    id: userId,
    name: name ?? '',
    email: email ?? '',
    emailVerified: true,
    createdAt: date,
    updatedAt: date,
  }
  await ctx.db.write(async (tx) => {
    if (!(await takeLinkUse(tx, link, { now, browser: ctx.browser }))) throw new AppError('not-found', 'link-dead')
    if (link.purpose === 'set-up') {
      if (await store.hasOwner(tx)) throw new AppError('not-found', 'link-dead')
      await store.insertUser(tx, { ...owner, isOwner: 1, mayCreateCamps: 1 })
    } else if (name) await store.changeUser(tx, userId, { name })
    if (hash) await store.putPassword(tx, { id: accountId, userId, hash, date })
  })
  await openSession(ctx, userId, null)
  return { to: '/camps' }
}

async function openInvitation(ctx: AppContext, link: Link): Promise<{ to: string }> {
  const now = ctx.now()
  const [campId, memberId] = [link.campId!, link.memberId!]
  const here = isOpenHere(ctx, link)
  await writeWithEvents(ctx, campId, memberId, async (tx) => {
    const invited = await store.findInvited(tx, campId, memberId)
    if (!invited || invited.member.status === 'removed') throw new AppError('not-found', 'link-dead')
    if (!here && !(await takeLinkUse(tx, link, { now, browser: ctx.browser })))
      throw new AppError('not-found', 'link-full')
    const joined = await store.acceptMember(tx, campId, memberId, now)
    return { result: undefined, news: joined ? [{ kind: 'member.joined', subject: memberId }] : [] }
  })
  if (!here) await openSession(ctx, link.userId!, campId)
  return { to: `/camps/${campId}` }
}

/** This browser is already let in: opening the link again takes none of its uses. */
function isOpenHere(ctx: AppContext, link: Link): boolean {
  if (link.purpose !== 'invitation' || ctx.actor?.userId !== link.userId) return false
  return ctx.actor.campId === null || ctx.actor.campId === link.campId
}

/** Never in a browser let in by an invitation: whoever has a copy of that link could make the account theirs for good. */
export async function choosePassword(ctx: AppContext, { password, current }: ChoosePasswordInput) {
  if (!ctx.actor) throw notSignedIn()
  const { userId, campId } = ctx.actor
  if (campId) throw forbidden()
  const user = await store.findUser(ctx.db.read, userId)
  if (!user) throw notFound()
  if (await store.hasPassword(ctx.db.read, userId)) await proveCurrent(ctx, user.email, current ?? '')
  const chosen = { id: ctx.newId('acc'), userId, hash: await hashOf(password), date: new Date(ctx.now()) }
  await ctx.db.write((tx) => store.putPassword(tx, chosen))
  await openSession(ctx, userId, null)
  return { chosen: true }
}

async function proveCurrent(ctx: AppContext, email: string, password: string) {
  const now = ctx.now()
  const tried = await ctx.db.write((tx) => takeAttempt(tx, 'signInAccount', email, now))
  if (!tried.allowed) throw tooMany(tried.resetAt - now)
  const proven = await auth()
    .api.verifyPassword({ body: { password }, headers: ctx.headers })
    .catch((error: unknown) => {
      if (!saysNo(error)) throw error
    })
  if (!proven?.status) throw new AppError('invalid', 'password-wrong')
}

/** The accounts library's own refusal. A busy database or a full disk is no wrong password. */
const saysNo = (error: unknown) => error instanceof Error && error.name === 'APIError'

const hashOf = async (password: string) => (await auth().$context).password.hash(password)

async function openSession(ctx: AppContext, userId: string, campId: string | null): Promise<void> {
  const { headers } = await auth().api.openSession({
    body: { userId, campId },
    headers: ctx.headers,
    returnHeaders: true,
  })
  // Whoever was signed in here before is out, not merely unseen.
  const before = ctx.actor?.sessionId
  if (before) await ctx.db.write((tx) => store.endSession(tx, before))
  passCookies(ctx, headers)
}

function passCookies(ctx: AppContext, from: Headers): void {
  for (const cookie of from.getSetCookie()) ctx.answer.append('set-cookie', cookie)
}

/** Only guesses count: everybody at a venue comes from one address. */
async function requireLink(ctx: AppContext, token: string): Promise<Link> {
  const now = ctx.now()
  const link = await findWorkingLink(ctx.db.read, token, now)
  if (link) return link
  const tried = await ctx.db.write((tx) => takeAttempt(tx, 'guessLink', ctx.address, now))
  throw tried.allowed ? new AppError('not-found', 'link-dead') : tooMany(tried.resetAt - now)
}

const tooMany = (ms: number) =>
  new AppError('too-many', 'too-many-tries', { values: { minutes: Math.max(1, Math.ceil(ms / 60_000)) } })
