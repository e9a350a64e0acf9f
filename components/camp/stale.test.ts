import { expect, test } from 'vitest'
import { mayBeStale } from './stale'

const asked = (call: string, input: object) => [
  call.split('.'),
  { input: { campId: 'camp_a', ...input }, type: 'query' },
]
const event = { kind: 'song.revised', subject: 'song_a' } as const

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
  expect(mayBeStale({ kind: 'song.revised', subject: '' }, asked('submission.tonight', {}))).toBe(true)
  expect(mayBeStale({ kind: 'song.revised', subject: '' }, asked('refinement.words', { songId: 'song_a' }))).toBe(false)
})

test('what a person or a rotation is concerns everything that tells of it', () => {
  expect(mayBeStale({ kind: 'member.changed', subject: 'mem_a' }, asked('roster.list', {}))).toBe(true)
  expect(
    mayBeStale({ kind: 'member.changed', subject: 'mem_a' }, asked('refinement.words', { songId: 'song_a' })),
  ).toBe(false)
  expect(mayBeStale({ kind: 'song.credits', subject: 'song_a' }, asked('rotation.board', {}))).toBe(true)
  expect(mayBeStale(event, asked('rotation.board', {}))).toBe(false)
  expect(mayBeStale(event, asked('access.session', {}))).toBe(false)
})
