import type { Place } from './place'
import { labelOf, type Sheet } from './standing'

/**
 * A place as it is kept: with the words and the label that really stand there in the revision it was marked on. Null when it marks
 * nothing that is there. `newestVersion` is the audio's, 0 for none.
 */
export function markedPlace(place: Place, sheet: Sheet | null, newestVersion: number): Place | null {
  const words = place.words && wordsOn(place.words, sheet)
  const section = place.section && sectionOn(place.section, sheet)
  const { time } = place
  if ((place.words && !words) || (place.section && !section)) return null
  if (time && (time.version > newestVersion || (time.endMs !== null && time.endMs < time.startMs))) return null
  return { words, section, time }
}

function wordsOn({ lineId, start, end }: NonNullable<Place['words']>, sheet: Sheet | null): Place['words'] {
  const text = sheet?.lyrics.split('\n')[sheet.lineIds.indexOf(lineId)]
  if (text === undefined) return null
  if (start === null || end === null) return { lineId, start: null, end: null, quote: text }
  return start < end && end <= text.length ? { lineId, start, end, quote: text.slice(start, end) } : null
}

function sectionOn({ id }: NonNullable<Place['section']>, sheet: Sheet | null): Place['section'] {
  const known = sheet?.structure.find((section) => section.id === id)
  const header = sheet?.lyrics.split('\n')[sheet.lineIds.indexOf(id)]
  if (known) return { id, label: known.label || known.kind }
  return header === undefined ? null : { id, label: labelOf(header).slice(0, 60) }
}
