import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import type { Result, Row } from './judge'
import { sayMemory, sayRate, sayTime } from './line'
import { type Rival, rivals } from './rival'

const file = 'docs/benchmarks.md'
const [begin, end] = ['<!-- measured: begin -->', '<!-- measured: end -->']

/** Puts the measured tables between the markers of docs/benchmarks.md. */
export function writeTables(rows: Row[], seconds: number) {
  const text = readFileSync(file, 'utf8')
  const before = text.slice(0, text.indexOf(begin) + begin.length)
  const after = text.slice(text.indexOf(end))
  const cores = availableParallelism()
  const machine = `${cores} ${cores === 1 ? 'core' : 'cores'} (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}`
  const tables = [
    `Measured with \`npm run bench:rotation\` on ${machine}, ${seconds} s for each run.`,
    '### Public instances',
    tableOf(rows.filter(({ name }) => name.startsWith('pub-'))),
    '### Pure camps',
    tableOf(rows.filter(({ name }) => !name.startsWith('pub-'))),
    '### Speed and memory',
    speedsOf(rows),
  ]
  writeFileSync(file, `${before}\n\n${tables.join('\n\n')}\n\n${after}`)
  console.log(`Written: ${file}`)
}

const titles: Record<Rival, string> = { nightshift: 'Nightshift', 'cp-sat': 'CP-SAT', annealing: 'Annealing' }

function tableOf(rows: Row[]): string {
  const ours = ({ results }: Row) => results.nightshift?.run
  return markdown(
    ['Case', 'Objective', 'Bound', ...rivals.map((rival) => titles[rival]), 'Proven'],
    rows.map((row) => [
      row.name,
      row.instance.objective.join(', '),
      row.instance.objective.map((term) => ours(row)?.bounds?.[term] ?? 0).join(', '),
      ...rivals.map((rival) => cellOf(row.results[rival])),
      ours(row)?.isProven ? 'the best' : '',
    ]),
  )
}

function cellOf(result: Result | undefined): string {
  if (!result) return ''
  const { run, vector } = result
  return vector ? `**${vector.slice(1).join(', ')}** after ${sayTime(run.bestAt)}` : `none (${run.ended})`
}

function speedsOf(rows: Row[]): string {
  return markdown(
    ['Case', 'Ended', 'Proposals a second', 'Annealing’s', 'Memory', 'CP-SAT’s', 'Annealing’s'],
    rows.map(({ name, results: { nightshift, annealing, 'cp-sat': solver } }) => {
      const of = (result: Result | undefined, say: (run: Result['run']) => string) => (result ? say(result.run) : '')
      return [
        name,
        of(nightshift, (run) => `${run.ended}, ${sayTime(run.endedAt)}`),
        ...[of(nightshift, sayRate), of(annealing, sayRate)],
        ...[of(nightshift, sayMemory), of(solver, sayMemory), of(annealing, sayMemory)],
      ]
    }),
  )
}

function markdown(head: string[], rows: string[][]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)))
  const line = (cells: string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
