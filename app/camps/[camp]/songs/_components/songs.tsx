'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { useCampTime } from '@/components/camp/time'
import { Button, buttonLook } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PageHeader } from '@/components/ui/page-header'
import { roleAllows } from '@/domain/camp/permissions'
import { useTRPC } from '@/lib/trpc/client'
import { SongFilters } from './song-filters'
import { SongRow } from './song-row'
import { useSongFilters } from './use-song-filters'

/** The songs one may see, night by night. */
export function Songs() {
  const t = useTranslations('songs')
  const trpc = useTRPC()
  const { campId, role, nights, timeZone } = useCamp()
  const { day } = useCampTime(timeZone)
  const { data: songs } = useSuspenseQuery(trpc.submission.songs.queryOptions({ campId }))
  const filters = useSongFilters(songs)
  const mine = role === 'writer'
  const groups = nights
    .map((night) => ({ ...night, songs: filters.chosen.filter((song) => song.night === night.number) }))
    .filter((group) => group.songs.length > 0)
  return (
    <>
      <PageHeader title={t('title')} detail={t(mine ? 'detailMine' : 'detail')} />
      {songs.length === 0 ? (
        <Empty
          title={t('emptyTitle')}
          action={
            roleAllows(role, 'rotation.see') && (
              <Link href={`/camps/${campId}/rotation` as '/camps'} className={buttonLook({ variant: 'primary' })}>
                {t('toRotation')}
              </Link>
            )
          }
        >
          {t(role === 'apprentice' ? 'emptyApprentice' : 'emptyText')}
        </Empty>
      ) : (
        <>
          <SongFilters {...filters} />
          {groups.length === 0 && (
            <Empty
              title={t('noneTitle')}
              action={<Button onClick={() => filters.choose({ night: null, show: null })}>{t('showAll')}</Button>}
            />
          )}
          {groups.map((night) => (
            <section key={night.number} aria-labelledby={`night-${night.number}`} className="mb-8">
              <h2 id={`night-${night.number}`} className="mb-3 flex flex-wrap items-baseline gap-x-3 font-semibold">
                {t('night', { night: night.number })}
                <span className="font-normal text-muted">{day(night.startsAt)}</span>
              </h2>
              <ul className="grid grid-cols-1 gap-3 md:grid-cols-2 xl:grid-cols-3">
                {night.songs.map((song) => (
                  <li key={song.id}>
                    <SongRow song={song} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </>
  )
}
