/** What a demo sounds like: read by the synthesiser, which knows these manners of playing. */
export type SeedStyle = 'club' | 'neon' | 'ballad' | 'rnb' | 'rush' | 'bounce'
export type SeedFile = 'wav-stereo' | 'wav-mono' | 'mp3' | 'mp3-mono' | 'ogg'

/** Tempo in beats per minute; a facet that is left out stays as it was. */
export type SeedFacets = { title?: string; tempo?: number; key?: string; language?: string }

/** Hours and minutes: `at` after the start of the song's own night, `ago` before the moment of seeding. */
type When = { at: string; ago?: never } | { ago: string; at?: never }

type Deed =
  | { write: string; facets: SeedFacets }
  | { change: [before: string, after: string][]; facets?: SeedFacets; reason: string }
  | { add: string; reason: string }
  | { facets: SeedFacets; reason: string }
  | { upload: SeedFile }
  | { decide: 'submit' | 'claim' | 'approve' }
  | { decide: 'send-back' | 'drop'; reason: string }

export type SeedPart = 'track-writer' | 'top-liner' | 'lyricist' | 'producer'
export type SeedStep = When & { by: SeedPart } & Deed

/** One song of the file, found by its title, and all that happened to it until now, in order. */
export type SeedSong = { title: string; style: SeedStyle; steps: SeedStep[] }
