import { expect, test } from 'vitest'
import { applyEdit, carryEdit, type SmallEdit } from './one-word'
import { noWords } from './words'

const from = { ...noWords, tempo: 11_800, lyrics: '[Chorus]\nFrom the back row I am easily visible\nEven now' }
const instantly: SmallEdit = { kind: 'word', line: 1, word: 6, text: 'instantly' }

test('a word follows its line when others write above it', () => {
  const to = { ...from, title: 'Velvet', lyrics: from.lyrics.replace('[Chorus]', '[Verse 1]\nSlow\n\n[Chorus]') }
  const carried = carryEdit(from, to, instantly)
  expect(carried).toMatchObject({ line: 4 })
  expect(applyEdit(to, carried!)).toEqual({ ...to, lyrics: to.lyrics.replace('easily', 'instantly') })
})

test('a word in a line that somebody else changed, or took out, needs a person', () => {
  for (const lyrics of [from.lyrics.replace('back', 'front'), '[Chorus]\nEven now'])
    expect(carryEdit(from, { ...from, lyrics }, instantly)).toBeNull()
})

test('a facet is carried unless it was changed too', () => {
  const faster: SmallEdit = { kind: 'facet', facet: 'tempo', value: 12_200 }
  expect(carryEdit(from, { ...from, lyrics: 'other' }, faster)).toEqual(faster)
  expect(carryEdit(from, { ...from, tempo: 12_000 }, faster)).toBeNull()
  expect(applyEdit(from, faster)).toEqual({ ...from, tempo: 12_200 })
})
