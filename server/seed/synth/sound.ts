/** Two channels of samples between −1 and 1. */
export type Stereo = { left: Float32Array; right: Float32Array }

export const silence = (length: number): Stereo => ({ left: new Float32Array(length), right: new Float32Array(length) })

/** What smooths the step of a saw wave at `phase` (0…1), so that it does not alias. */
function smooth(phase: number, step: number): number {
  if (phase < step) {
    const t = phase / step
    return t + t - t * t - 1
  }
  if (phase > 1 - step) {
    const t = (phase - 1) / step
    return t * t + t + t + 1
  }
  return 0
}

export const saw = (phase: number, step: number) => 2 * phase - 1 - smooth(phase, step)

const circle = Float32Array.from({ length: 4_096 }, (_, i) => Math.sin((2 * Math.PI * i) / 4_096))

/** Of a phase in turns, of any sign: a table is several times as fast as `Math.sin` and as good to the ear. */
export const sine = (turns: number) => circle[Math.floor(turns * 4_096) & 4_095]!

/** The share of each new sample that a one-pole low-pass takes. */
export const lowPass = (cutoff: number, rate: number) =>
  1 - Math.exp((-2 * Math.PI * Math.min(cutoff, rate * 0.45)) / rate)

/** Rises, stays at 1, falls: all lengths in samples. */
export function envelope(i: number, attack: number, hold: number, release: number): number {
  if (i < attack) return i / attack
  if (i < hold) return 1
  return i < hold + release ? 1 - (i - hold) / release : 0
}

export function addTo(target: Stereo, source: Stereo): void {
  for (let i = 0; i < target.left.length; i++) {
    target.left[i]! += source.left[i]!
    target.right[i]! += source.right[i]!
  }
}
