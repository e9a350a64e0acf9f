import { z } from 'zod'
import { plainLine } from '../../camp/plain-line'
import { diffLyrics } from '../diff/lyric-diff'
import { kindOf } from '../text/lines'
import { type SongWords, songWordsSchema, wordsIn } from '../words'
import { lyricsOn, type ReadPaper } from './paper'
import { readChordPro } from './read-chordpro'
import { readLrc } from './read-lrc'
import { readSungWords, type SungWords } from './sung-words'

export const importFormats = ['lrc', 'chordpro'] as const
export type ImportFormat = (typeof importFormats)[number]

/** What is taken from a file: its words with what it says of the music, when its lines are sung, or both. */
export const importTakes = ['both', 'words', 'times'] as const
export type ImportTake = (typeof importTakes)[number]

export const importPaperInput = z.object({
  songId: z.string().max(80),
  base: z.int().min(0),
  format: z.enum(importFormats),
  text: z.string().max(400_000, 'too-long'),
  take: z.enum(importTakes),
  /** The version of the audio that the times belong to; null where there is none. */
  version: z.int().min(1).nullable(),
  reason: z.string().max(500, 'reason-long').transform(plainLine).default(''),
})
export type ImportPaperInput = z.infer<typeof importPaperInput>

/** Whether a file's letters can be words: sounds and pictures read as text hold what nobody types. */
export function isText(text: string): boolean {
  const head = text.slice(0, 20_000)
  const strange = head.match(/(?![\t\n\f\r])[\p{Cc}\ufffd]/gu)?.length ?? 0
  return strange <= 1 + head.length / 50
}

export const readPaper = (format: ImportFormat, text: string): ReadPaper =>
  format === 'lrc' ? readLrc(text) : readChordPro(text)

/** Which of the two a file is, by its name or by what stands in it. */
export function formatOfFile(name: string, text: string): ImportFormat {
  if (/\.lrc$/i.test(name)) return 'lrc'
  if (/\.(cho|crd|chopro|chordpro|pro)$/i.test(name)) return 'chordpro'
  return /^\s*\[\d{1,3}:\d{2}/m.test(text) ? 'lrc' : 'chordpro'
}

/** The song with what the file says. A file without section names (as most LRC files) leaves the song its own. Null when it is too long for a song. */
export function importedWords(head: SongWords, read: ReadPaper): SongWords | null {
  const { title, tempo, key, metre } = read
  const known = Object.fromEntries(Object.entries({ title, tempo, key, metre }).filter(([, value]) => value))
  const sung = lyricsOn(read)
  const lyrics = read.lines.some(({ kind }) => kind === 'header') ? sung : withHeadersOf(head.lyrics, sung)
  const words = songWordsSchema.safeParse({ ...wordsIn(head), ...known, lyrics })
  return words.success ? words.data : null
}

/** Each header of the song, with the blank lines above it, goes before the line that its section begins with, where that is there. */
function withHeadersOf(own: string, sung: string): string {
  const [old, now] = [own.split('\n'), sung.split('\n')]
  const stands = new Map<number, number>()
  for (const { before, after } of diffLyrics(own, sung))
    if (before !== null && after !== null && !stands.has(before)) stands.set(before, after)
  const before = new Map<number, string[]>()
  for (const [at, line] of old.entries()) {
    if (kindOf(line) !== 'header') continue
    const first = old.findIndex((each, i) => i > at && kindOf(each) === 'lyric')
    const to = stands.get(first)
    if (first < 0 || to === undefined) continue
    const gap = at > 0 && to > 0 && kindOf(old[at - 1]!) === 'blank' && kindOf(now[to - 1]!) !== 'blank'
    before.set(to, [...(before.get(to) ?? []), ...(gap ? [''] : []), line])
  }
  return now.flatMap((line, i) => [...(before.get(i) ?? []), line]).join('\n')
}

export type ImportedTime = { lineId: string; startMs: number; endMs: number | null; words: SungWords | null }

/** When lines are sung, for those of the song that the file's lines are about. */
export function importedTimes(song: { lyrics: string; lineIds: readonly string[] }, read: ReadPaper): ImportedTime[] {
  const taken = new Set<string>()
  return diffLyrics(song.lyrics, lyricsOn(read)).flatMap(({ before, after, line }) => {
    if (before === null || after === null || line !== 'lyric') return []
    const { startMs = null, endMs = null, text = '', words: stamps } = read.lines[after] ?? {}
    const lineId = song.lineIds[before]
    if (startMs === null || lineId === undefined || taken.has(lineId)) return []
    taken.add(lineId)
    const words = readSungWords({ text, stamps })
    return [{ lineId, startMs, endMs: endMs !== null && endMs >= startMs ? endMs : null, words }]
  })
}
