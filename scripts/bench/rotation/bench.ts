import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Instance, instanceSchema } from '@/domain/rotation/instance'
import { judge, type Row } from './judge'
import { ladder } from './ladder'
import { lineOf } from './line'
import { rivals } from './rival'
import { startTask } from './start-task'
import { writeTables } from './tables'

type Given = { program: string; prepareScratch: () => string | undefined }
const help = `npm run bench:rotation -- [--only TEXT] [--quick]

All public instances and the ladder of pure camps, each by our engine, by OR-Tools CP-SAT and by plain annealing, one after another.
Every plan is counted by the independent checker. About 12 minutes; the tables go into docs/benchmarks.md.

  --only TEXT  the cases with TEXT in their name; nothing is written
  --quick      2 seconds each; nothing is written
`

export async function runBench(args: string[], { program, prepareScratch }: Given) {
  const flag = { type: 'boolean', default: false } as const
  const options = { only: { type: 'string', default: '' }, quick: flag, help: flag } as const
  const { only, quick, ...asked } = parseArgs({ args, options }).values
  if (asked.help) {
    console.log(help)
    return
  }
  const seconds = quick ? 2 : 12
  const folder = mkdtempSync(join(tmpdir(), 'nightshift-bench-'))
  try {
    const scratch = prepareScratch()
    const rows: Row[] = []
    for (const [name, instance] of casesNamed(only)) {
      const file = join(folder, 'instance.json')
      writeFileSync(file, JSON.stringify(instance))
      rows.push(await race({ name, instance, results: {} }, { program, file, seconds, scratch }))
    }
    if (!only && !quick) writeTables(rows, seconds)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function casesNamed(text: string): [string, Instance][] {
  const folder = 'tests/rotation/instances'
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
  const read = (file: string) => instanceSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
  const found = files.map((file): [string, Instance] => [file.replace('.json', ''), read(file)])
  return [...found, ...ladder].filter(([name]) => name.includes(text))
}

type Course = { program: string; file: string; seconds: number; scratch: string | undefined }

/** Ours first: the others stop as soon as they reach what is proven to be the best. */
async function race(row: Row, { program, file, seconds, scratch }: Course): Promise<Row> {
  let target: number[] | undefined
  for (const rival of rivals) {
    if (rival === 'cp-sat' && !scratch) continue
    const task = { rival, instance: file, seconds, target, scratch: scratch ?? '' }
    const result = judge(row.instance, await startTask(program, task))
    row.results[rival] = result
    if (rival === 'nightshift' && result.run.isProven) target = result.vector
    console.log(lineOf(row, rival, result))
  }
  return row
}
