import { describe, expect, it } from 'vitest'
import { countCrafts, listShortages, type RosterPerson } from './needs'

const camp = {
  nights: [1, 2],
  rooms: [1, 2],
  seats: [
    { craft: 'track-writer', count: 1 },
    { craft: 'lyricist', count: 1 },
  ],
}
const person = (id: string, mainCraft: string, more: Partial<RosterPerson> = {}): RosterPerson => ({
  ...{ id, mainCraft, otherCrafts: [], nightsPresent: null, languages: [], ...more },
})

describe('what the rooms need of a roster', () => {
  it('is there when each night has as many of a craft as seats', () => {
    const people = [
      person('a', 'track-writer'),
      person('b', 'track-writer'),
      person('c', 'lyricist'),
      person('d', 'lyricist'),
    ]
    expect(listShortages(people, camp)).toEqual([])
    expect(countCrafts(people, camp)).toEqual([
      { craft: 'track-writer', needed: 2, people: 2, fewest: 2, canAlso: 0 },
      { craft: 'lyricist', needed: 2, people: 2, fewest: 2, canAlso: 0 },
    ])
  })

  it('is short on the night when somebody is away, unless another can also do it', () => {
    const people = [
      person('a', 'track-writer'),
      person('b', 'track-writer'),
      person('c', 'lyricist'),
      person('d', 'lyricist', { nightsPresent: [1] }),
    ]
    expect(listShortages(people, camp)).toEqual([{ night: 2, crafts: ['lyricist'], seats: 2, people: ['c'] }])
    expect(countCrafts(people, camp)[1]).toMatchObject({ people: 2, fewest: 1 })
    const helped = [...people, person('e', 'track-writer', { otherCrafts: ['lyricist'] })]
    expect(listShortages(helped, camp)).toEqual([])
    expect(countCrafts(helped, camp)[1]).toMatchObject({ people: 2, canAlso: 1 })
  })

  it('does not count people without a craft', () => {
    const people = [person('a', 'lyricist', { mainCraft: null }), person('b', 'lyricist', { mainCraft: null })]
    expect(countCrafts(people, camp)[1]).toMatchObject({ people: 0, canAlso: 0 })
  })
})
