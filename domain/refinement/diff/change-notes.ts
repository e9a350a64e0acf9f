import { parseLyrics } from '../text/lines'
import { type SongWords, sameFacet } from '../words'
import { diffLyrics, hunksOf } from './lyric-diff'

export const facets = ['title', 'tempo', 'key', 'language'] as const
export type Facet = (typeof facets)[number]

/** Line counts from 1 over the lyric lines of the section; null for a section's header. */
export type Place = { section: string | null; line: number | null }

const textFacets = ['title', 'key', 'language', 'metre', 'target', 'arrangement', 'instruments'] as const
const numberFacets = ['tempo', 'audio'] as const
const listFacets = ['structure', 'melody'] as const
type WordsNote = { kind: 'words'; del: string; ins: string; place: Place; times: number }
type LinesNote = { kind: 'removed' | 'added' | 'moved' | 'split' | 'joined'; text: string; place: Place; lines: number }
type FacetNote =
  | { kind: (typeof textFacets)[number]; before: string | null; after: string | null }
  /** Tempo in hundredths of a beat per minute; of audio the number of the version. */
  | { kind: (typeof numberFacets)[number]; before: number | null; after: number | null }
  /** How many sections or notes there are; null for none. */
  | { kind: (typeof listFacets)[number]; before: number | null; after: number | null }

/** One thing that changed, as data for a sentence such as `"easily" → "instantly" · Chorus, line 2 · ×3`. */
export type ChangeNote = WordsNote | LinesNote | { kind: 'cosmetic'; place: Place; times: number } | FacetNote

/** The facets that differ, before and after. */
export function changedFacets(before: SongWords, after: SongWords): FacetNote[] {
  const differs = (facet: keyof SongWords) => !sameFacet(before[facet], after[facet])
  const text = (words: SongWords, facet: (typeof textFacets)[number]) =>
    (facet === 'instruments' ? words.instruments.join(', ') : words[facet]) || null
  return [
    ...textFacets.map((kind): FacetNote => ({ kind, before: text(before, kind), after: text(after, kind) })),
    ...numberFacets.map((kind): FacetNote => ({ kind, before: before[kind], after: after[kind] })),
    ...listFacets.map(
      (kind): FacetNote => ({ kind, before: before[kind].length || null, after: after[kind].length || null }),
    ),
  ].filter(({ kind }) => differs(kind))
}

const linesKinds = ['removed', 'added', 'moved', 'split', 'joined'] as const

/** Everything that changed: words first, each different edit once with how often it was made, then lines, then facets. */
export function summarise(before: SongWords, after: SongWords): ChangeNote[] {
  const [old, now] = [parseLyrics(before.lyrics), parseLyrics(after.lyrics)]
  const edits = new Map<string, WordsNote>()
  const lines = new Map<LinesNote['kind'], LinesNote>()
  const told = new Set<string>()
  let cosmetic: { kind: 'cosmetic'; place: Place; times: number } | undefined
  for (const change of diffLyrics(before.lyrics, after.lyrics)) {
    const line = change.after === null ? old[change.before!]! : now[change.after]!
    if (line.kind === 'blank') continue
    const place = { section: line.section, line: line.number }
    const add = (kind: LinesNote['kind']) => {
      const known = lines.get(kind)
      if (known) known.lines++
      else lines.set(kind, { kind, text: line.text.trim(), place, lines: 1 })
    }
    if (change.kind === 'added' || change.kind === 'removed') {
      add(change.kind)
      continue
    }
    const broken = change.kind === 'split' ? `b${change.before}` : change.kind === 'joined' ? `a${change.after}` : ''
    if (change.moved && !told.has(broken)) add('moved')
    if ((change.kind === 'split' || change.kind === 'joined') && !told.has(broken)) add(change.kind)
    if (broken) told.add(broken)
    for (const { del, ins, cosmetic: isCosmetic } of hunksOf(change.parts)) {
      if (isCosmetic) {
        cosmetic ??= { kind: 'cosmetic', place, times: 0 }
        cosmetic.times++
        continue
      }
      const known = edits.get(`${del}\n${ins}`)
      if (known) known.times++
      else edits.set(`${del}\n${ins}`, { kind: 'words', del, ins, place, times: 1 })
    }
  }
  const ofLines = linesKinds.flatMap((kind) => lines.get(kind) ?? [])
  return [...edits.values(), ...ofLines, ...(cosmetic ? [cosmetic] : []), ...changedFacets(before, after)]
}
