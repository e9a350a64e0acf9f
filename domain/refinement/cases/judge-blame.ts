import { z } from 'zod'
import { type LyricRecord, type Making, type Owner, recordOf } from '../history/record'
import { foldSung } from '../text/fold'
import { type WordInLine, wordsOf } from '../text/lines'

const id = z.union([z.string(), z.number()])
type Id = z.infer<typeof id>
const proposal = z.object({ author: z.string(), text: z.string().optional() })
const rev = z.object({
  id,
  author: z.string(),
  text: z.string(),
  parent: id.nullish(),
  parent2: id.nullish(),
  restoreOf: id.nullish(),
  /** The proposer, with or without the text as it was proposed, or the revision that was proposed. */
  acceptedFrom: z.union([id, proposal]).nullish(),
})
type Rev = z.infer<typeof rev>
const wordExpectation = z.strictObject({
  line: z.int(),
  word: z.string(),
  nth: z.int().optional(),
  author: z.string().optional(),
  rev: id.optional(),
  reintroducedBy: id.nullish(),
})
const blameCase = z.object({
  revs: z.array(rev).min(1),
  expect: z.strictObject({
    words: z.array(wordExpectation),
    reintroducedBy: id.nullish(),
    normalize: z.boolean().optional(),
  }),
})

/** What a blame case finds wrong, one sentence each. */
export function judgeBlame(given: unknown): string[] {
  const { revs, expect } = blameCase.parse(given)
  const normal = (text: string) => (expect.normalize ? text.normalize('NFC').replace(/\r\n?/g, '\n') : text)
  const told = revs.map((made) => ({ ...made, text: normal(made.text) }))
  const head = replay(told)
  const isBy = (by: string | undefined, wanted: Id | null | undefined) =>
    (by ?? null) === (wanted ?? null) || (by !== undefined && told.find(({ id }) => id === wanted)?.author === by)
  const wrong: string[] = []
  const owners: Owner[] = []
  for (const { line, word, nth, ...wanted } of expect.words) {
    const owner = ownerIn(head, line, normal(word), nth ?? 0)
    if (!owner) {
      wrong.push(`line ${line} has no such word “${word}”`)
      continue
    }
    owners.push(owner)
    const from = told[owner.rev - 1]!.id
    if (wanted.author !== undefined && wanted.author !== owner.author) wrong.push(`“${word}” is ${owner.author}’s`)
    if (wanted.rev !== undefined && wanted.rev !== from) wrong.push(`“${word}” is of revision ${from}`)
    if (wanted.reintroducedBy !== undefined && !isBy(owner.reintroducedBy, wanted.reintroducedBy))
      wrong.push(`“${word}” was typed again by ${owner.reintroducedBy ?? 'nobody'}`)
  }
  const { reintroducedBy } = expect
  if (reintroducedBy !== undefined && !owners.some((owner) => isBy(owner.reintroducedBy, reintroducedBy)))
    wrong.push(`nothing was typed again by ${reintroducedBy ?? 'nobody'}`)
  return wrong
}

/** The word as written, else but for its case and marks, else whichever word holds it. */
function ownerIn({ lyrics, owners }: LyricRecord, line: number, word: string, nth: number): Owner | undefined {
  const words = wordsOf(lyrics.split('\n')[line] ?? '')
  const readings = [
    ({ text }: WordInLine) => text === word,
    ({ text }: WordInLine) => foldSung(text) === foldSung(word),
    ({ text }: WordInLine) => text.includes(word),
  ]
  const places = readings.map((reads) => words.flatMap((place, i) => (reads(place) ? [i] : [])))
  const at = places.find((found) => found.length > nth)?.[nth]
  return at === undefined ? undefined : owners[line]![at]
}

/** The record of the last revision, each made on its parent. */
function replay(revs: readonly Rev[]): LyricRecord {
  const records = new Map<Id, LyricRecord>()
  const parents = parentsOf(revs)
  let lineIds = 0
  for (const [at, made] of revs.entries()) {
    const [parent, accepted] = [parents.get(made.id), made.acceptedFrom]
    const proposed = accepted != null && typeof accepted !== 'object' ? records.get(accepted) : undefined
    const second = records.get(made.parent2 ?? '') ?? proposed
    const restored = records.get(made.restoreOf ?? '')
    const making: Making = { author: made.author, rev: at + 1, newLineId: () => `L${++lineIds}` }
    if (second) making.second = second
    if (restored) making.restored = restored
    if (accepted != null && typeof accepted === 'object')
      making.acceptedFrom = { author: accepted.author, ...(accepted.text !== undefined && { lyrics: accepted.text }) }
    else if (accepted != null && !proposed) making.acceptedFrom = { author: String(accepted) }
    making.earlier = () => [...records.values()].reverse()
    records.set(made.id, recordOf(records.get(parent ?? '') ?? null, made.text, making))
  }
  return records.get(revs.at(-1)!.id)!
}

/** The parent named, else the revision before. Where lines of work are merged, whichever earlier one is nearest in its words. */
function parentsOf(revs: readonly Rev[]): Map<Id, Id | undefined> {
  const parents = new Map<Id, Id | undefined>()
  const isMerging = revs.some(({ parent2 }) => parent2 != null)
  for (const [at, { id, parent, parent2, text }] of revs.entries()) {
    const earlier = revs.slice(0, at).reverse()
    const apart = (rev: Rev) => newWords(rev.text, text) + newWords(text, rev.text)
    if (parent != null) parents.set(id, parent)
    else if (parent2 != null) {
      const theirs = lineOf(parents, parent2)
      parents.set(id, (earlier.find((rev) => !theirs.has(rev.id)) ?? earlier[0])?.id)
    } else parents.set(id, (isMerging ? earlier.toSorted((a, b) => apart(a) - apart(b)) : earlier)[0]?.id)
  }
  return parents
}

function lineOf(parents: ReadonlyMap<Id, Id | undefined>, from: Id): Set<Id> {
  const line = new Set<Id>()
  for (let id: Id | undefined = from; id !== undefined && !line.has(id); id = parents.get(id)) line.add(id)
  return line
}

function newWords(before: string, after: string): number {
  const left = new Map<string, number>()
  for (const { text } of before.split('\n').flatMap(wordsOf)) left.set(text, (left.get(text) ?? 0) + 1)
  let count = 0
  for (const { text } of after.split('\n').flatMap(wordsOf)) {
    const had = left.get(text) ?? 0
    if (had > 0) left.set(text, had - 1)
    else count++
  }
  return count
}
