import { open } from 'node:fs/promises'
import { createMp3Encoder } from 'wasm-media-encoders'
import { decodeSound, type SoundFile } from '../sound/decode'
import { bitrateKbps, infoFrame, infoFrameBytes, samplesPerFrame } from '../sound/info-tag'
import { SoundError } from '../sound/sound'
import { toStereo } from '../sound/stereo'

export type PreviewOrder = SoundFile & { out: string }

/** LAME resamples to one of two rates; the nearer family keeps pitch and length exact. */
export const previewRate = (sampleRate: number): 44_100 | 48_000 => (sampleRate % 11_025 === 0 ? 44_100 : 48_000)

/** The copy made for listening, where there is no ffmpeg: an MP3 of constant rate at `out`, nothing of the file's tags in it. */
export default async function makePreview({
  out,
  ...file
}: PreviewOrder): Promise<{ problem?: SoundError['problem'] }> {
  const encoder = await createMp3Encoder()
  const target = await open(out, 'w', 0o600)
  let from: number | undefined
  let [samples, bytes] = [0, 0]
  try {
    const write = async (mp3: Uint8Array, rate: 44_100 | 48_000) => {
      await target.write(mp3.slice(), 0, mp3.length, infoFrameBytes(rate) + bytes)
      bytes += mp3.length
    }
    for await (const { channels, sampleRate } of decodeSound(file)) {
      if (from === undefined) {
        from = sampleRate
        encoder.configure({ sampleRate, channels: 2, bitrate: bitrateKbps, outputSampleRate: previewRate(sampleRate) })
      }
      samples += channels[0]!.length
      await write(encoder.encode(toStereo(channels)), previewRate(from))
    }
    const sampleRate = previewRate(from!)
    await write(encoder.finalize(), sampleRate)
    const frames = Math.round((bytes * 8 * sampleRate) / (bitrateKbps * 1_000 * samplesPerFrame))
    const length = Math.round((samples * sampleRate) / from!)
    const info = infoFrame({ sampleRate, frames, samples: length, audioBytes: bytes })
    await target.write(info, 0, info.length, 0)
    return {}
  } catch (error) {
    if (error instanceof SoundError) return { problem: error.problem }
    throw error
  } finally {
    await target.close()
  }
}
