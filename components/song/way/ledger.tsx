'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { Notice } from '@/components/ui/notice'
import { ScrollBox } from '@/components/ui/scroll-box'
import { useTRPC } from '@/lib/trpc/client'

const columns = ['words', 'lines', 'hookWords', 'contributed', 'removed', 'music'] as const

/** What each person's words came to, in counts: what is to be shared is for people to agree on. */
export function Ledger({ songId }: { songId: string }) {
  const t = useTranslations('history')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { data } = useQuery(trpc.refinement.evidence.ledger.queryOptions({ campId, songId }))
  if (!data || data.people.length === 0) return null
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-medium">{t('ledger')}</h3>
      <Notice>{t('ledgerMeans')}</Notice>
      <ScrollBox className="overflow-x-auto" label={t('ledger')}>
        <table className="w-full text-sm tabular-nums [&_td]:px-0.5 [&_th]:px-0.5">
          <thead>
            <tr className="text-muted">
              <th scope="col" className="text-start text-xs font-normal">
                {t('person')}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className="text-end align-bottom text-xs font-normal">
                  {t(`ledgerColumn.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.people.map((person) => (
              <tr key={person.author} className="border-t border-line">
                <th scope="row" className="py-1 text-start font-normal">
                  {person.name}
                </th>
                {columns.map((column) => (
                  <td key={column} className="text-end">
                    {person[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="text-sm text-muted">{t('ledgerColumns')}</p>
    </div>
  )
}
