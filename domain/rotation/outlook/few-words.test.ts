import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCamp } from '@/tests/rotation-camps'
import { isPresent, type RotationInput, seatCrafts } from '../input'
import { usualPreferences, type Wish } from '../wishes'
import { listFewWords } from './few-words'

type Roster = Record<
  'track_writers' | 'top_liners' | 'lyricists',
  [name: string, country: string, languages: string[]][]
>
const roster = JSON.parse(readFileSync('db/seed/fantasia-roster.json', 'utf8')) as Roster
const crafts = { track_writers: 'track-writer', top_liners: 'top-liner', lyricists: 'lyricist' } as const

const fantasia: RotationInput = {
  nights: [1, 2, 3],
  rooms: [1, 2, 3, 4, 5, 6, 7],
  seats: Object.values(crafts).map((craft) => ({ craft, count: 1 })),
  people: (['track_writers', 'top_liners', 'lyricists'] as const).flatMap((group) =>
    roster[group].map(([name, , languages]) => ({
      ...{ memberId: name, main: crafts[group], others: [], nights: null, languages, tags: [] },
    })),
  ),
  wishes: [],
  preferences: usualPreferences,
}
const withWish = (wish: Wish): RotationInput => ({ ...fantasia, wishes: [{ id: 'wish_1', wish }] })

test('the lyricist who speaks Korean only shares a language with the whole room on at most one night', () => {
  expect(listFewWords(fantasia)).toEqual([
    {
      ...{ memberId: 'Su-bin Maeng', languages: ['ko'], nights: 3, atMost: 1 },
      ...{ craft: 'track-writer', partners: ['Dae-ho Ryu'] },
    },
  ])
})

test('with the only other Korean top-liner kept apart there is no such night; wished together proves nothing of them', () => {
  const apart = listFewWords(withWish({ kind: 'apart', people: ['Su-bin Maeng', 'Ha-rin Seo'] }))
  expect(apart).toMatchObject([{ atMost: 0, craft: 'top-liner', partners: [] }])
  const together = listFewWords(withWish({ kind: 'together', people: ['Dae-ho Ryu', 'Su-bin Maeng'], nights: null }))
  expect(together).toMatchObject([{ atMost: 1, craft: 'top-liner', partners: ['Ha-rin Seo'] }])
})

test('who is there on one night only, or whose languages nobody has entered, is not spoken of', () => {
  const people = fantasia.people.map((each) => (each.memberId === 'Su-bin Maeng' ? { ...each, nights: [2] } : each))
  expect(listFewWords({ ...fantasia, people })).toEqual([])
  const silent = fantasia.people.map((each) => (each.memberId === 'Su-bin Maeng' ? { ...each, languages: [] } : each))
  expect(listFewWords({ ...fantasia, people: silent })).toEqual([])
})

test('no rotation in which nobody is met twice seats them in such a room more often than that', () => {
  fc.assert(
    fc.property(anyCamp, (input) => {
      for (const { memberId, atMost } of listFewWords(input)) {
        const most = mostNights(input, memberId)
        expect(most).toBeLessThanOrEqual(atMost)
      }
    }),
    { numRuns: 300 },
  )
})

/** By trying everything: on how many nights somebody can sit in a full room where all speak one language, with other people each time. */
function mostNights(input: RotationInput, memberId: string): number {
  const me = input.people.find((person) => person.memberId === memberId)!
  const rooms = [input.seats, ...input.preferences.alternatives].map((seats) => seatCrafts({ seats }))
  const canTake = (person: typeof me, craft: string) => [person.main, ...person.others].includes(craft)
  const from = (index: number, met: Set<string>): number => {
    if (index >= input.nights.length) return 0
    let best = from(index + 1, met)
    const night = input.nights[index]!
    if (!isPresent(me, night)) return best
    const free = input.people.filter((each) => each !== me && isPresent(each, night) && !met.has(each.memberId))
    const fill = (seats: string[], team: (typeof me)[], left: typeof free) => {
      const [craft, ...others] = seats
      if (craft === undefined) {
        const shared = me.languages.some((word) =>
          team.every(({ languages }) => languages.length === 0 || languages.includes(word)),
        )
        if (shared) best = Math.max(best, 1 + from(index + 1, new Set([...met, ...team.map((each) => each.memberId)])))
        return
      }
      for (const each of left)
        if (canTake(each, craft))
          fill(others, [...team, each], left.slice(left.indexOf(each) + 1).concat(left.slice(0, left.indexOf(each))))
    }
    for (const room of rooms)
      for (const [seat, craft] of room.entries())
        if (canTake(me, craft) && room.indexOf(craft) === seat) fill(room.toSpliced(seat, 1), [], free)
    return best
  }
  return from(0, new Set())
}
