import { z } from 'zod'

/** What a file is by its content; the last three live in Ogg. */
export const audioKinds = ['wav', 'aiff', 'flac', 'mp3', 'm4a', 'vorbis', 'opus', 'ogg-flac'] as const
export type AudioKind = (typeof audioKinds)[number]

export const mediaTypes: Record<AudioKind, string> = {
  wav: 'audio/wav',
  aiff: 'audio/aiff',
  flac: 'audio/flac',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  vorbis: 'audio/ogg',
  opus: 'audio/ogg',
  'ogg-flac': 'audio/ogg',
}

/** What a file picker offers. Some phones know only the extensions. */
export const pickerTypes = 'audio/*,.wav,.wave,.aif,.aiff,.aifc,.flac,.mp3,.m4a,.mp4,.ogg,.oga,.opus'

/** Longer than this is stored and verified, but gets no preview. */
export const maxDurationMs = 5_400_000

export const audioFactsSchema = z.object({
  kind: z.enum(audioKinds),
  codec: z.string().nullable(),
  /** Hertz. */
  sampleRate: z.number().nullable(),
  /** Bits of one sample; null where the format has none. */
  bits: z.number().nullable(),
  channels: z.number().nullable(),
  durationMs: z.number().nullable(),
})
export type AudioFacts = z.infer<typeof audioFactsSchema>

export const parseAudioFacts = (json: string): AudioFacts => audioFactsSchema.parse(JSON.parse(json))

/**
 * Why there is no preview: `no-ffmpeg` (this kind needs it), `too-long`, `unreadable` (damaged, or a codec we can't decode),
 * `gave-up` (it failed again and again for a reason of ours). The file itself can be downloaded whatever happens.
 */
export const audioProblems = ['no-ffmpeg', 'too-long', 'unreadable', 'gave-up'] as const
export type AudioProblem = (typeof audioProblems)[number]
