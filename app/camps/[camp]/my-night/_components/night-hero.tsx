'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { CraftBadge, useCraftName } from '@/components/camp/craft-badge'
import { useCampTime } from '@/components/camp/time'
import { useCraftWord, useLanguageName, useList } from '@/components/camp/words'
import { ZoneNote } from '@/components/camp/zone-note'
import { buttonLook } from '@/components/ui/button'
import { Lamp } from '@/components/ui/lamp'
import type { NightPhase } from '@/domain/camp/nights'
import type { RouterOutputs } from '@/lib/trpc/types'

export type NightOfMine = RouterOutputs['rotation']['myNight']['nights'][number]
const lamps = { before: 'empty', running: 'full', over: 'half' } as const

/** Read at arm's length in a dark corridor: the room first. */
export function NightHero({
  night: { night, startsAt, endsAt, seating },
  phase,
}: {
  night: NightOfMine
  phase: NightPhase
}) {
  const t = useTranslations('myNight')
  const camp = useCamp()
  const time = useCampTime(camp.timeZone)
  const craftName = useCraftName()
  const craftWord = useCraftWord()
  const languageName = useLanguageName()
  const list = useList()
  return (
    <section aria-labelledby="room" className="rounded-lg border border-line bg-panel p-5 shadow-panel">
      <p className="flex items-center gap-2 text-muted">
        <Lamp state={lamps[phase]} />
        {t('nightState', { night, phase })}
      </p>
      <h2 id="room" className="mt-1 text-4xl font-semibold tracking-tight break-words">
        {seating ? seating.roomName : t('noSeat')}
      </h2>
      <p className="mt-2 text-lg tabular-nums">
        {t('times', { day: time.day(startsAt), from: time.time(startsAt), to: time.time(endsAt) })}
        <ZoneNote className="block text-sm text-muted md:hidden" />
      </p>
      {!seating && <p className="mt-2 max-w-[60ch] text-muted">{t('noSeatText', { night })}</p>}
      {seating && (
        <>
          <p className="mt-4 flex items-center gap-2">
            <CraftBadge craft={seating.craft} />
            {t('youAre', { craft: craftWord(seating.craft) })}
          </p>
          <h3 className="mt-5 mb-2 font-medium text-muted">{t('team')}</h3>
          {seating.team.length === 0 && <p>{t('alone')}</p>}
          <ul className="flex flex-col divide-y divide-line">
            {seating.team.map(({ memberId, name, craft, languages, isNew }) => (
              <li key={memberId} className="flex items-center gap-3 py-2">
                <CraftBadge craft={craft} className="size-8 text-sm" />
                <div className="min-w-0 flex-1">
                  <p className="text-lg leading-snug font-medium break-words">{name}</p>
                  <p className="text-sm text-muted">
                    {[craftName(craft), languages.length > 0 ? list(languages.map(languageName)) : '']
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
                {isNew && (
                  <span className="shrink-0 rounded-full bg-lamp-soft px-2 py-0.5 text-sm text-lamp-ink">
                    {t('isNew')}
                  </span>
                )}
              </li>
            ))}
          </ul>
          {seating.songId !== null && (
            <Link
              href={`/camps/${camp.campId}/songs/${seating.songId}` as '/camps'}
              className={buttonLook({ variant: 'primary', size: 'lg', className: 'mt-5 w-full sm:w-auto' })}
            >
              {t('openSong')}
            </Link>
          )}
        </>
      )}
    </section>
  )
}
