import { lowPass, type Stereo } from './sound'

const combs = [
  [1557, 1617, 1491, 1422],
  [1583, 1639, 1513, 1449],
]
const allPasses = [225, 556]

/** A small room: four combs and two all-passes for each ear, fed with the sum of both; the result is added in place. */
export function addRoom({ left, right }: Stereo, rate: number, wet: number): void {
  // A room swallows the highest notes anyway: half the samples are enough for it.
  const fed = new Float32Array(left.length >> 1)
  for (let i = 0, at = 0; i < fed.length; i++, at += 2)
    fed[i] = (left[at]! + right[at]! + left[at + 1]! + right[at + 1]!) * 0.25
  for (const [ear, channel] of [left, right].entries()) {
    const sum = new Float32Array(fed.length)
    for (const length of combs[ear]!) comb(fed, sum, Math.round((length * rate) / 88_200))
    for (const length of allPasses) allPass(sum, Math.round(((length + ear * 23) * rate) / 88_200))
    for (let i = 0, at = 0, before = 0; i < sum.length; i++, at += 2) {
      const now = sum[i]! * wet
      channel[at]! += (before + now) * 0.5
      channel[at + 1]! += now
      before = now
    }
  }
}

function comb(source: Float32Array, target: Float32Array, length: number): void {
  const line = new Float32Array(length)
  let damped = 0
  for (let i = 0, at = 0; i < source.length; i++) {
    const heard = line[at]!
    damped += 0.85 * (heard - damped)
    line[at] = source[i]! + damped * 0.8
    target[i]! += heard
    if (++at === length) at = 0
  }
}

function allPass(samples: Float32Array, length: number): void {
  const line = new Float32Array(length)
  for (let i = 0, at = 0; i < samples.length; i++) {
    const heard = line[at]!
    const sample = samples[i]!
    line[at] = sample + heard * 0.5
    samples[i] = heard - sample * 0.5
    if (++at === length) at = 0
  }
}

/** Echoes that jump from ear to ear. */
export function addEcho({ left, right }: Stereo, delay: number, wet: number): void {
  for (let i = delay; i < left.length; i++) {
    const fromLeft = left[i - delay]!
    left[i]! += right[i - delay]! * wet
    right[i]! += fromLeft * wet * 0.8
  }
}

/** The kick pushes everything on this bus down and lets it come back. */
export function duck({ left, right }: Stereo, kicks: number[], depth: number, length: number): void {
  for (const kick of kicks) {
    const end = Math.min(length, left.length - kick)
    for (let i = 0; i < end; i++) {
      const gain = 1 - depth * (1 - i / length) ** 2
      left[kick + i]! *= gain
      right[kick + i]! *= gain
    }
  }
}

const knee = 0.5
const ceiling = 0.8

/** Adds air, brings the loud parts to one level for every song and bends what is above the knee: nothing reaches the ceiling. */
export function master({ left, right }: Stereo, rate: number, fadeFrom: number): void {
  for (const channel of [left, right]) brighten(channel, lowPass(2_500, rate))
  const gain = 0.19 / loudPart(left, right)
  const bend = (sample: number) => {
    const size = Math.abs(sample)
    if (size <= knee) return sample
    return Math.sign(sample) * (knee + (ceiling - knee) * Math.tanh((size - knee) / (ceiling - knee)))
  }
  for (let i = 0; i < left.length; i++) {
    const fade = i < fadeFrom ? 1 : Math.cos((Math.PI / 2) * ((i - fadeFrom) / (left.length - fadeFrom)))
    left[i] = bend(left[i]! * gain) * fade
    right[i] = bend(right[i]! * gain) * fade
  }
}

function brighten(samples: Float32Array, share: number): void {
  let low = 0
  for (let i = 0; i < samples.length; i++) {
    const sample = samples[i]!
    low += share * (sample - low)
    samples[i] = sample + 0.9 * (sample - low)
  }
}

/** The effective level of the loudest quarter of the song's blocks. */
function loudPart(left: Float32Array, right: Float32Array): number {
  const block = 16_384
  const levels: number[] = []
  for (let start = 0; start + block <= left.length; start += block) {
    let sum = 0
    for (let i = start; i < start + block; i++) sum += left[i]! * left[i]! + right[i]! * right[i]!
    levels.push(Math.sqrt(sum / block / 2))
  }
  levels.sort((a, b) => b - a)
  return levels[Math.floor(levels.length / 4)] || 1
}
