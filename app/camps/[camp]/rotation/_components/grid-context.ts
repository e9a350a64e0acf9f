'use client'
import { createContext, type RefObject, useContext } from 'react'
import type { Card } from './cards'
import type { GridHold } from './grid-hold'

/** What the grid's own parts share; it stays the same object for as long as the grid is there. */
export type Grid = {
  hold: GridHold
  root: RefObject<HTMLElement | null>
  openMenu: (card: Card) => void
  togglePins: (night: number, room?: number) => void
}

export const GridContext = createContext<Grid | null>(null)

export function useGrid(): Grid {
  const grid = useContext(GridContext)
  if (!grid) throw new Error('Only inside the grid')
  return grid
}
