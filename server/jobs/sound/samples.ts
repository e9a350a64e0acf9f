import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createOggEncoder } from 'wasm-media-encoders'

/** Sounds for tests: clicks over a quiet tone, which show in a waveform and can be found again in a copy. */
export function clicks(seconds: number, rate: number, clickAt: readonly number[]): Float32Array {
  const sound = Float32Array.from(
    { length: Math.round(seconds * rate) },
    (_, i) => 0.02 * Math.sin((2 * Math.PI * 330 * i) / rate),
  )
  for (const at of clickAt) {
    const start = Math.round(at * rate)
    for (let i = 0; i < rate / 50 && start + i < sound.length; i++)
      sound[start + i]! += 0.8 * Math.exp((-i * 400) / rate) * Math.cos((2 * Math.PI * 1_500 * i) / rate)
  }
  return sound
}

export type WavShape = { rate: number; bits: 8 | 16 | 24 | 32 | 'float'; big?: boolean }

/** A WAVE file of these channels; `big` writes it as RF64. */
export function writeWav(channels: readonly Float32Array[], { rate, bits, big = false }: WavShape): Buffer {
  const width = bits === 'float' ? 4 : bits / 8
  const frames = channels[0]!.length
  const bytes = frames * channels.length * width
  const head = Buffer.alloc(big ? 80 : 44)
  head.write(big ? 'RF64' : 'RIFF', 0, 'latin1')
  head.writeUInt32LE(big ? 0xffffffff : 36 + bytes, 4)
  head.write('WAVE', 8, 'latin1')
  if (big) {
    head.write('ds64', 12, 'latin1')
    head.writeUInt32LE(28, 16)
    head.writeBigUInt64LE(BigInt(72 + bytes), 20)
    head.writeBigUInt64LE(BigInt(bytes), 28)
  }
  const at = head.length - 32
  head.write('fmt ', at, 'latin1')
  head.writeUInt32LE(16, at + 4)
  head.writeUInt16LE(bits === 'float' ? 3 : 1, at + 8)
  head.writeUInt16LE(channels.length, at + 10)
  head.writeUInt32LE(rate, at + 12)
  head.writeUInt32LE(rate * channels.length * width, at + 16)
  head.writeUInt16LE(channels.length * width, at + 20)
  head.writeUInt16LE(width * 8, at + 22)
  head.write('data', at + 24, 'latin1')
  head.writeUInt32LE(big ? 0xffffffff : bytes, at + 28)

  const body = Buffer.alloc(bytes)
  for (let i = 0, place = 0; i < frames; i++)
    for (const channel of channels) {
      const value = channel[i]!
      if (bits === 'float') body.writeFloatLE(value, place)
      else if (bits === 8) body.writeUInt8(Math.round(value * 127) + 128, place)
      else body.writeIntLE(Math.round(value * (2 ** (bits - 1) - 1)), place, width)
      place += width
    }
  return Buffer.concat([head, body])
}

export async function writeVorbis(channels: readonly Float32Array[], rate: number): Promise<Buffer> {
  const encoder = await createOggEncoder()
  encoder.configure({ sampleRate: rate, channels: 2, vbrQuality: 6 })
  const [left, right = left] = channels
  return Buffer.concat([encoder.encode([left!, right!]).slice(), encoder.finalize().slice()])
}

/** Where ffmpeg is, if it is: its formats are tried then, and said to be missing otherwise. */
export const ffmpegPath = ['/usr/bin/ffmpeg', '/usr/local/bin/ffmpeg', '/opt/homebrew/bin/ffmpeg'].find(existsSync)

const codecs: Record<string, string[]> = {
  'demo.flac': ['-c:a', 'flac'],
  'demo-ogg.flac.ogg': ['-c:a', 'flac', '-f', 'ogg'],
  'demo.mp3': ['-c:a', 'libmp3lame', '-b:a', '128k'],
  'demo.aiff': ['-c:a', 'pcm_s24be'],
  'demo.opus': ['-c:a', 'libopus'],
  'demo.m4a': ['-c:a', 'aac', '-b:a', '192k'],
}
export const ffmpegFormats = Object.keys(codecs)

/** The same sound in one of the formats only ffmpeg writes. */
export function convert(folder: string, wav: Buffer, name: string): Buffer {
  const [from, to] = [join(folder, 'from.wav'), join(folder, name)]
  writeFileSync(from, wav)
  execFileSync(ffmpegPath!, ['-nostdin', '-v', 'error', '-y', '-i', from, ...codecs[name]!, to])
  return readFileSync(to)
}

/** How much later (in milliseconds) `copy` is than `original`, by the best match of their shapes. */
export function delayMs(original: Float32Array, copy: Float32Array, rate: number): number {
  const reach = Math.round(rate * 0.06)
  const loud = [...original.keys()].filter((i) => Math.abs(original[i]!) > 0.1)
  let best = { shift: 0, score: Number.NEGATIVE_INFINITY }
  for (let shift = -reach; shift <= reach; shift++) {
    let score = 0
    for (const i of loud) score += original[i]! * (copy[i + shift] ?? 0)
    if (score > best.score) best = { shift, score }
  }
  return (best.shift / rate) * 1_000
}
