'use client'
import { createContext, useContext } from 'react'
import type { RevisionView, SongWords } from '@/domain/refinement/words'

/** What somebody has opened to write in; `from` and `base` stay what they were then, whatever others save. */
export type Editing = {
  kind: 'word' | 'line'
  lineId: string
  /** In `from`, counting from 0. */
  line: number
  word: number
  from: SongWords
  base: number | null
  /** The revision whose words `from` are, or grew from. */
  opened: RevisionView | null
  /** What had been typed when a save of it failed, or several lines that were pasted. */
  typed?: string | undefined
  reason?: string | undefined
}

export type Commit = { text: string; reason: string; echoes?: boolean; offer?: boolean }

export type EditActs = {
  editing: Editing | null
  failure: string | null
  start: (kind: Editing['kind'], lineId: string, word: number, typed?: string) => void
  /** Each keystroke, for what keeps it. */
  typed: (text: string) => void
  commit: (commit: Commit) => void
  leave: () => void
  /** What is typed goes over what somebody else wrote there meanwhile. */
  keepMine: (text: string) => void
}

export const EditContext = createContext<EditActs | null>(null)

export function useEdit(): EditActs {
  const acts = useContext(EditContext)
  if (!acts) throw new Error('useEdit outside of a desk')
  return acts
}
