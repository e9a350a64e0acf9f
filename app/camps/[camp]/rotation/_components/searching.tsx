'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'

/** Shown while a plan is being searched for. */
export function Searching({ onCancel }: { onCancel: () => void }) {
  const t = useTranslations('rotation')
  const [tenths, setTenths] = useState(0)
  useEffect(() => {
    const began = performance.now()
    const timer = setInterval(() => setTenths(Math.floor((performance.now() - began) / 100)), 100)
    return () => clearInterval(timer)
  }, [])
  // Most camps have theirs before one could read this.
  if (tenths < 3) return null
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line bg-raised p-4">
      <div className="min-w-0 flex-1">
        <p role="status" className="font-medium">
          {t('searching')}
        </p>
        <p className="text-muted tabular-nums">{t('searchingFor', { seconds: (tenths / 10).toFixed(1) })}</p>
      </div>
      <Button onClick={onCancel}>{t('cancel')}</Button>
    </div>
  )
}
