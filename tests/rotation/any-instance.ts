import fc from 'fast-check'
import { type Instance, instanceSchema, termNames } from '@/domain/rotation/instance'
import type { CampPlan } from './camp'

type Size = { people: number; rooms: number; nights: number }

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i)
const crafts = ['track', 'top', 'lyric']
const rarely = <T>(wish: fc.Arbitrary<T>, most = 2) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(wish, { maxLength: most }) })
const seldom = <T>(wish: fc.Arbitrary<T>) => fc.option(wish, { nil: undefined, freq: 3 })

/** Small instances of every kind the format can say, the given numbers at most; nearly half of them can be done. */
export const anyInstance = ({ people, rooms, nights }: Size): fc.Arbitrary<Instance> =>
  fc
    .record({
      roles: fc.integer({ min: 1, max: 3 }).map((count) => crafts.slice(0, count)),
      people: fc.integer({ min: Math.ceil(people / 2), max: people }),
      rooms: fc.integer({ min: 1, max: rooms }),
      nights: fc.integer({ min: 1, max: nights }),
    })
    .chain((size) =>
      fc.record({
        roles: fc.constant(size.roles),
        nights: fc.constant(size.nights),
        people: fc.tuple(...upTo(size.people).map((p) => anyPerson(p, size))),
        teams: anyTeams(size),
        ...anyWishes(size),
        objective: anyObjective,
        softWeights: fc.record(
          Object.fromEntries(['past', 'sitoutSq', 'role', 'brief', 'language'].map((term) => [term, fc.nat(3)])),
          { requiredKeys: [] },
        ),
        history: seldom(anyHistory(size)),
      }),
    )
    .map(({ history, ...rest }) => {
      const instance = instanceSchema.parse({ format: 'rotation-instance/1', id: 'any', ...rest })
      return history
        ? { ...instance, baseline: { ...history, plan: { teams: fillRooms(instance, history) } } }
        : instance
    })

type Numbers = { roles: string[]; people: number; rooms: number; nights: number }
const anyOf = (count: number) => fc.nat(count - 1)
const someNights = ({ nights }: Numbers, minLength = 0) => fc.subarray(upTo(nights), { minLength })
const genres = fc.subarray(['rnb', 'edm', 'ballad'])

function anyPerson(p: number, size: Numbers) {
  const takes = (role: string) => fc.record({ role: fc.constant(role), cost: fc.constantFrom(0, 1, 3) })
  return fc.record(
    {
      id: fc.constant(`p${p}`),
      roles: fc
        .subarray(size.roles, { minLength: Math.min(2, size.roles.length) })
        .chain((roles) => fc.tuple(...roles.map(takes))),
      present: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: someNights(size) }),
      tags: fc.subarray(['korean', 'host']),
      languages: fc.subarray(['en', 'ko', 'sv']),
      genres,
      maxNights: seldom(fc.integer({ min: 1, max: size.nights })),
      minNights: seldom(fc.nat(1)),
    },
    { requiredKeys: ['id', 'roles'] },
  )
}

/** Most rooms of a camp want the same; some have a second choice, or stay closed. */
function anyTeams(size: Numbers) {
  const seats = fc
    .tuple(...size.roles.map(() => fc.nat(2)))
    .map((counts) => Object.fromEntries(size.roles.flatMap((role, r) => (counts[r] ? [[role, counts[r]]] : []))))
  const ones = Object.fromEntries(size.roles.map((role) => [role, 1]))
  return fc.oneof(fc.constant(ones), seats).chain((usual) => {
    const templates = fc.oneof(
      { weight: 4, arbitrary: fc.constant([usual]) },
      { weight: 1, arbitrary: seats.map((other) => [usual, other]) },
      { weight: 1, arbitrary: fc.constant([{}]) },
      { weight: 1, arbitrary: fc.constant([usual, {}]) },
    )
    return fc.tuple(
      ...upTo(size.nights * size.rooms).map((t) =>
        fc.record(
          {
            id: fc.constant(`t${t}`),
            night: fc.constant(Math.floor(t / size.rooms)),
            room: fc.constant(`room ${t % size.rooms}`),
            templates,
            brief: seldom(fc.record({ id: fc.constant('b'), genres })),
            require: rarely(
              fc.record({ tag: fc.constantFrom('korean', 'host'), min: fc.integer({ min: 1, max: 2 }) }),
              1,
            ),
          },
          { requiredKeys: ['id', 'night', 'room', 'templates'] },
        ),
      ),
    )
  })
}

function anyWishes(size: Numbers) {
  const person = anyOf(size.people).map((p) => `p${p}`)
  const pair = fc.tuple(person, person).filter(([a, b]) => a !== b)
  const pairs = <T>(wish: fc.Arbitrary<T>, most?: number) => (size.people < 2 ? fc.constant([]) : rarely(wish, most))
  return {
    keepApart: pairs(pair),
    keepTogether: pairs(fc.record({ pair, nights: someNights(size) }), 1),
    pins: rarely(
      fc.record(
        {
          person,
          team: anyOf(size.nights * size.rooms).map((t) => `t${t}`),
          role: fc.constantFrom(...size.roles),
        },
        { requiredKeys: ['person', 'team'] },
      ),
      1,
    ),
    past: pairs(fc.record({ pair, weight: fc.integer({ min: 1, max: 3 }) }), 3),
  }
}

const anyObjective = fc.oneof(
  fc.constantFrom(
    ['repeats'],
    ['repeats', 'soft'],
    ['repeats', 'changes', 'soft'],
    ['changes', 'repeats', 'soft'],
    ['language', 'repeats', 'soft'],
  ),
  fc.shuffledSubarray([...termNames], { minLength: 1, maxLength: 4 }),
)

type History = { frozenNights: number[]; publishedNights: number[]; keys: number[] }

function anyHistory(size: Numbers): fc.Arbitrary<History> {
  return fc
    .record({
      published: anyOf(size.nights + 1),
      frozen: fc.oneof(fc.constant(0), anyOf(size.nights + 1)),
      keys: fc.array(fc.nat(99), { minLength: size.nights * size.people, maxLength: size.nights * size.people }),
    })
    .map(({ published, frozen, keys }) => ({ frozenNights: upTo(frozen), publishedNights: upTo(published), keys }))
}

/** What was published before somebody left: rooms filled in the order of the keys, absences counting on frozen nights alone. */
function fillRooms({ people, teams, roles }: Instance, { frozenNights, keys }: History): CampPlan {
  const taken = new Set<string>()
  return Object.fromEntries(
    teams.map(({ id, night, templates }) => {
      const inOrder = people
        .map((person, p) => ({ person, key: keys[night * people.length + p]! }))
        .sort((a, b) => a.key - b.key)
        .filter(({ person }) => !frozenNights.includes(night) || (person.present?.includes(night) ?? true))
      const seats = roles.flatMap((role) => {
        const found = inOrder
          .filter(
            ({ person }) => !taken.has(`${night} ${person.id}`) && person.roles.some((known) => known.role === role),
          )
          .slice(0, templates[0]![role] ?? 0)
          .map(({ person }) => person.id)
        for (const person of found) taken.add(`${night} ${person}`)
        return found.length > 0 ? [[role, found] as const] : []
      })
      return [id, Object.fromEntries(seats)]
    }),
  )
}
