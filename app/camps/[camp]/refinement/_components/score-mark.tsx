'use client'
import { useTranslations } from 'next-intl'
import { Tooltip } from 'radix-ui'
import type { QueueRow } from './use-queue'

/** Why it stands where it does: the producers' place, or the parts of its score, to be read on hover and on focus. */
export function ScoreMark({ row }: { row: QueueRow }) {
  const t = useTranslations('queue')
  const { score, rank } = row
  const total = Math.round(score.total)
  return (
    <Tooltip.Provider delayDuration={150}>
      <Tooltip.Root>
        <Tooltip.Trigger asChild>
          <button
            type="button"
            className="relative min-h-11 min-w-11 rounded-sm px-1 text-sm text-muted tabular-nums md:min-h-7 md:min-w-7"
          >
            <span className="sr-only">{rank === null ? t('score', { total }) : t('scorePlaced', { total })}</span>
            <span aria-hidden>{rank === null ? total : `⇅ ${total}`}</span>
          </button>
        </Tooltip.Trigger>

        <Tooltip.Content
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-w-72 rounded-md border border-line bg-panel p-3 text-sm text-ink shadow-panel"
        >
          {rank !== null && <p className="mb-2">{t('placedWhy')}</p>}
          <p className="mb-1 font-medium">{t('scoreTitle', { total })}</p>
          <ul className="grid gap-1">
            {score.parts.map(({ part, points, of }) => (
              <li key={part} className="flex justify-between gap-4 tabular-nums">
                <span>{t(`part.${part}`)}</span>
                <span>{t('points', { points: Math.round(points), of: Math.round(of) })}</span>
              </li>
            ))}
          </ul>
        </Tooltip.Content>
      </Tooltip.Root>
    </Tooltip.Provider>
  )
}
