import { differenceRows } from './difference-rows'
import { smallestFactor } from './field'
import { orthogonalArray } from './orthogonal-array'

/**
 * Teams for a camp of n rooms with one seat of each of K crafts and n people in each craft: `teams[night][team][craft]` is the
 * index of a person within the craft. `repeats` is exact; `proven` says that no plan has fewer.
 */
export type Design = { teams: number[][][]; repeats: number; proven: boolean }

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i)

/**
 * The fewest repeats that algebra gives, undefined when it has nothing to say. With up to n nights that's none, but for 2 rooms
 * and 6 rooms with three crafts and as many nights (2, and no fewer). With more nights than rooms a design that has used up all
 * pairs is played again: a craft's n people have n² pairs with another craft's and n·nights places for them, hence at least
 * C(K, 2)·n·(nights − n) repeats.
 */
export function craftDesign(rooms: number, crafts: number, nights: number): Design | undefined {
  if (rooms < 1 || crafts < 1 || nights < 1) return undefined
  if (crafts === 1) return { teams: upTo(nights).map(() => upTo(rooms).map((t) => [t])), repeats: 0, proven: true }
  const teams = withoutRepeats(rooms, crafts, nights)
  if (teams) return { teams, repeats: 0, proven: true }
  if (crafts === 3 && nights === rooms && rooms === 2)
    return {
      teams: shifted(2, [
        [0, 0],
        [0, 1],
        [0, 1],
      ]),
      repeats: 2,
      proven: true,
    }
  if (crafts === 3 && nights === rooms && rooms === 6) return { teams: sixBySix(), repeats: 2, proven: true }
  const complete = nights > rooms ? everyPair(rooms, crafts) : undefined
  if (!complete || nights < complete.length) return undefined
  const repeats = ((crafts * (crafts - 1)) / 2) * rooms * (nights - rooms)
  return { teams: upTo(nights).map((k) => complete[k % complete.length]!), repeats, proven: true }
}

function withoutRepeats(n: number, K: number, nights: number): number[][][] | undefined {
  if (nights > 1 && (nights > n || K > n)) return undefined
  if ((K - 1) * (nights - 1) < n || smallestFactor(n) >= K)
    return shifted(
      n,
      upTo(K).map((j) => upTo(nights).map((k) => (j * k) % n)),
    )
  if (K === 3 && nights < n) return shifted(n, nearTransversal(n, nights))
  const rows = differenceRows(n, K, nights)
  if (rows) return upTo(nights).map((k) => upTo(n).map((t) => rows.shifts.map((row) => rows.add(t, row[k]!))))
  return fromArray(n, K)?.slice(0, nights)
}

/** Every person of a craft with every person of every other, in as few nights as can be. */
function everyPair(n: number, K: number): number[][][] | undefined {
  if (K === 3 && n === 2)
    return shifted(2, [
      [0, 0, 0],
      [0, 0, 1],
      [0, 1, 0],
    ])
  if (K === 3 && n === 6)
    return shifted(6, [
      [0, 0, 0, 0, 0, 0, 0],
      [0, 1, 2, 3, 4, 5, 0],
      [3, 1, 1, 5, 2, 0, 4],
    ])
  return withoutRepeats(n, K, n)
}

/** Team t has person t + `shifts[craft][night]` of each craft, counted round the circle of n. */
const shifted = (n: number, shifts: number[][]) =>
  upTo(shifts[0]!.length).map((k) => upTo(n).map((t) => shifts.map((row) => (t + row[k]!) % n)))

/** n even: −k, and k that skips one number in the middle, so that their differences run 0, 2, 4 … 1, 3, 5 … */
const nearTransversal = (n: number, nights: number) => [
  upTo(nights).map(() => 0),
  upTo(nights).map((k) => (n - k) % n),
  upTo(nights).map((k) => (k < n / 2 ? k : k + 1)),
]

/** The first column is the night, the second the room. */
function fromArray(n: number, K: number): number[][][] | undefined {
  const rows = orthogonalArray(n, K + 1)
  if (!rows) return undefined
  const nights = upTo(n).map(() => upTo(n).map((): number[] => []))
  for (const [night, ...team] of rows) nights[night!]![team[0]!] = team
  return nights
}

/**
 * 36 officers, two repeats, and fewer can't be: how often the people of two crafts meet, less one, has rows and columns of sum 0. All
 * of it 0 for each two crafts would be two orthogonal Latin squares (Tarry 1900: there are none); else what's above 0 is at least 2.
 */
const sixBySix = () =>
  [
    ['412035', '431025'],
    ['340251', '512304'],
    ['521403', '340251'],
    ['103524', '243150'],
    ['254310', '025413'],
    ['035142', '104532'],
  ].map((night) => upTo(6).map((t) => [t, ...night.map((people) => Number(people[t]))]))
