import { expect, test } from 'vitest'
import { assets, audio, blobs, lineTimes, versions } from '@/db/schema'
import { noWords } from '@/domain/refinement/words'
import { AppError } from '@/server/errors'
import { createWorld, noon } from '@/tests/world'
import { addComment } from '../../comments/service'
import { listHistory, reviseSong } from '../../service'
import { putTimes } from '../../times/service'
import { exportPaper } from '../writing/service'
import { importPaper } from './service'

const songId = 'song_a'
const lyrics = '[Verse 1]\nFrom the back row\nI am easily visible\n\n[Chorus]\nNight train'
const text = '[00:10.00]From the back row\n[00:12.50]I am instantly visible\n[01:02.00]Night train\n'

async function camp() {
  const world = await createWorld()
  const writer = await world.as('writer', { name: 'ana' })
  const producer = await world.as('producer', { name: 'yoo' })
  await world.song(songId, ['mem_ana'], { state: 'inbox' })
  const of = { campId: world.campId, songId }
  await world.db.write(async (tx) => {
    await tx.insert(blobs).values({ sha256: 'a'.repeat(64), size: 3, createdAt: noon })
    await tx
      .insert(audio)
      .values({ sha256: 'a'.repeat(64), state: 'done', facts: null, preview: 1, peaks: 1, problem: null })
    await tx.insert(versions).values({ ...of, id: 'ver_1', number: 1, createdBy: 'mem_ana', createdAt: noon })
    await tx.insert(assets).values({
      ...{ ...of, id: 'ast_1', versionId: 'ver_1', kind: 'mix' as const, fileName: 'demo.wav' },
      ...{ mediaType: 'audio/wav', sha256: 'a'.repeat(64), checked: 'both-ends' as const, createdAt: noon },
    })
  })
  const save = (base: number, change: object) =>
    reviseSong(writer.ctx, writer.scope, {
      ...{ songId, base, reason: '' },
      words: { ...noWords, title: 'Night Train', tempo: 11_800, lyrics, ...change },
    })
  await save(0, {})
  const take = (take: 'both' | 'words' | 'times', base = 1) =>
    importPaper(producer.ctx, producer.scope, { songId, base, format: 'lrc', text, take, version: 1, reason: 'studio' })
  const timed = async () => (await world.db.read.select().from(lineTimes)).map((t) => [t.lineId, t.startMs])
  return { world, writer, producer, save, take, timed }
}

test('an import is one more revision, with the times of its lines; what was there before stays in the history', async () => {
  const { writer, take, timed } = await camp()
  const { result, times } = await take('both')
  expect([result!.outcome, times]).toEqual(['saved', 3])
  const { revisions } = await listHistory(writer.ctx, writer.scope, { songId })
  expect(revisions.map(({ number, kind, reason }) => [number, kind, reason])).toEqual([
    [2, 'import', 'studio'],
    [1, 'edit', ''],
  ])
  expect(revisions[0]!.lyrics).toBe(lyrics.replace('easily', 'instantly'))
  expect(revisions[0]!.lineIds).toEqual(revisions[1]!.lineIds)
  expect(await timed()).toEqual([
    ['1.2', 10_000],
    ['1.3', 12_500],
    ['1.6', 62_000],
  ])
})

test('times alone change no word, and words alone no time', async () => {
  const { writer, take, timed } = await camp()
  expect(await take('times')).toEqual({ result: null, times: 3 })
  expect((await listHistory(writer.ctx, writer.scope, { songId })).revisions).toHaveLength(1)
  expect(await timed()).toHaveLength(3)
  expect((await take('words')).times).toBe(0)
})

test('words and times are taken in together or not at all', async () => {
  const { writer, producer, timed } = await camp()
  const input = { songId, base: 1, format: 'lrc', text, take: 'both', version: 9, reason: '' } as const
  await expect(importPaper(producer.ctx, producer.scope, input), 'there is no ninth version').rejects.toThrow()
  expect((await listHistory(writer.ctx, writer.scope, { songId })).revisions).toHaveLength(1)
  expect(await timed()).toEqual([])
})

