import type { Plan } from '@/domain/rotation/plan'
import type { Arrangement, Merged } from '@/domain/rotation/review/merge'
import type { DraftView } from './board-context'

/** What another organiser has saved meanwhile; null when they have discarded the plan. */
export type Conflict = { theirs: DraftView | null; base: Arrangement; mine: Arrangement; merged: Merged | null }
/** `waiting`: without an answer so far, tried again by itself; `refused`: only a change or a click tries again. */
export type SaveState = 'saved' | 'saving' | 'waiting' | 'refused' | 'conflict'
export type Kept = { base: DraftView; mine: Arrangement }
export type Step = 'done' | 'nothing' | 'clash'

export type Change = { before: Arrangement; after: Arrangement }
/** One plan with this browser's edits. */
export type Entry = {
  /** As the server last told it, and what the edits on the screen are based on. */
  server: DraftView
  now: Arrangement
  past: Change[]
  future: Change[]
  state: SaveState
  /** Told by the server while our own save was under way. */
  heard: DraftView | null
  theirs: DraftView | null
  error: unknown
}

export type KeeperDoors = {
  save: (draft: DraftView, arrangement: Arrangement) => Promise<DraftView>
  /** What another organiser's save was refused with; undefined for everything else. */
  conflictOf: (error: unknown) => { theirs: DraftView | null } | undefined
  /** Whether the server has answered at all. */
  isAnswer: (error: unknown) => boolean
  read: (letter: string) => Kept | null
  write: (letter: string, kept: Kept | null) => void
  later: (then: () => void) => void
  onChange: () => void
  /** Somebody else's change has appeared on the screen. */
  onRemote: (before: Plan, after: Plan) => void
}

export const entryOf = (server: DraftView): Entry => ({
  ...{ server, now: server, past: [], future: [] },
  ...{ state: 'saved', heard: null, theirs: null, error: null },
})

export const isUnsaved = ({ state }: Entry) => state !== 'saved'
