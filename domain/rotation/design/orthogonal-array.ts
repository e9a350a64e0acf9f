import { differenceRows } from './difference-rows'
import { fieldOf, smallestFactor } from './field'

/** Rows of `columns` symbols 0 … order − 1: in any two columns every pair of symbols stands in exactly one row. */
export type OrthogonalArray = number[][]

/**
 * order² rows; `columns` − 2 orthogonal Latin squares in other words. Undefined when no construction here reaches it, which proves
 * nothing. Four columns are reached for every order up to 50 but 2 and 6 (where there are none). Sources: MacNeish 1922 (fields and
 * products), Bose, Shrikhande and Parker 1960 (10 and 14 from quasi-differences), Wilson 1974 (the other 4k + 2).
 */
export function orthogonalArray(order: number, columns: number): OrthogonalArray | undefined {
  if (order === 1) return [Array.from({ length: columns }, () => 0)]
  for (const build of [cyclic, overField, fromDifferences, asProduct, fromQuasiDifferences, asWilson]) {
    const rows = build(order, columns)
    if (rows) return rows
  }
  return undefined
}

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i)
const pairsUpTo = (n: number) => upTo(n).flatMap((x) => upTo(n).map((y) => [x, y] as const))

function cyclic(n: number, columns: number): OrthogonalArray | undefined {
  if (columns > smallestFactor(n) + 1) return undefined
  return pairsUpTo(n).map(([x, y]) => upTo(columns).map((j) => (j === 0 ? x : (y + (j - 1) * x) % n)))
}

function overField(n: number, columns: number): OrthogonalArray | undefined {
  const field = columns <= n + 1 ? fieldOf(n) : undefined
  if (!field) return undefined
  return pairsUpTo(n).map(([x, y]) => upTo(columns).map((j) => (j === 0 ? x : field.add(y, field.times(j - 1, x)))))
}

/** Columns: the number of the shift, then what each row of shifts makes of every symbol. */
function fromDifferences(n: number, columns: number): OrthogonalArray | undefined {
  const rows = differenceRows(n, columns - 1, n)
  if (!rows) return undefined
  return pairsUpTo(n).map(([k, y]) => [k, ...rows.shifts.map((row) => rows.add(y, row[k]!))])
}

function asProduct(n: number, columns: number): OrthogonalArray | undefined {
  for (let a = 2; a * a <= n; a++) {
    if (n % a !== 0) continue
    const [left, right] = [orthogonalArray(a, columns), orthogonalArray(n / a, columns)]
    if (left && right) return left.flatMap((row) => right.map((other) => row.map((x, c) => x * (n / a) + other[c]!)))
  }
  return undefined
}

/**
 * Columns of differences over Z_m, each to be turned round its four places; the first ones lack an entry, which stands for the
 * three further symbols in turn. Between any two places all m differences occur once.
 */
const quasiDifferences: Record<number, { lacking: number[][]; full: number[][] }> = {
  10: {
    lacking: [
      [3, 0, 6],
      [5, 3, 4],
      [2, 4, 0],
    ],
    full: [],
  },
  14: {
    lacking: [
      [10, 3, 5],
      [7, 1, 0],
      [4, 2, 5],
    ],
    full: [[1, 9, 10, 6]],
  },
}

function fromQuasiDifferences(n: number, columns: number): OrthogonalArray | undefined {
  const base = columns <= 4 ? quasiDifferences[n] : undefined
  if (!base) return undefined
  const m = n - 3
  const starters = [...base.lacking.map((rest, i) => [m + i, ...rest]), ...base.full]
  const turned = starters.flatMap((column) => upTo(4).map((turn) => upTo(4).map((i) => column[(i + 4 - turn) % 4]!)))
  const developed = [[0, 0, 0, 0], ...turned].flatMap((column) =>
    upTo(m).map((shift) => column.map((x) => (x < m ? (x + shift) % m : x))),
  )
  const among = orthogonalArray(3, 4)!.map((row) => row.map((x) => m + x))
  return [...developed, ...among].map((row) => row.slice(0, columns))
}

/**
 * n = u·m + t, t ≤ m: an array of order m with one more column, of which t symbols are kept. A row without a kept symbol becomes an
 * array of order u on the copies of its symbols; one with a kept symbol an array of order u + 1 that has this symbol in common.
 */
function asWilson(n: number, columns: number): OrthogonalArray | undefined {
  for (let u = Math.max(3, columns - 1); u * u <= n; u++) {
    const [plain, extended] = [orthogonalArray(u, columns), orthogonalArray(u + 1, columns)]
    if (!plain || !extended) continue
    const joined = withConstantRow(extended, u)
    for (let m = Math.floor(n / u); n - u * m <= m; m--) {
      const t = n - u * m
      const kept = t === 0 ? [] : orthogonalArray(t, columns)
      const master = kept && orthogonalArray(m, columns + 1)
      if (!kept || !master) continue
      const filled = master.flatMap((row) => {
        const extra = row[columns]!
        return (extra < t ? joined : plain).map((copies) =>
          copies.map((copy, c) => (copy === u ? u * m + extra : row[c]! * u + copy)),
        )
      })
      return [...filled, ...kept.map((row) => row.map((x) => u * m + x))]
    }
  }
  return undefined
}

/** Renames symbols so that one row is all `symbol`, and leaves that row out. */
function withConstantRow([first, ...rest]: OrthogonalArray, symbol: number): OrthogonalArray {
  return rest.map((row) => row.map((x, c) => (x === first![c] ? symbol : x === symbol ? first![c]! : x)))
}
