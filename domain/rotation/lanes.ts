import type { RotationInput } from './input'
import type { Term } from './instance'
import { compareVectors } from './terms'

/** One run of the search: with one order of what matters, from one seed. */
export type Lane = {
  objective: Term[]
  seed: number
  /** The best so far: [broken, empty, …objective]; null until there is one. */
  vector: number[] | null
  /** What is proven to be the least, per term of the objective; empty until it has been counted. */
  bounds: number[]
  proposals: number
  effort: number
  state: 'waiting' | 'running' | 'done'
}

export type SearchView = {
  id: string
  /** The organiser who began it, a member id. */
  by: string
  startedAt: number
  state: 'running' | 'done' | 'stopped' | 'failed'
  /** Why it failed: a key under `errors`. */
  problem: string | null
  lanes: Lane[]
  /** Letters of the drafts that its plans stand in. */
  made: string[]
}

/** Which lane won with this order: the best vector, ties to the lowest seed; -1 when none has found anything. */
export function winnerOf(lanes: readonly Pick<Lane, 'objective' | 'seed' | 'vector'>[], objective: Term[]): number {
  let winner = -1
  lanes.forEach((lane, i) => {
    if (lane.vector === null || !sameOrder(lane.objective, objective)) return
    const best = lanes[winner]
    const by = best?.vector ? compareVectors(lane.vector, best.vector) || lane.seed - best.seed : -1
    if (by < 0) winner = i
  })
  return winner
}

export const sameOrder = (a: readonly Term[], b: readonly Term[]) => a.join() === b.join()

/** The camp's own order, and the one with language and repeats changed about where they could come to different plans. */
export function ordersOf(own: Term[], languageMatters: boolean): Term[][] {
  const [language, repeats] = [own.indexOf('language'), own.indexOf('repeats')]
  if (!languageMatters || language < 0 || repeats < 0) return [own]
  return [own, own.with(language, 'repeats').with(repeats, 'language')]
}

/** Nobody needs to choose where one language is everybody's. */
export function languageMatters({ people }: Pick<RotationInput, 'people'>): boolean {
  const known = people.map(({ languages }) => languages).filter((languages) => languages.length > 0)
  const [first = [], ...others] = known
  return known.length > 1 && !first.some((language) => others.every((languages) => languages.includes(language)))
}
