import { expect, test } from 'vitest'
import { mergeSongs } from '@/domain/refinement/song/merge-songs'
import { noWords } from '@/domain/refinement/words'
import { mineOver, settledWords } from './settle'

const base = { ...noWords, tempo: 11_800, lyrics: 'I am easily visible\nStay with me\nAll the way home' }
const mine = { ...base, tempo: 12_000, lyrics: 'I am instantly visible\nStay with me\nAll the way back' }
const theirs = { ...base, tempo: 12_200, lyrics: 'I am suddenly visible\nStay with me now\nAll the way down' }

test('what was chosen at each place goes into the merge, in the order of the text; the rest of both stays', () => {
  const merge = mergeSongs(base, mine, theirs)
  expect(merge.conflicts).toHaveLength(2)
  const [first, second] = merge.conflicts
  const chosen = new Map([
    [0, [...first!.theirs, ...first!.mine]],
    [1, second!.mine],
  ])
  const words = settledWords(merge, mine, chosen, new Map([['tempo', 'mine']]))
  expect(words.lyrics.split('\n')).toEqual([
    'I am suddenly visible',
    'I am instantly visible',
    'Stay with me now',
    'All the way back',
  ])
  expect(words.tempo).toBe(12_000)
  expect(settledWords(merge, mine, new Map(), new Map()).lyrics).toBe(theirs.lyrics)
})

test('until somebody is asked, mine is what they see of their own save, with what others changed elsewhere', () => {
  const shown = mineOver(base, mine, theirs)
  expect(shown.lyrics.split('\n')).toEqual(['I am instantly visible', 'Stay with me now', 'All the way back'])
  expect(shown.tempo).toBe(12_000)
})
