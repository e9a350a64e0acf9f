'use client'
import { useState } from 'react'
import type { FacetName } from '@/domain/refinement/song/restore'
import { sameWords, wordsIn } from '@/domain/refinement/words'
import type { DeskSheet } from '../desk/sheet-context'
import type { Conflict } from '../desk/use-saving'
import type { Settling, Side } from './conflict-context'
import { settledWords } from './settle'

type Chosen = { conflict: Conflict; lines: Map<number, string[]>; facets: Map<FacetName, Side> }

/** Choosing between two texts, place by place; after the last one the result is saved on top of theirs. */
export function useSettling({ saving, kept }: Pick<DeskSheet, 'saving' | 'kept'>): Settling | null {
  const { conflict } = saving
  const [made, setMade] = useState<Chosen | null>(null)
  if (!conflict) return null
  const known = made?.conflict === conflict ? made : { conflict, lines: new Map(), facets: new Map() }
  const { merge, mine, theirs, reason } = conflict

  function go(next: Chosen) {
    setMade(next)
    const open = merge.conflicts.some((_, i) => !next.lines.has(i)) || merge.facets.some((f) => !next.facets.has(f))
    if (open) return
    const words = settledWords(merge, mine, next.lines, next.facets)
    if (sameWords(words, theirs)) {
      saving.setConflict(null)
      return kept.drop()
    }
    void saving.commit({ from: wordsIn(theirs), base: theirs.number, words, reason }).then((saved) => {
      if (saved.outcome === 'saved' || saved.outcome === 'merged' || saved.outcome === 'unchanged') kept.drop()
      // What was chosen stays when the network doesn't answer: one press tries again.
      if (saved.outcome === 'failed') setMade({ ...next, lines: new Map([...next.lines].slice(0, -1)) })
    })
  }
  return {
    conflict,
    chosen: known.lines,
    chosenFacets: known.facets,
    current: merge.conflicts.findIndex((_, i) => !known.lines.has(i)),
    failure: saving.failure,
    choose: (index, lines) => go({ ...known, conflict, lines: new Map(known.lines).set(index, lines) }),
    chooseFacet: (facet, side) => go({ ...known, conflict, facets: new Map(known.facets).set(facet, side) }),
  }
}
