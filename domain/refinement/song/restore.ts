import { z } from 'zod'
import { mergeLyrics } from '../merge/lyrics'
import { noWords, type SongWords, sameFacet, wordsIn } from '../words'

export const facetNames = [
  'title',
  'tempo',
  'key',
  'language',
  'metre',
  'target',
  'arrangement',
  'instruments',
  'structure',
  'melody',
  'audio',
] as const satisfies readonly (keyof SongWords)[]
export type FacetName = (typeof facetNames)[number]

/** The words as a whole come back like a facet. */
const restorable = [...facetNames, 'lyrics'] as const

/** All of an old revision, one of its lines, one facet, or the opposite of what it changed. */
export const restoreScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('line'), lineId: z.string().min(1).max(40) }),
  z.object({ kind: z.literal('facet'), facet: z.enum(restorable) }),
  z.object({ kind: z.literal('undo') }),
])
export type RestoreScope = z.infer<typeof restoreScopeSchema>

type Lines = SongWords & { lineIds: readonly string[] }

/** The head with one line as it was in `old`: in its place, or put back after the nearest line above that is still there. Null where `old` has no such line. */
export function restoreLine(head: Lines, old: Lines, lineId: string): SongWords | null {
  const at = old.lineIds.indexOf(lineId)
  if (at < 0) return null
  const text = old.lyrics.split('\n')[at]!
  const lines = head.lyrics.split('\n')
  const here = head.lineIds.indexOf(lineId)
  if (here >= 0) lines[here] = text
  else {
    const above = old.lineIds.slice(0, at).findLast((id) => head.lineIds.includes(id))
    lines.splice(above === undefined ? 0 : head.lineIds.indexOf(above) + 1, 0, text)
  }
  return { ...wordsIn(head), lyrics: lines.join('\n') }
}

export function restoreFacet(head: SongWords, old: SongWords, facet: (typeof restorable)[number]): SongWords {
  return { ...wordsIn(head), [facet]: old[facet] }
}

/** The head without what `change` did to `parent`; null where somebody has worked on the same place since. */
export function undoChange(head: SongWords, change: SongWords, parent: SongWords | null): SongWords | null {
  const before = wordsIn(parent ?? noWords)
  const merged = mergeLyrics(change.lyrics, before.lyrics, head.lyrics)
  if (!merged.clean) return null
  const undone: SongWords = { ...wordsIn(head), lyrics: merged.lyrics }
  for (const facet of facetNames) {
    if (sameFacet(before[facet], change[facet])) continue
    if (!sameFacet(head[facet], change[facet])) return null
    Object.assign(undone, { [facet]: before[facet] })
  }
  return undone
}
