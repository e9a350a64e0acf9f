import { expect, test } from 'vitest'
import { mayBeStale } from './stale'

const asked = (call: string, input: object) => [
  call.split('.'),
  { input: { campId: 'camp_a', ...input }, type: 'query' },
]
const event = { subject: 'song_a' }

test('an event of a song concerns what was asked of it and of all songs, and not of another', () => {
  expect(mayBeStale(event, asked('refinement.words', { songId: 'song_a' }))).toBe(true)
  expect(mayBeStale(event, asked('refinement.queue.list', {}))).toBe(true)
  expect(mayBeStale(event, asked('refinement.words', { songId: 'song_b' }))).toBe(false)
  expect(mayBeStale(event, asked('refinement.family.tree', { songId: 'song_b' }))).toBe(true)
})

test('a revision that is known is never asked for again', () => {
  expect(mayBeStale(event, asked('refinement.revision', { songId: 'song_a', number: 3 }))).toBe(false)
})

test('who may not know which song it was asks again for lists alone', () => {
  expect(mayBeStale({ subject: '' }, asked('submission.tonight', {}))).toBe(true)
  expect(mayBeStale({ subject: '' }, asked('refinement.words', { songId: 'song_a' }))).toBe(false)
})
