// npm run bench:rotation: our rotations beside a solver's and plain annealing's, into docs/benchmarks.md. `--help` says the rest.
import { register } from 'tsx/esm/api'
import { prepareScratch } from './bench/scratch.mjs'
import { requireNode } from './setup/packages.mjs'
import { root } from './setup/run.mjs'

requireNode()
process.chdir(root)
register()
const [first, ...rest] = process.argv.slice(2)
if (first === '--task') {
  const { runTask } = await import('./bench/rotation/task.ts')
  const run = await runTask(JSON.parse(rest[0]))
  process.stdout.write(`\n${JSON.stringify(run)}\n`)
} else {
  const { runBench } = await import('./bench/rotation/bench.ts')
  await runBench(process.argv.slice(2), {
    program: process.argv[1],
    prepareScratch: () => prepareScratch('or-tools', { 'or-tools-wasm': '0.9.1' }),
  })
}
