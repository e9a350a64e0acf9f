import type { SongWords } from '@/domain/refinement/words'

/** What a demo sounds like: read by the synthesiser, which knows these manners of playing. */
export type SeedStyle = 'club' | 'neon' | 'ballad' | 'rnb' | 'rush' | 'bounce'
export type SeedFile = 'wav-stereo' | 'wav-mono' | 'mp3' | 'mp3-mono' | 'ogg'

type Others = Pick<SongWords, 'metre' | 'target' | 'arrangement' | 'instruments' | 'melody'>
/** Tempo in beats per minute; a facet that is left out stays as it was. */
export type SeedFacets = { title?: string; tempo?: number; key?: string; language?: string } & Partial<Others>

/** Hours and minutes: `at` after the start of the song's own night, `ago` before the moment of seeding. */
type When = { at: string; ago?: never } | { ago: string; at?: never }

type Deed =
  | { write: string; facets: SeedFacets }
  | { change: [before: string, after: string][]; facets?: SeedFacets; reason: string }
  | { add: string; reason: string }
  | { facets: SeedFacets; reason: string }
  /** The sections of the newest demo, as they were composed. */
  | { sections: 'of the demo'; facets?: SeedFacets; reason: string }
  | { upload: SeedFile }
  | { decide: 'submit' | 'claim' | 'approve' }
  | { decide: 'send-back' | 'drop'; reason: string }

/** What a producer makes of a song: `take` counts the sections of its words and of those of the other song from 0. */
type Making =
  | { branch: string; reason: string }
  | { combine: { title: string; with: string; revision: number; take: ['own' | 'other', number][] }; reason: string }

export type SeedPart = 'track-writer' | 'top-liner' | 'lyricist' | 'producer'
export type SeedStep = When & { by: SeedPart } & (Deed | Making)

/** One song of the file, found by its title, and all that happened to it until now, in order. */
export type SeedSong = { title: string; style: SeedStyle; steps: SeedStep[] }
