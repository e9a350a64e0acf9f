import type { Solution } from '@/domain/rotation/solve'
import { CommandError } from './command-error'
import { findPlan } from './find-plan'
import { help, readFlags } from './flags'
import { planFile } from './plan-file'
import { readInstance } from './read-instance'

/** `here` is where the person's paths begin; `say` is stdout, `tell` stderr. */
type Surroundings = { here: string; say: (text: string) => void; tell: (text: string) => void }

/** Why there is no plan is said within 5 s, the start of the program included. */
const secondsForReasons = 4

/** Gives the exit code. */
export function runCommand(args: string[], { here, say, tell }: Surroundings): 0 | 1 | 2 {
  try {
    const flags = readFlags(args)
    if (!flags) {
      say(help)
      return 0
    }
    const instance = readInstance(here, flags.instance)
    const clock = startClock()
    const { model, ...found } = findPlan(instance, {
      ...flags,
      stop: () => clock.seconds() >= flags.seconds,
      isLate: () => clock.seconds() >= secondsForReasons,
      onBetter: clock.mark,
    })
    if (!found.solution) {
      tell(found.reasons.map((reason) => `${reason}\n`).join(''))
      return 2
    }
    say(planFile(model, flags.seed, found.solution))
    tell(sayTimes(found.solution, clock))
    return 0
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    tell(`${error.message}\n`)
    return 1
  }
}

function startClock() {
  const start = performance.now()
  const marks: number[] = []
  const seconds = () => (performance.now() - start) / 1000
  const mark = () => {
    marks.push(seconds())
  }
  return { seconds, mark, marks }
}

/** The first mark is set when the search begins, after designs and bounds. */
function sayTimes({ proposals }: Solution, { seconds, marks }: ReturnType<typeof startClock>): string {
  const all = seconds()
  const [first = all, best = all] = [marks[0], marks.at(-1)]
  const rate = proposals > 0 ? `, ${(proposals / (all - first) / 1e6).toFixed(2)} million a second` : ''
  return `The best after ${best.toFixed(3)} s, the end after ${all.toFixed(3)} s; ${proposals} proposals${rate}.\n`
}
