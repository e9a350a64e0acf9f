'use client'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { OpenSuggestion } from '../use-review'
import { Alternatives, choicesFor } from './alternatives'
import { DeclineReasons } from './decline-reasons'
import { EditSuggestion } from './edit-suggestion'
import type { SuggestionActs } from './use-suggestion-acts'

/** The four answers, and what each of them asks for. */
export function DecidingParts({ one, acts }: { one: OpenSuggestion; acts: SuggestionActs }) {
  const t = useTranslations('why')
  const { memberId } = useCamp()
  const { head, may } = useDesk()
  const { chosen, deciding } = acts
  const isChosen = chosen.chosen?.id === one.id
  const mode = isChosen ? chosen.mode : 'look'
  const leave = () => chosen.setMode('look')
  if (mode === 'decline')
    return (
      <DeclineReasons
        pending={deciding.pending}
        more={acts.more}
        onReason={(code) => acts.decline(one, code)}
        onLeave={leave}
      />
    )
  if (mode === 'edit' && head)
    return (
      <EditSuggestion
        one={one}
        head={head}
        pending={deciding.pending}
        onAccept={(words) => acts.accept(one, { base: head.number, words })}
        onLeave={leave}
      />
    )
  if (mode === 'alternatives')
    return (
      <Alternatives
        choices={choicesFor(one, chosen.open)}
        head={head}
        pending={deciding.pending}
        onAccept={(choice) => acts.accept(choice)}
        onLeave={leave}
      />
    )
  const hint = (key: string) => isChosen && <Kbd aria-hidden>{key}</Kbd>
  return (
    <div className="flex flex-wrap gap-2">
      {may.decide && (
        <>
          {one.status === 'open' && (
            <Button
              size="sm"
              variant={isChosen ? 'primary' : 'secondary'}
              pending={deciding.pending}
              onClick={() => acts.accept(one)}
            >
              {hint('1')}
              {t('accept')}
            </Button>
          )}
          {one.alternatives.length > 0 && (
            <Button size="sm" onClick={() => chosen.choose(one, 'alternatives')}>
              {hint('2')}
              {t('alternatives', { count: one.alternatives.length + 1 })}
            </Button>
          )}
          <Button size="sm" onClick={() => chosen.choose(one, 'decline')}>
            {hint('3')}
            {t('decline')}
          </Button>
          {one.change.kind !== 'facet' && (
            <Button size="sm" onClick={() => chosen.choose(one, 'edit')}>
              {hint('E')}
              {t('edit')}
            </Button>
          )}
        </>
      )}
      {acts.mayDivide(one) && (
        <Button size="sm" variant="ghost" onClick={() => void deciding.divide(one.id)}>
          {t('divide')}
        </Button>
      )}
      {one.authorId === memberId && (
        <Button size="sm" variant="ghost" onClick={() => void deciding.withdraw(one.id)}>
          {t('withdraw')}
        </Button>
      )}
    </div>
  )
}
