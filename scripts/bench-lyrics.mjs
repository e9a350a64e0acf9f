// npm run bench:lyrics: our lyric diff beside jsdiff, diff-match-patch and fast-diff, into docs/benchmarks.md. `--help` says the rest.
import { register } from 'tsx/esm/api'
import { prepareScratch } from './bench/scratch.mjs'
import { requireNode } from './setup/packages.mjs'
import { root } from './setup/run.mjs'

requireNode()
process.chdir(root)
register()
const { runLyricBench } = await import('./bench/lyrics/bench.ts')
await runLyricBench(process.argv.slice(2), () =>
  prepareScratch('lyrics', { 'diff-match-patch': '1.0.5', 'fast-diff': '1.3.0' }),
)
