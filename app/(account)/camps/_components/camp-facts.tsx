'use client'
import { useTranslations } from 'next-intl'
import { useCampTime } from '@/components/camp/time'

type Facts = {
  place: string
  timeZone: string
  role: 'organiser' | 'producer' | 'apprentice' | 'writer' | 'listener'
  /** Not for everybody to know. */
  when: { nights: number; startsAt: number } | null
}

/** Where and when, in the camp's own time, and what one is there. */
export function CampFacts({ place, timeZone, role, when }: Facts) {
  const t = useTranslations('camps')
  const roles = useTranslations('roles')
  const { day } = useCampTime(timeZone)
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
      {place !== '' && (
        <>
          <dt className="text-muted">{t('where')}</dt>
          <dd>{place}</dd>
        </>
      )}
      {when && (
        <>
          <dt className="text-muted">{t('when')}</dt>
          <dd className="tabular-nums">{t('nightsFrom', { nights: when.nights, day: day(when.startsAt) })}</dd>
        </>
      )}
      <dt className="text-muted">{t('as')}</dt>
      <dd>{roles(role)}</dd>
    </dl>
  )
}
