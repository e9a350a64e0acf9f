import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { members } from '@/db/schema'
import { createInvitation, linkUrl, revokeInvitations } from '@/server/access/links/service'
import { createWorld, hour, noon } from '@/tests/world'
import { sendInvitation } from './service'

/** A real mail server that keeps what it gets. */
async function postOffice() {
  const letters: { to: string[]; raw: string }[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      let raw = ''
      stream.on('data', (chunk: Buffer) => {
        raw += chunk.toString()
      })
      stream.on('end', () => {
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw })
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return { letters, url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` }
}

async function invitedWriter(language: string) {
  const world = await createWorld()
  const { ctx } = await world.as('organiser')
  await world.addUser('suhbin')
  await world.db.write(async (tx) => {
    await tx.insert(members).values({
      ...{ campId: world.campId, id: 'mem_subin', userId: 'suhbin', role: 'writer', status: 'invited' },
      ...{ name: '맹수빈', email: 'subin@example.test', mainCraft: 'lyricist', otherCrafts: '[]' },
      ...{ languages: JSON.stringify([language]), country: 'KR', publisher: '', createdAt: noon },
    })
    await createInvitation(tx, ctx, {
      ...{ id: 'link_1', campId: world.campId, memberId: 'mem_subin', userId: 'suhbin' },
      ...{ expiresAt: noon + 100 * hour, createdAt: noon, createdBy: 'organiser' },
    })
  })
  return { world, ctx }
}

test('an invitation arrives with its link, in Korean for a Korean speaker', async () => {
  const { letters, url } = await postOffice()
  const { ctx } = await invitedWriter('ko')
  await sendInvitation({ ...ctx, env: { ...ctx.env, smtpUrl: url } }, 'link_1')
  expect(letters).toHaveLength(1)
  const letter = await PostalMime.parse(letters[0]!.raw)
  expect(letters[0]!.to).toEqual(['subin@example.test'])
  expect(letter.subject).toContain('초대')
  expect(letter.text).toContain(linkUrl(ctx, { purpose: 'invitation', id: 'link_1' }))
})

test('nothing is sent for a link that was revoked in the meantime', async () => {
  const { letters, url } = await postOffice()
  const { world, ctx } = await invitedWriter('en')
  await world.db.write((tx) => revokeInvitations(tx, world.campId, 'mem_subin', noon))
  await sendInvitation({ ...ctx, env: { ...ctx.env, smtpUrl: url } }, 'link_1')
  expect(letters).toEqual([])
})
