'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'

type Props = { act: string; pending: boolean; disabled?: boolean; onLeave: () => void; children?: ReactNode }

/** How a form of the review ends: done, or left as it was. */
export function FormSteps({ act, pending, disabled = false, onLeave, children }: Props) {
  const t = useTranslations('why')
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button type="submit" size="sm" variant="primary" pending={pending} disabled={disabled}>
        {act}
      </Button>
      <Button size="sm" variant="ghost" onClick={onLeave}>
        {t('leave')}
      </Button>
      {children}
    </div>
  )
}
