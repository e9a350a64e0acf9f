'use client'
import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { RouterOutputs } from '@/lib/trpc/types'

type Version = RouterOutputs['submission']['song']['versions'][number]

/** Why there is nothing to hear or to see yet, or never will be. The file itself is safe in every case. */
export function Preparation({ version: { audio, fileName }, broken }: { version: Version; broken: boolean }) {
  const t = useTranslations('player')
  const { state, problem, preview, peaks } = audio
  if (broken) return <Notice tone="warn">{t('broken')}</Notice>
  if (state === 'failed') return <Notice tone="warn">{t(`problem.${problem ?? 'gave-up'}`, { name: fileName })}</Notice>
  if (preview) return null
  return (
    <p role="status" className="text-sm text-muted">
      {t(peaks ? 'preparingPreview' : 'preparing')}
    </p>
  )
}
