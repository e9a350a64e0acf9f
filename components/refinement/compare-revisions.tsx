'use client'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { parseAsInteger, useQueryStates } from 'nuqs'
import { useCamp } from '@/components/camp/camp-context'
import { Button } from '@/components/ui/button'
import { Field, Select } from '@/components/ui/field'
import type { RevisionView } from '@/domain/refinement/words'
import { useTRPC } from '@/lib/trpc/client'
import { RevisionDiff } from './revision-diff'

type Props = { songId: string; revisions: RevisionView[]; newest: number }

/** Any two revisions side by side in one text; the choice is in the address, so a link shows the same. */
export function CompareRevisions({ songId, revisions, newest }: Props) {
  const t = useTranslations('history')
  const [{ from, to }, choose] = useQueryStates({ from: parseAsInteger, to: parseAsInteger })
  const before = useRevision(songId, from, revisions)
  const after = useRevision(songId, to, revisions)
  const numbers = Array.from({ length: newest }, (_, i) => newest - i)
  const pick = (side: 'from' | 'to', chosen: number | null) => (
    <Field label={t(side)} className="min-w-28">
      {(props) => (
        <Select
          {...props}
          value={chosen ?? ''}
          onChange={(event) => choose({ [side]: event.target.value ? Number(event.target.value) : null })}
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
  return (
    <section aria-label={t('compare')} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-3">
        {pick('from', from)}
        {pick('to', to)}
        {(from !== null || to !== null) && (
          <Button variant="ghost" onClick={() => choose({ from: null, to: null })}>
            {t('stopComparing')}
          </Button>
        )}
      </div>
      {before && after && <RevisionDiff words={after} before={before} />}
    </section>
  )
}

/** From what is already here, else asked for by its number. */
function useRevision(songId: string, number: number | null, known: RevisionView[]): RevisionView | undefined {
  const trpc = useTRPC()
  const { campId } = useCamp()
  const here = known.find((revision) => revision.number === number)
  const ask = number === null || here ? skipToken : { campId, songId, number }
  const { data } = useQuery(trpc.refinement.revision.queryOptions(ask))
  return here ?? data
}
