import { craftDesign } from '../craft-design'
import { longestGroupDesign } from '../group-design'

/**
 * A design laid over a camp before anybody has a part in it: `nights[night][room]` lists parts, `roleOf[part]` is the role that whoever
 * plays the part has. One part can have several players, one of them each night; a part without a player leaves its seat empty.
 */
export type Script = { nights: number[][][]; rooms: number; roleOf: number[]; repeats: number }

type Wanted = { shape: number[]; crews: number[]; rooms: number; nights: number }

/** The widest script that these people can play in so many rooms, those without a repeat first. */
export function scriptFor(wanted: Wanted): Script | undefined {
  const roles = wanted.shape.flatMap((seats, role) => Array.from({ length: seats }, () => role))
  const oneRole = roles.length > 1 && roles.every((role) => role === roles[0])
  return oneRole ? groupScript(wanted, roles[0]!, roles.length) : craftScript(wanted, roles)
}

function craftScript({ shape, crews, rooms, nights }: Wanted, roles: number[]): Script | undefined {
  const classes = shape.flatMap((seats, role) =>
    Array.from({ length: seats }, (_, i) => Math.floor((crews[role]! + seats - 1 - i) / seats)),
  )
  let best: Script | undefined
  for (let n = Math.max(rooms, ...classes); n >= rooms; n--) {
    const unplayed = classes.reduce((sum, people) => sum + Math.max(0, n - people), 0)
    if (n > rooms && unplayed > n - rooms) continue
    const design = craftDesign(n, roles.length, nights)
    if (!design || (best && best.repeats <= design.repeats)) continue
    best = {
      nights: design.teams.map((night) => night.map((team) => team.map((person, craft) => craft * n + person))),
      rooms: n,
      roleOf: roles.flatMap((role) => Array.from({ length: n }, () => role)),
      repeats: design.repeats,
    }
    if (design.repeats === 0) break
  }
  return best
}

function groupScript({ crews, rooms, nights }: Wanted, role: number, size: number): Script {
  const widest = Math.max(rooms, Math.floor(crews[role]! / size))
  let longest: { nights: number[][][]; rooms: number } = { nights: [], rooms }
  for (let n = widest; n >= rooms && longest.nights.length < nights; n--) {
    const design = longestGroupDesign(n, size, nights)
    if (design.length > longest.nights.length) longest = { nights: design, rooms: n }
  }
  return {
    nights: Array.from({ length: nights }, (_, k) => longest.nights[k % longest.nights.length]!),
    rooms: longest.rooms,
    roleOf: Array.from({ length: longest.rooms * size }, () => role),
    repeats: ((Math.max(0, nights - longest.nights.length) * size * (size - 1)) / 2) * longest.rooms,
  }
}
