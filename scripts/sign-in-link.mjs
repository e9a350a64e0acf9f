// npm run sign-in-link -- EMAIL: prints a link that signs this person in once, for a lost password.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { requireNode } from './setup/packages.mjs'
import { fail, root } from './setup/run.mjs'

process.chdir(root)
requireNode()
if (!existsSync(join(root, 'node_modules/tsx'))) fail('The packages are not there yet. Run npm start once.')

try {
  const { register } = await import('tsx/esm/api')
  register()
  const { makeSignInLink } = await import('../server/access/print-sign-in-link.ts')
  const link = await makeSignInLink(process.argv[2])
  console.log(`\n${link}\n\nIt signs in one browser, once, within 15 minutes.\n`)
} catch (error) {
  fail(error.message)
}
