import { describe, expect, it } from 'vitest'
import { planForm, secondsPerBar, tailSeconds } from './form'
import { createRng } from './rng'
import { type Recipe, synthesise } from './song'
import type { Stereo } from './sound'
import { type StyleName, styles } from './styles'

const rate = 16_000
const recipe = (changes: Partial<Recipe> = {}): Recipe => ({
  seed: 7,
  take: 0,
  tempo: 122,
  key: 'A minor',
  style: 'club',
  rate,
  ...changes,
})

describe('a synthesised demo', () => {
  it('lasts 40 to 70 seconds at every tempo a song may have', () => {
    for (let tempo = 70; tempo <= 180; tempo += 1) {
      for (const take of [0, 1, 2]) {
        const bars = planForm(tempo, take, createRng(1)).reduce((sum, section) => sum + section.bars, 0)
        const seconds = bars * secondsPerBar(tempo) + tailSeconds
        expect(seconds).toBeGreaterThanOrEqual(40)
        expect(seconds).toBeLessThanOrEqual(70)
      }
    }
    expect(synthesise(recipe()).left.length / rate).toBeGreaterThan(40)
  })

  it('has its beats where the tempo says', () => {
    for (const tempo of [110, 122, 150]) expect(beatSeconds(synthesise(recipe({ tempo })))).toBeCloseTo(60 / tempo, 1.5)
  })

  it('never clips, and ends in silence, in every style', () => {
    for (const style of Object.keys(styles) as StyleName[]) {
      const sound = synthesise(recipe({ style, tempo: 100, key: 'F# major' }))
      for (const channel of [sound.left, sound.right]) {
        expect(channel.every((sample) => Math.abs(sample) < 0.81)).toBe(true)
        expect(Math.abs(channel.at(-1)!)).toBeLessThan(0.001)
      }
      expect(level(sound, 0, sound.left.length)).toBeGreaterThan(0.05)
    }
  })

  it('is louder in its choruses than in its verses', () => {
    for (const style of Object.keys(styles) as StyleName[]) {
      const sound = synthesise(recipe({ style }))
      const sections = planForm(122, 0, createRng(7))
      const bar = secondsPerBar(122) * rate
      const loudness = (kind: string) =>
        sections
          .filter((section) => section.kind === kind)
          .map(({ firstBar, bars }) => level(sound, firstBar * bar, (firstBar + bars) * bar))
      expect(Math.min(...loudness('chorus'))).toBeGreaterThan(1.3 * Math.max(...loudness('verse')))
    }
  })

  it('is the same from the same seed and another from another', () => {
    const [one, again, other] = [synthesise(recipe()), synthesise(recipe()), synthesise(recipe({ seed: 8 }))]
    expect(Buffer.compare(bytes(one), bytes(again))).toBe(0)
    expect(Buffer.compare(bytes(one), bytes(other))).not.toBe(0)
  })

  it('is the same song in another take: only its form changes', () => {
    const takes = [0, 1].map((take) => synthesise(recipe({ take })))
    expect(new Set(takes.map(({ left }) => left.length)).size).toBe(2)
  })

  it('refuses a key it cannot read', () => {
    expect(() => synthesise(recipe({ key: 'H dur' }))).toThrow('Not a key: H dur')
  })
})

const bytes = ({ left }: Stereo) => Buffer.from(left.buffer)

function level({ left, right }: Stereo, from: number, to: number): number {
  let sum = 0
  for (let i = Math.round(from); i < Math.round(to); i++) sum += (left[i]! ** 2 + right[i]! ** 2) / 2
  return Math.sqrt(sum / (to - from))
}

/** The time after which the onsets repeat best, looked for between a third of a second and two thirds. */
function beatSeconds({ left }: Stereo): number {
  const hop = rate / 200
  const energy = Array.from({ length: Math.floor(left.length / hop) }, (_, i) =>
    left.subarray(i * hop, (i + 1) * hop).reduce((sum, sample) => sum + sample * sample, 0),
  )
  const onsets = energy.map((now, i) => Math.max(0, now - (energy[i - 1] ?? 0)))
  const lags = Array.from({ length: 67 }, (_, i) => 67 + i)
  const likeness = (lag: number) => onsets.reduce((sum, onset, i) => sum + onset * (onsets[i + lag] ?? 0), 0)
  return lags.reduce((best, lag) => (likeness(lag) > likeness(best) ? lag : best)) / 200
}
