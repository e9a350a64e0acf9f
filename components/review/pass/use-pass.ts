'use client'
import { useState } from 'react'
import { useDesk } from '@/components/refinement/desk/desk-context'
import type { DeclineReason } from '@/domain/refinement/review/states'
import type { DecidingMode } from '../suggestions/use-chosen'
import { type Edited, useDeciding } from '../suggestions/use-deciding'
import { useMoreReason } from '../suggestions/use-more-reason'
import { type OpenSuggestion, useSuggestions } from '../use-review'
import type { PassStep } from './pass-log'

/** What was open when the pass began, one after the other; what others decide meanwhile is passed over. */
export function usePass() {
  const { songId } = useDesk()
  const { data } = useSuggestions(songId)
  const deciding = useDeciding(songId)
  const open = data?.open ?? []
  const [ids] = useState(() => open.map(({ id }) => id))
  const [steps, setSteps] = useState<PassStep[]>([])
  const [mode, setMode] = useState<DecidingMode>('look')
  const done = new Set(steps.map(({ id }) => id))
  const id = ids.find((each) => !done.has(each) && open.some((one) => one.id === each)) ?? null
  const one = open.find((each) => each.id === id) ?? null
  const more = useMoreReason(songId, id)

  function note(step: PassStep) {
    setSteps((before) => [...before, step])
    setMode('look')
  }
  return {
    ...{ one, open, steps, mode, setMode, more },
    pending: deciding.pending,
    total: ids.length,
    number: one ? ids.indexOf(one.id) + 1 : ids.length,
    async accept(choice: OpenSuggestion, edited?: Edited) {
      if (deciding.pending) return
      const outcome = await deciding.accept(choice.id, edited)
      if (outcome === 'accepted' || outcome === 'superseded') note({ id: choice.id, outcome: 'accepted' })
      else if (outcome === 'accepted-edited') note({ id: choice.id, outcome: 'edited' })
      else setMode('look')
    },
    async decline(code: DeclineReason) {
      if (!one || deciding.pending) return
      if ((await deciding.decline(one.id, code, more)) === 'declined') note({ id: one.id, outcome: 'declined', code })
    },
    later: () => one && note({ id: one.id, outcome: 'left' }),
  }
}

export type Pass = ReturnType<typeof usePass>
