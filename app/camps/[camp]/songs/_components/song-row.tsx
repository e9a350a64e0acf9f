'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { CraftBadge } from '@/components/camp/craft-badge'
import { useCampTime } from '@/components/camp/time'
import { SongStateMark } from '@/components/refinement/song-state'
import type { SongInList } from './use-song-filters'

/** One song: its title, its room, who wrote it, what it has and where it stands. */
export function SongRow({ song }: { song: SongInList }) {
  const t = useTranslations('songs')
  const { campId, timeZone } = useCamp()
  const { dayAndTime } = useCampTime(timeZone)
  const { id, title, roomName, branch, team, state, handedIn, version, lastChangeAt } = song
  const late = handedIn === 'late' || handedIn === 'missing'
  return (
    <article className="relative flex h-full flex-col gap-2 rounded-lg border border-line bg-panel p-4 hover:bg-raised">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0 text-lg font-semibold break-words">
          <Link
            href={`/camps/${campId}/songs/${id}` as '/camps'}
            className="after:absolute after:inset-0 after:rounded-lg"
          >
            {title || t('untitled')}
          </Link>
        </h3>
        <p className="text-sm text-muted">{branch > 0 ? t('roomBranch', { room: roomName, branch }) : roomName}</p>
      </div>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {team.map(({ memberId, name, craft }) => (
          <li key={memberId} className="flex min-w-0 items-center gap-1.5">
            <CraftBadge craft={craft} />
            <span className="min-w-0 break-words">{name}</span>
          </li>
        ))}
      </ul>
      <div className="mt-auto flex flex-wrap items-center gap-x-4 gap-y-1 pt-1 text-sm">
        <SongStateMark state={state} />
        {late && <span className={handedIn === 'missing' ? 'text-bad' : 'text-warn'}>{t(`handedIn.${handedIn}`)}</span>}
        <span className="text-muted tabular-nums">{version > 0 ? t('version', { number: version }) : t('noDemo')}</span>
        <span className="ml-auto text-muted tabular-nums">{t('changed', { at: dayAndTime(lastChangeAt) })}</span>
      </div>
    </article>
  )
}
