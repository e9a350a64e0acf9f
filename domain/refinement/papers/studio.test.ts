import fc from 'fast-check'
import { parseMidi } from 'midi-file'
import { expect, test } from 'vitest'
import { noWords } from '../words'
import { writeAudacityLabels } from './audacity'
import { writeLyricSheet } from './lyric-sheet'
import { writeMidiMarkers } from './midi'
import { paperOf } from './paper'
import { writeReaperRegions } from './reaper'

const paper = {
  title: '밤기차',
  tempo: 12_250,
  metre: '6/8',
  sections: [
    { label: 'Chorus', startMs: 30_000 },
    { label: 'Verse 1', startMs: 0 },
  ],
  marks: [
    { atMs: 12_345, endMs: null, text: 'too\tloud\nhere' },
    { atMs: 31_000, endMs: 33_500, text: '=SUM(A1), "quoted"' },
  ],
}

test('Audacity gets regions and points in seconds, each on one line', () => {
  expect(writeAudacityLabels(paper)).toBe(
    [
      '0.000000\t30.000000\tVerse 1',
      '12.345000\t12.345000\ttoo loud here',
      '30.000000\t30.000000\tChorus',
      '31.000000\t33.500000\t=SUM(A1), "quoted"\n',
    ].join('\n'),
  )
})

test('the last section ends with the audio, where its length is known', () => {
  expect(writeAudacityLabels({ ...paper, durationMs: 46_500 })).toContain('30.000000\t46.500000\tChorus')
  expect(writeReaperRegions({ ...paper, durationMs: 46_500 })).toContain('Chorus,0:30.000,0:46.500,0:16.500')
  expect(writeAudacityLabels({ ...paper, durationMs: 20_000 }), 'a shorter version').toContain('30.000000\t30.000000')
})

test('Reaper gets regions and markers, quoted, and no formula', () => {
  expect(
    writeReaperRegions({ ...paper, marks: [...paper.marks, { atMs: 3_723_004, endMs: null, text: '-1 dB' }] }),
  ).toBe(
    [
      '#,Name,Start,End,Length',
      'R1,Verse 1,0:00.000,0:30.000,0:30.000',
      'M1,too loud here,0:12.345,,',
      'M2,Chorus,0:30.000,,',
      `R2,"'=SUM(A1), ""quoted""",0:31.000,0:33.500,0:02.500`,
      "M3,'-1 dB,1:02:03.004,,\r\n",
    ].join('\r\n'),
  )
})

const utf8 = (text: string) => new TextDecoder().decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))

function markersIn(bytes: Uint8Array) {
  const { header, tracks } = parseMidi(bytes)
  const quarter = tracks[0]!.flatMap((event) => (event.type === 'setTempo' ? [event.microsecondsPerBeat] : []))[0]!
  let tick = 0
  const markers = tracks[0]!.flatMap((event) => {
    tick += event.deltaTime
    return event.type === 'marker'
      ? [{ atMs: (tick * quarter) / header.ticksPerBeat! / 1000, text: utf8(event.text) }]
      : []
  })
  return { header, quarter, markers, events: tracks[0]! }
}

test('a MIDI file holds tempo, metre and a marker per section and mark, as another program reads it', () => {
  const { header, quarter, markers, events } = markersIn(writeMidiMarkers(paper))
  expect(header).toMatchObject({ format: 1, numTracks: 1, ticksPerBeat: 960 })
  expect(quarter).toBe(Math.round(60_000_000 / 122.5))
  expect(events.find(({ type }) => type === 'timeSignature')).toMatchObject({ numerator: 6, denominator: 8 })
  expect(events.find((event) => event.type === 'trackName')).toBeDefined()
  expect(events.at(-1)).toMatchObject({ type: 'endOfTrack' })
  expect(markers.map(({ text }) => text)).toEqual([
    ...['Verse 1', 'too loud here', 'Chorus', '=SUM(A1), "quoted"', '=SUM(A1), "quoted" ■'],
  ])
  for (const [i, atMs] of [0, 12_345, 30_000, 31_000, 33_500].entries())
    expect(Math.abs(markers[i]!.atMs - atMs)).toBeLessThan(0.5)
})

test('markers stand within a tick of their time at every tempo', () => {
  const marks = fc.array(
    fc.record({
      atMs: fc.nat(3_600_000),
      endMs: fc.constant(null),
      text: fc.constantFrom('a', '달빛', 'x'.repeat(300)),
    }),
  )
  fc.assert(
    fc.property(
      marks,
      fc.option(fc.integer({ min: 2_000, max: 40_000 })),
      fc.constantFrom<0 | 1>(0, 1),
      (marks, tempo, type) => {
        const { header, markers, quarter } = markersIn(writeMidiMarkers({ ...paper, tempo, marks, sections: [] }, type))
        expect(header.format).toBe(type)
        const sorted = [...marks].sort((a, b) => a.atMs - b.atMs)
        expect(markers.map(({ text }) => text).sort()).toEqual(sorted.map(({ text }) => text).sort())
        for (const [i, { atMs }] of sorted.entries())
          expect(Math.abs(markers[i]!.atMs - atMs)).toBeLessThan(quarter / 960 / 1000)
      },
    ),
  )
})

test('an odd metre is written as its sum, none at all is left out', () => {
  const metreOf = (metre: string | null) =>
    markersIn(writeMidiMarkers({ ...paper, metre })).events.find(({ type }) => type === 'timeSignature')
  expect(metreOf('3+2/8')).toMatchObject({ numerator: 5, denominator: 8 })
  expect(metreOf(null)).toBeUndefined()
})

test('a lyric sheet says title and music above the words', () => {
  const words = { ...noWords, title: 'Night Train', key: 'A min', tempo: 11_850, lyrics: '[Verse]\nI am here' }
  expect(writeLyricSheet(paperOf(words))).toBe('Night Train\nA min · 118.5 bpm\n\n[Verse]\nI am here\n')
  expect(writeLyricSheet(paperOf({ ...noWords, lyrics: 'la' }))).toBe('la\n')
})

test('a revision becomes a paper with the sections that have a time', () => {
  const section = { id: 's1', kind: 'chorus' as const, bars: null }
  const words = {
    ...noWords,
    lyrics: 'one\ntwo',
    structure: [
      { ...section, label: '', startMs: 30_000 },
      { ...section, label: 'Last Chorus', startMs: null },
    ],
  }
  const read = paperOf(words, [], [null, { startMs: 1_000, endMs: 2_000 }])
  expect(read.sections).toEqual([{ label: 'Chorus', startMs: 30_000 }])
  expect(read.lines.map(({ startMs }) => startMs)).toEqual([null, 1_000])
})
