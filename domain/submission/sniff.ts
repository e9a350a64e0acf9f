import type { AudioKind } from './audio'

/** `length` bytes from `start`, fewer at the end of the file. */
export type ReadBytes = (start: number, length: number) => Promise<Uint8Array>

/** What a file is by its first bytes, whatever its name says. Undefined for all that isn't a kind of audio we take. */
export async function sniffAudio(read: ReadBytes): Promise<AudioKind | undefined> {
  const head = await read(0, 64)
  const word = (at: number) => String.fromCharCode(...head.subarray(at, at + 4))
  if (['RIFF', 'RF64', 'BW64'].includes(word(0)) && word(8) === 'WAVE') return 'wav'
  if (word(0) === 'FORM' && ['AIFF', 'AIFC'].includes(word(8))) return 'aiff'
  if (word(0) === 'fLaC') return 'flac'
  if (word(0) === 'OggS') return sniffOgg(head)
  if (word(4) === 'ftyp') return 'm4a'

  const start = word(0).startsWith('ID3') ? tagEnd(head) : 0
  const body = start === 0 ? head : await read(start, 64)
  if (String.fromCharCode(...body.subarray(0, 4)) === 'fLaC') return 'flac'
  return hasMp3Frames(await read(start, 64 * 1024)) ? 'mp3' : undefined
}

function sniffOgg(head: Uint8Array): AudioKind | undefined {
  const packet = String.fromCharCode(...head.subarray(28, 36))
  if (packet === 'OpusHead') return 'opus'
  if (packet.startsWith('\x01vorbis')) return 'vorbis'
  return packet.startsWith('\x7fFLAC') ? 'ogg-flac' : undefined
}

/** The length of an ID3v2 tag is four bytes of seven bits. */
function tagEnd(head: Uint8Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = head.subarray(6, 10)
  const footer = ((head[5] ?? 0) & 0x10) !== 0 ? 10 : 0
  return 10 + ((a & 127) << 21) + ((b & 127) << 14) + ((c & 127) << 7) + (d & 127) + footer
}

const bitrates = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
}
const sampleRates = [44_100, 48_000, 32_000]

/** The length in bytes of the MPEG layer III frame that begins here; undefined where none does. */
function frameLength(bytes: Uint8Array, at: number): number | undefined {
  const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3)
  const version = (b >> 3) & 3
  if (a !== 0xff || (b & 0xe0) !== 0xe0 || version === 1 || ((b >> 1) & 3) !== 1) return undefined
  const bitrate = bitrates[version === 3 ? 1 : 2][c >> 4]
  const base = sampleRates[(c >> 2) & 3]
  if (!bitrate || !base) return undefined
  const rate = version === 3 ? base : version === 2 ? base / 2 : base / 4
  return Math.floor(((version === 3 ? 144_000 : 72_000) * bitrate) / rate) + ((c >> 1) & 1)
}

/** Three frames in a row, or frames up to the end of a very short file: chance alone doesn't do that. */
function hasMp3Frames(bytes: Uint8Array): boolean {
  const searched = Math.min(bytes.length, 8 * 1024)
  for (let start = 0; start < searched; start++) {
    let at = start
    let frames = 0
    for (let length = frameLength(bytes, at); length && frames < 3; length = frameLength(bytes, at)) {
      at += length
      frames++
    }
    if (frames === 3 || (frames > 0 && at === bytes.length)) return true
  }
  return false
}
