'use client'
import { useTranslations } from 'next-intl'
import { Lamp } from '@/components/ui/lamp'
import type { DecidedSuggestion } from '../use-review'
import { VoiceNote } from '../voice/voice-note'
import { ChangeText } from './change-text'

const lamps = {
  accepted: 'full',
  'accepted-edited': 'full',
  declined: 'crossed',
  withdrawn: 'empty',
  superseded: 'half',
  open: 'empty',
  'needs-rebase': 'half',
} as const

type Props = {
  one: Pick<DecidedSuggestion, 'status' | 'deciderName' | 'reasonCode' | 'reasonText' | 'resultRevision' | 'spoken'>
}

/** What became of a suggestion, with the reason and who gave it. */
export function Outcome({ one }: Props) {
  const t = useTranslations('why')
  const { status, deciderName, reasonCode, reasonText, resultRevision, spoken } = one
  const name = deciderName ?? ''
  return (
    <div className="flex gap-2 text-sm">
      <Lamp state={lamps[status]} className="mt-0.5" />
      <div className="min-w-0">
        <p>{t(`outcome.${status}`, { name, number: resultRevision ?? 0 })}</p>
        {status === 'declined' && reasonCode && (
          <p className="font-medium break-words">
            {t(`declined.${reasonCode}`)}
            {reasonText && <span className="font-normal">: {reasonText}</span>}
          </p>
        )}
        {spoken && <VoiceNote url={spoken.url} ms={spoken.ms} name={t('voice.of', { name })} />}
      </div>
    </div>
  )
}

/** What was decided, the latest first. */
export function DecidedList({ decided }: { decided: DecidedSuggestion[] }) {
  const t = useTranslations('why')
  if (decided.length === 0) return null
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 text-muted md:min-h-8">
        {t('decidedCount', { count: decided.length })}
      </summary>
      <ul className="flex flex-col gap-3">
        {decided.map((one) => (
          <li key={one.id} className="flex flex-col gap-1 border-t border-line pt-2">
            <p className="text-sm text-muted">{one.authorName}</p>
            <ChangeText change={one.change} place={one.place} />
            <Outcome one={one} />
          </li>
        ))}
      </ul>
    </details>
  )
}
