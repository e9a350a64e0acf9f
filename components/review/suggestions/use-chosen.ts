'use client'
import { parseAsString, useQueryState } from 'nuqs'
import { useState } from 'react'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { wordsOf } from '@/domain/refinement/text/lines'
import { type OpenSuggestion, useSuggestions } from '../use-review'

export type DecidingMode = 'look' | 'alternatives' | 'decline' | 'edit'

/** Which suggestion is being looked at, and what is being done with it. It stands in the address. */
export function useChosen() {
  const { songId, lines, cursor, moveTo, openPane } = useDesk()
  const { data } = useSuggestions(songId)
  const open = data?.open ?? []
  const [id, setId] = useQueryState('s', parseAsString)
  const [mode, setMode] = useState<DecidingMode>('look')
  const chosen = open.find((one) => one.id === id) ?? null

  function choose(one: OpenSuggestion | null, next: DecidingMode = 'look') {
    setMode(next)
    void setId(one?.id ?? null)
    if (!one) return
    openPane('suggestions')
    const { lineId, start } = one.place
    const line = lines.find((each) => each.id === lineId)
    if (!line) return
    const word = start === null ? -1 : wordsOf(line.text).findIndex(({ end }) => end > start)
    moveTo({ lineId: line.id, word: word < 0 ? null : word })
  }
  return {
    open,
    chosen,
    mode,
    choose,
    setMode,
    /** The one after or before; from nowhere the first one at or behind the cursor. */
    step(by: 1 | -1) {
      const at = chosen ? open.indexOf(chosen) + by : fromCursor()
      choose(open.at(at < open.length ? at : 0) ?? null)
    },
    /** Chosen, or else what is suggested on the word with the cursor. */
    meant(): OpenSuggestion | null {
      if (chosen) return chosen
      const line = lines.find((each) => each.id === cursor?.lineId)
      const word = line && cursor?.word != null ? wordsOf(line.text)[cursor.word] : undefined
      if (!word) return null
      const isThere = ({ place: { lineId, start, end } }: OpenSuggestion) =>
        lineId === line?.id && (start ?? 0) < word.end && word.start < (end ?? Number.MAX_SAFE_INTEGER)
      return open.find(isThere) ?? null
    },
    /** The one that comes next once this one is decided, together with those that this settles. */
    after(one: OpenSuggestion, settled: string[] = []): OpenSuggestion | null {
      const rest = open.slice(open.indexOf(one) + 1).concat(open.slice(0, open.indexOf(one)))
      return rest.find(({ id }) => !settled.includes(id)) ?? null
    },
  }
  function fromCursor(): number {
    const order = new Map(lines.map((line, i) => [line.id, i]))
    const here = order.get(cursor?.lineId ?? '') ?? 0
    const at = open.findIndex(({ place }) => (order.get(place.lineId ?? '') ?? -1) >= here)
    return Math.max(0, at)
  }
}

export type Chosen = ReturnType<typeof useChosen>
