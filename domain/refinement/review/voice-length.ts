import { readMp4Length } from './mp4-length'
import type { VoiceType } from './voice'

/** How long a voice note really sounds, in ms: counted from what is in it, not from what it says of itself. Undefined where that can't be told. */
export function measureVoice(bytes: Uint8Array, type: VoiceType): number | undefined {
  const ms = { 'audio/ogg': readOgg, 'audio/webm': readWebm, 'audio/mp4': readMp4Length }[type](bytes)
  return ms !== undefined && ms > 0 ? Math.round(ms) : undefined
}

/** The frames of an Opus packet by its first two bytes (RFC 6716, section 3.1). */
function packetMs(first: number, second = 0): number {
  const [config, code] = [first >> 3, first & 3]
  const sizes = config < 12 ? [10, 20, 40, 60] : config < 16 ? [10, 20, 10, 20] : [2.5, 5, 10, 20]
  return sizes[config & 3]! * (code === 0 ? 1 : code === 3 ? second & 63 : 2)
}

/** Page by page (RFC 3533): a packet is all segments up to one shorter than 255. The first two packets are heads. */
function readOgg(bytes: Uint8Array): number | undefined {
  let [at, packets, isInside, ms] = [0, 0, false, 0]
  while (at + 27 <= bytes.length) {
    if (bytes[at] !== 0x4f || bytes[at + 1] !== 0x67 || bytes[at + 2] !== 0x67) return undefined
    const count = bytes[at + 26]!
    let body = at + 27 + count
    for (const size of bytes.subarray(at + 27, body)) {
      if (!isInside && ++packets > 2 && size > 0) ms += packetMs(bytes[body] ?? 0, bytes[body + 1])
      isInside = size === 255
      body += size
    }
    at = body
  }
  return ms
}

const [segment, info, tracks, track, cluster, group] = [0x18538067, 0x1549a966, 0x1654ae6b, 0xae, 0x1f43b675, 0xa0]
const holds = new Set([segment, info, tracks, track, cluster, group])
const [scaleOf, codecOf, timeOf, simpleBlock, block] = [0x2ad7b1, 0x86, 0xe7, 0xa3, 0xa1]

/** Element by element (RFC 8794); what a recorder writes while it records has no sizes. Nothing but Opus, so no moving pictures. */
function readWebm(bytes: Uint8Array): number | undefined {
  let [at, nsPerTick, time, end, ms] = [0, 1_000_000, 0, 0, 0]
  while (at < bytes.length) {
    const id = readVint(bytes, at, true)
    const size = id && readVint(bytes, at + id.length, false)
    if (!id || !size) return undefined
    at += id.length + size.length
    if (holds.has(id.value)) continue
    if (size.isUnknown) return undefined
    if (id.value === codecOf && textAt(bytes, at, size.value) !== 'A_OPUS') return undefined
    if (id.value === scaleOf) nsPerTick = readUint(bytes, at, size.value)
    if (id.value === timeOf) time = readUint(bytes, at, size.value)
    if (id.value === simpleBlock || id.value === block) {
      const number = readVint(bytes, at, false)
      if (!number || size.value < number.length + 4) return undefined
      const head = at + number.length
      const isLaced = (bytes[head + 2]! & 6) !== 0
      if (isLaced) return undefined
      const offset = ((bytes[head]! << 24) | (bytes[head + 1]! << 16)) >> 16
      const sounds = packetMs(bytes[head + 3]!, bytes[head + 4])
      ms += sounds
      end = Math.max(end, ((time + offset) * nsPerTick) / 1e6 + sounds)
    }
    at += size.value
  }
  return Math.max(ms, end)
}

const textAt = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, at + Math.min(length, 40)))

type Vint = { value: number; length: number; isUnknown: boolean }

function readVint(bytes: Uint8Array, at: number, withMark: boolean): Vint | undefined {
  const first = bytes[at]
  if (!first) return undefined
  const length = Math.clz32(first) - 23
  if (at + length > bytes.length) return undefined
  const most = 2 ** (7 * length)
  const value = readUint(bytes, at + 1, length - 1) + (first & (255 >> length)) * 2 ** (8 * (length - 1))
  return { value: withMark ? value + most : value, length, isUnknown: value === most - 1 }
}

function readUint(bytes: Uint8Array, at: number, length: number): number {
  let value = 0
  for (const byte of bytes.subarray(at, at + Math.min(length, 8))) value = value * 256 + byte
  return value
}
