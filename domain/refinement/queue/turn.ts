import { isAgreed, type Standing } from './approvals'
import { isApproved, type SongState } from './states'
import type { Turn } from './turns'

export type TurnFacts = {
  state: SongState
  /** Somebody's claim runs. */
  isHeld: boolean
  standing: Standing
  /** The newest version of the audio is younger than the last change of the words or the music. */
  hasNewAudio: boolean
  /** Somebody's suggestion is open: once approved a song changes only that way, so producers are asked. */
  hasSuggestions: boolean
}

/** Whose move it is. Every state has an answer; `nobody` where there is nothing to wait for. */
export function turnOf({ state, isHeld, standing, hasNewAudio, hasSuggestions }: TurnFacts): Turn {
  switch (state) {
    case 'inbox':
      return 'producers'
    case 'refining':
      return isHeld ? 'holder' : 'producers'
    case 'in-review':
      return isAgreed(standing) || hasSuggestions ? 'producers' : 'voters'
    case 'approved':
      return hasNewAudio || hasSuggestions ? 'producers' : 'writers'
    case 'finishing':
      return standing.final.isApproved || hasSuggestions ? 'producers' : 'voters'
    case 'finished':
      return hasSuggestions ? 'producers' : 'nobody'
    case 'open':
    case 'sent-back':
      return 'writers'
    default:
      return 'nobody'
  }
}

/** Where a song falls back to when approvals lapse: what nobody stands by any more isn't approved. */
export function stateAfterLapse(state: SongState, standing: Standing): SongState {
  if (!isApproved(state)) return state
  if (!standing.lyrics.isApproved || !standing.music.isApproved) return 'in-review'
  return state === 'finished' && !standing.final.isApproved ? 'finishing' : state
}
