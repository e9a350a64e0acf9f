import { type CampMakerInput, isInternalEmail } from '@/domain/access/sign-in'
import { createAccountLink } from '@/server/access/links/service'
import * as store from '@/server/access/store'
import type { AppContext } from '@/server/context'
import { AppError, forbidden, notSignedIn } from '@/server/errors'

/** Owners look after the installation: they let others create camps. It gives no right to anybody's songs. */
async function requireOwner(ctx: AppContext): Promise<string> {
  if (!ctx.actor) throw notSignedIn()
  const user = await store.findUser(ctx.db.read, ctx.actor.userId)
  if (user?.isOwner !== 1 || ctx.actor.campId) throw forbidden()
  return user.id
}

export async function listCampMakers(ctx: AppContext) {
  await requireOwner(ctx)
  const people = await store.listCampMakers(ctx.db.read)
  return people.map(({ id, name, email, isOwner }) => ({
    id,
    name,
    email: isInternalEmail(email) ? null : email,
    owner: isOwner === 1,
  }))
}

/** An account that exists gains the right; otherwise one is made, and the link to its first password is answered once. */
export async function letCreateCamps(
  ctx: AppContext,
  { name, email }: CampMakerInput,
): Promise<{ url: string | null }> {
  const createdBy = await requireOwner(ctx)
  const now = ctx.now()
  const [userId, linkId] = [ctx.newId('user'), ctx.newId('link')]
  const date = new Date(now)
  return ctx.db.write(async (tx) => {
    const known = await store.findUserByEmail(tx, email)
    if (known) await store.changeUser(tx, known.id, { mayCreateCamps: 1 })
    else
      await store.insertUser(tx, {
        id: userId,
        name,
        email,
        emailVerified: false,
        mayCreateCamps: 1,
        createdAt: date,
        updatedAt: date,
      })
    const account = known?.id ?? userId
    // An account that is somebody's in a camp already is theirs alone: no link that would open it is handed out here.
    if (known && (await store.isInUse(tx, known.id))) return { url: null }
    return { url: await createAccountLink(tx, ctx, { id: linkId, userId: account, createdBy, now }) }
  })
}

export async function stopCreatingCamps(ctx: AppContext, userId: string) {
  const owner = await requireOwner(ctx)
  if (userId === owner) throw new AppError('invalid', 'owner-keeps-right')
  await ctx.db.write((tx) => store.changeUser(tx, userId, { mayCreateCamps: 0 }))
  return { stopped: true }
}
