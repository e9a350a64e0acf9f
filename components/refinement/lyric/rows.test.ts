import { expect, test } from 'vitest'
import { isChanged, nowText, rowsOf, withoutCosmetic } from './rows'

const text = (lyrics: string, ...lineIds: string[]) => ({ lyrics, lineIds })

test('lines keep their keys, gone ones stand where they stood, and equal edits of repeated lines are told once', () => {
  const before = text('Walk easily home\nStay a while with me\nWalk easily home', 'a', 'b', 'c')
  const rows = rowsOf(before, text('Walk instantly home\nWalk instantly home', 'a', 'c'))
  expect(rows.map(({ key, kind, times, echoOf }) => [key, kind, times, echoOf])).toEqual([
    ['a', 'changed', 2, null],
    ['gone.b', 'removed', 1, null],
    ['c', 'changed', 0, 'a'],
  ])
})

test('two lines that became one are drawn as one, with a mark between them', () => {
  const before = text('I will walk you home tonight\nuntil the morning comes around', 'a', 'b')
  const after = text('I will walk you home tonight until the morning comes around', 'a')
  const rows = rowsOf(before, after)
  expect(rows).toHaveLength(1)
  expect(rows[0]!.parts.some(({ kind }) => kind === 'join')).toBe(true)
  expect(nowText(rows[0]!)).toBe(after.lyrics)
})

test('the second half of a split line says so', () => {
  const before = text('I will walk you home tonight until the morning comes around', 'a')
  const after = text('I will walk you home tonight\nuntil the morning comes around', 'a', 'b')
  expect(rowsOf(before, after).map(({ isRest }) => isRest)).toEqual([false, true])
})

test('a change of a comma alone can be hidden, a word beside it can’t', () => {
  const before = text('Hold on, easily\nStay, now', 'a', 'b')
  const [word, comma] = rowsOf(before, text('Hold on instantly\nStay now', 'a', 'b')).map(withoutCosmetic)
  expect([isChanged(word!), nowText(word!)]).toEqual([true, 'Hold on instantly'])
  expect([isChanged(comma!), nowText(comma!)]).toEqual([false, 'Stay now'])
})
