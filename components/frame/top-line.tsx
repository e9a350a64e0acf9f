'use client'
import { Search } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { useCampNow } from '@/components/camp/clock'
import { useLiveState } from '@/components/camp/live'
import { useCampTime } from '@/components/camp/time'
import { ZoneNote } from '@/components/camp/zone-note'
import { Button } from '@/components/ui/button'
import { Lamp } from '@/components/ui/lamp'
import { currentNight } from '@/domain/camp/nights'
import { openPalette } from './palette'
import { PersonMenu } from './person-menu'

/** Camp, night, time until the next deadline, whether the page is live, and the person. */
export function TopLine() {
  const t = useTranslations('frame')
  const { name } = useCamp()
  return (
    <header className="no-print sticky top-0 z-20 flex low:static min-h-14 items-center gap-3 border-b border-line bg-ground px-4 md:px-8">
      <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">
        <Link href="/camps" className="truncate font-semibold">
          {name}
        </Link>
        <Night />
        <ZoneNote className="hidden text-sm text-muted md:inline" />
      </div>
      <LiveLamp />
      <Button variant="ghost" size="icon" aria-label={t('openPalette')} onClick={openPalette}>
        <Search aria-hidden />
      </Button>
      <PersonMenu />
    </header>
  )
}

function Night() {
  const t = useTranslations('frame')
  const camp = useCamp()
  const time = useCampTime(camp.timeZone)
  const now = useCampNow()
  const { night, phase } = currentNight(camp.nights, now) ?? {}
  // Who only listens is told no nights.
  if (!night || !phase) return null
  // Between two nights the one that is over stays the current one, and what comes is the next.
  const next = phase === 'running' ? undefined : camp.nights.find(({ startsAt }) => startsAt > now)
  if (phase !== 'running' && !next) return <p className="truncate text-sm text-muted">{t('campOver')}</p>
  const at = next ? next.startsAt : night.endsAt
  const left = at - now
  return (
    <p className="truncate text-sm text-muted">
      {t(next ? 'nightBegins' : 'nightEnds', {
        night: (next ?? night).number,
        at: time.time(at),
        hours: Math.floor(left / 3_600_000),
        minutes: Math.floor((left % 3_600_000) / 60_000),
      })}
    </p>
  )
}

function LiveLamp() {
  const t = useTranslations('frame')
  const state = useLiveState()
  return (
    <span role="status" className="flex items-center gap-1.5 text-sm text-muted">
      <Lamp state={state === 'live' ? 'full' : state === 'connecting' ? 'half' : 'crossed'} />
      <span className={state === 'offline' ? '' : 'sr-only lg:not-sr-only'}>{t(`live.${state}`)}</span>
    </span>
  )
}
