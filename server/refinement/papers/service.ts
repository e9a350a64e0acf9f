import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer'
import { createElement as h, type ReactElement } from 'react'
import { type PaperLine, type SongPaper, spansOf } from '@/domain/refinement/papers/paper'
import { writeTempo } from '@/domain/refinement/tempo'
import { fontsFor } from './fonts/service'

export type PdfOrder = {
  paper: SongPaper
  /** What goes onto the page: the words, or the marks with their times. */
  of: 'words' | 'marks'
  /** Words of the page in the reader's language. */
  labels: { marks: string; noMarks: string; noWords: string; untitled: string }
  language: string
}

const styles = StyleSheet.create({
  page: { paddingVertical: 48, paddingHorizontal: 56, fontSize: 11, lineHeight: 1.5 },
  title: { fontSize: 20, fontWeight: 700, lineHeight: 1.25 },
  facts: { color: '#444444', marginBottom: 16 },
  header: { fontWeight: 700, marginTop: 8 },
  mark: { flexDirection: 'row', marginBottom: 4 },
  section: { fontWeight: 700 },
  time: { width: 110, color: '#444444' },
  text: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  // With the page's line height the library loses its place after nine pages.
  foot: {
    position: 'absolute',
    bottom: 24,
    left: 56,
    right: 56,
    textAlign: 'right',
    fontSize: 9,
    lineHeight: 1,
    color: '#444444',
  },
})

/** Longer words are cut where the line ends. */
const longestWord = 40
/** Sections up to this many lines stay on one page. */
const keptTogether = 24

/** A lyric sheet or a list of marks as a PDF on A4. Takes half a second of computing: for a worker thread. */
export async function writeSongPdf({ paper, of, labels, language }: PdfOrder): Promise<Uint8Array> {
  const { fonts, print } = await fontsFor(JSON.stringify([paper, labels]))
  for (const { name, weight, ttf } of fonts) {
    if (registered.has(`${name} ${weight}`)) continue
    registered.add(`${name} ${weight}`)
    Font.register({ family: name, fontWeight: weight, src: `data:font/ttf;base64,${ttf.toString('base64')}` })
  }
  Font.registerHyphenationCallback((word) => (word.length > longestWord ? Array.from(word) : [word]))
  const fontFamily = [...new Set(fonts.map(({ name }) => name))]
  const title = paper.title || labels.untitled
  const { revision = 0, version = 0 } = paper.state ?? {}
  const facts = [
    paper.key,
    paper.tempo !== null && `${writeTempo(paper.tempo)} bpm`,
    paper.metre,
    revision > 0 && `r${revision}`,
    version > 0 && `v${version}`,
  ].filter(Boolean)
  const page = h(
    Page,
    { size: 'A4', style: { ...styles.page, fontFamily } },
    h(Text, { style: styles.title }, print(title)),
    h(Text, { style: styles.facts }, print(facts.join(' · '))),
    ...(of === 'words' ? wordsOn(paper.lines, print, labels) : marksOn(paper, print, labels)),
    h(Text, {
      style: styles.foot,
      fixed: true,
      render: ({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}`,
    }),
  )
  return renderToBuffer(h(Document, { title, language }, page))
}

const registered = new Set<string>()

type Printed = (text: string) => string

function wordsOn(lines: readonly PaperLine[], print: Printed, { noWords }: PdfOrder['labels']): ReactElement[] {
  if (lines.every(({ kind }) => kind === 'blank')) return [h(Text, {}, print(noWords))]
  const sections: PaperLine[][] = [[]]
  for (const line of lines) {
    if (line.kind === 'header') sections.push([])
    sections.at(-1)!.push(line)
  }
  const shown = ({ kind, text }: PaperLine) =>
    kind === 'header'
      ? h(Text, { style: styles.header }, print(text.trim().slice(1, -1)))
      : h(Text, {}, print(text) || ' ')
  return sections
    .filter((section) => section.length > 0)
    .map((section, i) => h(View, { key: i, wrap: section.length > keptTogether }, ...section.map(shown)))
}

/** The sections, too: they say where in the song a mark is. */
function marksOn(
  { sections, marks, loose = [] }: SongPaper,
  print: Printed,
  labels: PdfOrder['labels'],
): ReactElement[] {
  const row = (time: string, text: string, style: object, key: number) =>
    h(
      View,
      { key, style: styles.mark, wrap: false },
      h(Text, { style: styles.time }, time),
      h(Text, { style: { ...styles.text, ...style } }, print(text)),
    )
  const spans = [
    ...spansOf({ sections, marks: [] }).map((span) => ({ ...span, isSection: true })),
    ...marks.map(({ atMs, endMs, text }) => ({ text, startMs: atMs, endMs, isSection: false })),
  ].sort((a, b) => a.startMs - b.startMs)
  return [
    h(Text, { style: styles.header }, print(marks.length + loose.length > 0 ? labels.marks : labels.noMarks)),
    ...spans.map(({ text, startMs, endMs, isSection }, i) => {
      const time = endMs === null || isSection ? clock(startMs) : `${clock(startMs)} – ${clock(endMs)}`
      return row(time, text, isSection ? styles.section : {}, i)
    }),
    ...loose.map((text, i) => row('–', text, {}, spans.length + i)),
  ]
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}.${Math.floor((ms % 1000) / 100)}`
}
