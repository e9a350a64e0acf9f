import { expect, test } from 'vitest'
import { modelOf, teamsOf } from '@/domain/rotation/model'
import { solve } from '@/domain/rotation/solve'
import { check } from './checker'
import { publicInstances } from './public-instances'

/** The fewest there can be. */
const repeats: Record<string, number> = { 'pub-03-latin6x6': 2, 'pub-14-latin5x7': 30 }

test.each(publicInstances)(
  '%s keeps every rule with the fewest repeats, and equal seeds give equal plans',
  (id, instance) => {
    const model = modelOf(instance)
    const once = solve(model, { seed: 3, effort: 150_000 })
    const teams = teamsOf(model, once.seating)
    const { hard, terms } = check(instance, teams)
    expect(hard).toEqual([])
    expect(terms).toMatchObject({ repeats: repeats[id] ?? 0, soft: once.terms.soft, changes: once.terms.changes })
    const again = solve(modelOf(instance), { seed: 3, effort: 150_000 })
    expect(JSON.stringify([teamsOf(model, again.seating), again.stopped])).toBe(JSON.stringify([teams, once.stopped]))
  },
)