test('what a file says of each word goes out again, also after a word was changed and the line was timed anew', async () => {
  const { writer, producer, save } = await camp()
  const lrc = '[00:12.50]<00:12.50>I <00:12.70>am <00:13.00>easily <00:13.60>visible<00:14.20>\n'
  const input = { songId, base: 1, format: 'lrc', take: 'both', version: 1, reason: '' } as const
  await importPaper(producer.ctx, producer.scope, {
    ...input,
    text: `[00:10.00]From the back row\n${lrc}Night train\n`,
  })
  const written = async () => {
    const labels = { marks: '', noMarks: '', noWords: '', untitled: '', language: 'en' }
    const paper = await exportPaper(writer.ctx, writer.scope, { songId, format: 'lrc', labels })
    return Buffer.from(paper.base64, 'base64').toString()
  }
  expect(await written()).toContain('[00:12.50]I <00:12.70>am <00:13.00>easily <00:13.60>visible<00:14.20>\n')
  await save(1, { lyrics: lyrics.replace('easily', 'instantly') })
  expect(await written()).toContain('[00:12.50]I <00:12.70>am <00:13.00>instantly <00:13.60>visible<00:14.20>\n')
  const times = [{ lineId: '1.3', startMs: 13_000, endMs: 14_700 }]
  await putTimes(writer.ctx, writer.scope, { songId, version: 1, times })
  expect(await written()).toContain('[00:13.00]I <00:13.20>am <00:13.50>instantly <00:14.10>visible<00:14.70>\n')
})

test('an import joins what others wrote meanwhile, or asks', async () => {
  const { writer, save, take } = await camp()
  await save(1, { lyrics: lyrics.replace('Night train', 'Last train') })
  const { result } = await take('words')
  expect(result!.outcome).toBe('merged')
  expect(result!.revision!.lyrics).toBe(lyrics.replace('easily', 'instantly').replace('Night train', 'Last train'))
  await save(3, { lyrics: lyrics.replace('easily', 'suddenly') })
  await expect(take('words')).rejects.toMatchObject({ reason: 'stale-save' })
  expect((await listHistory(writer.ctx, writer.scope, { songId })).revisions).toHaveLength(4)
})

test('what is read in goes out again, under the song’s name', async () => {
  const { writer, take } = await camp()
  await take('both')
  const labels = { marks: 'Marks', noMarks: 'None', noWords: 'No words', untitled: 'Untitled', language: 'en' }
  const lrc = await exportPaper(writer.ctx, writer.scope, { songId, format: 'lrc', labels })
  expect(lrc.fileName).toBe('Night Train – lyrics v1.lrc')
  const written = Buffer.from(lrc.base64, 'base64').toString()
  for (const line of text.trim().split('\n')) expect(written).toContain(line)
  const midi = await exportPaper(writer.ctx, writer.scope, { songId, format: 'midi', labels })
  expect(Buffer.from(midi.base64, 'base64').toString('latin1')).toMatch(/^MThd/)
})

test('a mark without a second stands where its line is sung; where that isn’t known it is only on the paper', async () => {
  const { writer, producer, take } = await camp()
  const words = (lineId: string, quote: string) => ({ lineId, start: 0, end: quote.length, quote })
  const remark = (lineId: string, quote: string, body: string) =>
    addComment(producer.ctx, producer.scope, {
      ...{ songId, revision: 1, body, blocking: false },
      place: { words: words(lineId, quote), section: null, time: null },
    })
  await remark('1.2', 'From', 'softer')
  await remark('1.5', '[Cho', 'louder')
  await take('times')
  const labels = { marks: 'Marks', noMarks: 'None', noWords: '', untitled: '', language: 'en' }
  const paper = await exportPaper(writer.ctx, writer.scope, { songId, format: 'audacity', labels })
  const written = Buffer.from(paper.base64, 'base64').toString()
  expect(written).toBe('10.000000\t10.000000\tyoo: “From” softer\n')
  const compute: typeof writer.ctx.compute = async (_, order) =>
    new TextEncoder().encode(JSON.stringify(order)) as never
  const pdf = await exportPaper({ ...writer.ctx, compute }, writer.scope, { songId, format: 'marks-pdf', labels })
  expect(Buffer.from(pdf.base64, 'base64').toString()).toContain('"loose":["yoo: “[Cho” louder"]')
})

test('a file too long for a song is refused and changes nothing', async () => {
  const { producer, writer } = await camp()
  const input = { songId, base: 1, format: 'lrc', take: 'words', version: null, reason: '' } as const
  const long = importPaper(producer.ctx, producer.scope, { ...input, text: 'la la la la\n'.repeat(9_000) })
  expect(await long.catch((error) => AppError.is(error) && error.reason)).toBe('import-too-long')
  expect((await listHistory(writer.ctx, writer.scope, { songId })).revisions).toHaveLength(1)
})
