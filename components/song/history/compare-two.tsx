'use client'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { parseAsInteger, useQueryStates } from 'nuqs'
import type { Ref } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { Button } from '@/components/ui/button'
import { Field, Select } from '@/components/ui/field'
import type { RevisionView } from '@/domain/refinement/words'
import { useTRPC } from '@/lib/trpc/client'
import { Comparison } from './comparison'
import { useRestore } from './use-restore'

/** Which two revisions are compared, as the address says. */
export const useComparedTwo = () => useQueryStates({ from: parseAsInteger, to: parseAsInteger })

/** Any two revisions in one text; the choice is in the address, so a link shows the same. */
export function CompareTwo({ revisions, ref }: { revisions: RevisionView[]; ref?: Ref<HTMLElement> }) {
  const t = useTranslations('history')
  const { head, may } = useDesk()
  const { restore, pending } = useRestore()
  const [{ from, to }, choose] = useComparedTwo()
  const before = useRevision(from, revisions)
  const after = useRevision(to, revisions)
  const newest = head?.number ?? 0
  if (newest < 2) return null
  const numbers = Array.from({ length: newest }, (_, i) => newest - i)
  const pick = (side: 'from' | 'to', chosen: number | null) => (
    <Field label={t(side)} className="min-w-36 flex-1">
      {(props) => (
        <Select
          {...props}
          value={chosen ?? ''}
          onChange={({ target: { value } }) => void choose({ [side]: value ? Number(value) : null })}
        >
          <option value="">{t('choose')}</option>
          {numbers.map((number) => (
            <option key={number} value={number}>
              {t('revision', { number })}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
  const towardsHead = may.save && to === newest && from !== newest
  return (
    <section ref={ref} tabIndex={-1} aria-label={t('compare')} className="flex scroll-mt-20 flex-col gap-3">
      <div className="flex flex-wrap items-end gap-2">
        {pick('from', from)}
        {pick('to', to)}
        {(from !== null || to !== null) && (
          <Button variant="ghost" size="sm" onClick={() => void choose({ from: null, to: null })}>
            {t('stopComparing')}
          </Button>
        )}
      </div>
      {before && after && (
        <Comparison
          before={before}
          after={after}
          onRestore={towardsHead ? (what) => !pending && void restore(before.number, what) : undefined}
        />
      )}
    </section>
  )
}

/** From what is already here, else asked for by its number. */
function useRevision(number: number | null, known: RevisionView[]): RevisionView | undefined {
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { songId, head } = useDesk()
  const here = number === head?.number ? head : known.find((revision) => revision.number === number)
  const ask = number === null || here ? skipToken : { campId, songId, number }
  const { data } = useQuery(trpc.refinement.revision.queryOptions(ask, { staleTime: Number.POSITIVE_INFINITY }))
  return here ?? data
}
