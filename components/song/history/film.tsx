'use client'
import { Pause, Play } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { useSheet } from '@/components/refinement/desk/sheet-context'
import { Button } from '@/components/ui/button'

const stepMs = 1_600
const still = '(prefers-reduced-motion: reduce)'

/** The song's revisions one after the other in the lyric, as a film. Whoever wants nothing to move steps by hand instead. */
export function Film() {
  const t = useTranslations('history')
  const { head, showRevision } = useDesk()
  const { compared } = useSheet()
  const [playing, setPlaying] = useState(false)
  const newest = head?.number ?? 0
  const { wanted } = compared
  const isStill = useSyncExternalStore(
    (told) => {
      const query = window.matchMedia(still)
      query.addEventListener('change', told)
      return () => query.removeEventListener('change', told)
    },
    () => window.matchMedia(still).matches,
    () => false,
  )
  const show = useEffectEvent((next: number) => {
    showRevision(next)
    if (next >= newest) setPlaying(false)
  })
  // Each step waits for the one before to be shown.
  useEffect(() => {
    if (!playing) return
    const timer = setTimeout(() => show(wanted + 1), stepMs)
    return () => clearTimeout(timer)
  }, [playing, wanted])
  if (newest < 2 || isStill) return null

  function start() {
    if (wanted >= newest) showRevision(1)
    setPlaying(true)
  }
  return (
    <Button size="sm" className="self-start" onClick={() => (playing ? setPlaying(false) : start())}>
      {playing ? <Pause aria-hidden /> : <Play aria-hidden />}
      {playing ? t('filmStop', { number: wanted, newest }) : t('film')}
    </Button>
  )
}
