import { machine, markdownTable, writeMeasured } from '../markdown'
import type { Result, Row } from './judge'
import { sayMemory, sayRate, sayTime } from './line'
import { type Rival, rivals } from './rival'

/** Puts the measured tables between the markers of docs/benchmarks.md. */
export function writeTables(rows: Row[], seconds: number) {
  const tables = [
    `Measured with \`npm run bench:rotation\` on ${machine()}, ${seconds} s for each run.`,
    '### Public instances',
    tableOf(rows.filter(({ name }) => name.startsWith('pub-'))),
    '### Pure camps',
    tableOf(rows.filter(({ name }) => !name.startsWith('pub-'))),
    '### Speed and memory',
    speedsOf(rows),
  ]
  writeMeasured('measured', tables)
}

const titles: Record<Rival, string> = { nightshift: 'Nightshift', 'cp-sat': 'CP-SAT', annealing: 'Annealing' }

function tableOf(rows: Row[]): string {
  const ours = ({ results }: Row) => results.nightshift?.run
  return markdownTable(
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
  return markdownTable(
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
