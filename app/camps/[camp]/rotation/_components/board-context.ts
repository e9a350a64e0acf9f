'use client'
import { createContext, useContext } from 'react'
import type { RotationInput } from '@/domain/rotation/input'
import type { Pin, Plan } from '@/domain/rotation/plan'
import type { PlanReview } from '@/domain/rotation/review/review'
import type { RouterOutputs } from '@/lib/trpc/types'

type BoardView = RouterOutputs['rotation']['board']
/** A draft as the server last told it. */
export type DraftView = BoardView['drafts'][number]

export const boardViews = ['rooms', 'meetings', 'people', 'compare'] as const
export type BoardViewName = (typeof boardViews)[number]

/** What everything on the organiser's board shares. */
export type Board = {
  board: BoardView
  input: RotationInput
  names: Record<string, string>
  /** The plan that is looked at: 'A', 'B', … */
  letter: string
  draft: DraftView | null
  /** As on the screen, edits that are not saved yet included; null while there is no draft. */
  plan: Plan | null
  pins: Pin[]
  /** Of `reviewed`: the plan on the screen, or for a moment the one before its last edit; an empty one while there is none. */
  review: PlanReview
  reviewed: Plan
  /** One step that can be undone, saved at once. */
  change: (next: { plan?: Plan; pins?: Pin[] }) => void
  undo: () => void
  redo: () => void
  canUndo: boolean
  canRedo: boolean
  choose: (letter: string) => void
  view: BoardViewName
  show: (view: BoardViewName) => void
  /** The night that a phone shows. */
  night: number | null
  /** Shows the grid with this night in view, and this room when one is named. */
  goToNight: (night: number, room?: number) => void
}

/** What is said of a plan follows an edit a moment later, so that the frame of the edit itself is short. */
export const BoardContext = createContext<Board | null>(null)
/** The same with every edit at once, for those who show the seats themselves. */
export const LiveBoardContext = createContext<Board | null>(null)

export function useBoard(): Board {
  const board = useContext(BoardContext)
  if (!board) throw new Error('Only on the board')
  return board
}

export function useLiveBoard(): Board {
  const board = useContext(LiveBoardContext)
  if (!board) throw new Error('Only on the board')
  return board
}
