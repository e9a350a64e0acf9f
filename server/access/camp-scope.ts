import { and, eq, isNotNull, or } from 'drizzle-orm'
import type { Reader } from '@/db/engine/database'
import { members } from '@/db/schema'
import { type CampRole, type Permission, refusalOf, roleAllows } from '@/domain/camp/permissions'
import type { AppContext } from '@/server/context'
import { forbidden, notFound, notSignedIn } from '@/server/errors'
import type { Actor } from './auth'

declare const proven: unique symbol

/** Proof that `userId` belongs to `campId` as `memberId`. Only `openCamp` makes one. */
export type CampScope = {
  readonly campId: string
  readonly userId: string
  readonly memberId: string
  readonly role: CampRole
  readonly name: string
  readonly [proven]: true
}

/** Strangers, the invited and the removed get not-found, never forbidden, so camp ids cannot be probed. */
export async function openCamp(ctx: AppContext, campId: string): Promise<CampScope> {
  if (!ctx.actor) throw notSignedIn()
  const scope = await findScope(ctx.db.read, ctx.actor, campId)
  if (!scope) throw notFound()
  return scope
}

/** Somebody who has come; who went home early keeps what is theirs. */
export const isIn = or(eq(members.status, 'accepted'), and(eq(members.status, 'left'), isNotNull(members.acceptedAt)))

/** Also asked again by whatever stays open for long: feeds and long answers. */
export async function findScope(db: Reader, actor: Actor, campId: string): Promise<CampScope | undefined> {
  if (actor.campId && actor.campId !== campId) return undefined
  const [member] = await db
    .select({ memberId: members.id, role: members.role, name: members.name })
    .from(members)
    .where(and(eq(members.campId, campId), eq(members.userId, actor.userId), isIn))
  return member && ({ campId, userId: actor.userId, ...member } as CampScope)
}

/** For what somebody began with the right to it and the program ends: a file of theirs that has been verified. */
export async function findScopeOf(db: Reader, campId: string, memberId: string): Promise<CampScope | undefined> {
  const [member] = await db
    .select({ memberId: members.id, userId: members.userId, role: members.role, name: members.name })
    .from(members)
    .where(and(eq(members.campId, campId), eq(members.id, memberId)))
  return member && ({ campId, ...member } as CampScope)
}

export function requirePermission(scope: CampScope, permission: Permission): void {
  if (roleAllows(scope.role, permission)) return
  throw refusalOf(scope.role, permission) === 'forbidden' ? forbidden() : notFound()
}
