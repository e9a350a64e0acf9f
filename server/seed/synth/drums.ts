import type { Rng } from './rng'
import type { Stereo } from './sound'

export type Kit = Record<'kick' | 'snare' | 'hat' | 'crash' | 'riser', Float32Array>

/** Every drum once; a song strikes copies of them. */
export function buildKit(rate: number, riserSeconds: number, rng: Rng): Kit {
  const render = (seconds: number, sample: (t: number) => number) => {
    const drum = new Float32Array(Math.floor(seconds * rate))
    for (let i = 0; i < drum.length; i++) drum[i] = sample(i / rate)
    return drum
  }
  const noise = () => rng.next() * 2 - 1
  /** Noise without its lows and without what lies so high that it would overshoot between samples; `thin` has less body. */
  const hiss = (thin: boolean) => {
    let one = 0
    let two = 0
    let before = 0
    return () => {
      const now = noise()
      const band = now - two
      two = one
      one = now
      const edge = band - before
      before = band
      return thin ? edge * 0.42 : band * 0.55
    }
  }
  const [snareHiss, hatHiss, crashHiss, riserHiss] = [hiss(false), hiss(true), hiss(true), hiss(false)]
  const click = 0.6 + rng.next() * 0.4
  const tone = 170 + rng.next() * 40
  return {
    kick: render(0.34, (t) => {
      const phase = 48 * t + (110 / 34) * (1 - Math.exp(-34 * t))
      return (
        Math.sin(2 * Math.PI * phase) * Math.exp(-t * 8.5) * Math.min(1, t * 900) +
        (t < 0.004 ? noise() * 0.25 * click : 0)
      )
    }),
    snare: render(
      0.24,
      (t) => (Math.sin(2 * Math.PI * tone * t) * 0.5 * Math.exp(-t * 28) + snareHiss() * Math.exp(-t * 17)) * 0.9,
    ),
    hat: render(0.07, (t) => hatHiss() * Math.exp(-t * 60)),
    crash: render(1.8, (t) => crashHiss() * Math.exp(-t * 2.4) * Math.min(1, t * 400)),
    riser: render(riserSeconds, (t) => riserHiss() * (t / riserSeconds) ** 2.5),
  }
}

/** `pan` goes from −1 (left) to 1 (right). */
export function strike(bus: Stereo, drum: Float32Array, at: number, gain: number, pan = 0): void {
  const end = Math.min(drum.length, bus.left.length - at)
  const left = gain * Math.min(1, 1 - pan)
  const right = gain * Math.min(1, 1 + pan)
  for (let i = 0; i < end; i++) {
    bus.left[at + i]! += drum[i]! * left
    bus.right[at + i]! += drum[i]! * right
  }
}
