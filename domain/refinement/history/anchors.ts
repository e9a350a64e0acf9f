import { diffLyrics, type LineChange } from '../diff/lyric-diff'
import { type WordInLine, wordsOf } from '../text/lines'
import { fatesOf, type Piece, piecesOf, type WordFate } from './pieces'

/** Words of one line; `start` and `end` are UTF-16 offsets within it. */
export type WordPlace = { line: number; start: number; end: number; quote: string }

/**
 * `exact` stands where it stood, `shifted` elsewhere with the same words, `edited` has other words now (`now`, empty when they were
 * taken out), `orphaned` lost its line (`line` is null).
 */
export type CarriedPlace = {
  status: 'exact' | 'shifted' | 'edited' | 'orphaned'
  line: number | null
  start: number
  end: number
  now: string
}

const orphaned: CarriedPlace = { status: 'orphaned', line: null, start: 0, end: 0, now: '' }

/**
 * Where a place stands in a newer text. It follows its own line and never looks for its words elsewhere; case, punctuation and the
 * ways to write an apostrophe don't count as other words.
 */
export function carryPlace(before: string, after: string, place: WordPlace): CarriedPlace {
  return carryPlaceAlong(diffLyrics(before, after), before, after, place)
}

/** The same along a diff that is made already, of these two texts. */
export function carryPlaceAlong(
  diff: readonly LineChange[],
  before: string,
  after: string,
  place: WordPlace,
): CarriedPlace {
  const pieces = piecesOf(diff).filter(({ change }) => change.before === place.line && change.after !== null)
  const old = before.split('\n')[place.line]
  if (old === undefined || pieces.length === 0) return orphaned
  const lines = after.split('\n')
  const textOf = ({ change }: Piece) => lines[change.after!]!
  const words = wordsOf(old)
  const marked = words.flatMap((word, i) => (word.end > place.start && word.start < place.end ? [i] : []))
  if (marked.length === 0) return carryMarks(pieces, old, textOf, place)
  const held = pieces.map((piece) => {
    const now = wordsOf(textOf(piece))
    const fates = fatesOf(piece, words, now)
    return { piece, now, fates, held: marked.filter((word) => fates.has(word)) }
  })
  const {
    piece,
    now,
    fates,
    held: here,
  } = held.reduce((best, next) => (next.held.length > best.held.length ? next : best))
  const text = textOf(piece)
  if (piece.change.kind === 'rewritten') return edited(piece, text, 0, text.length)
  const first = fates.get(here[0]!)
  const last = fates.get(here.at(-1)!)
  if (!first || !last) return edited(piece, text, 0, text.length)
  const [from, to] = [first.from, last.to]
  if (from >= to) {
    const at = now[from - 1]?.end ?? now[from]?.start ?? 0
    return { ...edited(piece, text, at, at), now: '' }
  }
  const [start, end] = withMarks(text, now, [from, to], old, words, marked, place)
  const isKept = here.length === marked.length && keepsAll(here, fates)
  if (!isKept) return edited(piece, text, start, end)
  const line = piece.change.after!
  const status = line === place.line && start === place.start ? 'exact' : 'shifted'
  return { status, line, start, end, now: text.slice(start, end) }
}

/** All are there, and nothing came between them. */
const keepsAll = (marked: readonly number[], fates: ReadonlyMap<number, WordFate>) =>
  marked.every((word, i) => {
    const [before, fate] = [fates.get(marked[i - 1] ?? -1), fates.get(word)]
    return fate?.kept && (i === 0 || (before && fate.from <= before.to))
  })

function edited({ change }: Piece, text: string, start: number, end: number): CarriedPlace {
  const now = text.slice(start, end)
  const lead = now.length - now.trimStart().length
  return {
    status: 'edited',
    line: change.after,
    start: start + lead,
    end: start + lead + now.trim().length,
    now: now.trim(),
  }
}

/** The words' own bounds, widened by the brackets and quotation marks that the place took in, or narrowed to a part of a word. */
function withMarks(
  text: string,
  now: readonly WordInLine[],
  [from, to]: [number, number],
  old: string,
  words: readonly WordInLine[],
  marked: readonly number[],
  place: WordPlace,
): [number, number] {
  const [head, tail] = [words[marked[0]!]!, words[marked.at(-1)!]!]
  let [start, end] = [now[from]!.start, now[to - 1]!.end]
  const lead = old.slice(place.start, Math.max(place.start, head.start))
  if (place.start > head.start && now[from]!.text === head.text) start += place.start - head.start
  else if (lead !== '' && text.slice(0, start).endsWith(lead)) start -= lead.length
  const trail = old.slice(Math.min(tail.end, place.end), place.end)
  if (place.end < tail.end && now[to - 1]!.text === tail.text) end -= tail.end - place.end
  else if (trail !== '' && text.slice(end).startsWith(trail)) end += trail.length
  return [start, end]
}

/** A place without a word in it: marks, a picture, a blank line. */
function carryMarks(pieces: Piece[], old: string, textOf: (piece: Piece) => string, place: WordPlace): CarriedPlace {
  const quote = old.slice(place.start, place.end)
  for (const piece of pieces) {
    let [a, b] = [piece.from, piece.to]
    for (const { kind, text } of piece.change.parts) {
      if (kind === 'eq' && a <= place.start && place.end <= a + text.length) {
        const [line, start] = [piece.change.after!, b + place.start - a]
        const status = line === place.line && start === place.start ? 'exact' : 'shifted'
        return { status, line, start, end: start + quote.length, now: quote }
      }
      if (kind !== 'ins') a += text.length
      if (kind !== 'del') b += text.length
    }
  }
  return edited(pieces[0]!, textOf(pieces[0]!), 0, textOf(pieces[0]!).length)
}
