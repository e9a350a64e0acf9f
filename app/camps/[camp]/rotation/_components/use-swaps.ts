'use client'
import { useEffect, useMemo, useState } from 'react'
import { countsOf } from '@/domain/rotation/review/meetings'
import type { Rules } from '@/domain/rotation/review/rules'
import { bestOf, judgeMove, movesAgainst, type Suggestion, type Trouble } from '@/domain/rotation/review/swaps'
import { useBoard } from './board-context'
import { frozenNights } from './frozen-nights'

const most = 3
const sliceMs = 6

/** The best few moves that end this trouble; null while they are being looked for, a slice at a time between frames. */
export function useSwaps(trouble: Trouble, rules: Rules): Suggestion[] | null {
  const { plan, pins, board } = useBoard()
  const [found, setFound] = useState<Suggestion[] | null>(null)
  const frozen = useMemo(() => frozenNights(board), [board])
  useEffect(() => {
    if (!plan) return
    const nights = plan.nights.flatMap(({ night }) => (frozen.includes(night) ? [] : night))
    const sight = { plan, rules, pins, nights }
    const counts = countsOf(plan)
    const moves = movesAgainst(trouble, sight)
    let best: Suggestion[] = []
    let at = 0
    let timer: ReturnType<typeof setTimeout>
    const look = () => {
      const until = performance.now() + sliceMs
      while (at < moves.length && performance.now() < until) {
        const good = judgeMove(trouble, moves[at++]!, sight, counts)
        if (good) best = bestOf([...best, good], most)
      }
      if (at < moves.length) timer = setTimeout(look)
      else setFound(best)
    }
    timer = setTimeout(look)
    return () => clearTimeout(timer)
  }, [trouble, rules, plan, pins, frozen])
  return found
}
