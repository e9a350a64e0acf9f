import { expect, test } from 'vitest'
import { planOf, pureCamp } from '@/tests/rotation-camps'
import { fairnessOf, meetingsOf, personLines } from './person-lines'

const crafts = ['track-writer', 'top-liner', 'lyricist']
const twoNights = planOf(
  crafts,
  [
    ['t1', 'm1', 'l1'],
    ['t2', 'm2', 'l2'],
  ],
  [
    ['t1', 'm1', 'l2'],
    ['t2', null, 'l1'],
  ],
)

test('a pair’s meetings say night and room', () => {
  expect(meetingsOf(twoNights).get('m1 t1')).toEqual([
    { night: 1, room: 1 },
    { night: 2, room: 1 },
  ])
  expect(meetingsOf(twoNights).has('m1 t2')).toBe(false)
})

test('a person’s line says whom they meet, whom not yet, and what they have of the nights', () => {
  const lines = personLines(twoNights, pureCamp(2, 2))
  expect(lines.map(({ memberId }) => memberId)).toEqual(['t1', 't2', 'm1', 'm2', 'l1', 'l2'])
  expect(lines[0]).toMatchObject({ met: ['m1', 'l1', 'l2'], notYet: ['m2'], worked: [1, 2], sitOuts: [] })
  expect(lines[3]).toMatchObject({ met: ['t2', 'l2'], notYet: ['t1', 'l1'], worked: [1], sitOuts: [2] })
})

test('two of one craft can only meet where a room has two of its seats, and who is kept apart never', () => {
  const camp = pureCamp(2, 2)
  const apart = { id: 'w1', wish: { kind: 'apart' as const, people: ['t1', 'm2'] as [string, string] } }
  expect(personLines(twoNights, { ...camp, wishes: [apart] })[0]!.notYet).toEqual([])
  const seats = [{ craft: 'track-writer', count: 2 }, ...camp.seats.slice(1)]
  expect(personLines(twoNights, { ...camp, seats })[0]!.notYet).toEqual(['t2', 'm2'])
})

test('somebody in a craft that isn’t their main one is counted, and who sits out most is named', () => {
  const camp = pureCamp(2, 2)
  const people = camp.people.map((person) => (person.memberId === 'l1' ? { ...person, main: 'top-liner' } : person))
  const fairness = fairnessOf(personLines(twoNights, { ...camp, people }))
  expect(fairness).toEqual({ nights: [1, 2], sitOuts: 1, most: 1, who: ['m2'], next: 0, inOtherCraft: 2 })
})
