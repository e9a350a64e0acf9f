import { expect, test } from 'vitest'
import { type OrthogonalArray, orthogonalArray } from './orthogonal-array'

const isOrthogonal = (rows: OrthogonalArray, n: number, columns: number) => {
  if (rows.length !== n * n || rows.some((row) => row.length !== columns || row.some((x) => !(x >= 0 && x < n))))
    return false
  for (let a = 0; a < columns; a++)
    for (let b = 0; b < a; b++) if (new Set(rows.map((row) => row[a]! * n + row[b]!)).size !== n * n) return false
  return true
}

test('two orthogonal Latin squares of every order up to 50 but 2 and 6', () => {
  const orders = Array.from({ length: 50 }, (_, i) => i + 1)
  const reached = orders.filter((n) => {
    const rows = orthogonalArray(n, 4)
    return rows && isOrthogonal(rows, n, 4)
  })
  expect(reached).toEqual(orders.filter((n) => n !== 2 && n !== 6))
})

test('as many columns as a field has elements, and one more', () => {
  for (const q of [2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 25, 27]) {
    expect(isOrthogonal(orthogonalArray(q, q + 1)!, q, q + 1)).toBe(true)
    expect(orthogonalArray(q, q + 2)).toBeUndefined()
  }
})

test('five columns where a product, a difference matrix or a joined array gives them', () => {
  for (const n of [12, 15, 20, 21, 24, 28, 33, 35, 36, 39, 40])
    expect(isOrthogonal(orthogonalArray(n, 5)!, n, 5)).toBe(true)
})
