const naturals: Record<string, number> = { c: 0, d: 2, e: 4, f: 5, g: 7, a: 9, b: 11 }

/** `tonic` in semitones above C. */
export type MusicalKey = { tonic: number; mode: 'major' | 'minor' }

/** Reads `A min`, `Am`, `F# major`, `Bb`, `E♭ minor`, `c#m`; null for what names no major or minor key. */
export function parseKey(text: string): MusicalKey | null {
  const read = readKey(text)
  return read && { tonic: (naturals[read.letter.toLowerCase()]! + read.shift + 12) % 12, mode: read.mode }
}

/** The same written as `A minor`, `F♯ major`, `B♭ major`; what names no key stays as it is. */
export function writeKey(text: string): string {
  const read = readKey(text)
  return read ? `${read.letter.toUpperCase()}${['♭', '', '♯'][read.shift + 1]} ${read.mode}` : text.trim()
}

function readKey(text: string): { letter: string; shift: -1 | 0 | 1; mode: MusicalKey['mode'] } | null {
  const read = text
    .normalize('NFKC')
    .trim()
    .match(/^([A-Ga-g])[-\s]*(#|♯|sharp|b|♭|flat)?[-\s]*([a-zA-Z]*)\.?$/i)
  if (!read) return null
  const [, letter = '', sign = '', word = ''] = read
  const mode = modeOf(word)
  const shift = /^(#|♯|sharp)$/i.test(sign) ? 1 : sign === '' ? 0 : -1
  return mode && { letter, shift, mode }
}

function modeOf(word: string): MusicalKey['mode'] | null {
  if (word === 'm' || /^(min|mi|minor|moll|aeolian)$/i.test(word)) return 'minor'
  return word === 'M' || /^(maj|ma|major|dur|ionian)?$/i.test(word) ? 'major' : null
}

/** Steps on the circle of fifths, where a minor key stands with its relative major; a change of mode is one more. 0 to 7. */
export function keySteps(a: MusicalKey, b: MusicalKey): number {
  const apart = Math.abs(onCircle(a) - onCircle(b))
  return Math.min(apart, 12 - apart) + (a.mode === b.mode ? 0 : 1)
}

const onCircle = ({ tonic, mode }: MusicalKey) => (((mode === 'minor' ? tonic + 3 : tonic) % 12) * 7) % 12
