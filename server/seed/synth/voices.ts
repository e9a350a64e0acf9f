import { hertz } from './key'
import { envelope, lowPass, type Stereo, saw, sine } from './sound'

/** When and how loud: `at` and `length` in samples. */
export type Stroke = { midi: number; at: number; length: number; gain: number }

/** A saw in each ear, a little apart in pitch. */
export function playPad(bus: Stereo, rate: number, { midi, at, length, gain }: Stroke, cutoff: number): void {
  const release = Math.floor(0.25 * rate)
  const attack = Math.floor(0.05 * rate)
  const end = Math.min(length + release, bus.left.length - at)
  const step = hertz(midi) / rate
  const [stepLeft, stepRight] = [step * 0.9965, step * 1.0035]
  const open = lowPass(cutoff, rate)
  let [left, right, l1, l2, r1, r2] = [0.13, 0.61, 0, 0, 0, 0]
  for (let i = 0; i < end; i++) {
    left += stepLeft
    if (left >= 1) left -= 1
    right += stepRight
    if (right >= 1) right -= 1
    l1 += open * (saw(left, stepLeft) - l1)
    l2 += open * (l1 - l2)
    r1 += open * (saw(right, stepRight) - r1)
    r2 += open * (r1 - r2)
    const level = gain * envelope(i, attack, length, release)
    bus.left[at + i]! += l2 * level
    bus.right[at + i]! += r2 * level
  }
}

/** A saw over a sine an octave lower; the filter closes after each stroke. */
export function playBass(bus: Stereo, rate: number, { midi, at, length, gain }: Stroke): void {
  const release = Math.floor(0.03 * rate)
  const end = Math.min(length + release, bus.left.length - at)
  const step = hertz(midi) / rate
  let [phase, one, two, open] = [0, 0, 0, 0]
  for (let i = 0; i < end; i++) {
    if (i % 64 === 0) open = lowPass(180 + 900 * Math.exp((-9 * i) / rate), rate)
    phase += step
    if (phase >= 1) phase -= 1
    one += open * (saw(phase, step) - one)
    two += open * (one - two)
    const sound = two * 0.8 + sine(phase) * 0.55
    const level = gain * envelope(i, 120, length, release) * sound
    bus.left[at + i]! += level
    bus.right[at + i]! += level
  }
}

type Tone = 'bell' | 'keys' | 'saw'
const ratios = { bell: [3.01, 2.2, 9], keys: [1, 1.3, 4] } as const

/** A struck note that dies away by itself: an FM bell, electric keys or a filtered saw. */
export function playPluck(bus: Stereo, rate: number, { midi, at, gain }: Stroke, tone: Tone, pan: number): void {
  const seconds = tone === 'keys' ? 0.9 : 0.45
  const end = Math.min(Math.floor(seconds * rate), bus.left.length - at)
  const step = hertz(midi) / rate
  const left = gain * Math.min(1, 1 - pan)
  const right = gain * Math.min(1, 1 + pan)
  const [ratio, index, fall] = tone === 'saw' ? [0, 0, 0] : ratios[tone]
  let [phase, one, open, level, depth] = [0, 0, 0, 0, 0]
  for (let i = 0; i < end; i++) {
    if (i % 32 === 0) {
      const t = i / rate
      level = Math.exp((-4.5 * t) / seconds) * (1 - t / seconds)
      depth = index * Math.exp(-fall * t)
      open = lowPass(700 + 6500 * Math.exp(-14 * t), rate)
    }
    phase += step
    let sound: number
    if (tone === 'saw') {
      one += open * (saw(phase % 1, step) - one)
      sound = one * 0.8
    } else sound = sine(phase + (depth * sine(phase * ratio)) / (2 * Math.PI))
    sound *= i < 90 ? (level * i) / 90 : level
    bus.left[at + i]! += sound * left
    bus.right[at + i]! += sound * right
  }
}

/** The guide voice: a saw with late vibrato, softened; `bright` adds an edge and a second one an octave above. */
export function playLead(bus: Stereo, rate: number, { midi, at, length, gain }: Stroke, bright: boolean): void {
  const release = Math.floor(0.09 * rate)
  const end = Math.min(length + release, bus.left.length - at)
  const step = hertz(midi) / rate
  const open = lowPass(bright ? 6500 : 2600, rate)
  let [phase, above, one, two] = [0, 0.3, 0, 0]
  for (let i = 0; i < end; i++) {
    const t = i / rate
    const vibrato = 1 + 0.006 * Math.min(1, t * 2.5) * sine(5.4 * t)
    phase += step * vibrato
    if (phase >= 1) phase -= 1
    let sound = saw(phase, step)
    if (bright) {
      above += 2.004 * step * vibrato
      if (above >= 1) above -= 1
      sound = sound * 0.7 + saw(above, 2 * step) * 0.4
    }
    one += open * (sound - one)
    two += open * (one - two)
    const level = gain * envelope(i, 500, length, release) * two
    bus.left[at + i]! += level
    bus.right[at + i]! += level
  }
}
