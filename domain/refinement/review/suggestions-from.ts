import { diffLyrics, type LineChange } from '../diff/lyric-diff'
import { noWords, type SongWords, sameFacet } from '../words'
import type { SuggestedChange } from './suggestion'

type LinesChange = Extract<SuggestedChange, { kind: 'lines' }>

/** The facets that a suggestion can be about, besides the lyrics. */
export const suggestedFacets = (Object.keys(noWords) as (keyof SongWords)[]).filter((facet) => facet !== 'lyrics')

/**
 * What somebody wants otherwise, as single decisions: one per run of changed words, one per run of lines put in, taken out or
 * moved, one per facet. `lineIds` are the base's, one per line. Applying all of them to the base gives `after`, to the byte.
 */
export function suggestionsFrom(base: SongWords, lineIds: readonly string[], after: SongWords): SuggestedChange[] {
  const lyrics = base.lyrics === after.lyrics ? [] : lyricChanges(base.lyrics, lineIds, after.lyrics)
  const facets = suggestedFacets
    .filter((facet) => !sameFacet(base[facet], after[facet]))
    .map((facet): SuggestedChange => ({ kind: 'facet', facet, before: base[facet], after: after[facet] }))
  return [...lyrics, ...facets]
}

function lyricChanges(base: string, lineIds: readonly string[], after: string): SuggestedChange[] {
  const changes = diffLyrics(base, after)
  const kept = keptLines(changes)
  const words = kept.flatMap((change) => wordChanges(change, lineIds[change.before]!))
  return [...words, ...lineChanges(changes, kept, lineIds, after.split('\n'))]
}

type Kept = LineChange & { before: number; after: number }

/** Lines that stand where they stood, one for one and in order. */
function keptLines(changes: LineChange[]): Kept[] {
  const kept: Kept[] = []
  for (const change of changes) {
    const { before, after, moved, kind } = change
    if (before === null || after === null || moved || kind === 'split' || kind === 'joined') continue
    const last = kept.at(-1)
    if (!last || (before > last.before && after > last.after)) kept.push({ ...change, before, after })
  }
  return kept
}

function wordChanges({ parts }: Kept, lineId: string): SuggestedChange[] {
  const found: Extract<SuggestedChange, { kind: 'words' }>[] = []
  let at = 0
  let open = false
  for (const { kind, text } of parts) {
    const last = open ? found.at(-1) : undefined
    if (kind !== 'eq' && text !== '') {
      if (last) last[kind] += text
      else found.push({ kind: 'words', lineId, start: at, del: '', ins: '', [kind]: text })
    }
    open = kind !== 'eq' && (open || text !== '')
    if (kind !== 'ins') at += text.length
  }
  return found
}

/** Between two kept lines, what was there gives way to what is there now. Lines that only went elsewhere are one decision. */
function lineChanges(
  changes: LineChange[],
  kept: Kept[],
  lineIds: readonly string[],
  now: readonly string[],
): LinesChange[] {
  const target = new Map<number, number>()
  for (const { before, after, moved } of changes)
    if (moved && before !== null && after !== null) target.set(before, after)
  const ends = [...kept, { before: lineIds.length, after: now.length }]
  const gaps = ends.map(({ before, after }, i) => {
    const from = kept[i - 1] ?? { before: -1, after: -1 }
    return {
      after: from.before < 0 ? null : lineIds[from.before]!,
      left: range(from.before + 1, before),
      right: range(from.after + 1, after),
    }
  })
  const arrived = new Set<unknown>()
  const full = gaps.filter(({ left, right }) => left.length + right.length > 0)
  const made = full.map((gap): LinesChange => {
    const to = gap.left.map((line) => target.get(line))
    const there = full.find(({ left, right }) => left.length === 0 && sameRun(right, to))
    const place = gap.right.length === 0 && gap.left.length > 0 && there ? there : gap
    if (place !== gap) arrived.add(place)
    return {
      kind: 'lines',
      after: place.after,
      take: gap.left.map((line) => lineIds[line]!),
      put: place.right.map((line) => now[line]!),
    }
  })
  return made.filter((_, i) => !arrived.has(full[i]))
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)

const sameRun = (lines: readonly number[], wanted: readonly (number | undefined)[]) =>
  lines.length === wanted.length && lines.every((line, i) => line === wanted[i])
