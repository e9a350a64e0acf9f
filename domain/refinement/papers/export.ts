import { z } from 'zod'
import { writeAudacityLabels } from './audacity'
import { writeLyricSheet } from './lyric-sheet'
import { writeMidiMarkers } from './midi'
import type { SongPaper } from './paper'
import { writeReaperRegions } from './reaper'
import { writeChordPro } from './write-chordpro'
import { writeLrc } from './write-lrc'

export const markPapers = ['midi', 'audacity', 'reaper', 'marks-pdf'] as const
export const wordPapers = ['text', 'chordpro', 'lrc', 'words-pdf'] as const
export const paperFormats = [...markPapers, ...wordPapers] as const
export type PaperFormat = (typeof paperFormats)[number]

export const exportPaperInput = z.object({
  songId: z.string().max(80),
  format: z.enum(paperFormats),
  /** Words of the page, in the reader's language. */
  labels: z.object({
    marks: z.string().max(60),
    noMarks: z.string().max(120),
    noWords: z.string().max(120),
    untitled: z.string().max(60),
    language: z.string().max(10),
  }),
})
export type ExportPaperInput = z.infer<typeof exportPaperInput>

export const paperFiles: Record<PaperFormat, { kind: string; extension: string; mediaType: string }> = {
  midi: { kind: 'markers', extension: 'mid', mediaType: 'audio/midi' },
  audacity: { kind: 'labels', extension: 'txt', mediaType: 'text/plain;charset=utf-8' },
  reaper: { kind: 'regions', extension: 'csv', mediaType: 'text/csv;charset=utf-8' },
  'marks-pdf': { kind: 'marks', extension: 'pdf', mediaType: 'application/pdf' },
  text: { kind: 'lyrics', extension: 'txt', mediaType: 'text/plain;charset=utf-8' },
  chordpro: { kind: 'lyrics', extension: 'cho', mediaType: 'text/plain;charset=utf-8' },
  lrc: { kind: 'lyrics', extension: 'lrc', mediaType: 'text/plain;charset=utf-8' },
  'words-pdf': { kind: 'lyrics', extension: 'pdf', mediaType: 'application/pdf' },
}

/** All papers but the PDFs. */
export function writePaper(paper: SongPaper, format: Exclude<PaperFormat, 'marks-pdf' | 'words-pdf'>): Uint8Array {
  if (format === 'midi') return writeMidiMarkers(paper)
  const write = {
    audacity: writeAudacityLabels,
    reaper: writeReaperRegions,
    text: writeLyricSheet,
    chordpro: writeChordPro,
    lrc: writeLrc,
  }[format]
  return new TextEncoder().encode(write(paper))
}
