'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from 'sonner'
import type { FacetName } from '@/domain/refinement/song/restore'
import { sameWords, wordsIn } from '@/domain/refinement/words'
import type { DeskSheet } from '../desk/sheet-context'
import { toForm } from '../words-form'
import type { Conflict } from './conflict'
import type { Settling, Side } from './conflict-context'
import { settledWords } from './settle'

type Chosen = { conflict: Conflict; lines: Map<number, string[]>; facets: Map<FacetName, Side> }

/** Choosing between two texts, place by place; after the last one the result is saved on top of theirs. */
export function useSettling({ saving, kept }: Pick<DeskSheet, 'saving' | 'kept'>): Settling | null {
  const t = useTranslations('desk')
  const { conflict } = saving
  const [made, setMade] = useState<Chosen | null>(null)
  if (!conflict) return null
  const known = made?.conflict === conflict ? made : { conflict, lines: new Map(), facets: new Map() }
  const { merge, theirs, asked, origin, base } = conflict
  const typed = toForm(origin.words)

  function go(next: Chosen) {
    setMade(next)
    const open = merge.conflicts.some((_, i) => !next.lines.has(i)) || merge.facets.some((f) => !next.facets.has(f))
    if (open) return
    const words = settledWords(merge, asked.words, next.lines, next.facets)
    if (sameWords(words, theirs)) {
      saving.takeTheirs()
      kept.done(typed, null)
      const action = { label: t('bringBack'), onClick: () => kept.keep(base, typed) }
      return void toast(t('putAway'), { action, duration: 15_000 })
    }
    const change = { from: wordsIn(theirs), base: theirs.number, words, reason: asked.reason, settles: next.conflict }
    void saving.commit(change).then((saved) => {
      if (saved.outcome === 'saved' || saved.outcome === 'merged' || saved.outcome === 'unchanged')
        kept.done(typed, null)
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
