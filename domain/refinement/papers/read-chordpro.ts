import { readTempo } from '../tempo'
import { isEnd, labelOf, notSung, openedBy } from './chordpro-sections'
import {
  type Aside,
  linesOfFile,
  maxPaperLines,
  type PaperChord,
  type PaperLine,
  type PaperProblem,
  paperLine,
  type ReadPaper,
} from './paper'

const shortNames: Record<string, string> = {
  t: 'title',
  st: 'subtitle',
  c: 'comment',
  ci: 'comment',
  cb: 'comment',
  comment_italic: 'comment',
  comment_box: 'comment',
}
const metre = /^([1-9]\d?(\+[1-9]\d?)*)\/(1|2|4|8|16)$/

/**
 * Reads a ChordPro file: sections become headers, chords are kept beside the words they stand over, `{chorus}` repeats the last
 * chorus, other directives are kept aside. Never throws; what isn't sung (tablature, grids) and what can't be read is told with its
 * line.
 */
export function readChordPro(text: string): ReadPaper {
  const reading = new Reading()
  for (const [i, line] of linesOfFile(text, reading.problems).entries()) reading.take(line, i + 1)
  return reading.result()
}

class Reading {
  readonly problems: PaperProblem[] = []
  private readonly asides: Aside[] = []
  private readonly lines: PaperLine[] = []
  private readonly facts: Pick<ReadPaper, 'title' | 'tempo' | 'metre' | 'key'> = {
    title: '',
    tempo: null,
    metre: null,
    key: null,
  }
  private silent = false
  /** The lines of the last chorus, its header first. */
  private chorus: PaperLine[] = []
  private inChorus = false

  take(line: string, number: number): void {
    const [, name, value = ''] = line.match(/^\{\s*([\p{L}\p{N}_+-]+)\s*[:\s]?\s*([^}]*)\}\s*$/u) ?? []
    const tell = (code: PaperProblem['code']) => this.problems.push({ line: number, code, text: line })
    if (name !== undefined) this.direct(name.toLowerCase(), value.trim(), tell)
    else if (line.startsWith('#')) this.keep('remark', line.slice(1).trim())
    else if (this.silent) tell('not-lyrics')
    else {
      if (line.startsWith('{')) tell('open-bracket')
      this.push(withChords(line.startsWith(' ') ? line.slice(1) : line))
    }
  }

  result(): ReadPaper {
    const sung = this.lines.map(({ kind, chords }) => kind !== 'blank' || chords !== undefined)
    const lines = this.lines.slice(Math.max(0, sung.indexOf(true)), sung.lastIndexOf(true) + 1)
    return { ...this.facts, lines, asides: this.asides, problems: this.problems }
  }

  private push(line: PaperLine): void {
    this.lines.push(line)
    if (this.inChorus) this.chorus.push(line)
  }

  private keep(name: string, value: string): void {
    if (value !== '') this.asides.push({ name, value })
  }

  private direct(written: string, value: string, tell: (code: PaperProblem['code']) => void): void {
    const name = shortNames[written] ?? written
    const section = openedBy(name)
    if (section !== null) this.open(section, value)
    else if (isEnd(name)) [this.silent, this.inChorus] = [false, false]
    else if (name === 'chorus') this.repeat(value, tell)
    else if (name === 'meta')
      this.direct(value.split(/\s+/)[0]!.toLowerCase() || 'remark', value.replace(/^\S+\s*/, ''), tell)
    else if (!this.takeFact(name, value, tell)) this.keep(name, value)
  }

  private takeFact(name: string, value: string, tell: (code: PaperProblem['code']) => void): boolean {
    if (name === 'title' && this.facts.title === '') this.facts.title = value
    else if (name === 'key' && this.facts.key === null) this.facts.key = value || null
    else if (name === 'tempo') {
      const tempo = readTempo(value)
      if (tempo === 'wrong') tell('bad-tempo')
      else this.facts.tempo ??= tempo
      return tempo !== 'wrong'
    } else if (name === 'time') {
      if (!metre.test(value)) tell('bad-metre')
      else this.facts.metre ??= value
      return metre.test(value)
    } else return false
    return true
  }

  private open(section: string, value: string): void {
    this.silent = notSung.test(section)
    if (this.silent) return
    this.inChorus = section === 'chorus'
    if (this.inChorus) this.chorus = []
    const label = value.match(/^label\s*=\s*(["'])(.*)\1$/)?.[2] ?? value
    this.push(paperLine(`[${(label || labelOf(section)).replace(/[[\]]/g, '')}]`))
  }

  private repeat(label: string, tell: (code: PaperProblem['code']) => void): void {
    const [header, ...rest] = this.chorus
    if (!header) tell('nothing-to-repeat')
    else if (this.lines.length + rest.length > maxPaperLines) tell('too-long')
    else this.lines.push(label === '' ? header : paperLine(`[${label}]`), ...rest)
  }
}

/** `[C]` stands over what follows it; `[*text]` is an annotation, and so words in brackets. */
function withChords(line: string): PaperLine {
  const chords: PaperChord[] = []
  let [text, from] = ['', 0]
  for (const { 0: whole, 1: inner = '', index } of line.matchAll(/\[([^[\]]*)\]/g)) {
    text += line.slice(from, index)
    from = index + whole.length
    if (inner.startsWith('*')) text += `[${inner.slice(1)}]`
    else if (inner.trim() !== '') chords.push({ at: text.length, chord: inner.trim() })
  }
  const read = paperLine((text + line.slice(from)).trimEnd())
  return chords.length > 0 ? { ...read, chords } : read
}
