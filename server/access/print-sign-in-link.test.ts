import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '@/db/engine/open'
import { links } from '@/db/schema'
import { insertCamp } from '@/tests/rows'
import { hashToken } from './links/token'
import { makeSignInLink } from './print-sign-in-link'

function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'nightshift-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return { folder, env: { ...process.env, DATA_DIR: folder, BASE_URL: 'https://camp.example.org' } }
}

test('beside a running server: a link for one person, once, for a quarter of an hour, and only its hash is kept', async () => {
  const { folder, env } = newFolder()
  const server = await openDatabase(folder)
  await server.write((tx) => insertCamp(tx, 'camp_a'))
  const before = Date.now()
  const earlier = await makeSignInLink('user_of_camp_a@example.test', env)
  const link = await makeSignInLink(' User_of_camp_A@example.test', env)

  expect(link).toMatch(/^https:\/\/camp\.example\.org\/link\/[\w-]{43}$/)
  const find = async (url: string) => {
    const hash = hashToken(url.split('/').at(-1)!)
    const [row] = await server.read.select().from(links).where(eq(links.tokenHash, hash))
    return row!
  }
  const row = await find(link)
  expect(row).toMatchObject({ purpose: 'sign-in', userId: 'user_of_camp_a', uses: 0, maxUses: 1, revokedAt: null })
  expect(row.expiresAt - before).toBeGreaterThanOrEqual(15 * 60_000)
  expect(row.expiresAt - before).toBeLessThan(16 * 60_000)
  expect((await find(earlier)).revokedAt).not.toBeNull()
  await server.close()

  await makeSignInLink('user_of_camp_a@example.test', env)
})

test('a sentence says what is missing: the address, the account, the folder', async () => {
  const { folder, env } = newFolder()
  await expect(makeSignInLink(undefined, env)).rejects.toThrow('Say whose')
  await expect(makeSignInLink('ada@example.test', env)).rejects.toThrow(`There is no Nightshift in ${folder}`)
  await (await openDatabase(folder)).close()
  await expect(makeSignInLink('ada@example.test', env)).rejects.toThrow('Nobody here has an account')
})
