'use client'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { OpenSuggestion } from '../use-review'
import type { SuggestionActs } from './use-suggestion-acts'

/** Its words have changed since: said, and never applied blindly. Whoever offered it offers it anew with one step. */
export function NeedsNewLook({ one, acts }: { one: OpenSuggestion; acts: SuggestionActs }) {
  const t = useTranslations('why')
  const { memberId } = useCamp()
  const { head } = useDesk()
  const { place } = one
  const isGone = place.status === 'orphaned'
  return (
    <Notice tone="warn" className="text-sm">
      <p>
        {isGone
          ? t('goneIn', { number: place.since ?? 0 })
          : t('changedIn', { number: place.since ?? 0, now: place.now })}
      </p>
      {one.authorId === memberId && !isGone && head && (
        <Button
          size="sm"
          className="mt-2"
          pending={acts.deciding.pending}
          onClick={() => void acts.deciding.offerAgain(one.id, head.number)}
        >
          {t('offerAnew')}
        </Button>
      )}
    </Notice>
  )
}
