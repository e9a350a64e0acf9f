import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sniffAudio } from './sniff'

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const file = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? ascii(part) : part)))
const sniff = (bytes: Uint8Array) => sniffAudio(async (start, length) => bytes.subarray(start, start + length))

const oggPage = (packet: string) => file('OggS', new Uint8Array(22), '\x01\x1e', packet)
/** MPEG 1 layer III, 128 kbit/s, 44.1 kHz. */
const frame = Uint8Array.from({ length: 417 }, (_, i) => [0xff, 0xfb, 0x90, 0x00][i] ?? 0)
const tag = (size: number) => file('ID3\x04\x00\x00', Uint8Array.of(0, 0, size >> 7, size & 127), new Uint8Array(size))

test.each([
  ['wav', file('RIFF\0\0\0\0WAVEfmt ')],
  ['wav', file('RF64\xff\xff\xff\xffWAVEds64')],
  ['aiff', file('FORM\0\0\0\0AIFFCOMM')],
  ['aiff', file('FORM\0\0\0\0AIFCFVER')],
  ['flac', file('fLaC\0\0\0\x22')],
  ['flac', file(tag(300), 'fLaC')],
  ['vorbis', oggPage('\x01vorbis')],
  ['opus', oggPage('OpusHead\x01')],
  ['ogg-flac', oggPage('\x7fFLAC\x01')],
  ['m4a', file('\0\0\0\x20ftypM4A ')],
  ['mp3', file(frame, frame, frame)],
  ['mp3', file(tag(1000), frame, frame, frame)],
  ['mp3', file(new Uint8Array(600), frame, frame, frame)],
])('%s is told by its content', async (kind, bytes) => expect(await sniff(bytes)).toBe(kind))

test.each([
  ['an empty file', file()],
  ['a picture', file('\x89PNG\r\n\x1a\n')],
  ['a web page', file('<!doctype html><script>alert(1)</script>')],
  ['a playlist', file('#EXTM3U\nhttp://example.org/a.mp3')],
  ['a video in AVI', file('RIFF\0\0\0\0AVI LIST')],
  ['a film in Ogg', oggPage('\x80theora')],
  ['a tag with nothing behind it', tag(1000)],
  ['one frame and then something else', file(frame, 'and so on and so on')],
])('%s is no audio, whatever its name', async (_what, bytes) => expect(await sniff(bytes)).toBeUndefined())

test('whatever the bytes, it answers', async () => {
  const starts = ['RIFF', 'FORM', 'OggS', 'ID3', 'fLaC', '\xff\xfb\x90', '']
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 2_000 }), async (start, rest) => {
      await sniff(file(start, rest))
    }),
  )
})
