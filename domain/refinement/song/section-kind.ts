import { sectionsOf } from '../family/sections'
import type { SectionKind } from './facets'

/** In this order: "pre-chorus" is one before it is a chorus. */
const named: [RegExp, SectionKind][] = [
  [/pre[\s_-]*(chorus|hook|코러스)|프리|lift|build/, 'pre-chorus'],
  [/post[\s_-]*(chorus|hook|코러스)|포스트/, 'post-chorus'],
  [/chorus|hook|refrain|drop|후렴|훅|코러스|サビ|副歌/, 'chorus'],
  [/dance|댄스/, 'dance-break'],
  [/rap|랩|ラップ/, 'rap'],
  [/bridge|middle ?8|브리지|브릿지/, 'bridge'],
  [/inter|instrumental|solo|break|간주/, 'interlude'],
  [/intro|인트로|전주/, 'intro'],
  [/outro|ending|coda|아웃트로|후주/, 'outro'],
  [/verse|strophe|절|벌스|aメロ|主歌/, 'verse'],
]

/** What a header calls a section: "Chorus 2" is a chorus, "2절" a verse. */
export function sectionKindOf(label: string): SectionKind {
  const text = label.normalize('NFKC').toLowerCase()
  return named.find(([pattern]) => pattern.test(text))?.[1] ?? 'other'
}

/** The sections that the lyric's headers name, in order. */
export function sectionsInLyrics(lyrics: string): { label: string; kind: SectionKind }[] {
  return sectionsOf(lyrics).flatMap(({ label }) =>
    label ? [{ label: label.slice(0, 60), kind: sectionKindOf(label) }] : [],
  )
}
