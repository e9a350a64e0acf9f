/**
 * Gives each of `seats` seats at most one of `people` people so that the sum of costs is least, an empty seat costing
 * `emptyCost(seat)`. `cost` is undefined where somebody cannot sit. Costs are whole numbers ≥ 0, the sum of all at most 2⁵². Returns
 * the person of each seat, −1 where it stays empty. (The Hungarian method with potentials; O(people² × (seats + people)).)
 */
export function matchSeats(
  seats: number,
  people: number,
  cost: (seat: number, person: number) => number | undefined,
  emptyCost: (seat: number) => number,
): number[] {
  // Each person has a place of their own to stay without a seat; what a seat saves by not being empty is taken off its price.
  const places = seats + people
  const price = (person: number, place: number) => {
    if (place >= seats) return place - seats === person ? 0 : Number.POSITIVE_INFINITY
    const own = cost(place, person)
    return own === undefined ? Number.POSITIVE_INFINITY : own - emptyCost(place)
  }
  const personAt = new Int32Array(places).fill(-1)
  const personPotential = new Float64Array(people)
  const placePotential = new Float64Array(places)

  for (let newcomer = 0; newcomer < people; newcomer++) {
    const slack = new Float64Array(places).fill(Number.POSITIVE_INFINITY)
    const from = new Int32Array(places).fill(-1)
    const done = new Uint8Array(places)
    let current = newcomer
    let place = -1
    for (;;) {
      let step = Number.POSITIVE_INFINITY
      let next = -1
      for (let j = 0; j < places; j++) {
        if (done[j]) continue
        const reduced = price(current, j) - personPotential[current]! - placePotential[j]!
        if (reduced < slack[j]!) {
          slack[j] = reduced
          from[j] = place
        }
        if (slack[j]! < step) {
          step = slack[j]!
          next = j
        }
      }
      personPotential[newcomer]! += step
      for (let j = 0; j < places; j++) {
        if (done[j]) {
          personPotential[personAt[j]!]! += step
          placePotential[j]! -= step
        } else slack[j]! -= step
      }
      place = next
      done[place] = 1
      if (personAt[place] === -1) break
      current = personAt[place]!
    }
    while (place !== -1) {
      const before = from[place]!
      personAt[place] = before === -1 ? newcomer : personAt[before]!
      place = before
    }
  }
  return Array.from(personAt.subarray(0, seats))
}
