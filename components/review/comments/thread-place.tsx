'use client'
import { useTranslations } from 'next-intl'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { useGoTo } from '../place/use-go-to'
import { useListen } from '../place/use-listen'
import { spanText, useLineText } from '../place/use-place-text'
import type { Thread } from '../use-review'

const look = 'min-h-6 rounded-sm underline-offset-4 hover:underline'

/** Where it stands by now, said in words and seconds; a press goes there. */
export function ThreadPlace({ thread, version }: { thread: Thread; version: number }) {
  const t = useTranslations('why')
  const { lines } = useDesk()
  const goTo = useGoTo()
  const lineText = useLineText()
  const listen = useListen()
  const { place, standing, heard } = thread
  const line = lines.find(({ id }) => id === standing.lineId)
  const isLost = standing.status === 'orphaned'
  const quote = place.words && (place.words.start !== null || isLost) ? place.words.quote : ''
  const where = isLost ? '' : lineText(standing.lineId) || place.section?.label || ''

  return (
    <div className="flex flex-col gap-1 text-sm text-muted">
      <p className="flex flex-wrap items-baseline gap-x-3">
        {where || quote ? (
          line && !isLost ? (
            <button type="button" className={look} onClick={() => goTo(standing)}>
              {quote ? t('place.quoteAt', { quote, where }) : where}
            </button>
          ) : (
            <span>{quote ? t('place.quote', { quote }) : where}</span>
          )
        ) : (
          !heard && <span>{t('place.song')}</span>
        )}
        {heard && (
          <button type="button" className={`${look} tabular-nums`} onClick={() => listen(heard)}>
            {spanText(heard)}
            {heard.version !== version && ` · ${t('place.fromVersion', { number: heard.version })}`}
          </button>
        )}
      </p>
      {isLost && <p>{t('comment.lostIn', { number: standing.since ?? 0 })}</p>}
    </div>
  )
}
