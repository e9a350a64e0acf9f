import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordOf } from '../history/record'
import { noWords, type RevisionView, type SongWords } from '../words'
import { stepBetween } from './standing'
import type { SuggestedChange } from './suggestion'
import { nextSuggestionStanding, sameTarget, suggestionStandingAt } from './suggestion-standing'
import { suggestionsFrom } from './suggestions-from'
import { renew, takeIn } from './take-in'

const view = (
  number: number,
  lyrics: string,
  lineIds: readonly string[],
  more: Partial<SongWords> = {},
): RevisionView => ({
  ...{ ...noWords, ...more, lyrics, lineIds: [...lineIds], number, id: `rev_${number}`, songId: 'song_a' },
  ...{ parent: number - 1 || null, authorId: 'ana', authorName: 'Ana', kind: 'edit', restoreOf: null },
  ...{ secondParent: null, committerId: null, changeKinds: [], reason: '', createdAt: 0 },
})

function twoRevisions(before: string, after: string, more: Partial<SongWords> = {}) {
  let made = 0
  const making = { author: 'ana', rev: 1, newLineId: () => `l${++made}` }
  const first = recordOf(null, before, making)
  const second = recordOf(first, after, { ...making, rev: 2 })
  return [view(1, before, first.lineIds), view(2, after, second.lineIds, more)] as const
}

const suggest = (base: RevisionView, lyrics: string) => suggestionsFrom(base, base.lineIds, { ...noWords, lyrics })

test('a suggestion merges with everything that others did elsewhere', () => {
  const word = fc.constantFrom('river', 'stars', 'burning', 'night', 'visible', '달빛이', 'door')
  const line = fc.array(word, { minLength: 4, maxLength: 7 }).map((all) => all.join(' '))
  fc.assert(
    fc.property(fc.uniqueArray(line, { minLength: 3, maxLength: 7 }), fc.nat(), fc.nat(), (lines, at, elsewhere) => {
      const mine = at % lines.length
      const others = elsewhere % lines.length
      fc.pre(mine !== others)
      const put = (index: number, text: string, all = lines) =>
        all.map((line, i) => (i === index ? `${line} ${text}` : line))
      const [base, head] = twoRevisions(lines.join('\n'), put(others, 'suddenly').join('\n'), { tempo: 12_000 })
      const [change, ...rest] = suggest(base, put(mine, 'instantly').join('\n'))
      expect(rest).toEqual([])
      const taken = takeIn(base, [], change!, head)
      expect(taken).toMatchObject({
        lyrics: put(mine, 'instantly', put(others, 'suddenly')).join('\n'),
        tempo: 12_000,
      })
    }),
    { numRuns: 60 },
  )
})

test('where somebody changed the same words, it asks', () => {
  const [base, head] = twoRevisions('I am easily visible', 'I am suddenly visible')
  const [change] = suggest(base, 'I am instantly visible')
  expect(takeIn(base, [], change!, head)).toBe('needs-rebase')
})

test('a companion that was taken in already is no other’s change', () => {
  const [base, head] = twoRevisions('sing it, sing it, all night', 'sing me, sing it, all night')
  const changes = suggest(base, 'sing me, call it, all night')
  expect(changes.length).toBeGreaterThan(1)
  const [first, second] = changes as [SuggestedChange, SuggestedChange]
  expect(takeIn(base, [first], second, head)).toMatchObject({ lyrics: 'sing me, call it, all night' })
})

test('words put in stand beside a word, and need another look when that word is gone', () => {
  const [base, head] = twoRevisions('I am visible', 'Tonight I am visible')
  const [change] = suggest(base, 'I am instantly visible')
  const place = suggestionStandingAt(change!, base)
  const next = nextSuggestionStanding({ change: change!, place }, stepBetween(base, head))
  expect(next).toMatchObject({ status: 'shifted', now: 'am' })
  const renewed = renew(change!, next, base, head)
  expect(renewed).toMatchObject({ kind: 'words', start: 'Tonight I am '.length })
  const [, other] = twoRevisions('I am visible', 'I was visible')
  const gone = nextSuggestionStanding({ change: change!, place }, stepBetween(base, other))
  expect(gone.status).toBe('edited')
})

test('lines to be taken out need another look when their words change, and have no place when they are gone', () => {
  const [base, head] = twoRevisions(
    'walk into the river\ncount the stars',
    'walk into the river\ncount the burning stars',
  )
  const [change] = suggest(base, 'walk into the river')
  const place = suggestionStandingAt(change!, base)
  expect(place).toMatchObject({ status: 'exact', now: 'count the stars' })
  const changed = nextSuggestionStanding({ change: change!, place }, stepBetween(base, head))
  expect(changed).toMatchObject({ status: 'edited', now: 'count the burning stars', since: 2 })
  expect(renew(change!, changed, base, head)).toEqual(change)
  const [, without] = twoRevisions(base.lyrics, 'walk into the river')
  const gone = nextSuggestionStanding({ change: change!, place }, stepBetween(base, without))
  expect(gone.status).toBe('orphaned')
  expect(renew(change!, gone, base, without)).toBeNull()
})

test('alternatives are those that want other things of the same', () => {
  const [base] = twoRevisions('I am easily visible\ncount the stars', 'x')
  const standing = (lyrics: string, facets: Partial<SongWords> = {}) => {
    const [change] = suggestionsFrom(base, base.lineIds, { ...noWords, ...facets, lyrics })
    return { change: change!, place: suggestionStandingAt(change!, base) }
  }
  const one = standing('I am instantly visible\ncount the stars')
  const other = standing('I am suddenly there\ncount the stars')
  const apart = standing('I was easily visible\ncount the stars')
  const without = standing('count the stars')
  const tempo = standing(base.lyrics, { tempo: 12_000 })
  expect(sameTarget(one, other)).toBe(true)
  expect(sameTarget(one, apart)).toBe(false)
  expect(sameTarget(one, without)).toBe(true)
  expect(sameTarget(tempo, standing(base.lyrics, { tempo: 11_000 }))).toBe(true)
  expect(sameTarget(tempo, standing(base.lyrics, { key: 'A minor' }))).toBe(false)
  expect(sameTarget(one, tempo)).toBe(false)
})
