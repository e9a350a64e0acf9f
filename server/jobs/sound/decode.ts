import { createReadStream } from 'node:fs'
import { type AudioKind, maxDurationMs } from '@/domain/submission/audio'
import { decodeWithFfmpeg, type Ffmpeg } from './ffmpeg'
import { type Sound, SoundError } from './sound'
import { readWav } from './wav-reader'

type Decoded = { channelData: Float32Array[]; sampleRate: number }
type Decoder = { decode(chunk: Uint8Array): Decoded; flush?(): Decoded; free(): void }

/** Loaded when they are needed: each brings its own WebAssembly. */
const decoders: Partial<Record<AudioKind, () => Promise<Decoder>>> = {
  wav: async () => (await import('@audio/decode-wav')).decoder(),
  aiff: async () => (await import('@audio/decode-aiff')).decoder(),
  flac: async () => (await import('@audio/decode-flac')).decoder(),
  'ogg-flac': async () => (await import('@audio/decode-flac')).decoder(),
  mp3: async () => (await import('@audio/decode-mp3')).decoder(),
  vorbis: async () => (await import('@audio/decode-vorbis')).decoder(),
  opus: async () => (await import('@audio/decode-opus')).decoder(),
}

export type SoundFile = {
  path: string
  kind: AudioKind
  sampleRate: number | null
  /** Where it is installed it decodes everything but plain WAVE. */
  ffmpeg: Ffmpeg | undefined
}

export const needsFfmpeg = (kind: AudioKind): boolean => decoders[kind] === undefined

/** The sound of a whole file, piece by piece. Throws a `SoundError` for what can't be decoded and for what is too long. */
export async function* decodeSound(file: SoundFile): AsyncGenerator<Sound> {
  let [seconds, samples] = [0, 0]
  try {
    for await (const sound of await open(file)) {
      const length = sound.channels[0]?.length ?? 0
      if (length === 0) continue
      samples += length
      seconds += length / sound.sampleRate
      if (seconds * 1_000 > maxDurationMs) throw new SoundError('too-long')
      yield sound
    }
  } catch (error) {
    if (error instanceof SoundError) throw error
    // A file that breaks off in the middle is heard up to there.
    if (samples === 0) throw new SoundError('unreadable')
  }
  if (samples === 0) throw new SoundError('unreadable')
}

async function open(file: SoundFile): Promise<AsyncGenerator<Sound>> {
  const plain = file.kind === 'wav' ? await readWav(file.path) : undefined
  if (plain) return plain
  return file.ffmpeg ? decodeWithFfmpeg(file.ffmpeg, file.path, file.sampleRate ?? 48_000) : decodeHere(file)
}

async function* decodeHere({ path, kind }: SoundFile): AsyncGenerator<Sound> {
  const make = decoders[kind]
  if (!make) throw new SoundError('unreadable')
  const decoder = await make()
  const sound = ({ channelData, sampleRate }: Decoded): Sound => ({ channels: channelData, sampleRate })
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }))
      yield sound(decoder.decode(new Uint8Array(chunk as Buffer)))
    if (decoder.flush) yield sound(decoder.flush())
  } finally {
    decoder.free()
  }
}
