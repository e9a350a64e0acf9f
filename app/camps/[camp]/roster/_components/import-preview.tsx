'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useCraftName } from '@/components/camp/craft-badge'
import { Notice } from '@/components/ui/notice'
import { useNames } from '@/lib/names'
import type { RouterOutputs } from '@/lib/trpc/types'
import { ImportProblems } from './import-problems'

/** What the text comes to before anything is written. */
export function ImportPreview({ found }: { found: RouterOutputs['roster']['previewImport'] }) {
  const t = useTranslations('roster')
  const columns = useTranslations('roster.column')
  const roles = useTranslations('roles')
  const format = useFormatter()
  const craftName = useCraftName()
  const names = useNames()
  const { people, problems, unknownColumns, header } = found
  const badLines = new Set(problems.map(({ line }) => line)).size
  const cell = 'px-3 py-1.5 text-left align-top break-words'
  const look = (column: string) => (/email|country|nights/.test(column) ? `${cell} hidden sm:table-cell` : cell)
  return (
    <section aria-label={t('preview')} className="flex flex-col gap-3">
      <p role="status" className="font-medium">
        {t('previewCount', { people: people.length, lines: badLines })}
      </p>
      {!header && people.length + problems.length > 0 && (
        <Notice>{t('noHeader', { columns: format.list(found.columns.map((column) => columns(column))) })}</Notice>
      )}
      {header && unknownColumns.length > 0 && (
        <Notice>{t('unknownColumns', { columns: format.list(unknownColumns), count: unknownColumns.length })}</Notice>
      )}
      {problems.length > 0 && <ImportProblems problems={problems} />}
      {people.length > 0 && (
        <table aria-label={t('goodLines')} className="w-full text-sm">
          <thead className="bg-raised text-muted">
            <tr>
              {(['name', 'craft', 'email', 'languages', 'country', 'nights'] as const).map((column) => (
                <th key={column} scope="col" className={look(column)}>
                  {columns(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {people.map(({ line, person }) => (
              <tr key={line}>
                <td className={cell}>
                  {person.name}
                  {person.role !== 'writer' && <span className="text-muted"> · {roles(person.role)}</span>}
                </td>
                <td className={cell}>
                  {[person.mainCraft ?? [], person.otherCrafts].flat().map(craftName).join(', ')}
                </td>
                <td className={look('email')}>{person.email}</td>
                <td className={cell}>{person.languages.map(names.language).join(', ')}</td>
                <td className={look('country')}>{names.country(person.country)}</td>
                <td className={look('nights')}>{person.nightsPresent?.join(', ') ?? t('everyNight')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
