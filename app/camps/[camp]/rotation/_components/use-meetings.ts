'use client'
import { useMemo } from 'react'
import { type Meeting, meetingsOf, personLines } from '@/domain/rotation/meetings/person-lines'
import { pairKey } from '@/domain/rotation/review/places'
import { useBoard } from './board-context'

/** What is wished of a pair, and the camp where they have met before. */
export type PairMarks = { apart: boolean; together: boolean; past: string | null }
const unmarked: PairMarks = { apart: false, together: false, past: null }

const empty = { nights: [] }

/** Who meets whom in the plan on the screen. */
export function useMeetings() {
  const { plan, input } = useBoard()
  return useMemo(() => {
    const meetings = meetingsOf(plan ?? empty)
    const marks = new Map<string, PairMarks>()
    const mark = (pair: [string, string], more: Partial<PairMarks>) =>
      marks.set(pairKey(...pair), { ...(marks.get(pairKey(...pair)) ?? unmarked), ...more })
    for (const { wish } of input.wishes) {
      if (wish.kind === 'apart') mark(wish.people, { apart: true })
      if (wish.kind === 'together') mark(wish.people, { together: true })
      if (wish.kind === 'past') for (const pair of wish.pairs) mark(pair, { past: wish.camp })
    }
    return {
      lines: personLines(plan ?? empty, input),
      meetingsOf: (a: string, b: string): Meeting[] => meetings.get(pairKey(a, b)) ?? [],
      marksOf: (a: string, b: string): PairMarks => marks.get(pairKey(a, b)) ?? unmarked,
    }
  }, [plan, input])
}
