import type { Model } from '../../model'
import type { LiveNight } from './shape'

/**
 * The one role each person gets, -1 for those who can't take any of these or are never there: their cheapest, and where that leaves a
 * role with fewer people than `need`, the cheapest chain of people who step over from roles that have more.
 */
export function crewsOf(model: Model, need: number[], live: LiveNight[]): Int32Array {
  const { people: P, roles: R, cost, present } = model
  const roleOf = new Int32Array(P).fill(-1)
  const count = new Int32Array(R)
  for (let p = 0; p < P; p++) {
    if (!live.some(({ night }) => present[night * P + p])) continue
    for (let r = 0; r < R; r++) {
      const mine = cost[p * R + r]!
      if (need[r]! > 0 && mine >= 0 && (roleOf[p]! < 0 || mine < cost[p * R + roleOf[p]!]!)) roleOf[p] = r
    }
    if (roleOf[p]! >= 0) count[roleOf[p]!]!++
  }
  for (let r = 0; r < R; r++)
    while (count[r]! < need[r]!) {
      const chain = cheapestChain(model, roleOf, r, (from) => count[from]! > need[from]!)
      if (!chain) break
      count[chain.from]!--
      count[r]!++
      for (const { person, to } of chain.steps) roleOf[person] = to
    }
  return roleOf
}

type Step = { person: number; from: number; to: number; costs: number }
type Chain = { from: number; steps: Step[] }

/** Bellman and Ford over the roles, backwards from the one that lacks somebody. */
function cheapestChain(model: Model, roleOf: Int32Array, wanted: number, canSpare: (role: number) => boolean) {
  const R = model.roles
  const best: ({ costs: number; chain: Step[] } | undefined)[] = Array.from({ length: R })
  best[wanted] = { costs: 0, chain: [] }
  const steps = cheapestSteps(model, roleOf)
  for (let round = 1; round < R; round++)
    for (const step of steps) {
      const onward = best[step.to]
      if (!onward || onward.chain.some(({ from }) => from === step.from) || step.from === wanted) continue
      const costs = step.costs + onward.costs
      if (costs < (best[step.from]?.costs ?? Infinity)) best[step.from] = { costs, chain: [step, ...onward.chain] }
    }
  let found: Chain | undefined
  let costs = Infinity
  best.forEach((path, from) => {
    if (!path || path.chain.length === 0 || !canSpare(from) || path.costs >= costs) return
    costs = path.costs
    found = { from, steps: path.chain }
  })
  return found
}

/** Of each role to each other the person who steps over most cheaply. */
function cheapestSteps({ people: P, roles: R, cost }: Model, roleOf: Int32Array): Step[] {
  const steps = new Map<number, Step>()
  for (let person = 0; person < P; person++) {
    const from = roleOf[person]!
    for (let to = 0; to < R && from >= 0; to++) {
      if (to === from || cost[person * R + to]! < 0) continue
      const costs = cost[person * R + to]! - cost[person * R + from]!
      if (costs < (steps.get(from * R + to)?.costs ?? Infinity)) steps.set(from * R + to, { person, from, to, costs })
    }
  }
  return [...steps.values()]
}
