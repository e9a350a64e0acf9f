// npm run bench:queue: how soon the queue's first rows are there, at 100 to 10,000 songs with 100 revisions each. `--help` says the rest.
import { register } from 'tsx/esm/api'
import { requireNode } from './setup/packages.mjs'
import { root } from './setup/run.mjs'

requireNode()
process.chdir(root)
register()
const { runQueueBench } = await import('./bench/queue/bench.ts')
await runQueueBench(process.argv.slice(2))
process.exit(0)
