import { availableParallelism } from 'node:os'
import { emptySeating, type Model, type Seating } from '@/domain/rotation/model'
import type { Found } from '../rival'
import { createProgram, type Program, type Sum } from './program'
import { addRules, addSeats, type Seats, tellRoomsApart } from './seats'
import { createTerms, TooLarge } from './terms'

type Response = { status?: string | number; solution?: (number | string | bigint)[]; wallTime?: number }
/** The part of the package that is used; it comes from the benchmark's scratch folder, so that no import knows its types. */
export type CpSat = {
  loadModule: () => Promise<unknown>
  createModel: (model: object) => Promise<Uint8Array>
  solve: (
    model: Uint8Array,
    parameters: object,
    callbacks: { onSolution: (response: Response) => void },
  ) => Promise<{ response: Response | null }>
}

/** Level by level: each keeps what the earlier ones reached and has the time that they left. */
export async function runCpSat(solver: CpSat, model: Model, seconds: number, found: Found): Promise<string> {
  const ends = performance.now() + seconds * 1000
  const program = createProgram()
  const seats = addSeats(program, model)
  addRules(program, model, seats)
  tellRoomsApart(program, model, seats)
  const levels = levelsOf(program, model, seats)
  if (!levels) return 'too large to try'
  let best: number[] | undefined
  for (const [i, level] of levels.entries()) {
    const left = (ends - performance.now()) / 1000
    if (left < 0.05) return 'time'
    const parameters = {
      maxTimeInSeconds: left,
      numWorkers: availableParallelism(),
      randomSeed: 1,
    }
    const proto = await solver.createModel(protoOf(program, level, best))
    const start = performance.now()
    // It is told of all solutions at the end, and of each when it was found.
    const onSolution = ({ solution, wallTime }: Response) =>
      found(seatingFrom(model, seats, (solution ?? []).map(Number)), start + (wallTime ?? 0) * 1000)
    const { response } = await solver.solve(proto, parameters, { onSolution })
    if (isStatus(response, 3, 'INFEASIBLE')) return 'says that no plan exists'
    const solution = response?.solution?.map(Number)
    if (!solution?.length) return best ? 'time' : 'no plan'
    best = solution
    found(seatingFrom(model, seats, best))
    const reached = level.reduce((sum, [variable, factor]) => sum + factor * best![variable]!, 0)
    program.atMost(level, reached)
    if (i === levels.length - 1) return isStatus(response, 4, 'OPTIMAL') ? 'optimal' : 'time'
  }
  return 'optimal'
}

function levelsOf(program: Program, model: Model, seats: Seats): Sum[] | undefined {
  const termOf = createTerms(program, model, seats)
  try {
    return model.instance.objective.map((term) => whole(termOf(term)))
  } catch (error) {
    if (error instanceof TooLarge) return undefined
    throw error
  }
}

const isStatus = (response: Response | null, number: number, name: string) =>
  response?.status === number || response?.status === name

function protoOf({ variables, constraints }: Program, level: Sum, hint: number[] | undefined): object {
  return {
    ...{ variables, constraints },
    objective: { vars: level.map(([variable]) => variable), coeffs: level.map(([, factor]) => factor) },
    ...(hint ? { solutionHint: { vars: hint.map((_, variable) => variable), values: hint } } : {}),
  }
}

/** Each variable once, and whole factors, which the solver asks for. */
function whole(sum: Sum): Sum {
  const merged = new Map<number, number>()
  for (const [variable, factor] of sum) merged.set(variable, (merged.get(variable) ?? 0) + factor)
  const isWhole = (scale: number) => [...merged.values()].every((factor) => Number.isInteger(factor * scale))
  const scale = [1, 10, 100].find(isWhole) ?? 1000
  return [...merged].map(([variable, factor]) => [variable, Math.round(factor * scale)])
}

function seatingFrom(model: Model, { seats }: Seats, values: number[]): Seating {
  const seating = emptySeating(model)
  for (const { person, team, role, variable } of seats) {
    if (values[variable] !== 1) continue
    const at = model.nightOf[team]! * model.people + person
    seating.team[at] = team
    seating.role[at] = role
  }
  return seating
}
