import { expect, test } from 'vitest'
import { oggNote } from '@/tests/voice-note'
import { measureVoice } from './voice-length'

const bytes = (...given: (number | string)[]) =>
  Buffer.concat(given.map((each) => (typeof each === 'string' ? Buffer.from(each, 'hex') : Buffer.from([each]))))
const uint32 = (value: number) => value.toString(16).padStart(8, '0')
const box = (name: string, ...inside: Buffer[]) => {
  const body = Buffer.concat(inside)
  return Buffer.concat([bytes(uint32(body.length + 8)), Buffer.from(name), body])
}
const frame20ms = 'f800'

/** As Chrome writes it: no size of the whole or of a cluster, and an element padded with a size of eight bytes. */
const webm = (blocksAt: number[], { flags = '80', tracks = '' } = {}) =>
  bytes(
    ...['1a45dfa380', '1853806701ffffffffffffff', 'ec01000000000000020000'],
    ...['1549a966', '87', '2ad7b1830f4240', tracks, '1f43b67501ffffffffffffff', 'e78100'],
    ...blocksAt.map((ms) => `a38681${ms.toString(16).padStart(4, '0')}${flags}${frame20ms}`),
  )

test('a note is as long as what is in it sounds', () => {
  expect(measureVoice(oggNote(9_000), 'audio/ogg')).toBe(9_000)
  expect(measureVoice(webm([0, 20, 40]), 'audio/webm')).toBe(60)
})

test('moving pictures are no note', () => {
  const sized = (id: string, inside: string) => `${id}${(0x80 + inside.length / 2).toString(16)}${inside}`
  const track = (codec: string) => sized('ae', sized('86', Buffer.from(codec).toString('hex')))
  const tracks = (...codecs: string[]) => sized('1654ae6b', codecs.map(track).join(''))
  expect(measureVoice(webm([0, 20], { tracks: tracks('A_OPUS') }), 'audio/webm')).toBe(40)
  expect(measureVoice(webm([0, 20], { tracks: tracks('A_OPUS', 'V_VP8') }), 'audio/webm')).toBeUndefined()
})

test('a gap is part of it', () => {
  expect(measureVoice(webm([0, 9_980]), 'audio/webm')).toBe(10_000)
})

test('timestamps that stand still make it no shorter', () => {
  expect(measureVoice(webm([0, 0, 0, 0]), 'audio/webm')).toBe(80)
})

test('an MP4 is counted by its samples, in one piece or in fragments', () => {
  const head = (...table: Buffer[]) => {
    const mdhd = box('mdhd', bytes(uint32(0), uint32(0), uint32(0), uint32(48_000), uint32(1), uint32(0)))
    return box('moov', box('trak', box('mdia', mdhd, box('minf', box('stbl', ...table)))))
  }
  const whole = head(box('stts', bytes(uint32(0), uint32(1), uint32(94), uint32(1_024))))
  expect(measureVoice(Buffer.concat([box('ftyp', bytes('69736f35')), whole]), 'audio/mp4')).toBe(2_005)
  const trun = box('trun', bytes(uint32(0x100), uint32(2), uint32(24_000), uint32(24_000)))
  const byDefault = [box('tfhd', bytes(uint32(8), uint32(1), uint32(960))), box('trun', bytes(uint32(0), uint32(50)))]
  const pieces = [head(), box('moof', box('traf', trun)), box('moof', box('traf', ...byDefault))]
  expect(measureVoice(Buffer.concat(pieces), 'audio/mp4')).toBe(2_000)
})

test('what is cut off, laced or empty has no length that could be told', () => {
  expect(measureVoice(webm([]), 'audio/webm')).toBeUndefined()
  expect(measureVoice(webm([0], { flags: '84' }), 'audio/webm')).toBeUndefined()
  expect(measureVoice(bytes('1a45dfa3'), 'audio/webm')).toBeUndefined()
  expect(measureVoice(oggNote(0), 'audio/ogg')).toBeUndefined()
  expect(measureVoice(Buffer.concat([oggNote(40), bytes('00'.repeat(40))]), 'audio/ogg')).toBeUndefined()
  const endless = box('stts', bytes(uint32(0), uint32(0xffffffff)))
  expect(measureVoice(box('moov', endless), 'audio/mp4')).toBeUndefined()
})

test('a table that claims what stands behind it is broken', () => {
  const mdhd = box('mdhd', bytes(uint32(0), uint32(0), uint32(0), uint32(48_000), uint32(1), uint32(0)))
  const behind = box('free', bytes('00'.repeat(64)))
  const claims = box('stts', bytes(uint32(0), uint32(4), uint32(94), uint32(1_024)))
  expect(measureVoice(Buffer.concat([mdhd, claims, behind]), 'audio/mp4')).toBeUndefined()
})
