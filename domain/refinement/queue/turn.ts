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
}

/** Whose move it is. Every state has an answer; `nobody` where there is nothing to wait for. */
export function turnOf({ state, isHeld, standing, hasNewAudio }: TurnFacts): Turn {
  switch (state) {
    case 'inbox':
      return 'producers'
    case 'refining':
      return isHeld ? 'holder' : 'producers'
    case 'in-review':
      return isAgreed(standing) ? 'producers' : 'voters'
    case 'approved':
      return hasNewAudio ? 'producers' : 'writers'
    case 'finishing':
      return standing.final.isApproved ? 'producers' : 'voters'
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
