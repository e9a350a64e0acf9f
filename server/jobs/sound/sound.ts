/** A piece of decoded sound: one array per channel, values from -1 to 1. */
export type Sound = { channels: Float32Array[]; sampleRate: number }

/** A file that no decoder of ours can read, or that goes on for longer than anybody sings. */
export class SoundError extends Error {
  override readonly name = 'SoundError'
  constructor(
    readonly problem: 'unreadable' | 'too-long',
    options?: ErrorOptions,
  ) {
    super(problem, options)
  }
}
