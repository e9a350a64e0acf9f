'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useBoard } from './board-context'
import { Panel } from './panel'
import { PublicationDialog } from './publications-dialog'
import { useWhen } from './when'

/** What has been announced, the newest first: what each changed, as a text to take along, and each once more. */
export function Publications() {
  const t = useTranslations('rotationPanels.publications')
  const { board, names } = useBoard()
  const when = useWhen()
  const [opened, setOpened] = useState<number | null>(null)
  const { publications } = board
  return (
    <Panel title={t('title')} note={publications.length > 0 ? publications.length : undefined}>
      {publications.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <ol className="flex flex-col gap-2 tabular-nums">
          {publications.map(({ number, publishedAt, publishedBy, again }) => (
            <li key={number} className="flex items-start justify-between gap-2">
              <p id={`publication-${number}`} className="min-w-0 pt-2.5 md:pt-1">
                {t('line', { number, when: when(publishedAt), name: names[publishedBy] ?? '' })}
                {again !== null && <span className="text-muted"> {t('again', { number: again })}</span>}
              </p>
              <Button
                size="sm"
                id={`publication-${number}-open`}
                aria-labelledby={`publication-${number}-open publication-${number}`}
                onClick={() => setOpened(number)}
              >
                {t('open')}
              </Button>
            </li>
          ))}
        </ol>
      )}
      {opened !== null && <PublicationDialog number={opened} onClose={() => setOpened(null)} />}
    </Panel>
  )
}
