import { type Place, placeSchema } from '@/domain/refinement/review/place'
import { wordsOf } from '@/domain/refinement/text/lines'
import type { DeskAudio, DeskCursor, DeskLine } from './desk-context'

/** The word or line with the cursor, and the playhead. */
export function placeAt(lines: DeskLine[], cursor: DeskCursor | null, audio: DeskAudio): Place {
  const line = lines.find(({ id }) => id === cursor?.lineId)
  const word = line && cursor?.word != null ? wordsOf(line.text)[cursor.word] : undefined
  const ms = audio.version > 0 ? audio.ms() : 0
  return placeSchema.parse({
    words: line
      ? {
          lineId: line.id,
          start: word?.start ?? null,
          end: word?.end ?? null,
          quote: word?.text ?? line.text,
        }
      : null,
    time: ms > 0 ? { version: audio.version, startMs: ms, endMs: null } : null,
  })
}
