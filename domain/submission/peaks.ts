import { z } from 'zod'

/** audiowaveform's open JSON format: smallest and largest value of each block of samples, as 8-bit numbers in turn. */
const peaksSchema = z.object({
  version: z.literal(2),
  channels: z.literal(1),
  sample_rate: z.number().positive(),
  samples_per_pixel: z.number().positive(),
  bits: z.literal(8),
  length: z.int().nonnegative(),
  data: z.array(z.int().min(-128).max(127)),
})
export type Peaks = z.infer<typeof peaksSchema>

export const parsePeaks = (json: unknown): Peaks => peaksSchema.parse(json)

/** Seconds. */
export const peaksDuration = (peaks: Peaks): number => (peaks.length * peaks.samples_per_pixel) / peaks.sample_rate

/** Two rows for a drawing: how far up and how far down each block goes, from 0 to 1. */
export function peakRows(peaks: Peaks): [up: number[], down: number[]] {
  const up: number[] = []
  const down: number[] = []
  for (let i = 0; i < peaks.data.length; i += 2) {
    down.push(Math.abs(Math.min(0, peaks.data[i] ?? 0)) / 128)
    up.push(Math.max(0, peaks.data[i + 1] ?? 0) / 127)
  }
  return [up, down]
}

const blocksPerSecond = 50
const mostBlocks = 12_000

/** Measures a song as it streams by: channels are averaged, one block is a fiftieth of a second, or more in long recordings. */
export class PeakMeter {
  private readonly blockSize: number
  private readonly blocks: number[] = []
  private low = 1
  private high = -1
  private filled = 0
  samples = 0

  constructor(readonly sampleRate: number) {
    this.blockSize = Math.round(sampleRate / blocksPerSecond)
  }

  /** One array per channel, all of the same length, values from -1 to 1. */
  add(channels: readonly Float32Array[]): void {
    const [first] = channels
    if (!first) return
    const share = 1 / channels.length
    for (let i = 0; i < first.length; i++) {
      let value = first[i]!
      if (channels.length > 1) {
        value = 0
        for (const channel of channels) value += channel[i]!
        value *= share
      }
      if (value < this.low) this.low = value
      if (value > this.high) this.high = value
      if (++this.filled === this.blockSize) this.closeBlock()
    }
    this.samples += first.length
  }

  private closeBlock(): void {
    this.blocks.push(toByte(this.low), toByte(this.high))
    this.low = 1
    this.high = -1
    this.filled = 0
  }

  peaks(): Peaks {
    if (this.filled > 0) this.closeBlock()
    const merge = Math.max(1, Math.ceil(this.blocks.length / 2 / mostBlocks))
    const data: number[] = []
    for (let i = 0; i < this.blocks.length; i += 2 * merge) {
      const group = this.blocks.slice(i, i + 2 * merge)
      data.push(Math.min(...group), Math.max(...group))
    }
    return {
      version: 2,
      channels: 1,
      sample_rate: this.sampleRate,
      samples_per_pixel: this.blockSize * merge,
      bits: 8,
      length: data.length / 2,
      data,
    }
  }
}

const toByte = (value: number) => Math.max(-128, Math.min(127, Math.floor(value * 128)))
