import { rm } from 'node:fs/promises'
import type { Audio } from '@/db/schema'
import { type AudioFacts, type AudioProblem, maxDurationMs, parseAudioFacts } from '@/domain/submission/audio'
import { writeWithEvents } from '@/server/events/service'
import type { Background } from '@/server/jobs/background'
import type { Handler } from '@/server/jobs/runner'
import { type HeldJob, queueAgain } from '@/server/jobs/service'
import { needsFfmpeg, type SoundFile } from '@/server/jobs/sound/decode'
import { type Ffmpeg, findFfmpeg, runFfmpeg } from '@/server/jobs/sound/ffmpeg'
import { SoundError } from '@/server/jobs/sound/sound'
import { type PreviewOrder, previewRate } from '@/server/jobs/work/make-preview'
import type { PeaksOrder, PeaksOrProblem } from '@/server/jobs/work/measure-peaks'
import { log } from '@/server/log'
import { createFileStore } from '@/server/storage/file-store'
import type { Piece } from '@/server/storage/store'
import * as store from './store'

type Work = { bg: Background; job: HeldJob; signal: AbortSignal; file: SoundFile; facts: AudioFacts }

/** The picture first, since it is there in a second; then the copy for listening. The file itself is never touched. */
export function audioHandler(path: string | undefined): Handler {
  let known: Promise<Ffmpeg> | undefined
  return {
    async run(bg, job, signal) {
      const row = await store.findAudio(bg.db.read, job.subject)
      if (row?.state !== 'waiting' || !row.facts) return
      if (path) known ??= findFfmpeg(path)
      const facts = parseAudioFacts(row.facts)
      const { kind, sampleRate } = facts
      const original = createFileStore(bg.env.dataFolder).path(job.subject, 'original')
      const file = { path: original, kind, sampleRate, ffmpeg: await known }
      await prepare({ bg, job, signal, file, facts }, row)
    },
    gaveUp: (bg, job) => settle(bg, job.subject, { state: 'failed', problem: 'gave-up' }),
  }
}

async function prepare(work: Work, row: Audio): Promise<void> {
  const { bg, job, file, facts } = work
  const refuse = (problem: AudioProblem) => settle(bg, job.subject, { state: 'failed', problem })
  if (needsFfmpeg(file.kind) && !file.ffmpeg) return refuse('no-ffmpeg')
  if ((facts.durationMs ?? 0) > maxDurationMs) return refuse('too-long')
  if (!row.peaks) {
    const measured = await measure(work)
    if ('problem' in measured) return refuse(measured.problem)
    await settle(bg, job.subject, { peaks: 1, facts: JSON.stringify({ ...facts, ...measured }) })
    Object.assign(file, { sampleRate: measured.sampleRate })
  }
  const problem = await copy(work)
  if (problem) return refuse(problem)
  await settle(bg, job.subject, { state: 'done', preview: 1, problem: null })
}

async function measure({ bg, job, signal, file }: Work): Promise<PeaksOrProblem> {
  const draw = (out: string, ffmpeg: Ffmpeg | undefined) =>
    bg.compute<PeaksOrProblem>('measure-peaks', { ...file, ffmpeg, out } satisfies PeaksOrder, { signal })
  return make(bg, job, 'peaks', async (out) => {
    const drawn = await draw(out, file.ffmpeg)
    const again = 'problem' in drawn && drawn.problem === 'unreadable' && file.ffmpeg && !needsFfmpeg(file.kind)
    return again ? draw(out, undefined) : drawn
  })
}

/** ffmpeg where there is one; where it can't (a build without LAME), our own. */
async function copy({ bg, job, signal, file }: Work): Promise<AudioProblem | undefined> {
  const order = (out: string): PreviewOrder => ({ ...file, ffmpeg: undefined, out })
  const { problem } = await make(bg, job, 'preview', async (out) => {
    const byFfmpeg = file.ffmpeg && (await encode(file.ffmpeg, file, out, signal))
    if (byFfmpeg && (!byFfmpeg.problem || needsFfmpeg(file.kind))) return byFfmpeg
    return bg.compute<{ problem?: AudioProblem }>('make-preview', order(out), { signal })
  })
  return problem
}

async function encode(
  ffmpeg: Ffmpeg,
  file: SoundFile,
  out: string,
  signal: AbortSignal,
): Promise<{ problem?: AudioProblem }> {
  const rate = String(previewRate(file.sampleRate ?? 48_000))
  const output = [
    ...['-map', '0:a:0', '-map_metadata', '-1', '-map_chapters', '-1', '-ac', '2', '-ar', rate],
    ...[
      '-c:a',
      'libmp3lame',
      '-b:a',
      '192k',
      '-id3v2_version',
      '0',
      '-write_id3v1',
      '0',
      '-bitexact',
      '-f',
      'mp3',
      '-y',
    ],
  ]
  try {
    await runFfmpeg(ffmpeg, { input: file.path, output, into: out }, signal)
    return {}
  } catch (error) {
    if (!(error instanceof SoundError)) throw error
    log.warn({ file: file.path, said: error.cause }, 'ffmpeg made no preview')
    return { problem: error.problem }
  }
}

/** Unfinished under a name of its own, then moved in whole. */
async function make<R extends object>(
  bg: Background,
  job: HeldJob,
  piece: Piece,
  write: (out: string) => Promise<R>,
): Promise<R> {
  const files = createFileStore(bg.env.dataFolder)
  const out = files.scratch(`${job.id}-${job.leaseToken}.${piece}`)
  try {
    const result = await write(out)
    if (!('problem' in result && result.problem)) await files.keep(job.subject, piece, out)
    return result
  } finally {
    await rm(out, { force: true })
  }
}

/** The row, and the news for every song that holds the file. */
async function settle(bg: Background, sha256: string, change: Partial<Audio>): Promise<void> {
  const places = await store.listSongsWith(bg.db.read, sha256)
  for (const campId of new Set(places.map((place) => place.campId))) {
    await writeWithEvents(bg, campId, null, async (tx) => {
      await store.changeAudio(tx, sha256, change)
      const songs = places.filter((place) => place.campId === campId)
      return { result: undefined, news: songs.map(({ songId }) => ({ kind: 'song.audio', subject: songId })) }
    })
  }
}

/** At a start with ffmpeg: what had waited for it is done after all. */
export async function prepareWithNewTool(bg: Background): Promise<void> {
  const at = bg.now()
  await bg.db.write(async (tx) => {
    for (const sha256 of await store.takeBackMissingTool(tx)) await queueAgain(tx, 'prepare-audio', sha256, at)
  })
}
