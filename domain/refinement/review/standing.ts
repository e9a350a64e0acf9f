import { diffLyrics, type LineChange } from '../diff/lyric-diff'
import { type CarriedPlace, carryPlaceAlong, type WordPlace } from '../history/anchors'
import { foldWord } from '../text/fold'
import { kindOf, wordsOf } from '../text/lines'
import type { RevisionView, SongWords } from '../words'
import type { Place, StandingPlace } from './place'

/** What of a revision a place can stand on. */
export type Sheet = SongWords & Pick<RevisionView, 'number' | 'lineIds'>

/** From one revision to another, most often the next. `carry` follows words by line numbers of the two. */
export type Step = { before: Sheet; after: Sheet; was: Lines; is: Lines; carry: (place: WordPlace) => CarriedPlace }
type Lines = { texts: string[]; at: ReadonlyMap<string, number> }

/** On the song as a whole, or on a second of the audio: nothing in the words can move it. */
export const unmoved: StandingPlace = { status: 'exact', lineId: null, start: null, end: null, now: '', since: null }

/** Where a place stands on the revision it was marked on. */
export function standingAt(place: Place, sheet: Sheet): StandingPlace {
  if (place.words) return standIn(place.words.lineId, place.words, sheet) ?? lost(null, sheet.number)
  if (place.section) return sectionIn(place.section, sheet) ?? lost(null, sheet.number)
  return unmoved
}

/**
 * Where it stands after one more revision. It follows its own line and never looks for similar words elsewhere: what is gone stays
 * visibly gone until its own line comes back.
 */
export function nextStanding(place: Place, standing: StandingPlace, step: Step): StandingPlace {
  if (place.words) return nextWords(place.words, standing, step)
  if (!place.section) return standing
  const now = sectionIn(place.section, step.after)
  if (!now) return standing.status === 'orphaned' ? standing : lost(null, step.after.number)
  return now.status === 'edited' && now.now === standing.now ? standing : now
}

type Words = NonNullable<Place['words']>

function nextWords(words: Words, standing: StandingPlace, step: Step): StandingPlace {
  const { before, after, was, is } = step
  if (standing.status === 'orphaned') return revived(words, after) ?? followHeader(standing, after)
  const line = was.at.get(standing.lineId ?? '')
  const text = line === undefined ? undefined : was.texts[line]
  if (line === undefined || text === undefined) return lost(null, after.number)
  const [start, end] = [standing.start ?? 0, standing.end ?? text.length]
  const there = is.at.get(standing.lineId ?? '')
  const carried: CarriedPlace =
    there !== undefined && is.texts[there] === text
      ? { status: there === line ? 'exact' : 'shifted', line: there, start, end, now: text.slice(start, end) }
      : step.carry({ line, start, end, quote: text.slice(start, end) })
  const lineId = carried.line === null ? undefined : after.lineIds[carried.line]
  if (carried.status === 'orphaned' || lineId === undefined)
    return revived(words, after) ?? lost(headerAbove(before, line, after), after.number)
  const whole = standing.start === null
  const place = { lineId, start: whole ? null : carried.start, end: whole ? null : carried.end, now: carried.now }
  if (carried.now === words.quote) {
    const same = lineId === words.lineId && (whole || carried.start === words.start) && carried.status !== 'shifted'
    return { status: same ? 'exact' : 'shifted', ...place, since: null }
  }
  if (carried.status === 'edited') return { status: 'edited', ...place, since: after.number }
  if (standing.status === 'edited') return { ...standing, ...place }
  return { status: carried.status, ...place, since: null }
}

/** Its own line is there again: with its words, or with others in their place. */
function revived(words: Words, sheet: Sheet): StandingPlace | undefined {
  const there = standIn(words.lineId, words, sheet)
  return there && (there.status === 'edited' ? { ...there, since: sheet.number } : there)
}

function standIn(lineId: string, { start, end, quote }: Words, sheet: Sheet): StandingPlace | undefined {
  const text = sheet.lyrics.split('\n')[sheet.lineIds.indexOf(lineId)]
  if (text === undefined) return undefined
  const whole = start === null || end === null
  if (whole)
    return { status: text === quote ? 'exact' : 'edited', lineId, start: null, end: null, now: text, since: null }
  if (text.slice(start, end) === quote) return { status: 'exact', lineId, start, end, now: quote, since: null }
  const at = text.indexOf(quote)
  if (at >= 0 && text.indexOf(quote, at + 1) < 0)
    return { status: 'shifted', lineId, start: at, end: at + quote.length, now: quote, since: null }
  return { status: 'edited', lineId, start: null, end: null, now: text, since: null }
}

function sectionIn({ id, label }: NonNullable<Place['section']>, sheet: Sheet): StandingPlace | undefined {
  const known = sheet.structure.find((section) => section.id === id)
  const header = sheet.lyrics.split('\n')[sheet.lineIds.indexOf(id)]
  const now = known ? known.label || known.kind : header === undefined ? undefined : labelOf(header)
  if (now === undefined) return undefined
  const lineId = header === undefined ? null : id
  return now === label
    ? { ...unmoved, lineId, now }
    : { ...unmoved, status: 'edited', lineId, now, since: sheet.number }
}

/** A header without its brackets. */
export const labelOf = (line: string) =>
  line
    .trim()
    .replace(/^\[|\]$/g, '')
    .trim()

/** Gone, and shown at the section it stood in, where that is still there. */
function lost(lineId: string | null, since: number): StandingPlace {
  return { status: 'orphaned', lineId, start: null, end: null, now: '', since }
}

const followHeader = (standing: StandingPlace, sheet: Sheet): StandingPlace =>
  standing.lineId === null || sheet.lineIds.includes(standing.lineId) ? standing : { ...standing, lineId: null }

function headerAbove(before: Sheet, line: number, after: Sheet): string | null {
  const lines = before.lyrics.split('\n')
  for (let i = line; i >= 0; i--)
    if (kindOf(lines[i] ?? '') === 'header') {
      const id = before.lineIds[i]
      return id !== undefined && after.lineIds.includes(id) ? id : null
    }
  return null
}

/** One diff for everything that stands on the song. */
export function stepBetween(before: Sheet, after: Sheet): Step {
  let diff: LineChange[] | undefined
  const carry = (place: WordPlace) => {
    diff ??= diffLyrics(before.lyrics, after.lyrics)
    return carryPlaceAlong(diff, before.lyrics, after.lyrics, place)
  }
  return { before, after, was: linesOf(before), is: linesOf(after), carry }
}

const linesOf = ({ lyrics, lineIds }: Sheet): Lines => ({
  texts: lyrics.split('\n'),
  at: new Map(lineIds.map((id, line) => [id, line])),
})

/** Lines that are there on both sides and whose words are others now; case and punctuation don't count. */
export function rewordedLines({ was, is }: Step): string[] {
  return [...is.at].flatMap(([id, line]) => {
    const [then, text] = [was.texts[was.at.get(id) ?? -1], is.texts[line] ?? '']
    return then !== undefined && then !== text && foldLine(then) !== foldLine(text) ? [id] : []
  })
}

const foldLine = (line: string) =>
  wordsOf(line)
    .map(({ text }) => foldWord(text))
    .join(' ')
