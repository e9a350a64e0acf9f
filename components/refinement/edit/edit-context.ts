'use client'
import { createContext, useContext } from 'react'
import type { RevisionView } from '@/domain/refinement/words'
import type { Ground } from '../desk/ground'

/** What somebody has opened to write in; what they write over stays what it was then, whatever others save. */
export type Editing = Ground & {
  kind: 'word' | 'line'
  lineId: string
  /** In `from`, counting from 0. */
  line: number
  word: number
  /** The revision whose words `from` are, or grew from. */
  opened: RevisionView | null
  /** What had been typed when a save of it failed, or several lines that were pasted. */
  typed?: string | undefined
  reason?: string | undefined
  /** How it was to be saved when that was cut off. */
  cutOff?: How | undefined
}

export type How = { echoes?: boolean; offer?: boolean }
export type Commit = How & { text: string; reason: string }

export type EditActs = {
  editing: Editing | null
  failure: string | null
  start: (kind: Editing['kind'], lineId: string, word: number) => void
  /** The word becomes its whole line, with what was pasted. */
  widen: (pasted: string) => void
  /** How the open field is saved when somebody goes on elsewhere without a word. */
  onGoOn: (save: () => void) => () => void
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
