'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { RevisionView } from '@/domain/refinement/words'
import type { OpenSuggestion } from '../use-review'
import { ChangeText } from './change-text'

type Props = {
  choices: OpenSuggestion[]
  head: RevisionView | null
  pending: boolean
  onAccept: (one: OpenSuggestion) => void
  onLeave: () => void
}

/** Everything that is wanted of the same words, one digit each; taking one settles the others. */
export function Alternatives({ choices, head, pending, onAccept, onLeave }: Props) {
  const t = useTranslations('why')
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 font-medium">{t('chooseOne', { count: choices.length })}</legend>
      {choices.map((one, i) => (
        <div key={one.id} className="flex flex-col gap-1 border-t border-line pt-2">
          <p className="text-sm text-muted">{one.authorName}</p>
          <ChangeText change={one.change} place={one.place} head={head} />
          {one.rationale && <p className="text-sm">{t('because', { why: one.rationale })}</p>}
          <Button size="sm" className="self-start" pending={pending} onClick={() => onAccept(one)}>
            <Kbd aria-hidden>{i + 1}</Kbd>
            {one.change.kind === 'words' && one.change.ins.trim()
              ? t('acceptWords', { words: one.change.ins.trim() })
              : t('acceptOf', { name: one.authorName })}
          </Button>
        </div>
      ))}
      <Button size="sm" variant="ghost" className="self-start" onClick={onLeave}>
        {t('leave')}
      </Button>
    </fieldset>
  )
}

/** In the order in which the digits choose. */
export const choicesFor = (one: OpenSuggestion, open: OpenSuggestion[]) => [
  one,
  ...open.filter(({ id }) => one.alternatives.includes(id)),
]
