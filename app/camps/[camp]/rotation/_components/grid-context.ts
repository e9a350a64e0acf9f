'use client'
import { createContext, type KeyboardEvent, useContext } from 'react'
import type { Card, Marks } from './cards'

/** What the cards of the organiser's grid share. */
export type Grid = {
  names: Record<string, string>
  marks: Map<string, Marks>
  /** The key of the one card that Tab reaches. */
  active: string
  held: Card | null
  target: Card | null
  /** The key of the card whose menu is open. */
  menu: string | null
  /** While a card is held, this chooses the other one instead. */
  openMenu: (card: Card | null) => void
  afterMenu: (event: Event) => void
  arrive: (card: Card) => void
  press: (event: KeyboardEvent, card: Card) => void
  pickUp: (card: Card) => void
  swapWith: (card: Card) => void
  toBench: (card: Card) => void
}

export const GridContext = createContext<Grid | null>(null)

export function useGrid(): Grid {
  const grid = useContext(GridContext)
  if (!grid) throw new Error('Only inside the grid')
  return grid
}
