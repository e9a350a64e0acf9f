import type { Section, SectionKind } from './form'
import { type Key, type Mode, pitchOf } from './key'
import type { Rng } from './rng'

type Table = Record<SectionKind, readonly (readonly number[])[]>

/** Roots as scale degrees from 0, one per bar; all diatonic. */
const progressions: Record<Mode, Table> = {
  major: {
    intro: [
      [0, 3],
      [3, 4],
    ],
    verse: [
      [0, 5, 3, 4],
      [0, 2, 3, 4],
      [5, 3, 0, 4],
      [0, 4, 5, 3],
    ],
    'pre-chorus': [
      [1, 4],
      [3, 4],
      [5, 4],
    ],
    chorus: [
      [3, 4, 2, 5],
      [0, 4, 5, 3],
      [3, 0, 4, 5],
      [3, 4, 5, 0],
    ],
    bridge: [
      [5, 2, 3, 0],
      [1, 2, 3, 4],
    ],
    outro: [[3, 0]],
  },
  minor: {
    intro: [
      [0, 5],
      [0, 6],
    ],
    verse: [
      [0, 5, 2, 6],
      [0, 3, 5, 6],
      [0, 0, 5, 6],
      [0, 6, 5, 6],
    ],
    'pre-chorus': [
      [3, 4],
      [5, 6],
      [3, 6],
    ],
    chorus: [
      [5, 6, 0, 2],
      [0, 5, 2, 6],
      [3, 6, 2, 5],
      [5, 2, 6, 0],
    ],
    bridge: [
      [5, 4, 3, 6],
      [3, 5, 2, 6],
    ],
    outro: [[5, 0]],
  },
}

/** `root` is a scale degree; `notes` are three MIDI pitches around middle C, voiced to move little from the chord before. */
export type Chord = { root: number; notes: number[] }

const middle = 60

/** One chord for every bar of the song. Sections of one kind share their chords. */
export function planChords(sections: Section[], key: Key, rng: Rng): Chord[] {
  const chosen = new Map<string, readonly number[]>()
  for (const [kind, choices] of Object.entries(progressions[key.mode])) chosen.set(kind, rng.pick(choices))
  const roots = sections.flatMap(({ kind, bars }) => {
    const progression = chosen.get(kind)!
    return Array.from({ length: bars }, (_, bar) => progression[bar % progression.length]!)
  })
  let before: number | undefined
  return roots.map((root) => {
    const notes = voice(key, root, before ?? middle + 4)
    before = mean(notes)
    return { root, notes }
  })
}

function voice(key: Key, root: number, near: number): number[] {
  const triad = [0, 2, 4].map((third) => pitchOf(key, 36, root + third) % 12)
  const inversions = [0, 1, 2].flatMap((lowest) =>
    [48, 60].map((base) => {
      const notes: number[] = []
      for (let i = 0; i < 3; i++) {
        const floor = notes.at(-1) ?? base
        const tone = triad[(lowest + i) % 3]!
        notes.push(floor + ((((tone - floor) % 12) + 12) % 12))
      }
      return notes
    }),
  )
  const distance = (notes: number[]) => Math.abs(mean(notes) - near) + Math.abs(mean(notes) - middle - 3) / 3
  return inversions.reduce((best, notes) => (distance(notes) < distance(best) ? notes : best))
}

const mean = (notes: number[]) => notes.reduce((sum, note) => sum + note, 0) / notes.length
