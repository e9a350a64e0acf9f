import { type Instance, instanceSchema } from '@/domain/rotation/instance'

type Changes = {
  /** People to take away, and to add. */
  without?: string[]
  people?: unknown[]
  /** What differs for some people or teams, by id. */
  person?: Record<string, object>
  team?: Record<string, object>
  /** Anything else of the instance. */
  more?: object
}

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i)
const seats = { track: 1, top: 1, lyric: 1 }

/** A Fantasia camp, t1…, m1…, l1… in rooms n1r1…, one of each craft in a room; `changes` make it less pure. */
export function pureInstance(rooms: number, nights: number, changes: Changes = {}): Instance {
  const crew = (letter: string, role: string) =>
    upTo(rooms).map((i) => ({ id: `${letter}${i + 1}`, roles: [{ role, cost: 0 }] }))
  const people = [...crew('t', 'track'), ...crew('m', 'top'), ...crew('l', 'lyric')]
    .filter(({ id }) => !changes.without?.includes(id))
    .map((person) => ({ ...person, ...changes.person?.[person.id] }))
  const teams = upTo(nights).flatMap((night) =>
    upTo(rooms).map((room) => {
      const id = `n${night + 1}r${room + 1}`
      return { id, night, room: `room ${room + 1}`, templates: [seats], ...changes.team?.[id] }
    }),
  )
  return instanceSchema.parse({
    ...{ format: 'rotation-instance/1', id: 'pure', roles: ['track', 'top', 'lyric'], nights },
    ...{ people: [...people, ...(changes.people ?? [])], teams, objective: ['repeats'], ...changes.more },
  })
}

/** A plan for it without a repeat when the rooms are odd in number and no fewer than the nights, frozen up to a night. */
export function purePlan(rooms: number, nights: number, frozenNights: number[]) {
  const teams = upTo(nights).flatMap((night) =>
    upTo(rooms).map((room) => {
      const name = (letter: string, by: number) => [`${letter}${((room + by) % rooms) + 1}`]
      return [
        `n${night + 1}r${room + 1}`,
        { track: name('t', 0), top: name('m', night), lyric: name('l', 2 * night) },
      ] as const
    }),
  )
  return { plan: { teams: Object.fromEntries(teams) }, frozenNights, publishedNights: upTo(nights) }
}
