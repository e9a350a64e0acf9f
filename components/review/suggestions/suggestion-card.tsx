'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { classNames } from '@/components/ui/class-names'
import { useGoTo } from '../place/use-go-to'
import { useLineText } from '../place/use-place-text'
import type { OpenSuggestion } from '../use-review'
import { ChangeText } from './change-text'
import { DecidingParts } from './deciding-parts'
import { NeedsNewLook } from './needs-new-look'
import type { SuggestionActs } from './use-suggestion-acts'

/** One wish: where, what instead of what, why and whose; and what can be done with it. */
export function SuggestionCard({ one, acts }: { one: OpenSuggestion; acts: SuggestionActs }) {
  const t = useTranslations('why')
  const { memberId } = useCamp()
  const { head } = useDesk()
  const lineText = useLineText()
  const goTo = useGoTo()
  const card = useRef<HTMLLIElement>(null)
  const { chosen } = acts
  const isChosen = chosen.chosen?.id === one.id
  const place = lineText(one.place.lineId)
  const isMine = one.authorId === memberId
  useEffect(() => {
    if (isChosen) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <li
      ref={card}
      aria-current={isChosen ? 'true' : undefined}
      className={classNames(
        'flex flex-col gap-2 rounded-md border border-line bg-panel p-3',
        isChosen && 'border-lamp-ink bg-raised',
      )}
    >
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm text-muted">
        <span className={isMine ? 'font-medium text-ink' : undefined}>{isMine ? t('yours') : one.authorName}</span>
        {place && (
          <button
            type="button"
            className="min-h-6 underline-offset-4 hover:underline"
            onClick={() => {
              chosen.choose(one)
              goTo(one.place)
            }}
          >
            {place}
          </button>
        )}
      </p>
      <ChangeText change={one.change} place={one.place} head={head} />
      {one.rationale && <p className="text-sm break-words">{t('because', { why: one.rationale })}</p>}
      {one.status === 'needs-rebase' && <NeedsNewLook one={one} acts={acts} />}
      <DecidingParts one={one} acts={acts} />
    </li>
  )
}
