import { wordsOf } from '../text/lines'
import { type SongWords, sameFacet } from '../words'
import type { Place, StandingPlace } from './place'
import { nextStanding, type Sheet, type Step, standingAt, unmoved } from './standing'
import type { SuggestedChange } from './suggestion'

/** A suggestion and where it stands in the newest revision. */
export type Standing = { change: SuggestedChange; place: StandingPlace }

const lost: StandingPlace = { ...unmoved, status: 'orphaned' }

/** Where a suggestion stands on the revision it was written against. */
export function suggestionStandingAt(change: SuggestedChange, sheet: Sheet): StandingPlace {
  if (change.kind === 'words') return standingAt(anchorOf(change, sheet), sheet)
  if (change.kind === 'facet') return { ...unmoved, now: sayFacet(sheet[facetOf(change)]) }
  const texts = textsOf(sheet, change.take)
  const lineId = change.take[0] ?? change.after
  return texts ? { ...unmoved, lineId, now: texts.join('\n') } : { ...lost, since: sheet.number }
}

/** Where it stands after one more revision: exact or shifted only while the very words it is about are there. */
export function nextSuggestionStanding({ change, place }: Standing, step: Step): StandingPlace {
  const { before, after } = step
  if (change.kind === 'words') {
    const words = wordsAt(change, place)
    return nextStanding({ words, section: null, time: null }, place, step)
  }
  if (change.kind === 'facet') {
    const facet = facetOf(change)
    const now = sayFacet(after[facet])
    if (sameFacet(after[facet], change.before)) return { ...unmoved, now }
    return place.now === now && place.status === 'edited'
      ? place
      : { ...unmoved, status: 'edited', now, since: after.number }
  }
  const [old, texts] = [textsOf(before, change.take), textsOf(after, change.take)]
  const above = change.after === null || after.lineIds.includes(change.after)
  if (!texts || !above) return place.status === 'orphaned' ? place : { ...lost, since: after.number }
  const now = texts.join('\n')
  const lineId = change.take[0] ?? change.after
  if (place.status === 'edited' || place.status === 'orphaned' || (old && old.join('\n') !== now))
    return { ...unmoved, status: 'edited', lineId, now, since: place.now === now ? place.since : after.number }
  const same = change.after === null || before.lineIds.indexOf(change.after) === after.lineIds.indexOf(change.after)
  return { ...unmoved, status: same ? place.status : 'shifted', lineId, now }
}

/** Whether it can still be taken in: its own words are where it says. */
export function isOpenAt({ change, place }: Standing): boolean {
  if (place.status !== 'exact' && place.status !== 'shifted') return false
  return change.kind !== 'words' || isInsertion(change) || place.now === change.del.trim()
}

/** Alternatives: two that want different things of the same words, lines or facet. */
export function sameTarget(a: Standing, b: Standing): boolean {
  if (a.change.kind === 'facet' || b.change.kind === 'facet')
    return a.change.kind === 'facet' && b.change.kind === 'facet' && a.change.facet === b.change.facet
  if (a.change.kind === 'lines' && b.change.kind === 'lines') {
    const [one, other] = [a.change, b.change]
    if (one.take.length + other.take.length === 0) return one.after === other.after
    return one.take.some((id) => other.take.includes(id))
  }
  if (a.change.kind === 'lines') return a.change.take.includes(b.place.lineId ?? '')
  if (b.change.kind === 'lines') return b.change.take.includes(a.place.lineId ?? '')
  if (a.place.lineId !== b.place.lineId || isInsertion(a.change) !== isInsertion(b.change)) return false
  const [[start, end], [from, to]] = [spanOf(a.place), spanOf(b.place)]
  return start < to && from < end
}

const spanOf = ({ start, end }: StandingPlace) => [start ?? 0, end ?? Number.MAX_SAFE_INTEGER] as const

type WordsChange = Extract<SuggestedChange, { kind: 'words' }>

export const isInsertion = ({ del }: WordsChange) => del.trim() === ''

/** The words it is about; for words put in, the word beside them. */
export function anchorOf(change: WordsChange, sheet: Sheet): Place {
  const { lineId, start, del } = change
  const text = sheet.lyrics.split('\n')[sheet.lineIds.indexOf(lineId)] ?? ''
  const whole = { lineId, start: null, end: null, quote: text }
  const words = wordsOf(text)
  const beside = words.findLast((word) => word.end <= start) ?? words.find((word) => word.start >= start)
  if (isInsertion(change))
    return onWords(beside ? { lineId, start: beside.start, end: beside.end, quote: beside.text } : whole)
  const from = start + del.length - del.trimStart().length
  return onWords({ lineId, start: from, end: from + del.trim().length, quote: del.trim() })
}

const onWords = (words: NonNullable<Place['words']>): Place => ({ words, section: null, time: null })

/** As `anchorOf`, from where it stands now. */
function wordsAt(change: WordsChange, place: StandingPlace): NonNullable<Place['words']> {
  if (!isInsertion(change)) {
    const from = change.start + change.del.length - change.del.trimStart().length
    const quote = change.del.trim()
    return { lineId: change.lineId, start: from, end: from + quote.length, quote }
  }
  const stands = place.status === 'exact' || place.status === 'shifted'
  return { lineId: change.lineId, start: place.start, end: place.end, quote: stands ? place.now : '' }
}

const facetOf = ({ facet }: Extract<SuggestedChange, { kind: 'facet' }>) => facet as keyof SongWords

const sayFacet = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value ?? null)).slice(0, 2_000)

/** The texts of lines that follow one another; undefined when they don't. */
function textsOf(sheet: Sheet, take: readonly string[]): string[] | undefined {
  const first = take.length === 0 ? 0 : sheet.lineIds.indexOf(take[0]!)
  if (first < 0 || take.some((id, i) => sheet.lineIds[first + i] !== id)) return undefined
  return sheet.lyrics.split('\n').slice(first, first + take.length)
}
