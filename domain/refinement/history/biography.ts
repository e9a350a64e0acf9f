import { diffLyrics } from '../diff/lyric-diff'
import { foldWord } from '../text/fold'
import { wordsOf } from '../text/lines'
import type { LyricRecord, Owner } from './owners'
import { fatesOf, piecesOf } from './pieces'
import type { ToldRevision } from './told'

/** A word in the life of its place: who brought it in which revision, and who typed it again. */
export type WordStep = { rev: number; author: string; text: string; reintroducedBy?: string }

type Spot = { record: LyricRecord; line: number; word: number }

const maxSteps = 100

/**
 * How a word of the newest revision came to stand there: the word that stood in its place first, then what replaced it, the word
 * itself last. Empty when there is no such word. `line` and `word` count from 0.
 */
export function biographyOf(history: readonly ToldRevision[], line: number, word: number): WordStep[] {
  const steps: WordStep[] = []
  const head = history.at(-1)?.record
  let spot: Spot | null = head ? { record: head, line, word } : null
  while (spot && steps.length < maxSteps) {
    const owner: Owner | undefined = spot.record.owners[spot.line]?.[spot.word]
    if (!owner) break
    steps.unshift({ ...owner, text: wordAt(spot) })
    const born = history.findIndex(({ number }) => number === owner.rev)
    const [before, after] = [history[born - 1]?.record, history[born]?.record]
    spot = before && after ? replacedBy(before, birthplace(after, spot, owner)) : null
  }
  return steps
}

const wordAt = ({ record, line, word }: Spot) => wordsOf(record.lyrics.split('\n')[line]!)[word]!.text

/** Where the word stood in the revision that brought it: on the line of the same id, the first of its kind to be as far along. */
function birthplace(record: LyricRecord, spot: Spot, { author, rev }: Owner): Spot | null {
  const folded = foldWord(wordAt(spot))
  const twins = (of: LyricRecord, line: number) =>
    wordsOf(of.lyrics.split('\n')[line]!).flatMap(({ text }, word) => {
      const owner = of.owners[line]![word]!
      return owner.author === author && owner.rev === rev && foldWord(text) === folded ? [word] : []
    })
  const nth = twins(spot.record, spot.line).indexOf(spot.word)
  const own = record.lineIds.indexOf(spot.record.lineIds[spot.line]!)
  for (const line of own < 0 ? record.owners.keys() : [own, ...record.owners.keys()]) {
    const found = twins(record, line)
    if (found.length > 0) return { record, line, word: found[Math.min(Math.max(nth, 0), found.length - 1)]! }
  }
  return null
}

/** The word that had to go for this one; null when it came in addition. */
function replacedBy(before: LyricRecord, spot: Spot | null): Spot | null {
  if (!spot) return null
  const now = wordsOf(spot.record.lyrics.split('\n')[spot.line]!)
  for (const piece of piecesOf(diffLyrics(before.lyrics, spot.record.lyrics))) {
    const { before: line, after } = piece.change
    if (line === null || after !== spot.line) continue
    const gap = [...fatesOf(piece, wordsOf(before.lyrics.split('\n')[line]!), now)].flatMap(([word, fate]) =>
      !fate.kept && fate.from <= spot.word && spot.word < fate.to ? [{ word, from: fate.from, to: fate.to }] : [],
    )
    const [first] = gap
    if (!first) continue
    const share = (spot.word - first.from) / (first.to - first.from)
    return { record: before, line, word: gap[Math.floor(share * gap.length)]!.word }
  }
  return null
}
