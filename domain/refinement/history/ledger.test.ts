import { describe, expect, test } from 'vitest'
import { biographyOf } from './biography'
import { ledgerOf } from './ledger'
import { type Making, recordOf } from './record'
import type { ToldRevision } from './told'

function history(...revisions: [author: string, lyrics: string, more?: (told: ToldRevision[]) => Partial<Making>][]) {
  const told: ToldRevision[] = []
  let ids = 0
  for (const [author, lyrics, more] of revisions) {
    const rev = told.length + 1
    const earlier = () => told.map(({ record }) => record).reverse()
    const making = { author, rev, newLineId: () => `${++ids}`, earlier, ...more?.(told) }
    told.push({ number: rev, author, record: recordOf(told.at(-1)?.record ?? null, lyrics, making) })
  }
  return told
}

const sheet = '[Verse 1]\nUnder the paper sky\n[Pre-Chorus]\nalmost there\n[Chorus]\nI am easily visible'

describe('the ledger', () => {
  test('counts what is sung, what was brought and what was taken out', () => {
    const told = history(['ana', sheet], ['ben', sheet.replace('easily', 'instantly')], ['ben', `${sheet}\nfrom here`])
    expect(ledgerOf(told, 'Paper Sky')).toEqual([
      { author: 'ana', words: 10, lines: 3, hookWords: 6, contributed: 10, removed: 0 },
      { author: 'ben', words: 2, lines: 1, hookWords: 2, contributed: 3, removed: 2 },
    ])
  })

  test('names whoever only took out', () => {
    const told = history(['ana', sheet], ['ben', sheet.replace('easily ', '')])
    expect(ledgerOf(told, '')).toMatchObject([
      { author: 'ana', words: 9 },
      { author: 'ben', words: 0, contributed: 0, removed: 1 },
    ])
  })

  test('takes away nothing by a restoring revision', () => {
    const told = history(['ana', sheet], ['ben', 'gone'], ['ben', sheet, ([first]) => ({ restored: first!.record })])
    expect(ledgerOf(told, '')[0]).toMatchObject({ author: 'ana', words: 10, contributed: 10 })
  })

  test('of nothing is nobody', () => {
    expect(ledgerOf([], 'Night Train')).toEqual([])
  })
})

describe('the life of a word', () => {
  test('is told from the word that stood there first', () => {
    const told = history(
      ['ana', sheet],
      ['ben', sheet.replace('easily', 'suddenly')],
      ['ana', sheet.replace('easily', 'suddenly').replace('[Verse 1]', '[Verse 1]\none more line')],
      ['producer', sheet.replace('easily', 'instantly')],
    )
    expect(biographyOf(told, 5, 2)).toEqual([
      { rev: 1, author: 'ana', text: 'easily' },
      { rev: 2, author: 'ben', text: 'suddenly' },
      { rev: 4, author: 'producer', text: 'instantly' },
    ])
    expect(biographyOf(told, 5, 3)).toEqual([{ rev: 1, author: 'ana', text: 'visible' }])
  })

  test('keeps the place in a phrase that was swapped', () => {
    const told = history(
      ['ana', 'Leave the kettle singing in the empty kitchen tonight'],
      ['ben', "Leave the kettle singing in my mother's hallway tonight"],
    )
    expect(biographyOf(told, 0, 7).map(({ text }) => text)).toEqual(['kitchen', 'hallway'])
  })

  test('says who typed it again', () => {
    const told = history(['ana', 'salt on my skin\nnow'], ['ben', 'now'], ['cho', 'salt on my skin\nnow'])
    expect(biographyOf(told, 0, 0)).toEqual([{ rev: 1, author: 'ana', text: 'salt', reintroducedBy: 'cho' }])
  })

  test('of a word that isn’t there is empty', () => {
    expect(biographyOf(history(['ana', sheet]), 9, 9)).toEqual([])
  })
})
