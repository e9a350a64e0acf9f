import type { Term } from '@/domain/rotation/instance'
import type { Model } from '@/domain/rotation/model'
import type { Program, Sum } from './program'
import { times } from './program'
import type { Seats } from './seats'

type Meetings = Map<number, Sum>

/** Beyond, building and reading the model takes longer than the benchmark gives. */
const mostRows = 200_000
export class TooLarge extends Error {}

/** What a term costs as a sum to be made small; every one of them is exact at its least. */
export function createTerms(program: Program, model: Model, seats: Seats): (term: Term) => Sum {
  let meetings: Meetings | undefined
  const meet = () => {
    meetings ??= addMeetings(program, model, seats)
    return meetings
  }
  const termOf = (term: Term): Sum => {
    if (term === 'soft') return softOf(model, termOf)
    if (term === 'changes') return changesOf(model, seats)
    if (term === 'language') return addLanguages(program, model, seats)
    if (term === 'role' || term === 'brief') return costsOf(model, seats, term)
    if (term === 'sitouts' || term === 'sitoutSq') return addSitouts(program, model, seats, term === 'sitoutSq')
    if (term === 'past') return [...meet()].flatMap(([pair, nights]) => times(nights, model.past[pair]!))
    return addRepeats(program, model, meet(), term)
  }
  return termOf
}

function softOf({ instance: { softWeights } }: Model, termOf: (term: Term) => Sum): Sum {
  return (['past', 'sitoutSq', 'role', 'brief', 'language'] as const).flatMap((term) => {
    const weight = softWeights[term] ?? 0
    return weight > 0 ? times(termOf(term), weight) : []
  })
}

/** Per pair that can meet and night one truth: whether they do. Only pushed upwards, as nobody gains by a meeting. */
function addMeetings(program: Program, model: Model, { sits }: Seats): Meetings {
  const P = model.people
  const meetings: Meetings = new Map()
  for (let p = 0; p < P; p++)
    for (let q = p + 1; q < P; q++) {
      if (program.constraints.length > mostRows) throw new TooLarge(`more than ${mostRows} constraints`)
      const nights = model.teamsByNight.flatMap((teams): Sum => {
        const rooms = teams.filter((t) => canMeet(model, t, sits(p, t).length, sits(q, t).length, p, q))
        if (rooms.length === 0) return []
        const meets = program.truth()
        for (const t of rooms) program.follows(sits(p, t), sits(q, t), meets)
        return [[meets, 1]]
      })
      if (nights.length > 0) meetings.set(p * P + q, nights)
    }
  return meetings
}

function canMeet(model: Model, t: number, ofP: number, ofQ: number, p: number, q: number): boolean {
  if (ofP === 0 || ofQ === 0) return false
  const able = (person: number, role: number) => model.cost[person * model.roles + role]! >= 0
  return model.templates[t]!.some((seats) =>
    seats.some((a, r) => a > 0 && able(p, r) && seats.some((b, s) => b > (r === s ? 1 : 0) && able(q, s))),
  )
}

function addRepeats(program: Program, model: Model, meetings: Meetings, term: Term): Sum {
  return [...meetings].flatMap(([pair, nights]): Sum => {
    if (model.exempt[pair] || nights.length < 2) return []
    const most = nights.length - 1
    const cost = program.number(0, term === 'repeats' ? most : term === 'repeatPairs' ? 1 : (most * (most + 1)) / 2)
    if (term === 'repeats') program.atMost([...nights, [cost, -1]], 1)
    else if (term === 'repeatPairs') program.atMost([...nights, [cost, -most]], 1)
    // C(m, 2) lies above each of its chords k·m − k(k + 1)/2, and on one of them for every whole m.
    else for (let k = 1; k <= most; k++) program.atMost([...times(nights, k), [cost, -1]], (k * (k + 1)) / 2)
    return [[cost, 1]]
  })
}

function addSitouts(program: Program, model: Model, { seats }: Seats, squared: boolean): Sum {
  return [...Array(model.people).keys()].flatMap((p): Sum => {
    const there = [...Array(model.nights).keys()].filter((n) => model.present[n * model.people + p]).length
    const free: Sum = seats.flatMap(({ person, variable }): Sum => (person === p ? [[variable, -1]] : []))
    const cost = program.number(0, squared ? there * there : there)
    if (!squared) program.atMost([...free, [cost, -1]], -there)
    else
      for (let k = 0; k < there; k++)
        program.atMost([...times(free, 2 * k + 1), [cost, -1]], k * (k + 1) - (2 * k + 1) * there)
    return [[cost, 1]]
  })
}

function costsOf(model: Model, { seats }: Seats, term: 'role' | 'brief'): Sum {
  return seats.flatMap(({ person, team, role, variable }): Sum => {
    const cost =
      term === 'role' ? model.cost[person * model.roles + role]! : model.offBrief[team * model.people + person]!
    return cost > 0 ? [[variable, cost]] : []
  })
}

/** Who is not where they were, less the number of those who could be. */
function changesOf(model: Model, { sits }: Seats): Sum {
  const { people: P, baseline } = model
  return [...Array(model.nights).keys()].flatMap((n) =>
    [...Array(P).keys()].flatMap((p): Sum => {
      if (!baseline || !model.published[n] || !model.present[n * P + p]) return []
      const before = baseline.team[n * P + p]!
      if (before >= 0) return times(sits(p, before), -1)
      return model.teamsByNight[n]!.flatMap((t) => sits(p, t))
    }),
  )
}

function addLanguages(program: Program, model: Model, { sits, chosen }: Seats): Sum {
  const { people } = model.instance
  const languages = [...new Set(people.flatMap((person) => person.languages))]
  return [...Array(model.teams).keys()].flatMap((t): Sum => {
    const sizes = model.templates[t]!.map((seats) => seats.reduce((sum, seat) => sum + seat, 0))
    if (Math.max(...sizes) < 2) return []
    const lacks = program.truth()
    const shared = languages.map((language): [number, number] => {
      const common = program.truth()
      people.forEach((person, p) => {
        if (!person.languages.includes(language) && sits(p, t).length > 0)
          program.atMost([[common, 1], ...sits(p, t)], 1)
      })
      return [common, 1]
    })
    const choice = chosen[t]!
    const used = choice.flatMap(([variable], k): Sum => (sizes[k]! > 1 ? [[variable, -1]] : []))
    program.atLeast([...shared, [lacks, 1], ...used], choice.length > 0 ? 0 : 1)
    return [[lacks, 1]]
  })
}
