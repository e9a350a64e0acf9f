import { expect, test } from 'vitest'
import { craftDesign, type Design } from './craft-design'

/** Repeats counted anew, after a look that everybody has one seat a night. */
function repeatsOf({ teams }: Design, rooms: number, crafts: number, nights: number): number {
  const size = rooms * crafts
  const meet = new Uint16Array(size * size)
  let repeats = 0
  expect(teams.length).toBe(nights)
  for (const night of teams) {
    const seated = night.flatMap((team) => team.map((index, craft) => craft * rooms + index))
    if (
      night.length !== rooms ||
      seated.length !== size ||
      new Set(seated).size !== size ||
      Math.max(...seated) >= size
    )
      throw new Error('somebody has no seat, or two')
    for (const team of night)
      for (let a = 0; a < team.length; a++)
        for (let b = 0; b < a; b++) if (meet[(a * rooms + team[a]!) * size + b * rooms + team[b]!]!++ > 0) repeats++
  }
  return repeats
}

function repeatsAt(rooms: number, crafts: number, nights: number): number {
  const design = craftDesign(rooms, crafts, nights)
  if (!design) throw new Error(`nothing for ${rooms} rooms × ${crafts} crafts × ${nights} nights`)
  const repeats = repeatsOf(design, rooms, crafts, nights)
  expect([rooms, crafts, nights, design.repeats, design.proven]).toEqual([rooms, crafts, nights, repeats, true])
  return repeats
}

test('three crafts never meet twice in up to as many nights as rooms, but for 2 and 6 rooms', () => {
  for (let rooms = 2; rooms <= 40; rooms++)
    for (let nights = 1; nights <= rooms; nights++) {
      const exception = nights === rooms && (rooms === 2 || rooms === 6)
      if (rooms <= 14 || nights % 9 === 1 || nights >= rooms - 1)
        expect(repeatsAt(rooms, 3, nights)).toBe(exception ? 2 : 0)
    }
})

test('past that, three times the rooms for every further night', () => {
  for (let rooms = 1; rooms <= 12; rooms++)
    for (let nights = rooms + 1; nights <= rooms + 5; nights++)
      expect(repeatsAt(rooms, 3, nights)).toBe(3 * rooms * (nights - rooms))
  expect(repeatsAt(6, 3, 8)).toBe(36)
  expect(repeatsAt(5, 3, 7)).toBe(30)
})

test('one craft, and two', () => {
  expect(repeatsAt(4, 1, 9)).toBe(0)
  expect(repeatsAt(6, 2, 6)).toBe(0)
  expect(repeatsAt(6, 2, 8)).toBe(12)
})

test('four crafts and more: short camps, prime numbers of rooms, fields, and the searched ones', () => {
  for (const [rooms, crafts, nights] of [
    [10, 4, 4],
    [7, 7, 7],
    [8, 4, 8],
    [9, 5, 9],
    [16, 6, 12],
    [6, 4, 5],
    [6, 5, 5],
    [10, 4, 9],
    [12, 6, 12],
    [14, 4, 13],
    [15, 4, 15],
    [20, 4, 20],
    [24, 4, 24],
  ] as const)
    expect(repeatsAt(rooms, crafts, nights)).toBe(0)
  expect(repeatsAt(7, 4, 9)).toBe(6 * 7 * 2)
  expect(repeatsAt(5, 5, 6)).toBe(10 * 5)
})

test('nothing is said where algebra has nothing', () => {
  expect(craftDesign(3, 4, 2)).toBeUndefined()
  expect(craftDesign(6, 4, 6)).toBeUndefined()
  expect(craftDesign(10, 4, 10)).toBeUndefined()
  expect(craftDesign(6, 4, 7)).toBeUndefined()
  expect(craftDesign(0, 3, 2)).toBeUndefined()
})
