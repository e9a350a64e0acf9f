import { readFileSync, writeFileSync } from 'node:fs'
import decodeMp3 from '@audio/decode-mp3'
import { beforeAll, describe, expect, test } from 'vitest'
import { events } from '@/db/schema'
import { parseAudioFacts } from '@/domain/submission/audio'
import { parsePeaks, peaksDuration } from '@/domain/submission/peaks'
import { startRunner } from '@/server/jobs/runner'
import { clicks, convert, delayMs, ffmpegFormats, ffmpegPath, writeVorbis, writeWav } from '@/server/jobs/sound/samples'
import { createFileStore } from '@/server/storage/file-store'
import { createDoorWorld, sha256 } from '@/tests/door-world'
import { completeUpload, noteReceived } from '../uploads/service'
import { audioHandler, prepareWithNewTool } from './jobs'
import { findAudio } from './store'

const seconds = 4
const clickAt = [0.5, 1.25, 3]

/** The file goes the whole way: uploaded, kept, drawn and copied. */
async function prepare(file: Buffer, fileName: string, ffmpeg?: string) {
  const world = await createDoorWorld()
  const { bg, writer, db } = world
  const { uploadId } = await world.start(file, fileName)
  writeFileSync(world.partPath(uploadId), file)
  await noteReceived(bg, { id: uploadId, size: file.length }, file.length)
  const kept = await completeUpload(writer.ctx, writer.scope, { uploadId, sha256: sha256(file) })
  expect(kept).toMatchObject({ state: 'verified' })
  const run = async (path: string | undefined) => {
    const runner = startRunner(bg, { 'prepare-audio': audioHandler(path) })
    await runner.idle()
    await runner.stop()
    const row = (await findAudio(db.read, sha256(file)))!
    return { ...row, facts: parseAudioFacts(row.facts!) }
  }
  const files = createFileStore(world.folder)
  const piece = (name: 'peaks' | 'preview') => readFileSync(files.path(sha256(file), name))
  return { ...world, run, audio: await run(ffmpeg), piece }
}

type Prepared = Awaited<ReturnType<typeof prepare>>

/** Silence, clicks and length are where they were: in the picture and in the copy. */
async function expectFaithful({ audio, piece }: Prepared, original: Float32Array, rate: number) {
  expect(audio).toMatchObject({ state: 'done', preview: 1, peaks: 1, problem: null })
  expect(audio.facts.durationMs! / 1_000).toBeCloseTo(seconds, 1)

  const peaks = parsePeaks(JSON.parse(piece('peaks').toString()))
  expect(peaksDuration(peaks)).toBeCloseTo(seconds, 1)
  const perSecond = peaks.sample_rate / peaks.samples_per_pixel
  const loud = (at: number) => Math.max(...[0, 1].map((i) => peaks.data[2 * (Math.floor(at * perSecond) + i) + 1]!))
  for (const at of clickAt) expect(loud(at)).toBeGreaterThan(50)
  for (const at of [0.2, 2, 3.6]) expect(loud(at)).toBeLessThan(10)

  const preview = piece('preview')
  expect(preview.includes('ID3')).toBe(false)
  const heard = await decodeMp3(preview)
  expect(Math.abs(heard.channelData[0]!.length / heard.sampleRate - seconds)).toBeLessThan(0.03)
  if (heard.sampleRate === rate) expect(Math.abs(delayMs(original, heard.channelData[0]!, rate))).toBeLessThan(1)
}

const engines: [string, string | undefined][] = [['the program’s own engine', undefined]]
if (ffmpegPath) engines.push(['ffmpeg', ffmpegPath])

describe.each(engines)('with %s', (_engine, ffmpeg) => {
  test.each([
    [16, 44_100],
    [24, 48_000],
    ['float', 48_000],
  ] as const)('a WAVE file of %s bits at %d Hz is drawn and copied', async (bits, rate) => {
    const sound = clicks(seconds, rate, clickAt)
    await expectFaithful(await prepare(writeWav([sound, sound], { rate, bits }), 'demo.wav', ffmpeg), sound, rate)
  })

  test('so are one channel at 96 kHz, and Ogg Vorbis', async () => {
    const high = clicks(seconds, 96_000, clickAt)
    await expectFaithful(await prepare(writeWav([high], { rate: 96_000, bits: 24 }), 'demo.wav', ffmpeg), high, 96_000)
    const sound = clicks(seconds, 44_100, clickAt)
    await expectFaithful(await prepare(await writeVorbis([sound], 44_100), 'demo.ogg', ffmpeg), sound, 44_100)
  })

  test('a damaged file stays what it is, and the song says why there is no preview', async () => {
    const broken = Buffer.concat([Buffer.from('fLaC\0\0\0\x22', 'latin1'), Buffer.alloc(20_000, 7)])
    const { audio } = await prepare(broken, 'demo.flac', ffmpeg)
    expect(audio).toMatchObject({ state: 'failed', problem: 'unreadable', preview: 0 })
  })
})

describe('formats that only ffmpeg writes', () => {
  beforeAll(() => {
    if (!ffmpegPath) console.log('No ffmpeg here: FLAC, MP3, AIFF, Opus and M4A were not tried.')
  })
  const sound = clicks(seconds, 48_000, clickAt)
  const wav = writeWav([sound, sound], { rate: 48_000, bits: 24 })

  test.runIf(ffmpegPath).each(ffmpegFormats)('%s, prepared by ffmpeg', async (name) => {
    const world = await createDoorWorld()
    await expectFaithful(await prepare(convert(world.folder, wav, name), name, ffmpegPath), sound, 48_000)
  })

  test.runIf(ffmpegPath).each(ffmpegFormats.filter((name) => name !== 'demo.m4a'))(
    '%s, prepared without ffmpeg',
    async (name) => {
      const world = await createDoorWorld()
      await expectFaithful(await prepare(convert(world.folder, wav, name), name), sound, 48_000)
    },
  )

  test.runIf(ffmpegPath)('M4A without ffmpeg is stored and verified, and prepared once ffmpeg is there', async () => {
    const world = await createDoorWorld()
    const camp = await prepare(convert(world.folder, wav, 'demo.m4a'), 'demo.m4a')
    expect(camp.audio).toMatchObject({ state: 'failed', problem: 'no-ffmpeg', peaks: 0, preview: 0 })
    await prepareWithNewTool(camp.bg)
    await expectFaithful({ ...camp, audio: await camp.run(ffmpegPath) }, sound, 48_000)
  })
})

test('the picture is told first, then the copy', async () => {
  const sound = clicks(seconds, 44_100, clickAt)
  const { db } = await prepare(writeWav([sound], { rate: 44_100, bits: 16 }), 'demo.wav')
  const told = (await db.read.select().from(events)).map(({ kind, subject }) => `${kind} ${subject}`)
  expect(told).toEqual(['song.version song_a', 'song.audio song_a', 'song.audio song_a'])
})

test('a file that goes on for hours is kept, and not copied', async () => {
  const hours = Buffer.alloc(44 + 200_000)
  writeWav([new Float32Array(1)], { rate: 1_000, bits: 8 }).copy(hours)
  hours.writeUInt32LE(36 + 200_000, 4)
  hours.writeUInt32LE(1_000, 24)
  hours.writeUInt32LE(5_600_000, 40)
  const long = Buffer.concat([hours, Buffer.alloc(5_500_000, 128)])
  const { audio } = await prepare(long, 'all night.wav')
  expect(audio).toMatchObject({ state: 'failed', problem: 'too-long', preview: 0 })
})
