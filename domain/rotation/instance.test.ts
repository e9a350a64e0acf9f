import { expect, test } from 'vitest'
import { instanceSchema } from './instance'
import { compareVectors } from './terms'

const camp = {
  ...{ format: 'rotation-instance/1', id: 'small', roles: ['writer'], nights: 1 },
  people: [{ id: 'ada', roles: [{ role: 'writer' }] }],
  teams: [{ id: 't', night: 0, room: '1', templates: [{ writer: 1 }] }],
}

test('an objective that names a term twice is refused, and says where', () => {
  const { error } = instanceSchema.safeParse({ ...camp, objective: ['repeats', 'soft', 'repeats'] })
  expect(error?.issues).toMatchObject([{ path: ['objective', 2], message: '"repeats" stands there twice' }])
  expect(instanceSchema.parse({ ...camp, objective: ['repeats', 'soft'] }).objective).toEqual(['repeats', 'soft'])
})

test('of two plans whose soft sums differ in the last bits neither is better', () => {
  expect(compareVectors([0, 2, 0.1 + 0.2], [0, 2, 0.3])).toBe(0)
  expect(compareVectors([0, 2, 0.3, 4], [0, 2, 0.1 + 0.2, 5])).toBeLessThan(0)
  expect(compareVectors([0, 2, 0.31], [0, 2, 0.3])).toBeGreaterThan(0)
})
