import { writeFile } from 'node:fs/promises'
import { PeakMeter } from '@/domain/submission/peaks'
import { decodeSound, type SoundFile } from '../sound/decode'
import { SoundError } from '../sound/sound'

export type PeaksOrder = SoundFile & { out: string }
export type PeaksOrProblem = { durationMs: number; sampleRate: number } | { problem: SoundError['problem'] }

/** Draws a file: its peaks as JSON at `out`. */
export default async function measurePeaks({ out, ...file }: PeaksOrder): Promise<PeaksOrProblem> {
  let meter: PeakMeter | undefined
  try {
    for await (const { channels, sampleRate } of decodeSound(file)) {
      meter ??= new PeakMeter(sampleRate)
      meter.add(channels)
    }
  } catch (error) {
    if (error instanceof SoundError) return { problem: error.problem }
    throw error
  }
  const { samples, sampleRate } = meter!
  await writeFile(out, JSON.stringify(meter!.peaks()), { mode: 0o600 })
  return { durationMs: Math.round((samples / sampleRate) * 1_000), sampleRate }
}
