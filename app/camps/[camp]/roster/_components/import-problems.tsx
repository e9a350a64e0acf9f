'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { useCraftName } from '@/components/camp/craft-badge'
import type { RouterOutputs } from '@/lib/trpc/types'

type Problem = RouterOutputs['roster']['previewImport']['problems'][number]

/** Every bad line by its number, with what to do about it. */
export function ImportProblems({ problems }: { problems: Problem[] }) {
  const t = useTranslations('roster')
  const columns = useTranslations('roster.column')
  const sentences = useTranslations('roster.problem')
  const format = useFormatter()
  const craftName = useCraftName()
  const { seats, nights } = useCamp()
  const crafts = format.list(
    seats.map(({ craft }) => craftName(craft)),
    { type: 'disjunction' },
  )

  const said = ({ problem, value, first, field }: Problem) => {
    const key = sentences.has(problem as 'too-long') ? (problem as 'too-long') : 'other'
    return sentences(key, { value, first: first ?? 0, crafts, nights: nights.length, column: columns(field) })
  }
  return (
    <ul className="divide-y divide-line rounded-md border border-line" aria-label={t('badLines')}>
      {problems.map((problem) => (
        <li key={`${problem.line} ${problem.field} ${problem.value}`} className="flex gap-3 px-3 py-2">
          <span className="w-20 shrink-0 font-medium tabular-nums">{t('line', { line: problem.line })}</span>
          <span>{said(problem)}</span>
        </li>
      ))}
    </ul>
  )
}
