import { parseLyrics } from '../text/lines'
import type { SongWords } from '../words'
import { diffLyrics, hunksOf } from './lyric-diff'

export const facets = ['title', 'tempo', 'key', 'language'] as const
export type Facet = (typeof facets)[number]

/** Line counts from 1 over the lyric lines of the section; null for a section's header. */
export type Place = { section: string | null; line: number | null }

/** One thing that changed, as data for a sentence such as `"easily" → "instantly" · Chorus, line 2 · ×3`. */
export type ChangeNote =
  | { kind: 'words'; del: string; ins: string; place: Place; times: number }
  | { kind: 'added'; text: string; place: Place; lines: number }
  | { kind: 'removed'; text: string; place: Place; lines: number }
  | { kind: 'tempo'; before: number | null; after: number | null }
  | { kind: 'title' | 'key' | 'language'; before: string | null; after: string | null }

/** The facets that differ, before and after. */
export function changedFacets(before: SongWords, after: SongWords): Extract<ChangeNote, { before: unknown }>[] {
  return facets.flatMap((kind): Extract<ChangeNote, { before: unknown }>[] => {
    if (before[kind] === after[kind]) return []
    if (kind === 'tempo') return [{ kind, before: before.tempo, after: after.tempo }]
    return [{ kind, before: before[kind] || null, after: after[kind] || null }]
  })
}

/** Everything that changed: words first, each different edit once with how often it was made, then lines, then facets. */
export function summarise(before: SongWords, after: SongWords): ChangeNote[] {
  const [old, now] = [parseLyrics(before.lyrics), parseLyrics(after.lyrics)]
  const edits = new Map<string, Extract<ChangeNote, { kind: 'words' }>>()
  const whole: Partial<Record<'added' | 'removed', Extract<ChangeNote, { lines: number }>>> = {}
  for (const change of diffLyrics(before.lyrics, after.lyrics)) {
    const line = change.after === null ? old[change.before!]! : now[change.after]!
    const place = { section: line.section, line: line.number }
    if (change.kind === 'added' || change.kind === 'removed') {
      if (line.kind === 'blank') continue
      const first = { kind: change.kind, text: line.text.trim(), place, lines: 0 }
      whole[change.kind] = { ...first, ...whole[change.kind], lines: (whole[change.kind]?.lines ?? 0) + 1 }
    } else
      for (const { del, ins } of hunksOf(change.parts)) {
        const known = edits.get(`${del}\n${ins}`)
        if (known) known.times++
        else edits.set(`${del}\n${ins}`, { kind: 'words', del, ins, place, times: 1 })
      }
  }
  const lines = [whole.removed, whole.added].filter((note) => note !== undefined)
  return [...edits.values(), ...lines, ...changedFacets(before, after)]
}
