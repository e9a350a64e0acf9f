import type { Camp, CampPlan } from './camp'

type Member = { person: string; role: string }
type Broken = { code: string; says: string }
type Report = { hard: Broken[]; terms: Record<string, number>; vector: number[] }
type Seats = { broken: Broken[]; members: Map<string, Member[]>; where: Map<string, string> }

const keyOf = (a: string, b: string) => (a < b ? `${a}|${b}` : `${b}|${a}`)

/** Counts a plan by the words of the format and shares no code with the engine, so that both can be held to each other. */
export function check(camp: Camp, plan: CampPlan): Report {
  const seats = readSeats(camp, plan)
  const meetings = countMeetings(camp, seats)
  const worked = new Map(camp.people.map(({ id }) => [id, 0]))
  for (const key of seats.where.keys()) {
    const id = key.slice(key.indexOf('|') + 1)
    worked.set(id, worked.get(id)! + 1)
  }
  const hard = [
    ...seats.broken,
    ...checkRooms(camp, seats),
    ...checkWishes(camp, seats, meetings),
    ...checkNights(camp, worked),
    ...checkFrozen(camp, plan),
  ]
  const terms: Record<string, number> = {
    ...countPairs(camp, meetings),
    ...countSitouts(camp, worked),
    ...countSeats(camp, seats),
    changes: countChanges(camp, seats),
  }
  terms.soft = ['past', 'sitoutSq', 'role', 'brief', 'language'].reduce(
    (sum, term) => sum + (camp.softWeights?.[term] ?? 0) * terms[term]!,
    0,
  )
  return { hard, terms, vector: [hard.length, ...(camp.objective ?? ['repeats', 'soft']).map((term) => terms[term]!)] }
}

const isThere = ({ present }: Camp['people'][number], night: number) => present?.includes(night) ?? true

function readSeats(camp: Camp, plan: CampPlan): Seats {
  const people = new Map(camp.people.map((person) => [person.id, person]))
  const teams = new Map(camp.teams.map((team) => [team.id, team]))
  const seats: Seats = { broken: [], members: new Map(), where: new Map() }
  const bad = (code: string, says: string) => seats.broken.push({ code, says })
  for (const [teamId, roles] of Object.entries(plan)) {
    const team = teams.get(teamId)
    if (!team) {
      bad('UNKNOWN_TEAM', teamId)
      continue
    }
    const list: Member[] = []
    for (const [role, ids] of Object.entries(roles))
      for (const id of ids) {
        const person = people.get(id)
        if (!person) {
          bad('UNKNOWN_PERSON', `${teamId}: ${id}`)
          continue
        }
        list.push({ person: id, role })
        const key = `${team.night}|${id}`
        if (seats.where.has(key)) bad('DOUBLE_BOOKED', `${id} on night ${team.night}`)
        seats.where.set(key, teamId)
        if (!isThere(person, team.night)) bad('ABSENT', `${id} on night ${team.night}`)
        if (!person.roles.some((known) => known.role === role)) bad('ROLE', `${id} as ${role} in ${teamId}`)
      }
    seats.members.set(teamId, list)
  }
  return seats
}

function checkRooms(camp: Camp, { members }: Seats): Broken[] {
  const tags = new Map(camp.people.map((person) => [person.id, person.tags ?? []]))
  return camp.teams.flatMap((team) => {
    const list = members.get(team.id) ?? []
    const filled = (role: string) => list.filter((member) => member.role === role).length
    const fits = team.templates.some((template) =>
      [...camp.roles, ...list.map(({ role }) => role)].every((role) => (template[role] ?? 0) === filled(role)),
    )
    const lacking = (team.require ?? []).filter(
      ({ tag, min }) => list.filter(({ person }) => tags.get(person)!.includes(tag)).length < min,
    )
    return [
      ...(fits ? [] : [{ code: 'TEMPLATE', says: team.id }]),
      ...lacking.map(({ tag }) => ({ code: 'REQUIRE', says: `${team.id}: ${tag}` })),
    ]
  })
}

/** Per pair the nights on which they share a team. */
function countMeetings(camp: Camp, { members }: Seats): Map<string, number[]> {
  const meetings = new Map<string, number[]>()
  for (const team of camp.teams) {
    const list = members.get(team.id) ?? []
    list.forEach((a, i) => {
      for (const b of list.slice(i + 1)) {
        const key = keyOf(a.person, b.person)
        meetings.set(key, [...(meetings.get(key) ?? []), team.night])
      }
    })
  }
  return meetings
}

