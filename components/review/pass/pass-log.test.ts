import { expect, test } from 'vitest'
import { summaryOf } from './pass-log'

test('a pass is summed up with the reasons of what was declined, the most frequent first', () => {
  expect(
    summaryOf([
      { id: 'a', outcome: 'accepted' },
      { id: 'b', outcome: 'declined', code: 'taste' },
      { id: 'c', outcome: 'declined', code: 'rhyme-lost' },
      { id: 'd', outcome: 'declined', code: 'rhyme-lost' },
      { id: 'e', outcome: 'edited' },
      { id: 'f', outcome: 'left' },
    ]),
  ).toEqual({
    ...{ accepted: 1, edited: 1, declined: 3, left: 1 },
    reasons: [
      ['rhyme-lost', 2],
      ['taste', 1],
    ],
  })
})

test('one that was left first and decided on the way back counts once', () => {
  expect(
    summaryOf([
      { id: 'a', outcome: 'left' },
      { id: 'a', outcome: 'accepted' },
    ]),
  ).toMatchObject({ accepted: 1, left: 0 })
})
