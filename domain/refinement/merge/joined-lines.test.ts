import { expect, test } from 'vitest'
import { joinedLines } from './joined-lines'

const lines = (lyrics: string) => ({ lyrics, lineIds: ['a', 'b', 'c'] })
const base = lines('Hold me like you mean it\nCandle on the water\nStay')

test('a line that both wrote in is told, one that one of them wrote in isn’t', () => {
  const theirs = lines('Hold me like you swear it\nCandle on the river\nStay')
  expect(joinedLines(base, theirs, lines('Keep me like you swear it\nCandle on the river\nStay now'))).toEqual(['a'])
})

test('a line that both changed alike, or that is new, isn’t', () => {
  const theirs = { lyrics: `${base.lyrics}\nOne more`, lineIds: ['a', 'b', 'c', 'd'] }
  expect(joinedLines(base, theirs, { ...theirs, lyrics: `${base.lyrics}\nOne less` })).toEqual([])
  const same = lines('Hold me\nCandle on the water\nStay')
  expect(joinedLines(base, same, same)).toEqual([])
})
