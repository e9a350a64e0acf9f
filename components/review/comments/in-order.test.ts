import { expect, test } from 'vitest'
import { placeSchema, type StandingPlace } from '@/domain/refinement/review/place'
import { parseLyrics } from '@/domain/refinement/text/lines'
import type { Thread } from '../use-review'
import { inOrder } from './in-order'

const lines = parseLyrics('[Verse]\nOne\nTwo\n[Chorus]\nThree').map((line) => ({ ...line, id: `l${line.index}` }))
const thread = (id: string, standing: Partial<StandingPlace>, more: Partial<Thread> = {}): Thread =>
  ({
    ...{ id, createdAt: 0, heard: null, place: placeSchema.parse({}) },
    standing: { status: 'exact', lineId: null, start: null, end: null, now: '', since: null, ...standing },
    ...more,
  }) as Thread
const told = (threads: Thread[]) =>
  inOrder(threads, lines).map(({ section, threads }) => [section, threads.map(({ id }) => id)])

test('threads stand in the order of the lines, those about the whole song first', () => {
  expect(
    told([
      thread('c', { lineId: 'l4' }),
      thread('b', { lineId: 'l2' }),
      thread('a', { lineId: 'l1' }),
      thread('s', {}),
    ]),
  ).toEqual([
    [null, ['s']],
    ['Verse', ['a', 'b']],
    ['Chorus', ['c']],
  ])
})

test('one whose line was deleted stands at the end of its section', () => {
  expect(told([thread('o', { status: 'orphaned', lineId: 'l0' }), thread('b', { lineId: 'l2' })])).toEqual([
    ['Verse', ['b', 'o']],
  ])
})

test('what is about a second of the whole song goes by that second', () => {
  const at = (startMs: number) => ({ heard: { version: 1, startMs, endMs: null } })
  expect(told([thread('late', {}, at(9_000)), thread('early', {}, at(1_000))])).toEqual([[null, ['early', 'late']]])
})
