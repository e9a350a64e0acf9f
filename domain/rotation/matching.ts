/**
 * Gives each of `seats` seats at most one of `people` people so that the sum of costs is least, an empty seat costing
 * `emptyCost(seat)`. `cost` is undefined where somebody cannot sit. Costs are whole numbers ≥ 0. Returns the person of each
 * seat, −1 where it stays empty. (The Hungarian method with potentials; O(seats² × (seats + people)).)
 */
export function matchSeats(
  seats: number,
  people: number,
  cost: (seat: number, person: number) => number | undefined,
  emptyCost: (seat: number) => number,
): number[] {
  const columns = people + seats
  const price = (seat: number, column: number) =>
    column < people
      ? (cost(seat, column) ?? Number.POSITIVE_INFINITY)
      : column - people === seat
        ? emptyCost(seat)
        : Number.POSITIVE_INFINITY
  const seatOf = new Int32Array(columns).fill(-1)
  const seatPotential = new Float64Array(seats)
  const columnPotential = new Float64Array(columns)

  for (let seat = 0; seat < seats; seat++) {
    const slack = new Float64Array(columns).fill(Number.POSITIVE_INFINITY)
    const from = new Int32Array(columns).fill(-1)
    const done = new Uint8Array(columns)
    let current = seat
    let column = -1
    for (;;) {
      let step = Number.POSITIVE_INFINITY
      let next = -1
      for (let j = 0; j < columns; j++) {
        if (done[j]) continue
        const reduced = price(current, j) - seatPotential[current]! - columnPotential[j]!
        if (reduced < slack[j]!) {
          slack[j] = reduced
          from[j] = column
        }
        if (slack[j]! < step) {
          step = slack[j]!
          next = j
        }
      }
      seatPotential[seat]! += step
      for (let j = 0; j < columns; j++) {
        if (done[j]) {
          seatPotential[seatOf[j]!]! += step
          columnPotential[j]! -= step
        } else slack[j]! -= step
      }
      column = next
      done[column] = 1
      if (seatOf[column] === -1) break
      current = seatOf[column]!
    }
    while (column !== -1) {
      const before = from[column]!
      seatOf[column] = before === -1 ? seat : seatOf[before]!
      column = before
    }
  }

  const personOf = Array<number>(seats).fill(-1)
  for (let person = 0; person < people; person++) if (seatOf[person] !== -1) personOf[seatOf[person]!] = person
  return personOf
}
