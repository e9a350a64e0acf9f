import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyInstance } from '@/tests/rotation/any-instance'
import { allPlans } from '@/tests/rotation/brute-force'
import { type Instance, instanceSchema, termNames } from '../instance'
import { type Model, modelOf, type Seating } from '../model'
import { type Terms, termsOf } from '../terms'
import { type Bounds, boundsOf } from './bounds'

const most = 1000
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i)
const crafts = ['track', 'top', 'lyric']

/** One craft each and just as many people as seats, with languages, briefs, earlier meetings and a night that is over. */
const fullCamp = fc.constantFrom([2, 3, 2], [2, 3, 3], [2, 2, 4], [3, 2, 2], [2, 1, 4]).chain((size) => {
  const [rooms, K, nights] = size as [number, number, number]
  const names = upTo(rooms * K).map((p) => `p${p}`)
  const pair = fc.shuffledSubarray(names, { minLength: 2, maxLength: 2 })
  const seats = Object.fromEntries(crafts.slice(0, K).map((craft) => [craft, K === 1 ? 2 : 1]))
  const teams = upTo(nights * rooms).map((t) => ({ id: `t${t}`, night: Math.floor(t / rooms), room: `${t % rooms}` }))
  const published = Object.fromEntries(
    teams.map(({ id }, t) => [
      id,
      Object.fromEntries(crafts.slice(0, K).map((craft, c) => [craft, [names[(t % rooms) * K + c]!]])),
    ]),
  )
  const rarely = <T>(wish: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(wish, { maxLength: 2 }) })
  const words = fc.oneof(
    { weight: 3, arbitrary: fc.constant(['en']) },
    { weight: 1, arbitrary: fc.subarray(['en', 'ko']) },
  )
  return fc
    .record({
      people: fc.tuple(
        ...names.map((id, p) =>
          fc.record({
            id: fc.constant(id),
            roles: fc.constant([{ role: crafts[p % K]! }]),
            languages: words,
            genres: fc.subarray(['rnb', 'edm']),
          }),
        ),
      ),
      teams: fc.tuple(
        ...teams.map((team) =>
          fc
            .record({ genres: fc.subarray(['rnb', 'edm'], { minLength: 1 }) })
            .map((brief) => ({ ...team, brief, templates: [seats] })),
        ),
      ),
      keepApart: rarely(pair),
      past: rarely(fc.record({ pair, weight: fc.integer({ min: 1, max: 2 }) })),
      keepTogether: rarely(fc.record({ pair, nights: fc.subarray(upTo(nights)) })),
      objective: fc.shuffledSubarray([...termNames], { minLength: 1, maxLength: 3 }),
      softWeights: fc.record({
        past: fc.nat(2),
        sitoutSq: fc.nat(2),
        role: fc.nat(2),
        brief: fc.nat(2),
        language: fc.nat(2),
      }),
      frozen: fc.option(fc.nat(1), { nil: undefined }),
    })
    .map(({ frozen, ...camp }): Instance => {
      const baseline = { plan: { teams: published }, frozenNights: upTo(frozen ?? 0), publishedNights: upTo(nights) }
      const id = { format: 'rotation-instance/1', id: 'full', roles: crafts.slice(0, K), nights }
      return instanceSchema.parse({ ...id, ...camp, ...(frozen !== undefined && K > 1 ? { baseline } : {}) })
    })
})

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
    if (tries++ > 8_000) return
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
  return tries > 8_000 || rows.length > most ? undefined : rows
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

test.each([0, 1, 2])('no plan with %i empty seats, of all there are, is below a bound', (empty) => {
  fc.assert(
    fc.property(anyInstance({ people: 6, rooms: 2, nights: 3 }), (instance) => {
      const model = modelOf(instance)
      const all = everyPlan(model, empty)
      fc.pre(all !== undefined && all.length > 0)
      const bounds = boundsOf(model, { empty: boundsOf(model).empty + empty })
      expect(all!.flatMap((plan) => falseClaims(bounds, termsOf(model, plan)))).toEqual([])
    }),
    { numRuns: 50 },
  )
})

test('nor is any plan of a camp without a person to spare, where bounds are above nothing', () => {
  fc.assert(
    fc.property(fullCamp, fc.constantFrom('quick', 'thorough'), (instance, effort) => {
      const model = modelOf(instance)
      const all = allPlans(model, 5_000) ?? []
      const bounds = boundsOf(model, { effort })
      expect(all.flatMap(({ terms }) => falseClaims(bounds, terms))).toEqual([])
    }),
    { numRuns: 60 },
  )
})
