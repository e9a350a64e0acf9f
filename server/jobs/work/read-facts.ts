import { open } from 'node:fs/promises'
import { type IFormat, parseFile } from 'music-metadata'
import { z } from 'zod'
import type { AudioFacts } from '@/domain/submission/audio'
import { sniffAudio } from '@/domain/submission/sniff'

const workSchema = z.object({ path: z.string() })

export type FactsOrProblem = { facts: AudioFacts } | { problem: 'wrong-kind' | 'video' }

/** What a file is by its content, and what its header says of it. */
export default async function readFacts(given: unknown): Promise<FactsOrProblem> {
  const { path } = workSchema.parse(given)
  const kind = await sniff(path)
  if (!kind) return { problem: 'wrong-kind' }
  // A header we can't parse is no reason to refuse a file: the decoder will tell.
  const format: Partial<IFormat> = await parseFile(path, { skipCovers: true }).then(
    (parsed) => parsed.format,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw error
      return {}
    },
  )
  if (kind === 'm4a') {
    if (format.hasVideo) return { problem: 'video' }
    if (!format.codec) return { problem: 'wrong-kind' }
  }
  const known = (value: number | undefined) => (value && Number.isFinite(value) ? value : null)
  const seconds = known(format.duration)
  return {
    facts: {
      kind,
      codec: format.codec ?? null,
      sampleRate: known(format.sampleRate),
      bits: format.lossless ? known(format.bitsPerSample) : null,
      channels: known(format.numberOfChannels),
      durationMs: seconds && Math.round(seconds * 1_000),
    },
  }
}

async function sniff(path: string) {
  const file = await open(path, 'r')
  try {
    return await sniffAudio(async (start, length) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start)
      return buffer.subarray(0, bytesRead)
    })
  } finally {
    await file.close()
  }
}
