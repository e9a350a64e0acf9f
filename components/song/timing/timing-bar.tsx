'use client'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { useDeskKeys } from '@/components/refinement/desk/desk-keys'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { writeMoment } from '@/domain/refinement/song/structure'
import { languageOfLine } from '@/domain/refinement/text/lines'
import { useTiming, useTimingMode } from './use-timing'

/** Over the player while lines are timed: which line is next, and the one button for it. */
export function TimingBar() {
  const t = useTranslations('timing')
  const { audio } = useDesk()
  const [, setTiming] = useTimingMode()
  const { here, time, count, timed, tap, back } = useTiming()
  const done = () => void setTiming(null)
  useDeskKeys({ t: () => void tap(), 'Shift+T': back, Space: audio.toggle, Escape: done }, [
    { keys: ['T'], does: t('tapKey') },
    { keys: ['Shift', 'T'], does: t('back') },
  ])
  useEffect(() => {
    if (here)
      document.querySelector(`[data-lyric] [data-row="${CSS.escape(here.id)}"]`)?.scrollIntoView({ block: 'center' })
  }, [here])
  return (
    <section aria-label={t('title')} className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-2">
      <p className="min-w-0 flex-1 text-sm text-muted">{t('text')}</p>
      <Button size="sm" variant="ghost" onClick={done}>
        {t('done')}
      </Button>
      <p className="w-full truncate" role="status">
        {here ? (
          <span lang={languageOfLine(here.text)} className="font-lyric text-lyric">
            {here.text}
          </span>
        ) : (
          t(timed === count ? 'all' : 'end')
        )}
      </p>
      <Button variant="primary" disabled={!here} onClick={() => void tap()}>
        <Kbd aria-hidden>T</Kbd>
        {t('tap')}
      </Button>
      <Button onClick={back}>{t('back')}</Button>
      <span className="text-sm text-muted tabular-nums">
        {time ? writeMoment(time.startMs) : '–'} · {t('count', { timed, count })}
      </span>
    </section>
  )
}
