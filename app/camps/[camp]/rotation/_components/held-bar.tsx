'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { RemarkList } from './remark-list'
import type { Remark } from './sentences'

type Props = {
  who: string
  night: number
  /** Null until another place is chosen; undefined where nothing would change. */
  target: string | null
  remarks: Remark[] | undefined
  busy: boolean
  onPlace: () => void
  onCancel: () => void
}

/** What is held, and what would come of putting it there, before it is done. */
export function HeldBar({ who, night, target, remarks, busy, onPlace, onCancel }: Props) {
  const t = useTranslations('rotation')
  return (
    <div className="fixed inset-x-0 bottom-14 z-30 border-t border-line bg-panel p-4 shadow-panel md:bottom-0 md:left-52 md:px-8">
      <div className="flex max-w-5xl flex-col items-start justify-between gap-3 sm:flex-row">
        <div role="status" className="min-w-0 flex-1">
          <p className="font-medium">
            {target === null ? t('holding', { who, night }) : t('holdingOver', { who, target, night })}
          </p>
          {target === null ? (
            <p className="text-muted">{t('holdingHelp')}</p>
          ) : remarks === undefined ? (
            <p className="text-muted">{t('changesNothing')}</p>
          ) : (
            <RemarkList remarks={remarks} none={t('noNewRepeat')} />
          )}
        </div>
        <div className="flex gap-2">
          <Button onClick={onCancel}>{t('cancel')}</Button>
          <Button variant="primary" onClick={onPlace} pending={busy} disabled={remarks === undefined}>
            {t('swap')}
          </Button>
        </div>
      </div>
    </div>
  )
}
