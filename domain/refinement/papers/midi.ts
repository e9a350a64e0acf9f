import { type SongPaper, spansOf } from './paper'

const ticksPerQuarter = 960
const meta = { name: 0x03, marker: 0x06, tempo: 0x51, metre: 0x58, end: 0x2f }
const usualTempo = 12_000
const maxQuarter = 0xff_ffff

/**
 * A standard MIDI file (type 0, or 1 with the same single track) of a song's sections and marks as markers, with tempo and metre, for any studio
 * program. A song without a tempo gets 120, so that the times are right. Texts are UTF-8; a range has a second marker at its end.
 */
export function writeMidiMarkers(paper: Omit<SongPaper, 'key' | 'lines'>, type: 0 | 1 = 1): Uint8Array<ArrayBuffer> {
  const quarter = Math.min(maxQuarter, Math.round(6_000_000_000 / (paper.tempo ?? usualTempo)))
  const tickAt = (ms: number) => Math.max(0, Math.round((ms * 1000 * ticksPerQuarter) / quarter))
  const sections = spansOf({ sections: paper.sections, marks: [] })
  const marks = spansOf({ sections: [], marks: paper.marks })
  const markers = [
    ...sections.map(({ text, startMs }) => ({ tick: tickAt(startMs), text })),
    ...marks.flatMap(({ text, startMs, endMs }) => [
      { tick: tickAt(startMs), text },
      ...(endMs !== null && endMs > startMs ? [{ tick: tickAt(endMs), text: `${text} ■` }] : []),
    ]),
  ].sort((a, b) => a.tick - b.tick)
  const track = [
    ...event(0, meta.name, utf8(paper.title)),
    ...event(0, meta.tempo, big(quarter, 3)),
    ...metreEvent(paper.metre),
    ...markers.flatMap(({ tick, text }, i) => event(tick - (markers[i - 1]?.tick ?? 0), meta.marker, utf8(text))),
    ...event(0, meta.end, []),
  ]
  const header = chunk('MThd', [...big(type, 2), ...big(1, 2), ...big(ticksPerQuarter, 2)])
  return Uint8Array.from([...header, ...chunk('MTrk', track)])
}

/** Metre as beats per bar and the power of two of their value; a sum (3+2/8) as its total. */
function metreEvent(metre: string | null): number[] {
  const [beats = '', value = ''] = metre?.split('/') ?? []
  const count = beats.split('+').reduce((sum, part) => sum + Number(part), 0)
  const power = Math.log2(Number(value))
  if (!Number.isInteger(power) || power < 0 || !(count >= 1 && count <= 255)) return []
  return event(0, meta.metre, [count, power, 24, 8])
}

const event = (delta: number, kind: number, bytes: number[]) => [
  ...variable(delta),
  ...[0xff, kind],
  ...variable(bytes.length),
  ...bytes,
]

const chunk = (name: string, bytes: number[]) => [...utf8(name), ...big(bytes.length, 4), ...bytes]
const utf8 = (text: string) => [...new TextEncoder().encode(text.slice(0, 2_000))]
const big = (value: number, size: number) =>
  Array.from({ length: size }, (_, i) => (value >>> (8 * (size - 1 - i))) & 0xff)

/** Seven bits a byte, all but the last with the high bit set; at most four bytes. */
function variable(value: number): number[] {
  const bytes = [value & 0x7f]
  for (let rest = Math.min(value, 0xfff_ffff) >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80)
  return bytes
}
