'use client'
import { useMemo, useRef } from 'react'
import type { Plan } from '@/domain/rotation/plan'
import { listBench } from '@/domain/rotation/review/review'
import type { Rules } from '@/domain/rotation/review/rules'

/** Who has no seat, by night; a night whose bench is as it was keeps the same list, so it isn't rendered again. */
export function useBenches(plan: Plan, rules: Rules): Map<number, string[]> {
  const last = useRef(new Map<number, string[]>())
  return useMemo(() => {
    const benches = new Map(
      plan.nights.map(({ night }) => {
        const bench = listBench(plan, rules, night)
        const before = last.current.get(night)
        return [night, before?.join() === bench.join() ? before : bench]
      }),
    )
    last.current = benches
    return benches
  }, [plan, rules])
}
