'use client'
import { createContext, useContext } from 'react'
import type { KeptWords } from '@/components/refinement/use-kept-words'
import type { Waiting } from '../edit/use-waiting'
import type { useCompared } from './use-compared'
import type { Saving } from './use-saving'

/** What the lyric itself needs beside the desk: how saves go, what is kept of what was typed, and what is compared. */
export type DeskSheet = {
  saving: Saving
  kept: KeptWords
  /** Typed before, and to be decided about before anything else is written. */
  waiting: Waiting | null
  compared: ReturnType<typeof useCompared>
  wash: number | null
}

export const SheetContext = createContext<DeskSheet | null>(null)

export function useSheet(): DeskSheet {
  const sheet = useContext(SheetContext)
  if (!sheet) throw new Error('useSheet outside of a desk')
  return sheet
}
