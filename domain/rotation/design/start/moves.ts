import type { Model } from '../../model'
import type { Random } from '../../random'
import type { Casting } from './casting'

/** A change of the casting that leaves its repeats alone. `scenes` (live night × rooms + room) are those that look different after. */
export type Move = { play: () => void; back: () => void; scenes: number[] }

/**
 * Moves at random: people of one role swap parts, rooms of one night swap teams, a night plays another page of the script; and where
 * there are pins or people to be put together, the moves that fulfil one. Undefined when what came up changes nothing.
 */
export function movesOf(model: Model, casting: Casting, random: Random): () => Move | undefined {
  const { script, live, roleOf, partOf, players, teamAt, playedAt } = casting
  const rooms = script.rooms
  const pick = (n: number) => Math.floor(random() * n)
  const cast = Array.from(partOf).flatMap((part, person) => (part >= 0 ? [person] : []))
  const partsOf = Array.from({ length: model.roles }, (_, r) =>
    script.roleOf.flatMap((role, part) => (role === r ? [part] : [])),
  )
  const roomOf = script.nights.map((night) => {
    const at = new Int32Array(script.roleOf.length).fill(-1)
    night.forEach((parts, room) => {
      for (const part of parts) at[part] = room
    })
    return at
  })
  const roomOfPerson = (k: number, person: number) => roomOf[playedAt[k]!]![partOf[person]!] ?? -1
  const wishes = wishesOf(model, casting, roomOfPerson)

  function setPlayers(part: number, people: number[]) {
    players[part] = people
    for (const person of people) partOf[person] = part
  }

  function giveParts(person: number, to: number): Move | undefined {
    const from = partOf[person]!
    if (from === to) return undefined
    const [mine, theirs] = [players[from]!, players[to]!]
    const other = theirs[pick(theirs.length)]
    const joins = other === undefined || (mine.length > theirs.length && random() < 0.3)
    return {
      play() {
        setPlayers(from, joins ? mine.filter((p) => p !== person) : mine.map((p) => (p === person ? other : p)))
        setPlayers(to, joins ? [...theirs, person] : theirs.map((p) => (p === other ? person : p)))
      },
      back() {
        setPlayers(from, mine)
        setPlayers(to, theirs)
      },
      scenes: live.flatMap((_, k) => {
        const at = roomOf[playedAt[k]!]!
        return at[from] === at[to] ? [k * rooms + at[from]!] : [k * rooms + at[from]!, k * rooms + at[to]!]
      }),
    }
  }

  function swapRooms(k: number, x: number, y: number): Move | undefined {
    const teams = teamAt[k]!
    if (x === y || (teams[x]! < 0 && teams[y]! < 0)) return undefined
    const play = () => {
      ;[teams[x], teams[y]] = [teams[y]!, teams[x]!]
    }
    return { play, back: play, scenes: [k * rooms + x, k * rooms + y] }
  }

  /** The k-th live night plays another page, whoever else had that page plays its own. */
  function swapPages(k: number, page: number): Move | undefined {
    const own = playedAt[k]!
    const j = playedAt.indexOf(page)
    if (own === page) return undefined
    const play = () => {
      const swapped = playedAt[k] === own
      playedAt[k] = swapped ? page : own
      if (j >= 0) playedAt[j] = swapped ? own : page
    }
    const nights = j >= 0 ? [j, k] : [k]
    const scenes = nights.flatMap((night) => Array.from({ length: rooms }, (_, room) => night * rooms + room))
    return { play, back: play, scenes }
  }

  function fulfil({ k, person, room }: Wish): Move | undefined {
    const [x, y] = [room(), roomOfPerson(k, person)]
    if (x < 0 || x === y) return undefined
    if (random() < 0.4) return swapRooms(k, x, y)
    const to = script.nights[playedAt[k]!]![x]!.filter((part) => script.roleOf[part] === roleOf[person])
    return to.length > 0 ? giveParts(person, to[pick(to.length)]!) : undefined
  }

  return () => {
    const dice = random()
    if (wishes.length > 0 && dice < 0.3) return fulfil(wishes[pick(wishes.length)]!)
    if (dice < 0.6) {
      const person = cast[pick(cast.length)]!
      const parts = partsOf[roleOf[person]!]!
      return giveParts(person, parts[pick(parts.length)]!)
    }
    return dice < 0.97
      ? swapRooms(pick(live.length), pick(rooms), pick(rooms))
      : swapPages(pick(live.length), pick(script.nights.length))
  }
}

/** On the k-th live night this person would like to be in that room of the script. */
type Wish = { k: number; person: number; room: () => number }

function wishesOf(
  { pins, together, nightOf }: Model,
  { live, partOf, teamAt }: Casting,
  roomOfPerson: (k: number, person: number) => number,
): Wish[] {
  const at = (night: number) => live.findIndex((other) => other.night === night)
  const pinned = pins.map(({ person, team }) => {
    const k = at(nightOf[team]!)
    return { k, person, room: () => teamAt[k]!.indexOf(team) }
  })
  const pairs = together.flatMap(({ a, b, night }) => {
    const k = at(night)
    return [
      { k, person: a, room: () => roomOfPerson(k, b) },
      { k, person: b, room: () => roomOfPerson(k, a) },
    ]
  })
  return [...pinned, ...pairs].filter(({ k, person }) => k >= 0 && partOf[person]! >= 0)
}
