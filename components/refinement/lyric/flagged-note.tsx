'use client'
import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useList } from '@/components/camp/words'
import { Button } from '@/components/ui/button'
import { useSheet } from '../desk/sheet-context'

/** Two good words can make a bad line: somebody has to look. */
export function FlaggedNote() {
  const t = useTranslations('desk')
  const list = useList()
  const { saving } = useSheet()
  if (!saving.flagged) return null
  return (
    <div role="note" className="mb-1 flex flex-wrap items-center gap-2 text-sm text-warn">
      <Eye aria-hidden className="size-4" />
      {t('flagged', { names: list(saving.flagged.names) })}
      <Button size="sm" onClick={saving.looked}>
        {t('looksRight')}
      </Button>
    </div>
  )
}
