import { foldSung, foldWord } from '../text/fold'
import { align } from './align'
import type { SheetLine } from './sheet'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Where a line is to be cut so that its pieces say what `pieces` say; null when that would cut a word. */
export function cutSame(whole: SheetLine, pieces: readonly SheetLine[]): number[] | null {
  const words = offsets(whole.tokens.map(({ text }) => text))
  const letters = () => [...graphemes.segment(whole.text)].map(({ index }) => index).filter(isBetweenKana(whole.text))
  return cutWhere(whole, pieces, words) ?? cutWhere(whole, pieces, letters())
}

function cutWhere({ text }: SheetLine, pieces: readonly SheetLine[], places: readonly number[]): number[] | null {
  const cuts: number[] = []
  for (const [k, piece] of pieces.slice(0, -1).entries()) {
    const from = cuts.at(-1) ?? 0
    const fits = places.filter((at) => at > from && foldSung(text.slice(from, at)) === piece.sung)
    const cut = best(text, from, fits, piece.text.trim(), pieces[k + 1]!.text.trim())
    if (cut === null) return null
    cuts.push(cut)
  }
  return cuts
}

/** Blanks and marks can go to either piece: to the one that has them, else blanks to the first. */
function best(text: string, from: number, places: readonly number[], piece: string, next: string): number | null {
  const score = (at: number) =>
    (text.slice(from, at).trim() === piece ? 2 : 0) +
    (text.slice(at).trimStart().startsWith(next.slice(0, 3)) ? 1 : 0) +
    (/\s/.test(text[at - 1]!) ? 0.5 : 0)
  return places.reduce<number | null>(
    (chosen, at) => (chosen === null || score(at) > score(chosen) ? at : chosen),
    null,
  )
}

/**
 * The same where some words differ too: between the last word of one piece and the first of the next that the line has. Other
 * words between them are shared out as the pieces have others there.
 */
export function cutAlike(whole: SheetLine, pieces: readonly SheetLine[]): number[] | null {
  const words = whole.tokens.flatMap(({ kind, text }, at) => (kind === 'word' ? [{ at, folded: foldWord(text) }] : []))
  const parts = pieces.flatMap(({ tokens }, piece) =>
    tokens.flatMap(({ kind, text }) => (kind === 'word' ? [{ piece, folded: foldWord(text) }] : [])),
  )
  const pairs = align(words.length, parts.length, (i, j) => (words[i]!.folded === parts[j]!.folded ? 1 : 0))
  const places = offsets(whole.tokens.map(({ text }) => text))
  const cuts: number[] = []
  for (let piece = 0; piece < pieces.length - 1; piece++) {
    const last = pairs.findLast(([, j]) => parts[j]!.piece <= piece)
    const first = pairs.find(([, j]) => parts[j]!.piece > piece)
    if (!last || !first) return null
    const end = last[0] + shareOf(parts.slice(last[1] + 1, first[1]), piece, first[0] - last[0] - 1)
    const [word, next] = [words[end]!.at, words[end + 1]!.at]
    const blank = whole.tokens.findIndex(({ kind }, at) => kind === 'space' && at > word)
    cuts.push(places[(blank >= 0 && blank < next ? blank + 1 : next) - 1]!)
  }
  return cuts
}

/** How many of the line's words that no piece has are meant for the pieces up to this one. */
function shareOf(others: readonly { piece: number }[], upTo: number, words: number): number {
  const mine = others.filter(({ piece }) => piece <= upTo).length
  return mine === 0 ? 0 : Math.round((words * mine) / others.length)
}

/** Where each of the texts ends, in UTF-16 units of all of them joined. */
function offsets(texts: readonly string[]): number[] {
  let at = 0
  return texts.map((text) => (at += text.length))
}

const isBetweenKana = (text: string) => (at: number) =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2}$/u.test(text.slice(at - 1, at + 1))
