import { expect, test } from 'vitest'
import type { HardWish } from './hard-wish'
import { sayDiagnosis } from './say'

const names = (count: number) => Array.from({ length: count }, (_, i) => `p${i + 1}`)

test('of many names the first are said, and how many more there are', () => {
  const cause = { kind: 'few-seats' as const, people: names(49), shifts: 60, seats: 50 }
  expect(sayDiagnosis({ certainty: 'proven', cause })).toBe(
    `proven: ${names(12).join(', ')} and 37 more are to work 60 more nights in all, and there are 50 seats for them`,
  )
  expect(sayDiagnosis({ certainty: 'proven', cause: { ...cause, people: names(3) } })).toMatch(
    /^proven: p1, p2 and p3 /,
  )
})

test('of wishes that nobody has proven to clash a few are named', () => {
  const wishes = names(40).map((p): HardWish => ({ kind: 'apart', pair: [p, 'q'] }))
  const said = sayDiagnosis({
    certainty: 'probable',
    cause: { kind: 'conflict', wishes, complete: false, proven: false },
  })
  expect(said).toMatch(
    /^probable: no plan was found that keeps all of these: p1 and q kept apart; .*; and 34 more wishes$/,
  )
})
