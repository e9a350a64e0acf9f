import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer'
import { createElement as h, type ReactElement } from 'react'
import type { PaperLine, SongPaper } from '@/domain/refinement/papers/paper'
import { writeTempo } from '@/domain/refinement/tempo'
import { readFonts } from './store'

export type PdfOrder = {
  paper: SongPaper
  /** What goes onto the page: the words, or the marks with their times. */
  of: 'words' | 'marks'
  /** Words of the page in the reader's language. */
  labels: { marks: string; noMarks: string }
  language: string
}

const styles = StyleSheet.create({
  page: { paddingVertical: 48, paddingHorizontal: 56, fontSize: 11, lineHeight: 1.5 },
  title: { fontSize: 20, fontWeight: 700, lineHeight: 1.25 },
  facts: { color: '#444444', marginBottom: 16 },
  header: { fontWeight: 700, marginTop: 8 },
  mark: { flexDirection: 'row', marginBottom: 4 },
  time: { width: 110, color: '#444444' },
  text: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  foot: { position: 'absolute', bottom: 24, left: 56, right: 56, textAlign: 'right', fontSize: 9, color: '#444444' },
})

/** Longer words are cut where the line ends. */
const longestWord = 40
/** Sections up to this many lines stay on one page. */
const keptTogether = 24

/** A lyric sheet or a list of marks as a PDF on A4. Takes half a second of computing: for a worker thread. */
export async function writeSongPdf({ paper, of, labels, language }: PdfOrder): Promise<Uint8Array> {
  const fonts = await readFonts(JSON.stringify([paper, labels]))
  for (const { name, weight, ttf } of fonts) {
    if (registered.has(`${name} ${weight}`)) continue
    registered.add(`${name} ${weight}`)
    Font.register({ family: name, fontWeight: weight, src: `data:font/ttf;base64,${ttf.toString('base64')}` })
  }
  Font.registerHyphenationCallback((word) => (word.length > longestWord ? Array.from(word) : [word]))
  const fontFamily = [...new Set(fonts.map(({ name }) => name))]
  const facts = [paper.key, paper.tempo === null ? '' : `${writeTempo(paper.tempo)} bpm`, paper.metre].filter(Boolean)
  const page = h(
    Page,
    { size: 'A4', style: { ...styles.page, fontFamily } },
    h(Text, { style: styles.title }, paper.title),
    h(Text, { style: styles.facts }, facts.join(' · ')),
    ...(of === 'words' ? wordsOn(paper.lines) : marksOn(paper.marks, labels)),
    h(Text, {
      style: styles.foot,
      fixed: true,
      render: ({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}`,
    }),
  )
  return renderToBuffer(h(Document, { title: paper.title, language }, page))
}

const registered = new Set<string>()

function wordsOn(lines: readonly PaperLine[]): ReactElement[] {
  const sections: PaperLine[][] = [[]]
  for (const line of lines) {
    if (line.kind === 'header') sections.push([])
    sections.at(-1)!.push(line)
  }
  return sections
    .filter((section) => section.length > 0)
    .map((section, i) =>
      h(
        View,
        { key: i, wrap: section.length > keptTogether },
        ...section.map(({ kind, text }) =>
          kind === 'header' ? h(Text, { style: styles.header }, text.trim().slice(1, -1)) : h(Text, {}, text || ' '),
        ),
      ),
    )
}

function marksOn(marks: SongPaper['marks'], labels: PdfOrder['labels']): ReactElement[] {
  if (marks.length === 0) return [h(Text, {}, labels.noMarks)]
  return [
    h(Text, { style: styles.header }, labels.marks),
    ...[...marks]
      .sort((a, b) => a.atMs - b.atMs)
      .map(({ atMs, endMs, text }, i) =>
        h(
          View,
          { key: i, style: styles.mark, wrap: false },
          h(Text, { style: styles.time }, endMs === null ? clock(atMs) : `${clock(atMs)} – ${clock(endMs)}`),
          h(Text, { style: styles.text }, text),
        ),
      ),
  ]
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}.${Math.floor((ms % 1000) / 100)}`
}
