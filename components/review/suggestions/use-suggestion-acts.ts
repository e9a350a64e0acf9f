'use client'
import { useDesk } from '@/components/refinement/desk/desk-context'
import type { DeclineReason } from '@/domain/refinement/review/states'
import type { OpenSuggestion } from '../use-review'
import { useDeclineText } from './decline-reasons'
import { type Chosen, useChosen } from './use-chosen'
import { type Deciding, type Edited, useDeciding } from './use-deciding'

export type SuggestionActs = {
  chosen: Chosen
  deciding: Deciding
  accept: (one: OpenSuggestion, edited?: Edited) => void
  decline: (one: OpenSuggestion, code: DeclineReason) => void
  declineText: string
  setDeclineText: (text: string) => void
}

/** Deciding on the desk: once one is decided the next one is at hand. */
export function useSuggestionActs(): SuggestionActs {
  const { songId } = useDesk()
  const chosen = useChosen()
  const deciding = useDeciding(songId)
  const [declineText, setDeclineText] = useDeclineText(chosen.chosen?.id ?? null)
  return {
    ...{ chosen, deciding, declineText, setDeclineText },
    async accept(one, edited) {
      if (deciding.pending) return
      const next = chosen.after(one)
      const outcome = await deciding.accept(one.id, edited)
      if (outcome === 'accepted' || outcome === 'accepted-edited' || outcome === 'superseded') chosen.choose(next)
      else if (outcome === 'needs-rebase') chosen.setMode('look')
    },
    async decline(one, code) {
      if (deciding.pending) return
      const next = chosen.after(one)
      if ((await deciding.decline(one.id, code, declineText)) === 'declined') chosen.choose(next)
    },
  }
}
