// npm run bench:live: how soon a saved word is on other people's screens, on a server of its own. `--help` says the rest.
import { register } from 'tsx/esm/api'
import { requireNode } from './setup/packages.mjs'
import { root } from './setup/run.mjs'

requireNode()
process.chdir(root)
register()
const { runLiveBench } = await import('./bench/live/bench.ts')
await runLiveBench(process.argv.slice(2))
process.exit(0)
