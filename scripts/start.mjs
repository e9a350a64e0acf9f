// npm start: everything from a fresh clone to a running server. No imports but Node's own until the packages are there.
import { build } from './setup/build.mjs'
import { installPackages, requireNode } from './setup/packages.mjs'
import { endWithParent } from './setup/parent.mjs'
import { requireFreePort } from './setup/port.mjs'
import { endChildrenWithUs, fail, root } from './setup/run.mjs'
import { createSteps } from './setup/steps.mjs'

const inDev = process.argv.includes('--dev')

process.chdir(root)
process.env.NODE_ENV = inDev ? 'development' : 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'

endWithParent()
const release = endChildrenWithUs()
requireNode()
await requireFreePort()
const step = createSteps(inDev ? 1 : 2)
await step('Packages', installPackages, { patience: 'a few minutes the first time' })
if (!inDev) await step('Pages', build, { patience: 'a minute or so after a change' })
release()

try {
  const { register } = await import('tsx/esm/api')
  register()
  await import('../server/main.ts')
} catch (error) {
  console.error(error)
  fail('Nightshift could not start; the reason stands above.')
}
