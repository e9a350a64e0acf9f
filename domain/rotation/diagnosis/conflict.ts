import type { Bounds } from '../bounds/bounds'
import type { Instance } from '../instance'
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

/** The part of the instance's wishes that is to blame, judged by proofs where there are any and else by short searches. */
export function minimalConflict(model: Model, { seed = 1, effort = usualEffort, stop }: Oracle = {}): Conflict {
  const each = { seed, effort: Math.ceil(effort / questions), stop }
  const clashes = (part: HardWish[]) => {
    const rest = modelOf(withOnly(model.instance, part))
    return proofsAgainst(rest).length > 0 || !hasPlan(rest, each)
  }
  const { part, complete } = minimalPart(wishesOf(model.instance), clashes, questions)
  const proven = proofsAgainst(modelOf(withOnly(model.instance, part))).length > 0
  return { kind: 'conflict', wishes: part, complete: complete && !stop?.(), proven }
}

/**
 * Whether a search finds a plan that keeps every rule and fills every seat; it looks at nothing else. First from the usual start,
 * then from empty rooms: a published plan can lie where no small steps lead to one.
 */
export function hasPlan(model: Model, { seed = 1, effort = usualEffort, stop }: Oracle): boolean {
  const instance: Instance = { ...model.instance, objective: [] }
  const options = { seed, effort: Math.ceil(effort / 2), ...(stop && { stop }), bounds: nothing }
  return [{}, { start: emptySeating(model) }].some((start) => {
    const { terms } = solve({ ...model, instance }, { ...options, ...start })
    return terms.broken + terms.misfits === 0
  })
}

const nothing: Bounds = { levels: [], broken: 0, empty: 0, hard: 0 }