function checkWishes(camp: Camp, { members }: Seats, meetings: Map<string, number[]>): Broken[] {
  const nightsOf = ([a, b]: [string, string]) => meetings.get(keyOf(a, b)) ?? []
  const isKept = (pin: NonNullable<Camp['pins']>[number]) =>
    (members.get(pin.team) ?? []).some((m) => m.person === pin.person && (!pin.role || m.role === pin.role))
  return [
    ...(camp.pins ?? [])
      .filter((pin) => !isKept(pin))
      .map((pin) => ({ code: 'PIN', says: `${pin.person} in ${pin.team}` })),
    ...(camp.keepApart ?? [])
      .filter((pair) => nightsOf(pair).length > 0)
      .map((pair) => ({ code: 'KEEP_APART', says: pair.join(', ') })),
    ...(camp.keepTogether ?? []).flatMap(({ pair, nights }) =>
      nights
        .filter((night) => !nightsOf(pair).includes(night))
        .map((night) => ({ code: 'KEEP_TOGETHER', says: `${pair.join(', ')} on night ${night}` })),
    ),
  ]
}

function checkNights(camp: Camp, worked: Map<string, number>): Broken[] {
  return camp.people.flatMap(({ id, maxNights, minNights }) => [
    ...(maxNights != null && worked.get(id)! > maxNights ? [{ code: 'MAX_NIGHTS', says: id }] : []),
    ...(minNights != null && worked.get(id)! < minNights ? [{ code: 'MIN_NIGHTS', says: id }] : []),
  ])
}

function checkFrozen({ baseline, teams }: Camp, plan: CampPlan): Broken[] {
  const canonical = (seats: CampPlan[string] = {}) =>
    JSON.stringify(
      Object.entries(seats)
        .filter(([, ids]) => ids.length > 0)
        .map(([role, ids]) => [role, [...ids].sort()])
        .sort(),
    )
  return teams
    .filter(
      ({ id, night }) =>
        baseline?.frozenNights?.includes(night) && canonical(plan[id]) !== canonical(baseline.plan.teams[id]),
    )
    .map(({ id }) => ({ code: 'FROZEN', says: id }))
}

function countPairs(camp: Camp, meetings: Map<string, number[]>): Record<string, number> {
  const exempt = new Set((camp.keepTogether ?? []).map(({ pair }) => keyOf(...pair)))
  const times = [...meetings].filter(([key]) => !exempt.has(key)).map(([, nights]) => nights.length)
  const sum = (count: (times: number) => number) => times.reduce((total, n) => total + count(n), 0)
  return {
    repeats: sum((n) => n - 1),
    repeatPairs: sum((n) => (n > 1 ? 1 : 0)),
    spread: sum((n) => (n * (n - 1)) / 2),
    past: (camp.past ?? []).reduce(
      (total, { pair, weight }) => total + (weight ?? 1) * (meetings.get(keyOf(...pair))?.length ?? 0),
      0,
    ),
  }
}

function countSitouts(camp: Camp, worked: Map<string, number>): Record<string, number> {
  const free = camp.people.map(({ id, present }) => (present?.length ?? camp.nights) - worked.get(id)!)
  return {
    sitouts: free.reduce((total, nights) => total + nights, 0),
    sitoutSq: free.reduce((total, nights) => total + nights ** 2, 0),
  }
}

function countSeats(camp: Camp, { members }: Seats): Record<string, number> {
  const people = new Map(camp.people.map((person) => [person.id, person]))
  const counts = { role: 0, brief: 0, language: 0 }
  for (const { id, brief } of camp.teams) {
    const list = (members.get(id) ?? []).map((member) => ({ ...member, ...people.get(member.person)! }))
    for (const { role, roles, genres } of list) {
      counts.role += roles.find((known) => known.role === role)?.cost ?? 0
      if (brief && !genres?.some((genre) => brief.genres.includes(genre))) counts.brief++
    }
    const [first, ...others] = list.map(({ languages }) => languages ?? [])
    if (first && others.length > 0 && !first.some((spoken) => others.every((heard) => heard.includes(spoken))))
      counts.language++
  }
  return counts
}

function countChanges({ baseline, teams, people }: Camp, { where }: Seats): number {
  if (!baseline) return 0
  const nightOf = new Map(teams.map(({ id, night }) => [id, night]))
  const before = new Map(
    Object.entries(baseline.plan.teams).flatMap(([team, seats]) =>
      Object.values(seats).flatMap((ids) => ids.map((id) => [`${nightOf.get(team)}|${id}`, team] as const)),
    ),
  )
  return (baseline.publishedNights ?? []).reduce(
    (total, night) =>
      total +
      people.filter(
        (person) =>
          isThere(person, night) && before.get(`${night}|${person.id}`) !== where.get(`${night}|${person.id}`),
      ).length,
    0,
  )
}
