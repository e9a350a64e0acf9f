import { wordsOf } from '../text/lines'
import type { SuggestedChange } from './suggestion'

/**
 * One decision as several: word by word where as many words take the place of as many with the same between them, line by line
 * where lines are only taken out. Null where the parts can't stand alone.
 */
export function divideSuggestion(change: SuggestedChange): SuggestedChange[] | null {
  if (change.kind === 'facet') return null
  if (change.kind === 'lines') {
    const { take, put } = change
    return take.length > 1 && put.length === 0 ? take.map((id) => ({ ...change, take: [id] })) : null
  }
  const [old, now] = [wordsOf(change.del), wordsOf(change.ins)]
  if (old.length < 2 || old.length !== now.length || between(change.del) !== between(change.ins)) return null
  const parts = old.flatMap(({ text, start }, i) => {
    const ins = now[i]!.text
    return text === ins ? [] : [{ ...change, start: change.start + start, del: text, ins }]
  })
  return parts.length > 1 ? parts : null
}

/** What stands around and between the words. */
function between(text: string): string {
  let at = 0
  const gaps = wordsOf(text).map(({ start, end }) => {
    const gap = text.slice(at, start)
    at = end
    return gap
  })
  return JSON.stringify([...gaps, text.slice(at)])
}
