import type { Section } from './form'
import type { Chord } from './harmony'
import { type Key, pitchOf } from './key'
import type { Rng } from './rng'

/** Times in sixteenths from the song's start. */
export type Note = { start: number; length: number; midi: number }

type Rhythm = readonly (readonly [start: number, length: number])[]

/** Two bars each: thirty-two sixteenths. */
const verseRhythms: readonly Rhythm[] = [
  [
    [2, 2],
    [4, 2],
    [6, 4],
    [10, 4],
    [18, 2],
    [20, 2],
    [22, 6],
  ],
  [
    [0, 3],
    [3, 3],
    [6, 4],
    [12, 2],
    [14, 2],
    [16, 8],
  ],
  [
    [4, 2],
    [6, 2],
    [8, 2],
    [10, 4],
    [16, 3],
    [19, 3],
    [22, 6],
  ],
  [
    [0, 2],
    [2, 2],
    [4, 4],
    [10, 2],
    [12, 4],
    [20, 2],
    [22, 2],
    [24, 4],
  ],
]
const chorusRhythms: readonly Rhythm[] = [
  [
    [0, 3],
    [3, 3],
    [6, 2],
    [8, 4],
    [12, 4],
    [16, 3],
    [19, 3],
    [22, 8],
  ],
  [
    [0, 4],
    [4, 2],
    [6, 4],
    [10, 2],
    [12, 4],
    [16, 2],
    [18, 2],
    [20, 10],
  ],
  [
    [0, 2],
    [2, 2],
    [4, 2],
    [6, 6],
    [14, 2],
    [16, 2],
    [18, 2],
    [20, 2],
    [22, 8],
  ],
  [
    [0, 6],
    [6, 4],
    [10, 6],
    [16, 4],
    [20, 4],
    [24, 6],
  ],
]
const steps = [-2, -1, -1, 1, 1, 1, 2, 3, -3]

/**
 * A lead line for one section: a two-bar motif that comes back with every second ending changed, its strong notes pulled to the
 * chord of their bar.
 */
export function composeLead(section: Section, chords: Chord[], key: Key, rng: Rng): Note[] {
  const high = section.kind === 'chorus'
  const rhythm = rng.pick(high ? chorusRhythms : verseRhythms)
  const contour = wander(rhythm.length, high ? 5 : 3, rng)
  const answer = wander(rhythm.length, high ? 5 : 3, rng)
  const centre = nearestDegree(key, high ? 71 : 64)
  const notes: Note[] = []
  for (let bar = 0; bar < section.bars; bar += 2) {
    const answers = bar % 4 === 2
    rhythm.forEach(([start, length], i) => {
      const inBar = bar + Math.floor(start / 16)
      if (inBar >= section.bars) return
      const chord = chords[section.firstBar + inBar]!
      const late = answers && i > rhythm.length / 2
      const degree = centre + (late ? answer[i]! : contour[i]!)
      const strong = start % 8 === 0 || i === rhythm.length - 1
      const sung = strong ? toChord(degree, chord.root) : degree
      notes.push({ start: (section.firstBar + bar) * 16 + start, length, midi: pitchOf(key, 48, sung) })
    })
  }
  return notes
}

function wander(length: number, reach: number, rng: Rng): number[] {
  let at = rng.pick([0, 0, 1, 2])
  return Array.from({ length }, () => {
    const here = at
    const step = rng.pick(steps)
    at = Math.abs(at + step) > reach ? at - step : at + step
    return here
  })
}

const nearestDegree = (key: Key, midi: number) => {
  const degrees = Array.from({ length: 29 }, (_, degree) => degree)
  const distance = (degree: number) => Math.abs(pitchOf(key, 48, degree) - midi)
  return degrees.reduce((best, degree) => (distance(degree) < distance(best) ? degree : best))
}

/** The scale degree of the chord that lies nearest. */
function toChord(degree: number, root: number): number {
  const candidates = [0, 1, -1, 2, -2].map((move) => degree + move)
  const inChord = (candidate: number) => [0, 2, 4].includes((((candidate - root) % 7) + 7) % 7)
  return candidates.find(inChord) ?? degree
}
