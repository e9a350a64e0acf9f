import { readStamp } from './lrc-times'
import {
  type Aside,
  linesOfFile,
  type PaperLine,
  type PaperProblem,
  paperLine,
  type ReadPaper,
  type WordStamp,
} from './paper'

const tagNames = /^(ti|ar|al|au|by|re|ve|offset|length|la|lang|tool|id|lr|encoding|total|kana|hash|sign|qq|#)$/i

/**
 * Reads an LRC file: tags, several times for one line, word times in `<…>` or between words, `offset` (ms; a positive one makes
 * everything earlier). Lines without a time keep their place. Never throws: a line it can't make out stays in the lyrics, and its
 * number is told.
 */
export function readLrc(text: string): ReadPaper {
  const problems: PaperProblem[] = []
  const asides: Aside[] = []
  const found: Found[] = []
  let offset = 0
  for (const [i, line] of linesOfFile(text, problems).entries()) {
    const tag = line.match(/^\[([^[\]:]{1,20}):([^\]]*)\]\s*$/)
    const isTime = tag ? readStamp(`${tag[1]}:${tag[2]}`) !== null : false
    if (tag && !isTime && tagNames.test(tag[1]!.trim())) {
      const [name, value] = [tag[1]!.trim(), tag[2]!.trim()]
      if (name.toLowerCase() === 'offset' && /^[+-]?\d{1,7}$/.test(value)) offset = Number(value)
      else asides.push({ name, value })
    } else found.push(readLine(line, i + 1, problems))
  }
  const at = asides.findIndex(({ name }) => name.toLowerCase() === 'ti')
  const title = at < 0 ? '' : asides.splice(at, 1)[0]!.value
  const lines = inSungOrder(found).map((line) => shifted(line, -offset))
  return { title, tempo: null, metre: null, key: null, lines, asides, problems }
}

/** A line of the file and the times at which it is sung. */
type Found = { times: number[]; line: PaperLine }

function readLine(written: string, number: number, problems: PaperProblem[]): Found {
  const times: number[] = []
  let rest = written
  for (let next = stampAt(rest); next; next = stampAt(rest)) {
    times.push(next.ms)
    rest = rest.slice(next.length)
  }
  if (/^\[\s*\d+\s*[:.]/.test(rest))
    problems.push({ line: number, code: rest.includes(']') ? 'bad-time' : 'open-bracket', text: written })
  const { text, words } = takeWords(rest.startsWith(' ') ? rest.slice(1) : rest)
  if (times.length === 0 && words[0]) times.push(words[0].atMs)
  const line = paperLine(text.trimEnd(), times[0] ?? null)
  const within = words.filter(({ at }) => at < line.text.length)
  line.endMs = words.find(({ at }) => at >= line.text.length)?.atMs ?? null
  if (within.length > 0) line.words = within
  return { times, line }
}

function stampAt(text: string): { ms: number; length: number } | null {
  const [whole, inner] = text.match(/^\[([^\]]{1,20})\]/) ?? []
  const ms = inner === undefined ? null : readStamp(inner)
  return ms === null ? null : { ms, length: whole!.length }
}

function takeWords(written: string): { text: string; words: WordStamp[] } {
  const words: WordStamp[] = []
  let [text, from] = ['', 0]
  for (const { 0: whole, 1: inner, index } of written.matchAll(/[<[](\d{1,4}:\d{1,2}(?:[.:]\d{1,3})?)[>\]]/g)) {
    const atMs = readStamp(inner!)
    if (atMs === null) continue
    text += written.slice(from, index)
    const doubled = /(?:^|\s)$/.test(text) && /^ /.test(written.slice(index + whole.length))
    from = index + whole.length + (doubled ? 1 : 0)
    words.push({ at: text.length, atMs })
  }
  return { text: text + written.slice(from), words }
}

/** A file that names several times for one line lists the lines once: they are put where they are sung, plain lines with the next one. */
function inSungOrder(found: Found[]): PaperLine[] {
  if (found.every(({ times }) => times.length < 2)) return found.map(({ line }) => line)
  const groups: { at: number; lines: PaperLine[] }[] = []
  let plain: PaperLine[] = []
  for (const { times, line } of found) {
    if (times.length === 0) plain.push(line)
    for (const [i, time] of times.entries()) {
      groups.push({ at: time, lines: [...(i === 0 ? plain : []), shifted(line, time - times[0]!)] })
      plain = []
    }
  }
  return [...groups.sort((a, b) => a.at - b.at).flatMap(({ lines }) => lines), ...plain]
}

function shifted(line: PaperLine, by: number): PaperLine {
  const move = (ms: number | null) => (ms === null ? null : Math.max(0, ms + by))
  const words = line.words?.map(({ at, atMs }) => ({ at, atMs: Math.max(0, atMs + by) }))
  return { ...line, startMs: move(line.startMs), endMs: move(line.endMs), ...(words ? { words } : {}) }
}
