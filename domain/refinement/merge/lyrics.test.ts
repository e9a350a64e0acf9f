import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editedSong, song } from '@/tests/random-songs'
import { wordsOf } from '../text/lines'
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

const text = song.map((lines) => ({ lines, text: lines.join('\n') }))
const three = fc.tuple(text, editedSong, editedSong).map(([{ lines, text }, mine, theirs]) => ({
  base: text,
  mine: mine(lines).join('\n'),
  theirs: theirs(lines).join('\n'),
}))

const countWords = (text: string) => {
  const counts = new Map<string, number>()
  for (const line of text.split('\n'))
    for (const word of wordsOf(line)) counts.set(word.text, (counts.get(word.text) ?? 0) + 1)
  return counts
}

describe('laws', () => {
  test('who did nothing changes nothing, and the same done twice is done once', () => {
    fc.assert(
      fc.property(three, ({ base, mine }) => {
        const settled = { clean: true, lyrics: mine, flagged: [], conflicts: [] }
        expect(mergeLyrics(base, base, mine)).toEqual(settled)
        expect(mergeLyrics(base, mine, base)).toEqual(settled)
        expect(mergeLyrics(base, mine, mine)).toEqual(settled)
      }),
    )
  })

  test('whose side one is on decides nothing', () => {
    fc.assert(
      fc.property(three, ({ base, mine, theirs }) => {
        const [merge, other] = [mergeLyrics(base, mine, theirs), mergeLyrics(base, theirs, mine)]
        expect(other.clean).toBe(merge.clean)
        if (merge.clean) expect(other).toEqual(merge)
      }),
      { numRuns: 300 },
    )
  })

  test('no word is lost or doubled', () => {
    fc.assert(
      fc.property(three, ({ base, mine, theirs }) => {
        const merge = mergeLyrics(base, mine, theirs)
        if (!merge.clean) return
        const [old, own, other, now] = [base, mine, theirs, merge.lyrics].map(countWords)
        for (const word of new Set([...old!.keys(), ...own!.keys(), ...other!.keys(), ...now!.keys()])) {
          const [was, is] = [old!.get(word) ?? 0, now!.get(word) ?? 0]
          const [byMe, byThem] = [(own!.get(word) ?? 0) - was, (other!.get(word) ?? 0) - was]
          const gained = is - was
          if (byMe === 0 || byThem === 0 || byMe > 0 !== byThem > 0) continue
          const [least, most] = [Math.max(Math.abs(byMe), Math.abs(byThem)), Math.abs(byMe + byThem)]
          expect(Math.abs(gained)).toBeGreaterThanOrEqual(least)
          expect(Math.abs(gained)).toBeLessThanOrEqual(most)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('taking mine or theirs at every conflict is a text that has all of it', () => {
    fc.assert(
      fc.property(three, ({ base, mine, theirs }) => {
        const { lyrics, conflicts } = mergeLyrics(base, mine, theirs)
        const lines = lyrics.split('\n')
        expect(new Set(conflicts.map(({ at }) => at)).size).toBe(conflicts.length)
        for (const conflict of conflicts)
          expect(lines.slice(conflict.at, conflict.at + conflict.theirs.length)).toEqual(conflict.theirs)
        const [old, own, other] = [base, mine, theirs].map(countWords)
        const shown = countWords([lyrics, ...conflicts.flatMap((conflict) => conflict.mine)].join('\n'))
        for (const [word, count] of own!) {
          const was = old!.get(word) ?? 0
          const takenOut = Math.max(0, was - (other!.get(word) ?? 0))
          if (count > was) expect(shown.get(word) ?? 0).toBeGreaterThanOrEqual(count - takenOut)
        }
      }),
      { numRuns: 300 },
    )
  })
})

test('songs far past any real one are merged', () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => `line ${i % 977} of paper ${i % 13}`)
  const merge = mergeLyrics(lines.join('\n'), lines.with(9, 'mine').join('\n'), lines.with(19_000, 'theirs').join('\n'))
  expect(merge.lyrics).toBe(lines.with(9, 'mine').with(19_000, 'theirs').join('\n'))
})
