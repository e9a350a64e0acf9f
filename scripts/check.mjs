// npm run check: order, types, architecture and unused code. All of them run, whatever the first ones say.
import { installPackages, requireNode } from './setup/packages.mjs'
import { capture, endChildrenWithUs, root, tool } from './setup/run.mjs'
import { createSteps } from './setup/steps.mjs'

const checks = [
  ['Order', [tool('@biomejs/biome/bin/biome', ['ci', '--colors=off'])]],
  ['Types', [tool('next/dist/bin/next', ['typegen']), tool('typescript/bin/tsc', ['--noEmit'])]],
  ['Architecture', [[process.execPath, ['scripts/check-architecture.mjs']]]],
  ['Unused code', [tool('knip/bin/knip.js', ['--no-progress'])]],
]

process.chdir(root)
process.env.NEXT_TELEMETRY_DISABLED = '1'
endChildrenWithUs()
requireNode()

const step = createSteps(checks.length + 1)
await step('Packages', installPackages, { patience: 'a few minutes the first time' })
let failed = 0
for (const [name, commands] of checks) await step(name, (onLine) => runAll(commands, onLine))
console.log(failed === 0 ? '\nEverything in order.' : `\n${failed} of ${checks.length} checks failed.`)
process.exit(failed === 0 ? 0 : 1)

async function runAll(commands, onLine) {
  for (const [program, args] of commands) {
    const { ok, output } = await capture(program, args, { onLine })
    if (ok && !output.includes('Warning:')) continue
    console.log(`\n${output.trimEnd()}\n`)
    if (ok) continue
    failed++
    return 'failed'
  }
  return 'passed'
}
