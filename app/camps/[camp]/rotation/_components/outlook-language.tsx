'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { useCraftWord, useLanguageName, useList } from '@/components/camp/words'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { LevelBound } from '@/domain/rotation/bounds/bounds'
import type { Term } from '@/domain/rotation/instance'
import type { FewWords } from '@/domain/rotation/outlook/few-words'
import { keep, readKept } from '@/lib/kept-form'
import { useBoard } from './board-context'
import { useCompare } from './use-compare'
import { type PlacedPlan, useOutlook, usePlans } from './use-outlook'
import { useSearch } from './use-search'

const atFirst = 3

/** Who speaks with few, what that costs, and both plans side by side: fewest repeats, and a language in every room. */
export function LanguageStory({ few }: { few: FewWords[] }) {
  const t = useTranslations('rotationPanels.words')
  const { names } = useBoard()
  const plans = usePlans()
  const list = useList()
  const craftName = useCraftWord()
  const languageName = useLanguageName()
  const price = usePrice(plans)
  const { label, show, busy } = useBothPlans(plans)
  const [all, setAll] = useState(false)
  const shown = all ? few : few.slice(0, atFirst)
  if (few.length === 0) return null
  return (
    <Notice tone="info">
      <ul className="flex flex-col gap-2">
        {shown.map(({ memberId, languages, atMost, nights, craft, partners }) => {
          const name = names[memberId] ?? ''
          const spoken = list(languages.map(languageName))
          const hopeless = partners.length === 0
          const repeats = hopeless || few.length > 1 ? 0 : price
          return (
            <li key={memberId}>
              <p className="font-medium">
                {t(hopeless ? 'never' : 'atMost', { name, languages: spoken, atMost, repeats })}
              </p>
              <p className="text-sm">
                {hopeless
                  ? t('noPartner', { craft: craftName(craft), name })
                  : t('partners', {
                      name,
                      craft: craftName(craft),
                      count: partners.length,
                      nights,
                      names: list(partners.map((id) => names[id] ?? '')),
                    })}
              </p>
            </li>
          )
        })}
      </ul>
      {shown.length < few.length && (
        <Button size="sm" variant="ghost" className="mt-1" onClick={() => setAll(true)}>
          {t('showAll', { count: few.length })}
        </Button>
      )}
      {few.length > 1 && price > 0 && <p className="mt-2">{t('together', { repeats: price })}</p>}
      <Button size="sm" className="mt-2" pending={busy} onClick={show}>
        {label}
      </Button>
    </Notice>
  )
}

/** How many repeats a language in every room costs: as made, else as proven; 0 when neither is known. */
function usePrice(plans: PlacedPlan[]): number {
  const { data } = useOutlook()
  const made = plans
    .filter(
      ({ standing: { terms, whole } }) => whole && terms.language === 0 && terms.empty === 0 && terms.broken === 0,
    )
    .map(({ standing }) => standing.terms.repeats)
  // The order in which a common language comes before repeats, whichever of the two the camp has chosen.
  const levels = [data?.levels, data?.languageFirst].find((each) => {
    const [language, repeats] = (['language', 'repeats'] as const).map((term) => indexOf(each, term))
    return language! >= 0 && language! < repeats!
  })
  const proven = levels?.[indexOf(levels, 'language')]?.value === 0 ? levels[indexOf(levels, 'repeats')]!.value : 0
  return made.length > 0 ? Math.min(...made) : proven
}

const indexOf = (levels: LevelBound[] | null | undefined, wanted: Term) =>
  levels?.findIndex(({ term }) => term === wanted) ?? -1

/** Opens both plans side by side, and makes them first when they aren't there. */
function useBothPlans(plans: PlacedPlan[]) {
  const t = useTranslations('rotationPanels.words')
  const { open } = useCompare()
  const { search, start, starting } = useSearch()
  const [waiting, setWaiting] = useWaiting()
  const both = bothOf(plans)
  const running = search?.state === 'running'
  const arrive = useEffectEvent(() => {
    if (!waiting || !search || search.made.some((letter) => !plans.some((plan) => plan.letter === letter))) return
    setWaiting(false)
    if (both) open(both[0].letter, both[1].letter)
    else toast.info(t('onlyOne'))
  })
  // The plans come after the news that the search is over: look again with each of them.
  const letters = plans.map(({ letter, draft }) => `${letter}${draft.version}`).join()
  const state = search?.state
  useEffect(() => {
    if (waiting && letters !== '' && state !== 'running') arrive()
  }, [letters, state, waiting])
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

/** Remembered by the tab: the board is laid out anew when its first plans arrive. */
function useWaiting() {
  const { campId } = useCamp()
  const key = `nightshift-both-plans:${campId}`
  const [waiting, set] = useState(false)
  useEffect(() => set(readKept(key) === true), [key])
  return [
    waiting,
    (next: boolean) => {
      keep(key, next || undefined)
      set(next)
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
