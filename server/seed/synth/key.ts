const letters: Record<string, number> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 }
const accidentals: Record<string, number> = { '': 0, '#': 1, '♯': 1, b: -1, '♭': -1 }
const steps = { major: [0, 2, 4, 5, 7, 9, 11], minor: [0, 2, 3, 5, 7, 8, 10] } as const

export type Mode = keyof typeof steps
/** `tonic` counts semitones from C. */
export type Key = { tonic: number; mode: Mode }

/** Reads "A minor", "F# major", "Bb minor". Throws an `Error` that names what it could not read. */
export function parseKey(text: string): Key {
  const [, letter = '', accidental = '', mode = ''] = /^([A-G])([#♯b♭]?) (major|minor)$/.exec(text.trim()) ?? []
  const tonic = letters[letter]
  if (tonic === undefined) throw new Error(`Not a key: ${text}`)
  return { tonic: (tonic + accidentals[accidental]! + 12) % 12, mode: mode as Mode }
}

/** The MIDI pitch of a scale degree: 0 is the tonic in the octave that begins at `base`, 7 the tonic above, −1 the note below. */
export function pitchOf({ tonic, mode }: Key, base: number, degree: number): number {
  const octave = Math.floor(degree / 7)
  return base + tonic + 12 * octave + steps[mode][degree - 7 * octave]!
}

export const hertz = (midi: number) => 440 * 2 ** ((midi - 69) / 12)
