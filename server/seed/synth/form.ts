import type { Rng } from './rng'

export type SectionKind = 'intro' | 'verse' | 'pre-chorus' | 'chorus' | 'bridge' | 'outro'
/** Bars count from 0 and have four beats. */
export type Section = { kind: SectionKind; firstBar: number; bars: number }
type Part = readonly [SectionKind, number]

const shortest = 41
const longest = 47
/** How long the last chord rings and fades after the last bar. */
export const tailSeconds = 2

const forms: readonly (readonly Part[])[] = [
  [
    ['intro', 2],
    ['verse', 8],
    ['pre-chorus', 2],
    ['chorus', 8],
    ['verse', 4],
    ['chorus', 8],
    ['outro', 2],
  ],
  [
    ['intro', 2],
    ['verse', 8],
    ['chorus', 8],
    ['bridge', 4],
    ['chorus', 8],
    ['outro', 2],
  ],
  [
    ['intro', 2],
    ['verse', 4],
    ['pre-chorus', 2],
    ['chorus', 8],
    ['verse', 4],
    ['chorus', 8],
    ['outro', 2],
  ],
  [
    ['intro', 2],
    ['verse', 4],
    ['pre-chorus', 2],
    ['chorus', 4],
    ['verse', 4],
    ['pre-chorus', 2],
    ['chorus', 8],
  ],
  [
    ['intro', 2],
    ['verse', 4],
    ['pre-chorus', 2],
    ['chorus', 4],
    ['bridge', 4],
    ['chorus', 8],
    ['outro', 1],
  ],
  [
    ['intro', 2],
    ['verse', 4],
    ['pre-chorus', 2],
    ['chorus', 4],
    ['verse', 4],
    ['chorus', 4],
    ['outro', 2],
  ],
  [
    ['intro', 1],
    ['verse', 4],
    ['pre-chorus', 2],
    ['chorus', 4],
    ['bridge', 2],
    ['chorus', 4],
    ['outro', 1],
  ],
  [
    ['intro', 1],
    ['verse', 4],
    ['chorus', 4],
    ['verse', 4],
    ['chorus', 4],
    ['outro', 1],
  ],
]

const barsOf = (form: readonly Part[]) => form.reduce((sum, [, bars]) => sum + bars, 0)
export const secondsPerBar = (tempo: number) => 240 / tempo

/**
 * A verse–chorus form of 40 to 70 seconds at this tempo: the first take's is one that comes nearest to 41 to 47, later takes get
 * the next ones.
 */
export function planForm(tempo: number, take: number, rng: Rng): Section[] {
  const seconds = (form: readonly Part[]) => barsOf(form) * secondsPerBar(tempo) + tailSeconds
  const miss = (form: readonly Part[]) => Math.max(0, shortest - seconds(form), seconds(form) - longest)
  const ranked = forms
    .filter((form) => seconds(form) >= 40 && seconds(form) <= 70)
    .map((form) => ({ form, miss: miss(form), lot: rng.next() }))
    .sort((a, b) => a.miss - b.miss || a.lot - b.lot)
  const chosen = ranked[take % ranked.length]
  if (!chosen) throw new Error(`No form fits ${tempo} beats per minute`)
  let firstBar = 0
  return chosen.form.map(([kind, bars]) => {
    const section = { kind, firstBar, bars }
    firstBar += bars
    return section
  })
}
