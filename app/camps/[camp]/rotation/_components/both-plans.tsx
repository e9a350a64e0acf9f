'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { Button } from '@/components/ui/button'
import { keep, readKept } from '@/lib/kept-form'
import { useCompare } from './use-compare'
import { type PlacedPlan, usePlans } from './use-outlook'
import { useSearch } from './use-search'

/** A button to see both ways of weighing repeats against a common language beside each other. */
export function BothPlans() {
  const { label, show, busy } = useBothPlans()
  return (
    <Button size="sm" className="mt-2" pending={busy} onClick={show}>
      {label}
    </Button>
  )
}

/** Opens both plans side by side, and makes them first when they aren't there. */
function useBothPlans() {
  const t = useTranslations('rotationPanels.words')
  const { open } = useCompare()
  const plans = usePlans()
  const { search, start, starting } = useSearch()
  const [waiting, setWaiting] = useWaiting()
  const both = bothOf(plans)
  const running = search?.state === 'running'
  const state = search?.state
  const arrive = useEffectEvent(() => {
    if (search?.made.some((letter) => !plans.some((plan) => plan.letter === letter))) return
    if (!setWaiting(false)) return
    if (both) open(both[0].letter, both[1].letter)
    else if (state === 'done') toast.info(t('onlyOne'))
  })
  // The plans come after the news that the search is over: look again with each of them.
  const letters = plans.map(({ letter, draft }) => `${letter}${draft.version}`).join()
  const news = state === 'running' ? null : `${state} ${letters}`
  useEffect(() => {
    if (waiting && news !== null) arrive()
  }, [waiting, news])
  return {
    busy: starting || waiting,
    label: t(both ? 'showBoth' : 'makeBoth'),
    show: () => {
      if (both) return open(both[0].letter, both[1].letter)
      if (!running) start({ afresh: true, onBegun: () => setWaiting(true) })
      else setWaiting(true)
    },
  }
}

/** Remembered by the tab: the board is laid out anew when its first plans arrive. True of one that has waited until now. */
function useWaiting() {
  const { campId } = useCamp()
  const key = `nightshift-both-plans:${campId}`
  const [waiting, set] = useState(false)
  useEffect(() => set(readKept(key) === true), [key])
  return [
    waiting,
    (next: boolean): boolean => {
      const before = readKept(key) === true
      keep(key, next || undefined)
      set(next)
      return before
    },
  ] as const
}

/** The plan with the fewest repeats, and the one with the fewest rooms without a language in common. */
function bothOf(plans: PlacedPlan[]): [PlacedPlan, PlacedPlan] | undefined {
  const best = (first: 'repeats' | 'language', then: 'repeats' | 'language') =>
    [...plans].sort(
      ({ standing: { terms: a } }, { standing: { terms: b } }) => a[first] - b[first] || a[then] - b[then],
    )[0]
  const [fewest, spoken] = [best('repeats', 'language'), best('language', 'repeats')]
  if (!fewest || !spoken || fewest === spoken) return undefined
  return spoken.standing.terms.language < fewest.standing.terms.language ? [fewest, spoken] : undefined
}
