'use client'
import { createContext, useContext } from 'react'
import type { FacetName } from '@/domain/refinement/song/restore'
import type { Conflict } from './conflict'

export type Side = 'mine' | 'theirs'

export type Settling = {
  conflict: Conflict
  /** What has been chosen so far, by the conflict's place in the merge; lines of the lyric. */
  chosen: ReadonlyMap<number, string[]>
  chosenFacets: ReadonlyMap<FacetName, Side>
  choose: (index: number, lines: string[]) => void
  chooseFacet: (facet: FacetName, side: Side) => void
  /** The one that the digits are for. */
  current: number
  failure: string | null
}

export const ConflictContext = createContext<Settling | null>(null)
export const useConflict = () => useContext(ConflictContext)
