import { expect, test } from 'vitest'
import { sniffVoice } from './voice'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const webm = (codec: string) => bytes(`\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm${'\0'.repeat(60)}${codec}`)

test('what browsers record is known by its bytes', () => {
  expect(sniffVoice(bytes(`OggS${'\0'.repeat(24)}OpusHead`))).toBe('audio/ogg')
  expect(sniffVoice(webm('A_OPUS'))).toBe('audio/webm')
  expect(sniffVoice(bytes('\0\0\0\x1cftypiso5moov trak mdia hdlr\0\0\0\0\0\0\0\0soun'))).toBe('audio/mp4')
})

test('letters that come up by chance in the sound itself say nothing', () => {
  expect(sniffVoice(webm('A_OPUS ... V_ ...'))).toBe('audio/webm')
  expect(sniffVoice(bytes('\0\0\0\x1cftypiso5moov hdlr\0\0\0\0\0\0\0\0soun mdat provide'))).toBe('audio/mp4')
})

test('moving pictures, pages and other sound are no voice notes', () => {
  expect(sniffVoice(webm('A_VORBIS'))).toBeUndefined()
  expect(sniffVoice(bytes('\0\0\0\x1cftypiso5moov trak mdia hdlr\0\0\0\0\0\0\0\0vide'))).toBeUndefined()
  expect(sniffVoice(bytes(`OggS${'\0'.repeat(24)}\x01vorbis`))).toBeUndefined()
  expect(sniffVoice(bytes('<!doctype html><script>'))).toBeUndefined()
  expect(sniffVoice(new Uint8Array())).toBeUndefined()
})
