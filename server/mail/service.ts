import { createTransport } from 'nodemailer'
import type { Tx } from '@/db/engine/database'
import { invitationLetter } from '@/domain/mail/invitation'
import { linkUrl } from '@/server/access/links/service'
import type { AppContext } from '@/server/context'
import { queueJob } from '@/server/jobs/service'
import * as store from './store'

type Making = Pick<AppContext, 'env' | 'secret'>
type InvitationMail = { id: string; linkId: string; at: number }

/** In the transaction that decides it; what is written is looked up when it is sent. Call `wakeJobs` afterwards. */
export async function queueInvitationMail(tx: Tx, { id, linkId, at }: InvitationMail): Promise<void> {
  await queueJob(tx, { id, kind: 'send-mail', subject: `${linkId}:${at}`, payload: { linkId }, at })
}

/** Nothing is sent for a link that has been revoked or renewed, or to somebody who has been removed, in the meantime. */
export async function sendInvitation(ctx: Making & Pick<AppContext, 'db' | 'now'>, linkId: string): Promise<void> {
  const found = await store.findInvitation(ctx.db.read, linkId)
  if (!found?.email || !ctx.env.smtpUrl || found.revokedAt !== null || found.expiresAt <= ctx.now()) return
  if (found.status === 'removed') return
  const url = linkUrl(ctx, { purpose: 'invitation', id: linkId })
  const [firstLanguage] = JSON.parse(found.languages) as string[]
  const letter = invitationLetter({ ...found, url, korean: firstLanguage === 'ko' })
  const post = createTransport({ url: ctx.env.smtpUrl, connectionTimeout: 15_000, socketTimeout: 20_000 })
  try {
    await post.sendMail({ from: ctx.env.mailFrom, to: { name: found.name, address: found.email }, ...letter })
  } finally {
    post.close()
  }
}
