import { foldWord } from '../text/fold'
import { kindOf, parseLyrics, wordsOf } from '../text/lines'
import type { LyricRecord, Owner } from './owners'
import type { ToldRevision } from './told'

/** Counts, never shares: evidence for the talk about the split. Headers don't count. */
export type PersonLedger = {
  author: string
  /** Words that are still sung. */
  words: number
  /** Lines in which at least one of these stands. */
  lines: number
  /** Those of the words that are sung in a chorus or as the title. */
  hookWords: number
  /** All words ever brought, sung or not; one typed again isn't brought again. */
  contributed: number
  /** Words taken out or replaced: refinement, not authorship. */
  removed: number
}

/** Everybody who ever did something, whoever has most words first. */
export function ledgerOf(history: readonly ToldRevision[], title: string): PersonLedger[] {
  const people = new Map<string, PersonLedger>()
  const of = (author: string) => {
    const person = people.get(author) ?? { author, words: 0, lines: 0, hookWords: 0, contributed: 0, removed: 0 }
    people.set(author, person)
    return person
  }
  let before: Owner[] = []
  for (const { number, author, record } of history) {
    const now = sungOwners(record)
    for (const owner of now) if (owner.rev === number) of(owner.author).contributed++
    of(author).removed += gone(before, now)
    before = now
  }
  const head = history.at(-1)?.record
  if (head) countSung(head, title, of)
  return [...people.values()].sort((a, b) => b.words - a.words || (a.author < b.author ? -1 : 1))
}

function countSung(record: LyricRecord, title: string, of: (author: string) => PersonLedger) {
  const titleWords = foldedWords(title)
  for (const { index, kind, text, section } of parseLyrics(record.lyrics)) {
    if (kind !== 'lyric') continue
    const owners = record.owners[index]!
    const words = foldedWords(text)
    const inTitle = placesOf(titleWords, words)
    for (const author of new Set(owners.map((owner) => owner.author))) of(author).lines++
    for (const [word, { author }] of owners.entries()) {
      of(author).words++
      if (isHook(section) || inTitle.has(word)) of(author).hookWords++
    }
  }
}

const sungOwners = ({ lyrics, owners }: LyricRecord): Owner[] =>
  lyrics.split('\n').flatMap((line, i) => (kindOf(line) === 'lyric' ? owners[i]! : []))

/** How many words of `before` aren't there any more. */
function gone(before: readonly Owner[], now: readonly Owner[]): number {
  const left = new Map<string, number>()
  const keyOf = ({ author, rev }: Owner) => `${rev} ${author}`
  for (const owner of before) left.set(keyOf(owner), (left.get(keyOf(owner)) ?? 0) + 1)
  for (const owner of now) left.set(keyOf(owner), (left.get(keyOf(owner)) ?? 0) - 1)
  return [...left.values()].reduce((sum, count) => sum + Math.max(0, count), 0)
}

const foldedWords = (line: string) => wordsOf(line).map(({ text }) => foldWord(text))

/** The words of the line that are the whole title, one after the other. */
function placesOf(title: readonly string[], words: readonly string[]): Set<number> {
  const places = new Set<number>()
  if (title.length === 0) return places
  for (let at = 0; at + title.length <= words.length; at++)
    if (title.every((word, i) => words[at + i] === word)) for (const i of title.keys()) places.add(at + i)
  return places
}

/** A chorus by its header, in the languages of the camp; a pre-chorus is none. */
const isHook = (section: string | null) =>
  section !== null &&
  /(^|[^\p{L}-])(chorus|hook|refrain)|후렴|サビ|副歌/iu.test(section) &&
  !/\bpre\b|프리|^pre/iu.test(section)
