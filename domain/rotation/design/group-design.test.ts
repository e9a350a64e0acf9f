import { expect, test } from 'vitest'
import { groupDesign, longestGroupDesign } from './group-design'

/** Repeats counted anew, after a look that everybody is in one team a night. */
function repeatsOf(nights: number[][][], groups: number, size: number): number {
  const people = groups * size
  const meet = new Uint16Array(people * people)
  let repeats = 0
  for (const night of nights) {
    const seated = night.flat()
    if (night.length !== groups || night.some((team) => team.length !== size)) throw new Error('a team of another size')
    if (new Set(seated).size !== people || Math.max(...seated) >= people)
      throw new Error('somebody has no team, or two')
    for (const team of night)
      for (const p of team) for (const q of team) if (p < q && meet[p * people + q]!++ > 0) repeats++
  }
  return repeats
}

const lengths = (size: number, groups: number[]) =>
  groups.map((g) => {
    const design = longestGroupDesign(g, size, 60)
    expect([g, size, repeatsOf(design, g, size)]).toEqual([g, size, 0])
    return `${g}-${size}-${design.length}`
  })

test('teams of two meet everybody', () => {
  expect(lengths(2, [1, 2, 3, 6, 7])).toEqual(['1-2-1', '2-2-3', '3-2-5', '6-2-11', '7-2-13'])
})

test('teams of three: Kirkman and nearly Kirkman systems', () => {
  expect(lengths(3, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15])).toEqual([
    ...['1-3-1', '2-3-1', '3-3-4', '4-3-4', '5-3-7', '6-3-8', '7-3-10', '8-3-11', '9-3-13', '10-3-14', '11-3-16'],
    ...['12-3-17', '13-3-19', '15-3-22'],
  ])
})

test('teams of four', () => {
  expect(lengths(4, [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16])).toEqual([
    ...['3-4-1', '4-4-5', '5-4-5', '6-4-7', '7-4-9', '8-4-9', '9-4-11', '10-4-13', '11-4-11', '12-4-14', '13-4-13'],
    ...['14-4-14', '15-4-15', '16-4-21'],
  ])
})

test('teams of five and more', () => {
  expect(lengths(5, [5, 6, 7, 8, 9, 10, 11, 12])).toEqual([
    ...['5-5-6', '6-5-6', '7-5-7', '8-5-8', '9-5-9', '10-5-9', '11-5-11', '12-5-12'],
  ])
  expect(lengths(7, [7, 8, 9])).toEqual(['7-7-8', '8-7-8', '9-7-9'])
  expect([lengths(6, [6]), lengths(8, [8]), lengths(9, [9])]).toEqual([['6-6-3'], ['8-8-9'], ['9-9-10']])
})

test('everything that is known up to 120 people is without a repeat', () => {
  for (let size = 3; size <= 6; size++)
    for (let groups = 1; groups * size <= 120; groups++)
      expect(repeatsOf(longestGroupDesign(groups, size, 12), groups, size)).toBe(0)
})

test('a shorter camp plays the first nights, a longer one than is known gets none', () => {
  expect(groupDesign(8, 4, 5)).toEqual(groupDesign(8, 4, 9)!.slice(0, 5))
  expect(groupDesign(5, 3, 8)).toBeUndefined()
  expect(groupDesign(3, 4, 2)).toBeUndefined()
  expect(groupDesign(0, 4, 2)).toBeUndefined()
  expect(groupDesign(20, 1, 9)).toHaveLength(9)
})
