'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { SearchView } from '@/domain/rotation/lanes'
import { proofOfPlan } from '@/domain/rotation/outlook/standing'
import { keep, readKept } from '@/lib/kept-form'
import { usePlanWords } from './plan-words'
import { useProofWords } from './proof-words'
import { levelsFor, useOutlook, usePlans } from './use-outlook'

/** What a search came to, in a sentence per plan with its proof, until somebody has read it. */
export function Found({ search }: { search: SearchView }) {
  const t = useTranslations('rotationPanels.search')
  const errors = useTranslations('errors')
  const { sayPlan } = usePlanWords()
  const { sayBriefly } = useProofWords()
  const { data } = useOutlook()
  const plans = usePlans().filter(({ letter }) => search.made.includes(letter))
  const [read, setRead] = useState(true)
  const key = `nightshift-search-read:${search.id}`
  useEffect(() => setRead(readKept(key) === true), [key])
  if (read) return null
  const close = () => {
    keep(key, true)
    setRead(true)
  }
  const problem = search.problem as Parameters<typeof errors>[0] | null
  return (
    <Notice tone={search.state === 'failed' ? 'error' : search.made.length > 0 ? 'good' : 'info'} role="status">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          {search.state === 'failed' && <p>{problem && errors.has(problem) ? errors(problem) : t('failed')}</p>}
          {search.state !== 'failed' && search.made.length === 0 && <p>{t('cancelled')}</p>}
          <ul className="flex flex-col gap-1">
            {plans.map(({ letter, standing, draft }) => {
              const levels = levelsFor(data, draft.objective)
              const lines = levels ? (proofOfPlan(standing, levels) ?? []) : []
              return <li key={letter}>{t('found', { letter, plan: sayBriefly(lines) || sayPlan(standing) })}</li>
            })}
          </ul>
        </div>
        <Button variant="ghost" size="icon" aria-label={t('read')} className="-my-1" onClick={close}>
          <X aria-hidden />
        </Button>
      </div>
    </Notice>
  )
}
