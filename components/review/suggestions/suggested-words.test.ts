import { describe, expect, test } from 'vitest'
import type { StandingPlace } from '@/domain/refinement/review/place'
import type { SuggestedChange } from '@/domain/refinement/review/suggestion'
import { noWords, type RevisionView } from '@/domain/refinement/words'
import { suggestedLines, suggestedWords, withLines } from './suggested-words'

const lyrics = '[Chorus]\nFrom the back row I am easily visible\nEven with the houselights down'
const head = { ...noWords, lyrics, lineIds: ['a', 'b', 'c'] } as unknown as RevisionView
const at = (start: number, end: number, now: string, status: StandingPlace['status'] = 'exact') =>
  ({ status, lineId: 'b', start, end, now, since: null }) satisfies StandingPlace
const easily: SuggestedChange = { kind: 'words', lineId: 'b', start: 23, del: 'easily', ins: 'instantly' }

describe('a suggestion on the newest words', () => {
  test('stands where its words stand by now, not where they were offered', () => {
    const change = { ...easily, start: 5 } as SuggestedChange
    expect(suggestedLines({ change, place: at(23, 29, 'easily', 'shifted') }, head)).toEqual({
      now: 'From the back row I am easily visible',
      wished: 'From the back row I am instantly visible',
    })
  })

  test('puts a word in behind the one it was offered beside', () => {
    const change: SuggestedChange = { kind: 'words', lineId: 'b', start: 29, del: '', ins: ' and fully' }
    expect(suggestedLines({ change, place: at(23, 29, 'easily') }, head)?.wished).toBe(
      'From the back row I am easily and fully visible',
    )
  })

  test('of several lines gives the lines before and after', () => {
    const change: SuggestedChange = { kind: 'lines', after: 'b', take: ['c'], put: ['One', 'Two'] }
    const place: StandingPlace = { status: 'exact', lineId: 'c', start: null, end: null, now: '', since: null }
    expect(suggestedLines({ change, place }, head)).toEqual({
      now: 'Even with the houselights down',
      wished: 'One\nTwo',
    })
  })

  test('is nowhere once its line is gone', () => {
    const place: StandingPlace = { ...at(0, 0, ''), status: 'orphaned', lineId: null }
    expect(suggestedWords({ change: easily, place }, head)).toBeNull()
  })

  test('of a facet is that facet, and no line', () => {
    const change: SuggestedChange = { kind: 'facet', facet: 'tempo', before: 11_800, after: 12_200 }
    expect(suggestedWords({ change, place: at(0, 0, '') }, head)?.tempo).toBe(12_200)
    expect(suggestedLines({ change, place: at(0, 0, '') }, head)).toBeNull()
  })
})

describe('with edits', () => {
  test('the line is as the producer wrote it and the rest as it was', () => {
    const words = withLines({ change: easily, place: at(23, 29, 'easily') }, head, 'From the back row, instantly seen')
    expect(words?.lyrics.split('\n')).toEqual([
      '[Chorus]',
      'From the back row, instantly seen',
      'Even with the houselights down',
    ])
  })

  test('lines put in can be written otherwise', () => {
    const change: SuggestedChange = { kind: 'lines', after: 'c', take: [], put: ['One'] }
    expect(withLines({ change, place: at(0, 0, '') }, head, 'Three\nFour')?.lyrics).toBe(`${lyrics}\nThree\nFour`)
  })
})
