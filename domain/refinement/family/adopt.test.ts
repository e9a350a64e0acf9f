import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LyricRecord } from '../history/record'
import { wordsOf } from '../text/lines'
import { adoptSections, adoptWhole } from './adopt'
import { sectionsOf } from './sections'

function record(author: string, lyrics: string, ids?: string[]): LyricRecord {
  const lines = lyrics.split('\n')
  return {
    lyrics,
    lineIds: ids ?? lines.map((_, i) => `1.${i + 1}`),
    owners: lines.map((line, i) => wordsOf(line).map(() => ({ author, rev: i + 1 }))),
  }
}

const night = record('ana', 'an opening line\n\n[Verse 1]\nFrom the back row\n\n[Chorus]\nNight train\n\n')
const moon = record('min', '[Chorus]\nPaper moon\nPaper moon again\n\n[Bridge]\nSlow now')

describe('sections of a sheet', () => {
  test('begin with their header and end before the blank lines', () => {
    expect(sectionsOf(night.lyrics)).toEqual([
      { label: null, from: 0, to: 1 },
      { label: 'Verse 1', from: 2, to: 4 },
      { label: 'Chorus', from: 5, to: 7 },
    ])
    expect(sectionsOf('')).toEqual([])
    expect(sectionsOf('\n\n[Verse]')).toEqual([{ label: 'Verse', from: 2, to: 3 }])
  })
})

describe('a song begun from others', () => {
  test('has the chosen sections in their order, each word still its writer’s', () => {
    const made = adoptSections(
      [night, moon],
      [
        { parent: 0, section: 1 },
        { parent: 1, section: 0 },
        { parent: 0, section: 2 },
      ],
    )!
    expect(made.lyrics).toBe(
      '[Verse 1]\nFrom the back row\n\n[Chorus]\nPaper moon\nPaper moon again\n\n[Chorus]\nNight train',
    )
    const writers = made.owners.map((line) => [...new Set(line.map(({ author, rev }) => `${author} r${rev}`))].join())
    expect(writers).toEqual(['ana r1', 'ana r1', '', 'min r1', 'min r1', 'min r1', '', 'ana r1', 'ana r1'])
    expect(made.from[4]).toEqual({ parent: 1, lineId: '1.2' })
  })

  test('lines keep their ids where no other has them and none will', () => {
    const edited = record('ana', 'one line\nanother line\na third', ['1.1', '4.2', '1.3'])
    expect(adoptWhole(edited).lineIds).toEqual(['1.1', '1.2', '1.3'])
    const twice = adoptSections(
      [edited, edited],
      [
        { parent: 0, section: 0 },
        { parent: 1, section: 0 },
      ],
    )!
    expect(new Set(twice.lineIds).size).toBe(twice.lineIds.length)
    expect(twice.lineIds.every((id) => id.startsWith('1.'))).toBe(true)
    expect(twice.lineIds.slice(0, 3)).toEqual(['1.1', expect.any(String), '1.3'])
  })

  test('a section that is not there is not made up', () => {
    expect(adoptSections([night, moon], [{ parent: 0, section: 3 }])).toBeNull()
    expect(adoptSections([night], [{ parent: 1, section: 0 }])).toBeNull()
  })

  const sheet = fc
    .array(fc.constantFrom('', '[Verse]', '[Chorus]', 'la la', '달빛이'), { minLength: 1, maxLength: 12 })
    .map((lines) => record('ana', lines.join('\n')))

  test('is the parent to the letter when all of it is taken, and has one id and the owners of its words per line', () => {
    fc.assert(
      fc.property(sheet, (parent) => {
        const made = adoptWhole(parent)
        expect(made.lyrics).toBe(parent.lyrics)
        expect(new Set(made.lineIds).size).toBe(made.lyrics.split('\n').length)
        expect(made.owners.map(({ length }) => length)).toEqual(
          made.lyrics.split('\n').map((line) => wordsOf(line).length),
        )
      }),
    )
  })
})
