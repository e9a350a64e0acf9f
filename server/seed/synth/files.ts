import { createMp3Encoder, createOggEncoder } from 'wasm-media-encoders'
import type { Stereo } from './sound'

/** The WAVs are 16-bit PCM, the MP3s have a constant 192 kbit/s (128 in mono), the last is Ogg Vorbis. */
const channelsOf = { 'wav-stereo': 2, 'wav-mono': 1, mp3: 2, 'mp3-mono': 1, ogg: 2 } as const
export type DemoFormat = keyof typeof channelsOf

export async function encodeDemo(sound: Stereo, rate: number, format: DemoFormat): Promise<Uint8Array> {
  const channels = channelsOf[format] === 2 ? [sound.left, sound.right] : [toMono(sound)]
  if (format === 'wav-stereo' || format === 'wav-mono') return encodeWav(channels, rate)
  const encoder = await (format === 'ogg' ? createOgg(rate) : createMp3(rate, channelsOf[format]))
  // What the encoder hands out is its own memory: copied before the next call.
  const parts = [encoder.encode(channels).slice(), encoder.finalize().slice()]
  return Buffer.concat(parts)
}

const toMono = ({ left, right }: Stereo) => left.map((sample, i) => (sample + right[i]!) / 2)

async function createMp3(rate: number, channels: 1 | 2) {
  const encoder = await createMp3Encoder()
  encoder.configure({ sampleRate: rate, channels, bitrate: channels === 2 ? 192 : 128 })
  return encoder
}

async function createOgg(rate: number) {
  const encoder = await createOggEncoder()
  encoder.configure({ sampleRate: rate, channels: 2, vbrQuality: 5, oggSerialNo: 1 })
  return encoder
}

/** A RIFF file of 16-bit PCM. */
export function encodeWav(channels: Float32Array[], rate: number): Uint8Array {
  const frames = channels[0]!.length
  const frameBytes = channels.length * 2
  const file = Buffer.alloc(44 + frames * frameBytes)
  file.write('RIFF', 0)
  file.writeUInt32LE(file.length - 8, 4)
  file.write('WAVEfmt ', 8)
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(channels.length, 22)
  file.writeUInt32LE(rate, 24)
  file.writeUInt32LE(rate * frameBytes, 28)
  file.writeUInt16LE(frameBytes, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36)
  file.writeUInt32LE(frames * frameBytes, 40)
  const samples = new Int16Array(file.buffer, file.byteOffset + 44, frames * channels.length)
  channels.forEach((channel, c) => {
    for (let i = 0; i < frames; i++) samples[i * channels.length + c] = Math.round(channel[i]! * 32_767)
  })
  return file
}
