'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCraftWord, useLanguageName, useList } from '@/components/camp/words'
import { Unbroken } from '@/components/rotation/unbroken'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { LevelBound } from '@/domain/rotation/bounds/bounds'
import type { Term } from '@/domain/rotation/instance'
import type { FewWords } from '@/domain/rotation/outlook/few-words'
import { useBoard } from './board-context'
import { BothPlans } from './both-plans'
import { useOutlook } from './use-outlook'

const atFirst = 3

/** Who speaks with few, what that costs, and both plans side by side: fewest repeats, and a language in every room. */
export function LanguageStory({ few }: { few: FewWords[] }) {
  const t = useTranslations('rotationPanels.words')
  const { names } = useBoard()
  const list = useList()
  const craftName = useCraftWord()
  const languageName = useLanguageName()
  const price = usePrice()
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
                <Unbroken>{t(hopeless ? 'never' : 'atMost', { name, languages: spoken, atMost, repeats })}</Unbroken>
              </p>
              <p className="text-sm">
                <Unbroken>
                  {hopeless
                    ? t('noPartner', { craft: craftName(craft), name })
                    : t('partners', {
                        name,
                        craft: craftName(craft),
                        count: partners.length,
                        nights,
                        names: list(partners.map((id) => names[id] ?? '')),
                      })}
                </Unbroken>
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
      <BothPlans />
    </Notice>
  )
}

/** How many repeats a language in every room costs at the least, as far as it is proven; 0 where it isn't. */
function usePrice(): number {
  const { data } = useOutlook()
  // The order in which a common language comes before repeats, whichever of the two the camp has chosen.
  const levels = [data?.levels, data?.languageFirst].find((each) => {
    const [language, repeats] = (['language', 'repeats'] as const).map((term) => indexOf(each, term))
    return language! >= 0 && language! < repeats!
  })
  return levels?.[indexOf(levels, 'language')]?.value === 0 ? levels[indexOf(levels, 'repeats')]!.value : 0
}

const indexOf = (levels: LevelBound[] | null | undefined, wanted: Term) =>
  levels?.findIndex(({ term }) => term === wanted) ?? -1
