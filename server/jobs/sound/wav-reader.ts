import { type FileHandle, open } from 'node:fs/promises'
import { type Sound, SoundError } from './sound'

const framesAtOnce = 1 << 16
const pcm = 1
const float = 3
const extensible = 0xfffe
const unknownSize = 0xffffffff

type Layout = {
  format: number
  channels: number
  sampleRate: number
  bits: number
  frameBytes: number
  start: number
  bytes: number
}

/** Plain PCM and floats of any depth, WAVE and RF64, read straight from the disk. Undefined for WAVE files with another codec inside. */
export async function readWav(path: string): Promise<AsyncGenerator<Sound> | undefined> {
  const file = await open(path, 'r')
  const layout = await findLayout(file).catch(() => undefined)
  if (layout) return readFrames(file, layout)
  await file.close()
  return undefined
}

async function* readFrames(file: FileHandle, layout: Layout): AsyncGenerator<Sound> {
  const { channels, sampleRate, frameBytes, start, bytes } = layout
  const sample = sampleReader(layout)
  const buffer = Buffer.alloc(framesAtOnce * frameBytes)
  try {
    for (let at = 0; at < bytes; ) {
      const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, bytes - at), start + at)
      const frames = Math.floor(bytesRead / frameBytes)
      if (frames === 0) return
      const view = new DataView(buffer.buffer, buffer.byteOffset, frames * frameBytes)
      const width = frameBytes / channels
      yield {
        sampleRate,
        channels: Array.from({ length: channels }, (_, channel) => {
          const values = new Float32Array(frames)
          for (let i = 0, place = channel * width; i < frames; i++, place += frameBytes) values[i] = sample(view, place)
          return values
        }),
      }
      at += frames * frameBytes
    }
  } finally {
    await file.close()
  }
}

function sampleReader({ format, bits }: Layout): (view: DataView, at: number) => number {
  if (format === float)
    return bits === 64 ? (view, at) => view.getFloat64(at, true) : (view, at) => view.getFloat32(at, true)
  if (bits === 8) return (view, at) => (view.getUint8(at) - 128) / 128
  if (bits === 16) return (view, at) => view.getInt16(at, true) / 32_768
  if (bits === 24) return (view, at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 8_388_608
  return (view, at) => view.getInt32(at, true) / 2_147_483_648
}

async function findLayout(file: FileHandle): Promise<Layout | undefined> {
  const { size } = await file.stat()
  const read = async (at: number, length: number) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
    if (bytesRead < length) throw new SoundError('unreadable')
    return buffer
  }
  let format: Pick<Layout, 'format' | 'channels' | 'sampleRate' | 'bits' | 'frameBytes'> | undefined
  let longSize: number | undefined
  for (let at = 12; at + 8 <= size; ) {
    const head = await read(at, 8)
    const name = head.toString('latin1', 0, 4)
    const length = head.readUInt32LE(4)
    const body = at + 8
    if (name === 'ds64') longSize = Number((await read(body, 16)).readBigUInt64LE(8))
    if (name === 'fmt ') format = readFormat(await read(body, Math.min(length, 40)))
    if (name === 'data') {
      const told = length === unknownSize ? (longSize ?? size) : length
      return format && { ...format, start: body, bytes: Math.min(told, size - body) }
    }
    at = body + length + (length % 2)
  }
  return undefined
}

function readFormat(chunk: Buffer) {
  const tag = chunk.readUInt16LE(0)
  const format = tag === extensible && chunk.length >= 26 ? chunk.readUInt16LE(24) : tag
  const [channels, sampleRate, bits] = [chunk.readUInt16LE(2), chunk.readUInt32LE(4), chunk.readUInt16LE(14)]
  const known = format === pcm ? [8, 16, 24, 32].includes(bits) : format === float && [32, 64].includes(bits)
  if (!known || channels < 1 || channels > 32 || sampleRate < 1_000 || sampleRate > 768_000) return undefined
  return { format, channels, sampleRate, bits, frameBytes: (channels * bits) / 8 }
}
