import { describe, expect, test } from 'vitest'
import { mergeLyrics } from './lyrics'

const base =
  'Count the boats along the pier\nTell me what you came to hear\nSalt is drying on my skin\nNobody has words to say'

describe('where a person must look', () => {
  test('theirs stands, and mine could stand instead of it', () => {
    const merge = mergeLyrics(
      base,
      base.replace('Salt', 'Snow'),
      base.replace('Salt', 'Rain').replace('boats', 'ships'),
    )
    expect(merge).toMatchObject({ clean: false, flagged: [] })
    expect(merge.lyrics).toBe(base.replace('Salt', 'Rain').replace('boats', 'ships'))
    expect(merge.conflicts).toEqual([
      {
        at: 2,
        base: ['Salt is drying on my skin'],
        mine: ['Snow is drying on my skin'],
        theirs: ['Rain is drying on my skin'],
      },
    ])
  })

  test('two lines at one place are a conflict of those alone', () => {
    const lines = base.split('\n')
    const merge = mergeLyrics(
      base,
      lines.toSpliced(1, 0, 'mine').join('\n'),
      lines.toSpliced(1, 0, 'theirs').join('\n'),
    )
    expect(merge.conflicts).toEqual([{ at: 1, base: [], mine: ['mine'], theirs: ['theirs'] }])
  })

  test('a line moved by one and edited by the other is in question where it was and where it went', () => {
    const lines = base.split('\n')
    const moved = [...lines.slice(1), lines[0]!].join('\n')
    const merge = mergeLyrics(base, moved, base.replace('boats', 'ships'))
    expect(merge.lyrics).toBe(base.replace('boats', 'ships'))
    expect(merge.conflicts).toEqual([
      { at: 0, base: [lines[0]], mine: [], theirs: ['Count the ships along the pier'] },
      { at: 4, base: [], mine: [lines[0]], theirs: [] },
    ])
  })
})

describe('what may have been meant once or twice', () => {
  test('a line sung again by both, above and below, is asked about', () => {
    const echo = ['Hold me', 'na na na', 'Stay']
    const merge = (mine: string[], theirs: string[]) => mergeLyrics(echo.join('\n'), mine.join('\n'), theirs.join('\n'))
    const below = echo.toSpliced(2, 0, 'na na na', 'Until the morning')
    const above = echo.toSpliced(1, 0, 'Neon', 'na na na')
    expect(merge(above, below)).toMatchObject({ clean: false })
    expect(merge(above, echo.toSpliced(2, 0, 'Until the morning')).lyrics).toBe(
      'Hold me\nNeon\nna na na\nna na na\nUntil the morning\nStay',
    )
  })

  test('one of two equal lines taken out by both is asked about', () => {
    expect(mergeLyrics('Neon\nna na\nna na\nStay', 'na na\nStay', 'Neon\nna na').clean).toBe(false)
  })

  test('a word sung again by both, before and after, is asked about', () => {
    expect(mergeLyrics('keep hold now', 'please hold hold now', 'keep hold hold on').clean).toBe(false)
    expect(mergeLyrics('keep hold now', 'please hold now', 'keep hold on').lyrics).toBe('please hold on')
  })

  test('one of two equal words taken out by both is asked about', () => {
    expect(mergeLyrics('we hold hold hold now', 'hold hold now', 'we hold hold').clean).toBe(false)
  })
})

test('songs far past any real one are merged', () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => `line ${i % 977} of paper ${i % 13}`)
  const merge = mergeLyrics(lines.join('\n'), lines.with(9, 'mine').join('\n'), lines.with(19_000, 'theirs').join('\n'))
  expect(merge.lyrics).toBe(lines.with(9, 'mine').with(19_000, 'theirs').join('\n'))
})
