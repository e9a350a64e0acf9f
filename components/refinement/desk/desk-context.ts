'use client'
import { createContext, useContext } from 'react'
import type { CurrentWords } from '@/components/refinement/use-live-words'
import type { Place } from '@/domain/refinement/review/place'
import type { LineKind } from '@/domain/refinement/text/lines'
import type { RevisionView, SongWords } from '@/domain/refinement/words'

export const deskModes = ['now', 'last', 'visit', 'origin', 'blame'] as const
export type DeskMode = (typeof deskModes)[number]

export const whyPanes = ['suggestions', 'comments', 'requests', 'history'] as const
export type WhyPaneName = (typeof whyPanes)[number]

/** A line of the newest words. `section` is what the header above says, `number` counts from 1 within it. */
export type DeskLine = {
  id: string
  index: number
  text: string
  kind: LineKind
  section: string | null
  number: number | null
}

/** Where the cursor stands; `word` counts from 0 over `wordsOf(line)`, null is the whole line. */
export type DeskCursor = { lineId: string; word: number | null }

export type ComposeKind = 'comment' | 'request' | 'suggestion'
export type Composing = { kind: ComposeKind; place: Place }

/** The page's one player. Times are ms of the version that is chosen; `version` is 0 while there is no audio. */
export type DeskAudio = {
  version: number
  ms: () => number
  seek: (ms: number) => void
  play: () => void
  pause: () => void
  /** Goes on after `pause`, if it was playing then. */
  resume: () => void
  toggle: () => void
  /** Plays from where this line is sung, else from where its section begins, else from the playhead. */
  playFromLine: (lineId: string) => void
  toggleFromLine: (lineId: string) => void
  pick: (version: number) => void
}

/** `saved` holds the new revision; `asked` is a conflict that the lyric shows; `failed` is said where it happened. */
export type Saved =
  | { outcome: 'saved' | 'merged'; revision: RevisionView }
  | { outcome: 'unchanged' | 'asked' | 'offered' }
  /** Cut off: nothing was answered, so it may go when there is network again. */
  | { outcome: 'failed'; isCutOff: boolean }

export type Desk = {
  songId: string
  words: CurrentWords
  head: RevisionView | null
  /** Of the newest words, what this person just saved included. */
  lines: DeskLine[]
  cursor: DeskCursor | null
  /** Puts the cursor there and brings it into view. */
  moveTo: (place: DeskCursor | null) => void
  mode: DeskMode
  setMode: (mode: DeskMode) => void
  /** What the mode shows; `from` is null where nothing is compared. */
  compared: { from: RevisionView | null; to: RevisionView | null }
  /** Shows an older revision; null is the newest. */
  showRevision: (number: number | null) => void
  pane: WhyPaneName
  openPane: (pane: WhyPaneName) => void
  compose: Composing | null
  startComposing: (kind: ComposeKind, place?: Place) => void
  stopComposing: () => void
  audio: DeskAudio
  /** On top of what is shown now; who may only propose offers it. */
  save: (words: SongWords, reason?: string) => Promise<Saved>
  /** `base` is the revision that the words were made of; the newest unless it says otherwise. */
  offer: (words: SongWords, rationale: string, base?: number) => Promise<Saved>
  may: { save: boolean; propose: boolean; decide: boolean }
  /** The neighbour in the queue. */
  goTo: (step: 1 | -1) => void
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk outside of a desk')
  return desk
}
