import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@/db/engine/open'
import type { ListQueueInput } from '@/domain/refinement/queue/views'
import { type CampScope, openCamp } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { countLists, listQueue } from '@/server/refinement/listing/service'
import { machine, markdownTable, writeMeasured } from '../markdown'
import { campId, fillCamp, now } from './fill'

const help = `Usage: npm run bench:queue [-- --songs 100,1000,10000] [--revisions 100] [--rounds 40]

Fills a camp of its own in a temporary folder, then asks for the pages of the queue as its page does. Cold: the database has just
been opened, nothing of it is in this process's memory. Warm: asked again. Without flags the result goes into docs/benchmarks.md.`

const numberAfter = (args: string[], flag: string, otherwise: number) =>
  args.includes(flag) ? Number(args[args.indexOf(flag) + 1]) : otherwise

export async function runQueueBench(args: string[]): Promise<void> {
  if (args.includes('--help')) return console.log(help)
  const at = args.indexOf('--songs')
  const sizes = (at === -1 ? '100,1000,10000' : args[at + 1]!).split(',').map(Number)
  const perSong = numberAfter(args, '--revisions', 100)
  const rounds = numberAfter(args, '--rounds', 40)
  const rows: string[][] = []
  for (const size of sizes) rows.push(...(await measure(size, perSong, rounds)))
  const table = markdownTable(['Songs', 'Database', 'Made in', 'Asked for', 'Cold', 'Warm p50', 'p95'], rows)
  console.log(`\n${table}`)
  const conditions = `Measured with \`npm run bench:queue\` on ${machine()}; ${perSong} revisions a song.`
  if (args.length === 0) writeMeasured('queue', [conditions, table])
}

const asked: { what: string; input: ListQueueInput; isNext?: true }[] = [
  { what: 'Your turn, first page', input: { view: 'mine' } },
  { what: 'Your turn, next page', input: { view: 'mine' }, isNext: true },
  { what: 'Waiting for others, first page', input: { view: 'others' } },
  { what: 'Finished, first page', input: { view: 'finished' } },
  { what: 'By a part of a title', input: { view: 'mine', title: 'moon 7' } },
  { what: 'Of one person', input: { view: 'mine', person: 'mem_writer7' } },
]

async function measure(size: number, perSong: number, rounds: number): Promise<string[][]> {
  const rows: string[][] = []
  const folder = mkdtempSync(join(tmpdir(), 'nightshift-bench-queue-'))
  try {
    const began = performance.now()
    await (await openDatabase(folder)).close()
    fillCamp(join(folder, 'nightshift.db'), size, perSong)
    const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`
    const bytes = `${Math.round(statSync(join(folder, 'nightshift.db')).size / 1e6)} MB`
    let first = [size.toLocaleString('en'), bytes, seconds]
    const row = (what: string, { cold, warm }: Times) => {
      const at = (share: number) => ms(warm[Math.min(warm.length - 1, Math.floor(warm.length * share))]!)
      rows.push([...first, what, ms(cold), at(0.5), at(0.95)])
      console.log(rows.at(-1)!.filter(Boolean).join('  '))
      first = ['', '', '']
    }
    for (const { what, input, isNext } of asked) {
      const cursor = isNext ? await withCamp(folder, (ctx, scope) => nextOf(ctx, scope, input)) : null
      row(what, await time(folder, rounds, (ctx, scope) => listQueue(ctx, scope, { ...input, cursor })))
    }
    row('How many in each list', await time(folder, rounds, countLists))
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const ms = (time: number) => `${time.toFixed(1)} ms`
const nextOf = async (ctx: AppContext, scope: CampScope, input: ListQueueInput) =>
  (await listQueue(ctx, scope, input)).next

type Times = { cold: number; warm: number[] }
type Ask = (ctx: AppContext, scope: CampScope) => Promise<unknown>

function time(folder: string, rounds: number, ask: Ask): Promise<Times> {
  return withCamp(folder, async (ctx, scope) => {
    const once = async () => {
      const began = performance.now()
      await ask(ctx, scope)
      return performance.now() - began
    }
    const cold = await once()
    const warm: number[] = []
    for (let i = 0; i < rounds; i++) warm.push(await once())
    return { cold, warm: warm.sort((a, b) => a - b) }
  })
}

/** A handle of its own each time: what SQLite keeps in memory goes with it. */
async function withCamp<R>(folder: string, use: (ctx: AppContext, scope: CampScope) => Promise<R>): Promise<R> {
  const db = await openDatabase(folder)
  try {
    const ctx = { db, now: () => now, actor: { userId: 'yoo', sessionId: 'bench', campId: null } } as AppContext
    return await use(ctx, await openCamp(ctx, campId))
  } finally {
    await db.close()
  }
}
