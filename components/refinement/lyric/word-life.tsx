'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { useSheet } from '@/components/refinement/desk/sheet-context'
import { useTRPC } from '@/lib/trpc/client'
import type { Blame } from './use-blame'

type Props = {
  word: string
  owner: ReturnType<Blame['ownersOf']>[number]
  lineId: string
  index: number
  blame: Blame
}

/** The life of a word: what stood in its place before, who brought each of them in, and why. */
export function WordLife({ word, owner, lineId, index, blame }: Props) {
  const t = useTranslations('desk')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { songId } = useDesk()
  const { compared } = useSheet()
  const { data: steps } = useQuery({
    ...trpc.refinement.evidence.biography.queryOptions({ campId, songId, lineId, word: index }, { staleTime: 60_000 }),
    enabled: !compared.isOlder,
    retry: false,
  })
  const name = blame.personOf(owner.author)?.name ?? ''
  const now = t('wordBy', { word, name, number: owner.rev })
  const told = steps && steps.at(-1)?.text === word ? steps : null
  if (!told) return <span className="text-ink">{now}</span>
  return (
    <ol className="flex flex-wrap gap-x-2 text-ink">
      {told.map((step, i) => (
        <li key={step.rev}>
          {i > 0 && <span aria-hidden>→ </span>}
          {t('wordBy', { word: step.text, name: step.name, number: step.rev })}
          {step.reason && <span className="text-muted"> {t('because', { reason: step.reason })}</span>}
          {step.reintroducedBy && (
            <span className="text-muted">
              {' '}
              {t('broughtBack', { name: blame.personOf(step.reintroducedBy)?.name ?? '' })}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
