import { writeTempo } from '../tempo'
import { sectionOf } from './chordpro-sections'
import { type Aside, onOneLine, type PaperLine, type SongPaper } from './paper'

/** ChordPro 6: directives for what is known, environments for sections, chords over their syllables. */
export function writeChordPro(
  paper: Pick<SongPaper, 'title' | 'key' | 'tempo' | 'metre' | 'lines'>,
  asides: readonly Aside[] = [],
): string {
  const known: [string, string | null][] = [
    ['title', paper.title],
    ['key', paper.key],
    ['tempo', writeTempo(paper.tempo)],
    ['time', paper.metre],
  ]
  const head = [...known, ...asides.map(({ name, value }): [string, string] => [name, value])]
    .map(([name, value]) => [name, onOneLine(value ?? '').replaceAll('}', ')')])
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `{${name}: ${value}}`)
  return [...head, ...writeSections(paper.lines)].map((line) => `${line}\n`).join('')
}

function writeSections(lines: readonly PaperLine[]): string[] {
  const written: string[] = []
  let [open, end] = ['', 0]
  const close = () => {
    if (open !== '') written.splice(end, 0, `{end_of_${open}}`)
    open = ''
  }
  for (const line of lines) {
    if (line.kind === 'header') {
      close()
      const label = line.text.trim().slice(1, -1)
      open = sectionOf(label.trim())
      written.push(`{start_of_${open}: ${label.replaceAll('}', ')')}}`)
    } else written.push(writeLine(line))
    if (line.kind !== 'blank' || line.chords) end = written.length
  }
  close()
  return written
}

function writeLine({ text, chords = [] }: PaperLine): string {
  let [line, from] = ['', 0]
  for (const { at, chord } of [...chords].sort((a, b) => a.at - b.at)) {
    line += `${bracketed(text.slice(from, at))}[${chord.replace(/[[\]]/g, '')}]`
    from = Math.max(from, Math.min(at, text.length))
  }
  line += bracketed(text.slice(from))
  return /^ |^[#{]/.test(line) ? ` ${line}` : line
}

/** Words in brackets would be chords; as `[*…]` they are an annotation, which says just that. */
const bracketed = (text: string) => text.replace(/\[(?=[^[\]]*\])/g, '[*')
