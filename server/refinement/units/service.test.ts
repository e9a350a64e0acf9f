import { expect, test } from 'vitest'
import { countUnits } from '@/domain/refinement/units/count'
import { rhymesOf, schemeOf } from '@/domain/refinement/units/rhyme'
import { openLexicon } from './service'
import { openPronunciations } from './store'

test('English is counted by how it is said, with all variants', async () => {
  const lexicon = await openLexicon()
  const count = (text: string) => {
    const { min, max, isExact } = countUnits(text, 'en', { lexicon })
    return [min, max, isExact]
  }
  expect(count('You are instantly visible')).toEqual([8, 8, true])
  expect(count('From the back row I am easily visible')).toEqual([12, 12, true])
  expect(count('Even with the houselights down')).toEqual([6, 7, false])
  expect(count('fire')).toEqual([1, 2, false])
  expect(count('caramel')).toEqual([2, 3, false])
  expect(count("couldn’t stop lovin' you")).toEqual([5, 6, false])
  expect(count('constructor')).toEqual([3, 3, true])
})

test('a word has all the ways in which it is said, and rhymes on any of them', async () => {
  const pronounce = await openPronunciations()
  expect(pronounce('again')).toHaveLength(2)
  expect(pronounce('zorbleflax')).toBeUndefined()
  expect(
    schemeOf(['once again', 'in the rain', 'my men', 'the light'].map((line) => rhymesOf(line, pronounce))),
  ).toEqual([...'AAAB'])
})
