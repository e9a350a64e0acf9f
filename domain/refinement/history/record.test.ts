import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editedSong, song } from '@/tests/random-songs'
import { wordsOf } from '../text/lines'
import { type LyricRecord, type Making, recordOf } from './record'

/** Makes one record after another; ids tell which revision made the line. */
function writing() {
  let ids = 0
  const records: LyricRecord[] = []
  return {
    records,
    save: (author: string, lyrics: string, more: Partial<Making> = {}) => {
      const rev = records.length + 1
      const earlier = () => [...records].reverse()
      const making = { author, rev, newLineId: () => `${rev}.${++ids}`, earlier, ...more }
      const record = recordOf(more.second === undefined ? (records.at(-1) ?? null) : records[0]!, lyrics, making)
      records.push(record)
      return record
    },
  }
}

const idOf = ({ lyrics, lineIds }: LyricRecord, line: string) => lineIds[lyrics.split('\n').indexOf(line)]

const bells = 'one morning bell\nsalt is drying on my skin\nnobody has words to say'

describe('the id of a line', () => {
  test('stays with it through edits, moves and lines above', () => {
    const { save } = writing()
    const first = save('ana', bells)
    const second = save(
      'ben',
      'nobody has words to say\na new line of song\none golden bell\nsalt is drying on my skin',
    )
    expect(idOf(second, 'one golden bell')).toBe(idOf(first, 'one morning bell'))
    expect(idOf(second, 'nobody has words to say')).toBe(idOf(first, 'nobody has words to say'))
    expect(first.lineIds).not.toContain(idOf(second, 'a new line of song'))
  })

  test('stays with a line rewritten in its place', () => {
    const { save } = writing()
    const first = save('ana', bells)
    const second = save('ben', bells.replace('salt is drying on my skin', 'copper engines hum beneath concrete'))
    expect(second.lineIds).toEqual(first.lineIds)
  })

  test('goes with the longer piece of a split line and with the longer part of a joined one', () => {
    const { save } = writing()
    const first = save('ana', 'running now from the light of the morning\nhold me')
    const split = save('ben', 'running now\nfrom the light of the morning\nhold me')
    expect(idOf(split, 'from the light of the morning')).toBe(first.lineIds[0])
    expect(first.lineIds).not.toContain(idOf(split, 'running now'))
    const joined = save('ben', 'running now\nfrom the light of the morning hold me')
    expect(joined.lineIds).toEqual(split.lineIds.slice(0, 2))
  })

  test('comes back with a line that is restored or typed again, and with no other', () => {
    const { save } = writing()
    const first = save('ana', bells)
    const shorter = save('ben', 'one morning bell\nnobody has words to say')
    expect(save('cho', 'one morning bell\nsalt is drying, on my skin\nnobody has words to say').lineIds).toEqual(
      first.lineIds,
    )
    save('ben', shorter.lyrics)
    expect(save('cho', bells, { restored: first })).toEqual(first)
    expect(first.lineIds).not.toContain(idOf(save('dan', `${bells}\none morning bell`), 'none') ?? 'none')
  })

  test('is not given twice when a line is sung again', () => {
    const { save } = writing()
    save('ana', bells)
    const again = save('ben', `${bells}\nsalt is drying on my skin`)
    expect(new Set(again.lineIds).size).toBe(4)
    expect(again.owners[3]!.every(({ author, reintroducedBy }) => author === 'ana' && reintroducedBy === 'ben')).toBe(
      true,
    )
  })
})

describe('a merge', () => {
  test('takes the ids and the owners of lines from whichever side wrote them', () => {
    const { save, records } = writing()
    const base = save('ana', bells)
    const theirs = save('ben', `${bells}\nben wrote this line`)
    const mine = recordOf(base, `cho wrote another line\n${bells}`, { author: 'cho', rev: 3, newLineId: () => 'cho' })
    const merged = recordOf(theirs, `cho wrote another line\n${bells}\nben wrote this line`, {
      author: 'dan',
      rev: 4,
      newLineId: () => 'dan',
      second: mine,
    })
    expect(records).toHaveLength(2)
    expect(merged.lineIds).toEqual(['cho', ...theirs.lineIds])
    expect(merged.owners.flat().map(({ author }) => author)).not.toContain('dan')
  })
})

test('older revisions are asked only when a line of three words or more is new', () => {
  const { save } = writing()
  save('ana', bells)
  const earlier = () => {
    throw new Error('asked')
  }
  save('ben', `${bells}\noh yes`, { earlier })
  save('ben', 'nobody has words to say\none morning bell', { earlier })
  expect(() => save('ben', 'a line nobody has seen', { earlier })).toThrow('asked')
})

describe('whatever is written', () => {
  test('every word has one owner, every line one id, and who changes nothing owns nothing', () => {
    fc.assert(
      fc.property(song, editedSong, editedSong, (first, edit, again) => {
        const { save } = writing()
        const texts = [first, edit(first), again(edit(first))].map((lines) => lines.join('\n'))
        for (const [i, text] of texts.entries()) {
          const { lineIds, owners } = save(`${i}`, text)
          const lines = text.split('\n')
          expect(owners.map((line) => line.length)).toEqual(lines.map((line) => wordsOf(line).length))
          expect(owners.flat().every(({ author, rev }) => Number(author) === rev - 1 && rev <= i + 1)).toBe(true)
          expect(lineIds).toHaveLength(lines.length)
          expect(new Set(lineIds).size).toBe(lines.length)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('restoring brings ids and owners back', () => {
    fc.assert(
      fc.property(song, editedSong, (lines, edit) => {
        const { save } = writing()
        const first = save('ana', lines.join('\n'))
        save('ben', edit(lines).join('\n'))
        expect(save('cho', lines.join('\n'), { restored: first })).toEqual(first)
      }),
      { numRuns: 100 },
    )
  })

  test('lines put in another order keep their ids and owners', () => {
    const different = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(different, fc.nat(), fc.nat(), (numbers, from, to) => {
        const lines = numbers.map((n) => `the ${n} bells of ${n * 7} towns ring ${n + 1} times`)
        const [line] = lines.splice(from % lines.length, 1)
        const moved = [...lines]
        moved.splice(to % (lines.length + 1), 0, line!)
        lines.splice(from % (lines.length + 1), 0, line!)
        const { save } = writing()
        const first = save('ana', lines.join('\n'))
        const second = save('ben', moved.join('\n'))
        for (const text of lines) expect(idOf(second, text)).toBe(idOf(first, text))
        expect(second.owners.flat().every(({ author }) => author === 'ana')).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

test('a song far past any real one is recorded', () => {
  const letters = (i: number) => String.fromCharCode(97 + (i % 26), 97 + (i % 23), 97 + (i % 17))
  const long = Array.from({ length: 20_000 }, (_, i) => `line ${letters(i)} of paper`)
  const { save } = writing()
  save('ana', long.join('\n'))
  const record = save('ben', long.with(700, 'something else entirely').join('\n'))
  expect(record.owners[700]!.every(({ author }) => author === 'ben')).toBe(true)
})
