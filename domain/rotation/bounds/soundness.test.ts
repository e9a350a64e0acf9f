import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyInstance } from '@/tests/rotation/any-instance'
import { type Model, modelOf, type Seating } from '../model'
import { type Terms, termsOf } from '../terms'
import { type Bounds, boundsOf } from './bounds'

const most = 4000

/** The rows of a seating that keep one night's rules with so many empty seats; undefined when there are too many. */
function rowsOf(model: Model, night: number, empty: number): { team: number[]; role: number[] }[] | undefined {
  const { people: P, roles: R, present, cost, teamsByNight } = model
  const rows: { team: number[]; role: number[] }[] = []
  const team = new Array<number>(P).fill(-1)
  const role = new Array<number>(P).fill(-1)
  const fits = (t: number) => {
    const misses = model.templates[t]!.map((seats) =>
      seats.reduce(
        (sum, want, r) => sum + Math.abs(want - role.filter((own, p) => team[p] === t && own === r).length),
        0,
      ),
    )
    return Math.min(...misses)
  }
  let tries = 0
  const seat = (p: number) => {
    if (tries++ > 60_000) return
    if (p === P) {
      if (teamsByNight[night]!.reduce((sum, t) => sum + fits(t), 0) > empty) return
      rows.push({ team: team.slice(), role: role.slice() })
      return
    }
    team[p] = role[p] = -1
    seat(p + 1)
    if (present[night * P + p])
      for (const t of teamsByNight[night]!)
        for (let r = 0; r < R; r++) {
          if (cost[p * R + r]! < 0) continue
          team[p] = t
          role[p] = r
          seat(p + 1)
        }
    team[p] = role[p] = -1
  }
  seat(0)
  return tries > 60_000 || rows.length > most ? undefined : rows
}

/** All plans that leave the frozen nights alone; undefined when there are too many. */
function everyPlan(model: Model, empty: number): Seating[] | undefined {
  const { people: P, nights: N, baseline, frozen } = model
  const nights: { team: number[]; role: number[] }[][] = []
  let count = 1
  for (let night = 0; night < N; night++) {
    const kept = baseline && frozen[night]
    const range = [night * P, night * P + P] as const
    const rows = kept
      ? [{ team: [...baseline.team.subarray(...range)], role: [...baseline.role.subarray(...range)] }]
      : rowsOf(model, night, empty)
    if (!rows) return undefined
    count *= rows.length
    if (count > most) return undefined
    nights.push(rows)
  }
  return nights
    .reduce<{ team: number[]; role: number[] }[]>(
      (plans, rows) =>
        plans.flatMap((plan) =>
          rows.map((row) => ({ team: [...plan.team, ...row.team], role: [...plan.role, ...row.role] })),
        ),
      [{ team: [], role: [] }],
    )
    .map(({ team, role }) => ({ team: Int16Array.from(team), role: Int8Array.from(role) }))
}

function falseClaims(bounds: Bounds, terms: Terms): string[] {
  if (terms.broken !== bounds.broken || terms.empty > bounds.empty) return []
  let settled = true
  return bounds.levels.flatMap(({ term, value, always, because }) => {
    const claims: string[] = []
    if (terms[term] < always.value - 1e-6)
      claims.push(`${term} ${terms[term]} < ${always.value} always ${JSON.stringify(always.because)}`)
    if (settled && terms[term] < value - 1e-6)
      claims.push(`${term} ${terms[term]} < ${value} ${JSON.stringify(because)}`)
    settled &&= terms[term] < value + 1e-6
    return claims
  })
}

const runs = Number(process.env.RUNS ?? 150)
test.each([0, 1, 2])('no plan with %i empty seats, of all there are, is below a bound', (empty) => {
  let [tried, plans, above] = [0, 0, 0]
  fc.assert(
    fc.property(anyInstance({ people: 6, rooms: 2, nights: 3 }), (instance) => {
      const model = modelOf(instance)
      const frozen = boundsOf(model).empty
      const all = everyPlan(model, empty)
      fc.pre(all !== undefined && all.length > 0)
      tried++
      const bounds = boundsOf(model, { empty: frozen + empty })
      above += Number(bounds.levels.some(({ value }) => value > 0))
      for (const plan of all!) {
        plans++
        expect(falseClaims(bounds, termsOf(model, plan))).toEqual([])
      }
    }),
    { numRuns: runs, seed: Number(process.env.SEED ?? 7) },
  )
  if (process.env.RUNS) console.log({ empty, tried, plans, above })
})
