import { parseArgs } from 'node:util'
import { CommandError } from './command-error'

export type Flags = { instance: string; seed: number; effort: number | undefined; seconds: number }

export const help = `npm run -s rotation -- --instance FILE [--seed N] [--effort N] [--seconds S]

Makes a rotation: who is in which room with whom, on which night. FILE is a rotation-instance/1 in JSON.

  --instance FILE  people, rooms and wishes
  --seed N         another seed, another plan of the same worth or near it (1)
  --effort N       how many changes to try (by the camp's size: about 8 seconds' worth)
  --seconds S      end after S seconds whatever was tried; only an emergency cap, as clocks differ (60)

The plan, a rotation-plan/1, goes to stdout as one line of JSON; the same file, seed and effort give the same bytes. Times go to
stderr. It ends with 0 when the plan keeps every hard rule; with 2 when none can, with sentences on stderr that begin "proven:" or
"probable:"; with 1 when the file or a flag is wrong.
`

/** What was asked for, or undefined when that is help. */
export function readFlags(args: string[]): Flags | undefined {
  const { values } = parse(args)
  if (values.help) return undefined
  if (!values.instance) throw new CommandError('Say which camp: --instance FILE (--help says more).')
  return {
    instance: values.instance,
    seed: numberOf('seed', values.seed, isSeed, 'a whole number from 0 to 4294967295') ?? 1,
    effort: numberOf('effort', values.effort, isCount, 'a whole number, 0 or more'),
    seconds: numberOf('seconds', values.seconds, (seconds) => seconds > 0, 'a number above 0') ?? 60,
  }
}

function parse(args: string[]) {
  const text = { type: 'string' } as const
  try {
    const options = {
      instance: text,
      seed: text,
      effort: text,
      seconds: text,
      help: { type: 'boolean', short: 'h' },
    } as const
    return parseArgs({ args, options, allowPositionals: false })
  } catch (error) {
    const [sentence] = (error as Error).message.split(/\.?[\n ](?=[A-Z])|\.$/)
    const plain = sentence!.replace(/^Option '(--\w+).*argument (missing|is ambiguous).*/, '$1 wants a value')
    throw new CommandError(`${plain} (--help says what there is).`)
  }
}

const isCount = (count: number) => Number.isSafeInteger(count) && count >= 0
const isSeed = (seed: number) => isCount(seed) && seed < 2 ** 32

function numberOf(flag: string, given: string | undefined, isFine: (n: number) => boolean, wanted: string) {
  if (given === undefined) return undefined
  const number = given.trim() === '' ? Number.NaN : Number(given)
  if (Number.isFinite(number) && isFine(number)) return number
  throw new CommandError(`--${flag} wants ${wanted}, and "${given}" is none.`)
}
