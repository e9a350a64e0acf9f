'use client'
import { useTranslations } from 'next-intl'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { Skeleton } from '@/components/ui/skeleton'
import { useSuggestions } from '../use-review'
import { DecidedList } from './decided-list'
import { SuggestionCard } from './suggestion-card'
import type { SuggestionActs } from './use-suggestion-acts'

/** What others would sing instead, line by line; below it what was decided. */
export function SuggestionsPane({ acts, onPass }: { acts: SuggestionActs; onPass?: (() => void) | undefined }) {
  const t = useTranslations('why')
  const { songId, may } = useDesk()
  const { data } = useSuggestions(songId)
  if (!data) return <Skeleton lines={4} />
  const { open, decided } = data
  return (
    <div className="flex flex-col gap-3">
      {may.decide && open.length > 0 && onPass && (
        <Button size="sm" className="self-start" onClick={onPass}>
          <Kbd aria-hidden>Z</Kbd>
          {t('pass')}
        </Button>
      )}
      {open.length === 0 && (
        <p className="text-muted">{t(may.propose && !may.save ? 'noSuggestionsYours' : 'noSuggestions')}</p>
      )}
      {open.length > 0 && (
        <ul className="flex flex-col gap-3" aria-label={t('tab.suggestions')}>
          {open.map((one) => (
            <SuggestionCard key={one.id} one={one} acts={acts} />
          ))}
        </ul>
      )}
      <DecidedList decided={decided} />
    </div>
  )
}
