import { expect, test } from 'vitest'
import { emptyWish, sameWish, type TypedKind, type WishFormValues, wishForm } from './wish-form'

const typed = (kind: TypedKind, more: Partial<WishFormValues>) => wishForm.safeParse({ ...emptyWish(kind), ...more })
const problems = (kind: TypedKind, more: Partial<WishFormValues>) =>
  typed(kind, more).error?.issues.map(({ path, message }) => [path[0], message])

test('what was typed becomes a wish', () => {
  expect(typed('together', { people: ['a', 'b'], everyNight: false, nights: ['2', '3'] }).data).toEqual({
    ...{ kind: 'together', people: ['a', 'b'], nights: [2, 3] },
  })
  expect(typed('require', { name: 'Korean', everyRoom: false, rooms: ['4'] }).data).toEqual({
    ...{ kind: 'require', of: 'language', name: 'ko', min: 1, rooms: [4], nights: null },
  })
  expect(typed('require', { of: 'tag', name: ' host ' }).data).toMatchObject({ of: 'tag', name: 'host' })
  expect(typed('nights', { memberId: 'a', most: '2' }).data).toEqual({
    kind: 'nights',
    memberId: 'a',
    min: null,
    max: 2,
  })
  expect(typed('closed', { room: '3', night: '2' }).data).toEqual({ kind: 'closed', room: 3, night: 2 })
})

test('what is missing or can’t be is said beside its field', () => {
  expect(problems('apart', { people: ['a', ''] })).toEqual([['people', 'person-missing']])
  expect(problems('apart', { people: ['a', 'a'] })).toEqual([['people', 'wish-one-person']])
  expect(problems('together', { people: ['a', 'b'], everyNight: false })).toEqual([['nights', 'nights-none']])
  expect(problems('require', {})).toEqual([['name', 'tag-missing']])
  expect(problems('require', { name: 'Klingonese' })).toEqual([['name', 'language-unknown']])
  expect(problems('require', { of: 'tag', name: 'host', min: '0' })).toEqual([['min', 'count-range']])
  expect(problems('nights', { memberId: 'a' })).toEqual([['max', 'nights-none']])
  expect(problems('nights', { memberId: 'a', least: '3', most: '2' })).toEqual([['max', 'nights-order']])
  expect(problems('closed', {})).toEqual([
    ['room', 'room-missing'],
    ['night', 'night-missing'],
  ])
})

test('a wish that is there already is known, whoever of the two is named first', () => {
  expect(sameWish({ kind: 'apart', people: ['a', 'b'] }, { people: ['b', 'a'], kind: 'apart' })).toBe(true)
  expect(sameWish({ kind: 'apart', people: ['a', 'b'] }, { kind: 'apart', people: ['a', 'c'] })).toBe(false)
  expect(sameWish({ kind: 'closed', room: 1, night: 2 }, { kind: 'closed', room: 2, night: 2 })).toBe(false)
})
