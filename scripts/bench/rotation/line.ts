import type { Result, Row } from './judge'
import type { Rival } from './rival'

/** One run in one line of the terminal. */
export function lineOf({ name, results }: Row, rival: Rival, { run, vector, repeats }: Result): string {
  const bound = results.nightshift?.run.bounds?.repeats
  return [
    name.padEnd(22),
    rival.padEnd(10),
    vector ? `repeats ${repeats}${bound === undefined ? '' : ` (bound ${bound})`}`.padEnd(22) : 'no plan'.padEnd(22),
    (vector ? `[${vector.join(', ')}]` : '').padEnd(18),
    (vector ? `best after ${sayTime(run.bestAt)} of ${sayTime(run.endedAt)}` : `in ${sayTime(run.endedAt)}`).padEnd(32),
    sayRate(run).padEnd(8),
    sayMemory(run).padEnd(9),
    run.ended,
  ].join('  ')
}

export const sayTime = (ms: number) => (ms < 995 ? `${Math.max(1, Math.round(ms))} ms` : `${(ms / 1000).toFixed(1)} s`)

/** Millions of proposals a second; nothing for a run too short to tell. */
export function sayRate({ proposals, endedAt }: Result['run']): string {
  return proposals === undefined || endedAt < 200 ? '' : `${(proposals / endedAt / 1000).toFixed(2)} M/s`
}

export const sayMemory = ({ memory }: Result['run']) => (Number.isNaN(memory) ? '' : `${Math.round(memory)} MiB`)
