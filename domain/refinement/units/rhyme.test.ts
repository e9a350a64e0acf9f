import { expect, test } from 'vitest'
import { rhymesOf, schemeOf } from './rhyme'

const said: Record<string, string[]> = {
  night: ['N AY1 T'],
  light: ['L AY1 T'],
  tonight: ['T AH0 N AY1 T'],
  hallway: ['HH AO1 L W EY2'],
  stay: ['S T EY1'],
  burning: ['B ER1 N IH0 NG'],
  turning: ['T ER1 N IH0 NG'],
  again: ['AH0 G EH1 N', 'AH0 G EY1 N'],
  rain: ['R EY1 N'],
}
const pronounce = (word: string) => said[word]
const scheme = (lines: string[]) => schemeOf(lines.map((line) => rhymesOf(line, pronounce)))

test('English rhymes from the last stressed vowel on', () => {
  expect(scheme(['into the night', 'I saw the light,', 'down in the hallway', 'why would you stay?'])).toEqual([
    ...'AABB',
  ])
  expect(scheme(['The tide is turning', "and I keep burnin'", 'tonight!'])).toEqual([...'AAB'])
})

test('a word said in two ways rhymes with either', () => {
  expect(scheme(['here again', 'in the rain'])).toEqual([...'AA'])
})

test('Korean rhymes on the vowel and final of the last block, Japanese on the last vowel', () => {
  expect(scheme(['달빛 아래', '어제의 노래', '너의 마음', '다시 처음'])).toEqual([...'AABB'])
  expect(scheme(['ゆめのなか', 'あおいそら', 'きみをよぶ', 'ゆめの中'])).toEqual(['A', 'A', 'B', null])
  expect(rhymesOf('夜', pronounce, 'よる')).toEqual(['ja:u'])
})

test('what nobody can pronounce has no letter, and letters go on after Z', () => {
  expect(scheme(['[Chorus]', '', 'zorbleflax', '24/7'])).toEqual([null, null, null, null])
  expect(schemeOf(Array.from({ length: 28 }, (_, i) => [`k${i}`])).slice(25)).toEqual(['Z', 'AA', 'AB'])
})

test('an aside at the end of the line is not what it rhymes on', () => {
  expect(scheme(['into the night (again)', 'I saw the light'])).toEqual([...'AA'])
})
