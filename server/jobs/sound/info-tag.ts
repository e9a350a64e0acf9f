/**
 * The first frame of an MP3, silent to old players: it says how many frames follow and how many samples at the beginning and end
 * are the encoder's and not the song's (the "LAME tag"). Without it a preview starts 25 ms late and drifts from its waveform.
 */
export type Mp3Shape = { sampleRate: 44_100 | 48_000; frames: number; samples: number; audioBytes: number }

export const bitrateKbps = 192
export const samplesPerFrame = 1_152
/** LAME's own delay; decoders add their 529. */
const encoderDelay = 576

export const infoFrameBytes = (sampleRate: Mp3Shape['sampleRate']) => Math.floor((144_000 * bitrateKbps) / sampleRate)

export function infoFrame({ sampleRate, frames, samples, audioBytes }: Mp3Shape): Buffer {
  const frame = Buffer.alloc(infoFrameBytes(sampleRate))
  // MPEG 1 layer III without checksum, 192 kbit/s, joint stereo.
  frame.set([0xff, 0xfb, 0xb0 | (sampleRate === 48_000 ? 0x04 : 0), 0x64])
  let at = 36
  frame.write('Info', at, 'latin1')
  frame.writeUInt32BE(0b0111, at + 4)
  frame.writeUInt32BE(frames, at + 8)
  frame.writeUInt32BE(audioBytes + frame.length, at + 12)
  for (let i = 0; i < 100; i++) frame[at + 16 + i] = Math.floor((i * 256) / 100)
  at += 116
  frame.write('LAME3.100', at, 'latin1')
  frame[at + 9] = 1
  frame[at + 20] = bitrateKbps
  const padding = Math.max(0, Math.min(4_095, frames * samplesPerFrame - encoderDelay - samples))
  frame.writeUIntBE((encoderDelay << 12) | padding, at + 21, 3)
  frame.writeUInt32BE(audioBytes + frame.length, at + 28)
  frame.writeUInt16BE(crc16(frame.subarray(0, at + 34)), at + 34)
  return frame
}

function crc16(bytes: Uint8Array): number {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1
  }
  return crc
}
