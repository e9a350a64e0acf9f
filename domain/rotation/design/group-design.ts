import { developedDesign } from './developed-design'
import { orthogonalArray } from './orthogonal-array'

/** `[night][team]` = the people of that team, 0 … groups × size − 1, all of one craft; nobody meets twice. */
export type GroupDesign = number[][][]

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i)

/**
 * One craft, `groups` teams of `size` a night: a design without a repeat, undefined when none is known here (which proves nothing).
 * "Social golfers": affine planes, Kirkman and nearly Kirkman systems, transversal designs filled again from within, and a table.
 */
export function groupDesign(groups: number, size: number, nights: number): GroupDesign | undefined {
  if (groups < 1 || size < 1 || nights < 1) return undefined
  const longest = longestGroupDesign(groups, size, nights)
  return longest.length === nights ? longest : undefined
}

/** As many nights of it as are known, at most `limit`. */
export function longestGroupDesign(groups: number, size: number, limit: number): GroupDesign {
  let longest: GroupDesign = []
  for (const build of [inRows, roundRobin, developedDesign, acrossClasses, onGrid]) {
    const nights = build(groups, size, limit)
    if (nights.length >= limit) return nights.slice(0, limit)
    if (nights.length > longest.length) longest = nights
  }
  return longest
}

/** One night is always possible, and everybody alone is every night. */
function inRows(groups: number, size: number, limit: number): GroupDesign {
  const night = upTo(groups).map((t) => upTo(size).map((i) => t * size + i))
  return upTo(size === 1 ? limit : 1).map(() => night)
}

/** Teams of two: everybody but one walks round a table, the one stays. */
function roundRobin(groups: number, size: number): GroupDesign {
  if (size !== 2) return []
  const turns = 2 * groups - 1
  return upTo(turns).map((k) =>
    upTo(groups).map((i) => (i === 0 ? [turns, k] : [(k + i) % turns, (k + turns - i) % turns])),
  )
}

/**
 * `size` classes of `groups` people: first one of each class in a team, by an orthogonal array whose first column is the night; then,
 * where `size` divides `groups`, each class by itself. Affine planes come out of it (4 × 4, 5 × 5 …), 9 × 3 and 8 × 4.
 */
function acrossClasses(groups: number, size: number, limit: number): GroupDesign {
  const rows = orthogonalArray(groups, size + 1)
  if (!rows) return []
  const across = upTo(groups).map((): number[][] => [])
  for (const [night, ...team] of rows) across[night!]!.push(team.map((x, c) => c * groups + x))
  if (limit <= groups || groups % size !== 0) return across
  const within = longestGroupDesign(groups / size, size, limit - groups).map((night) =>
    upTo(size).flatMap((c) => night.map((team) => team.map((x) => c * groups + x))),
  )
  return [...across, ...within]
}

/** `size` ≤ `groups` people in each row of a grid; every other column of an array gives one more night. Few, but for any size. */
function onGrid(groups: number, size: number): GroupDesign {
  if (size > groups) return []
  const rows = [7, 6, 5, 4, 3].map((columns) => orthogonalArray(groups, columns)).find((found) => found)
  if (!rows) return []
  const columns = upTo(rows[0]!.length).filter((column) => column > 0 || size === groups)
  return columns.map((column) => {
    const night = upTo(groups).map((): number[] => [])
    for (const row of rows) if (row[0]! < size) night[row[column]!]!.push(row[0]! * groups + row[1]!)
    return night
  })
}
