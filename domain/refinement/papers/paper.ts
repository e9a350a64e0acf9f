import { kindOf, type LineKind } from '../text/lines'
import type { SongWords } from '../words'

/** A chord above a line: before which character it stands, in UTF-16 units. */
export type PaperChord = { at: number; chord: string }
/** When the word that begins at this character (UTF-16 units) is sung; at the line's end, when it stops. */
export type WordStamp = { at: number; atMs: number }

export type PaperLine = {
  /** As in the lyrics; a header keeps its brackets. */
  text: string
  kind: LineKind
  startMs: number | null
  endMs: number | null
  words?: WordStamp[]
  chords?: PaperChord[]
}

/** What of a song goes onto paper and into the studio's files. Times in ms from the beginning of the audio, tempo in hundredths of bpm. */
export type SongPaper = {
  title: string
  tempo: number | null
  metre: string | null
  key: string | null
  sections: { label: string; startMs: number }[]
  /** Comments and change requests; `endMs` for a range. */
  marks: { atMs: number; endMs: number | null; text: string }[]
  /** Marks that nobody has given a time: only for papers that people read. */
  loose?: string[]
  lines: PaperLine[]
  /** How long the audio is, where that is known: the last section ends with it. */
  durationMs?: number | null
  /** Its revision, and the version of the audio that the times are of; 0 without one. */
  state?: { revision: number; version: number }
}

/** What a file said that has no place in a song: kept, never dropped. */
export type Aside = { name: string; value: string }
/** `line` counts from 1, as editors do; `text` is the line as it was. */
export type PaperProblem = {
  line: number
  code: 'bad-time' | 'bad-tempo' | 'bad-metre' | 'open-bracket' | 'not-lyrics' | 'nothing-to-repeat' | 'too-long'
  text: string
}
export type ReadPaper = Pick<SongPaper, 'title' | 'tempo' | 'metre' | 'key' | 'lines'> & {
  asides: Aside[]
  problems: PaperProblem[]
}

export const maxPaperLines = 20_000
const maxPaperLetters = 1_000_000

/** A file's lines in NFC, whatever ends them; past the limit it says that it was cut. */
export function linesOfFile(text: string, problems: PaperProblem[]): string[] {
  const whole = text
    .slice(0, maxPaperLetters)
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
  const lines = whole.split(/\r\n|\r|\n/)
  if (lines.at(-1) === '') lines.pop()
  if (text.length > maxPaperLetters || lines.length > maxPaperLines)
    problems.push({ line: Math.min(lines.length, maxPaperLines), code: 'too-long', text: '' })
  return lines.slice(0, maxPaperLines)
}

export function paperLine(text: string, startMs: number | null = null, endMs: number | null = null): PaperLine {
  return { text, kind: kindOf(text), startMs, endMs }
}

export const lyricsOn = ({ lines }: Pick<SongPaper, 'lines'>) => lines.map(({ text }) => text).join('\n')

type Timing = { startMs: number | null; endMs: number | null; words?: WordStamp[] | undefined }

/** A revision as a paper; `times` holds a timing per line of the lyrics where there are any. */
export function paperOf(
  words: SongWords,
  marks: SongPaper['marks'] = [],
  times: readonly (Timing | null)[] = [],
  durationMs: number | null = null,
): SongPaper {
  const { title, tempo, metre, key, structure, lyrics } = words
  return {
    ...{ title, tempo, metre, key, marks, durationMs },
    sections: structure.flatMap(({ label, kind, startMs }) =>
      startMs === null ? [] : [{ label: label || kind[0]!.toUpperCase() + kind.slice(1), startMs }],
    ),
    lines: lyrics.split('\n').map((text, i) => {
      const { startMs, endMs, words: stamps } = times[i] ?? {}
      const line = paperLine(text, startMs, endMs)
      return stamps?.length ? { ...line, words: stamps } : line
    }),
  }
}

/** Text for a field that can't hold a line break or a tab. */
export const onOneLine = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim()

export type Spans = Pick<SongPaper, 'sections' | 'marks' | 'durationMs'>

/** Sections and marks in the order of their times; a section lasts until the next, the last one until the end of the audio. */
export function spansOf({ sections, marks, durationMs = null }: Spans) {
  const inOrder = [...sections].sort((a, b) => a.startMs - b.startMs)
  return [
    ...inOrder.map(({ label, startMs }, i) => ({
      text: onOneLine(label),
      startMs,
      endMs: inOrder[i + 1]?.startMs ?? (durationMs !== null && durationMs > startMs ? durationMs : null),
    })),
    ...marks.map(({ atMs, endMs, text }) => ({ text: onOneLine(text), startMs: atMs, endMs })),
  ].sort((a, b) => a.startMs - b.startMs)
}
