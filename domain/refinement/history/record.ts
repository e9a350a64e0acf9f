import { kindOf, wordsOf } from '../text/lines'
import { type CarriedLine, carryLines } from './carry'
import type { LyricRecord, Owner } from './owners'
import { findRetyped, type Retyped } from './retyped'

export type { LyricRecord, Owner }

export type Making = {
  /** Whoever the new words belong to. */
  author: string
  rev: number
  newLineId: () => string
  /** The other parent of a merge. */
  second?: LyricRecord
  /** The revision that is restored, whole or in parts. */
  restored?: LyricRecord
  /** The new words are the proposer's; with `lyrics`, the song as it was proposed, only those that stand in it. */
  acceptedFrom?: { author: string; lyrics?: string }
  /** Older records, newest first; asked only when a line of three words or more is new. */
  earlier?: () => Iterable<LyricRecord>
}

/**
 * The ids and the owners of a new text, from the record of the revision it was made on (null for the first). Needs the text as it is
 * stored (NFC, LF). Ids are unique within a record and stay with their line through edits and moves.
 */
export function recordOf(previous: LyricRecord | null, lyrics: string, making: Making): LyricRecord {
  if (previous?.lyrics === lyrics) return previous
  if (making.restored?.lyrics === lyrics) return making.restored
  const lines = lyrics.split('\n')
  const counts: number[] = []
  const wordCount = (line: number) => (counts[line] ??= wordsOf(lines[line]!).length)
  const sources = [previous, making.restored, making.second].flatMap((source) =>
    source ? [carryLines(source, lyrics, wordCount)] : [],
  )
  const owners = lines.map((_, line) => ownersFrom(sources, line, wordCount))
  const isNew = (line: number) => owners[line]!.includes(undefined) || !sources.some((carried) => carried[line]!.id)
  const wanted = lines.flatMap((text, line) =>
    kindOf(text) === 'lyric' && isNew(line) && wordCount(line) >= 3 ? [line] : [],
  )
  const older = function* () {
    if (previous) yield previous
    yield* making.earlier?.() ?? []
  }
  const retyped = findRetyped(lines, wanted, older)
  for (const [line, { owners: first }] of retyped)
    if (owners[line]!.includes(undefined))
      owners[line] = first.map((owner, word) => again(owner, owners[line]![word], making))
  return {
    lyrics,
    lineIds: idsFrom(sources, lines.length, retyped, making.newLineId),
    owners: withTheRest(owners, lyrics, making),
  }
}

type Owners = readonly (Owner | undefined)[]

function again(first: Owner, carried: Owner | undefined, { author, acceptedFrom }: Making): Owner {
  if (carried && carried.author === first.author && carried.rev === first.rev) return carried
  return { author: first.author, rev: first.rev, reintroducedBy: acceptedFrom?.author ?? author }
}

function ownersFrom(sources: CarriedLine[][], line: number, wordCount: (line: number) => number): Owners {
  const here = sources.map((carried) => carried[line]!)
  const whole = here.find((carried) => carried.whole)
  if (whole) return whole.owners
  return Array.from({ length: wordCount(line) }, (_, word) => here.find(({ owners }) => owners[word])?.owners[word])
}

function withTheRest(owners: readonly Owners[], lyrics: string, making: Making): (readonly Owner[])[] {
  const mine: Owner = { author: making.author, rev: making.rev }
  const { acceptedFrom } = making
  if (!acceptedFrom || !owners.some((line) => line.includes(undefined)))
    return owners.map((line) =>
      line.includes(undefined) ? line.map((owner) => owner ?? mine) : (line as readonly Owner[]),
    )
  const proposer = { author: acceptedFrom.author, rev: making.rev }
  if (acceptedFrom.lyrics === undefined) return owners.map((line) => line.map((owner) => owner ?? proposer))
  const words = acceptedFrom.lyrics.split('\n').map((line) => wordsOf(line).map(() => proposer))
  const proposed = { lyrics: acceptedFrom.lyrics, lineIds: [], owners: words }
  const carried = carryLines(proposed, lyrics, (line) => owners[line]!.length)
  return owners.map((line, i) => line.map((owner, word) => owner ?? carried[i]!.owners[word] ?? mine))
}

/** The surest claim to an id first: a line left as it was, one brought back as it was, one that was edited, one typed again. */
function idsFrom(sources: CarriedLine[][], count: number, retyped: Map<number, Retyped>, newLineId: () => string) {
  const ids = new Array<string | undefined>(count).fill(undefined)
  const used = new Set<string>()
  const claim = (line: number, id: string | undefined) => {
    if (ids[line] !== undefined || id === undefined || used.has(id)) return
    ids[line] = id
    used.add(id)
  }
  for (const carried of sources) for (const [line, { whole, id }] of carried.entries()) if (whole) claim(line, id)
  for (const carried of sources) for (const [line, { id }] of carried.entries()) claim(line, id)
  for (const [line, { id }] of retyped) claim(line, id)
  return ids.map((id) => id ?? newLineId())
}
