import type { Bounds } from '../bounds/bounds'
import { emptySeating, type Model, modelOf } from '../model'
import { solve } from '../solve'
import { type HardWish, wishesOf, withOnly } from './hard-wish'
import { minimalPart } from './minimal'
import { proofsAgainst } from './proofs'

/**
 * Wishes that no plan was found for together; `complete`: without any one of them a plan was found. Empty when none was found even
 * without wishes. `proven`: it has been shown that there can be none.
 */
export type Conflict = { kind: 'conflict'; wishes: HardWish[]; complete: boolean; proven: boolean }

export type Oracle = {
  seed?: number
  /** Proposals in all; about a second for every two million. */
  effort?: number
  stop?: (() => boolean) | undefined
}

export const usualEffort = 3_000_000
const questions = 30

/** The part of the instance's wishes that is to blame: judged by proofs when there is one against all of them, else by short searches. */
export function minimalConflict(model: Model, { seed = 1, effort = usualEffort, stop }: Oracle = {}): Conflict {
  const each = { seed, effort: Math.ceil(effort / questions), stop }
  const only = (part: HardWish[]) => modelOf(withOnly(model.instance, part))
  const isProven = (part: HardWish[]) => proofsAgainst(only(part)).length > 0
  const all = wishesOf(model.instance)
  const provable = isProven(all)
  // A search that was told to stop says nothing, and what it was asked about stays.
  const isOver = () => stop?.() ?? false
  const clashes = provable ? isProven : (part: HardWish[]) => !isOver() && !hasPlan(only(part), each) && !isOver()
  const { part, complete } = minimalPart(all, clashes, questions)
  return {
    kind: 'conflict',
    wishes: part,
    complete: complete && (provable || !isOver()),
    proven: provable || isProven(part),
  }
}

/**
 * Whether a search finds a plan that keeps every rule and fills every seat; it looks at nothing else. First from what is published,
 * then from empty rooms: a published plan can lie where no small steps lead to such a one.
 */
export function hasPlan(model: Model, { seed = 1, effort = usualEffort, stop }: Oracle): boolean {
  const aimed = { ...model, instance: { ...model.instance, objective: [] } }
  const options = { effort: Math.ceil(effort / 2), ...(stop && { stop }), bounds: nothing }
  const rooms = emptySeating(model)
  return [model.baseline ?? rooms, rooms].some((start, i) => {
    const { terms } = solve(aimed, { ...options, start, seed: seed + i })
    return terms.broken + terms.misfits === 0
  })
}

const nothing: Bounds = { levels: [], broken: 0, empty: 0, hard: 0 }
