import { type ChangeKind, changeKinds as inOrder } from '../song/kinds'
import { type SongWords, sameFacet } from '../words'
import { diffLyrics, type LineChange } from './lyric-diff'

const kindOfFacet = {
  title: 'words',
  language: 'words',
  target: 'words',
  structure: 'structure',
  key: 'music',
  tempo: 'music',
  metre: 'music',
  melody: 'music',
  instruments: 'music',
  arrangement: 'music',
  audio: 'audio',
} as const satisfies Record<Exclude<keyof SongWords, 'lyrics'>, ChangeKind>

/** What a revision did, the least first; none when nothing differs. */
export function changeKinds(before: SongWords, after: SongWords): ChangeKind[] {
  const found = new Set<ChangeKind>()
  for (const [facet, kind] of Object.entries(kindOfFacet) as [keyof typeof kindOfFacet, ChangeKind][])
    if (!sameFacet(before[facet], after[facet])) found.add(kind)
  if (before.lyrics !== after.lyrics)
    for (const change of diffLyrics(before.lyrics, after.lyrics))
      for (const kind of kindsOfLine(change)) found.add(kind)
  return inOrder.filter((kind) => found.has(kind))
}

/** A line that comes or goes is words and structure; a blank line is space. */
export function kindsOfLine({ kind, line, moved, parts }: LineChange): ChangeKind[] {
  if (line === 'blank') return kind === 'same' ? [] : ['cosmetic']
  const found: ChangeKind[] = []
  if (parts.some((part) => part.kind !== 'eq' && part.cosmetic)) found.push('cosmetic')
  if (parts.some((part) => part.kind !== 'eq' && !part.cosmetic)) found.push(line === 'header' ? 'structure' : 'words')
  if (moved || !['same', 'changed', 'rewritten'].includes(kind)) found.push('structure')
  return found
}
