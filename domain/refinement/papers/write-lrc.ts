import { writeStamp } from './lrc-times'
import { type Aside, onOneLine, type PaperLine, type SongPaper } from './paper'

export type LrcOptions = {
  /** Also when each word is sung and when a line ends (`<mm:ss.xx>`), which simple players show as text. Usual where words have times. */
  enhanced?: boolean
  /** What an imported file said beside its lyrics. */
  asides?: readonly Aside[]
}

/** The lyrics with the times of their lines; a line without one is written plain. */
export function writeLrc(paper: Pick<SongPaper, 'title' | 'lines'>, options: LrcOptions = {}): string {
  const { enhanced = paper.lines.some(({ words }) => words), asides = [] } = options
  const title = onOneLine(paper.title)
  const tags = [...(title === '' ? [] : [{ name: 'ti', value: title }]), ...asides].map(
    ({ name, value }) => `[${name}:${onOneLine(value).replaceAll(']', ')')}]`,
  )
  return [...tags, ...paper.lines.map((line) => writeLine(line, enhanced))].map((line) => `${line}\n`).join('')
}

function writeLine(line: PaperLine, enhanced: boolean): string {
  if (line.startMs === null) return guarded(line.text)
  const stamped = enhanced ? withWords(line) : line.text
  return `[${writeStamp(line.startMs)}]${guarded(stamped)}`
}

/** What would be read as a tag or a time gets a blank before it, which the reader takes away again, as it does with any first blank. */
const guarded = (text: string) => (/^ |^\[[^\]]*:/.test(text) ? ` ${text}` : text)

function withWords({ text, words = [], startMs, endMs }: PaperLine): string {
  const stamps = words.filter(({ at, atMs }) => at < text.length && !(at === 0 && atMs === startMs))
  const last = words.find(({ at }) => at >= text.length)?.atMs ?? endMs
  let [written, from] = ['', 0]
  for (const { at, atMs } of [...stamps].sort((a, b) => a.at - b.at)) {
    written += `${text.slice(from, at)}<${writeStamp(atMs)}>`
    from = at
  }
  return written + text.slice(from) + (last === null ? '' : `<${writeStamp(last)}>`)
}
