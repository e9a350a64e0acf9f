'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { useList } from '@/components/camp/words'
import { SongStateMark } from '@/components/refinement/song-state'
import { CameFrom } from '@/components/song/family/came-from'
import { buttonLook } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { roleAllows } from '@/domain/camp/permissions'
import type { RouterOutputs } from '@/lib/trpc/types'

export type SongView = RouterOutputs['submission']['song']

/** Always night, room and the names of the team: a song without a title is still somebody's. */
export function SongHeading({ song }: { song: SongView }) {
  const t = useTranslations('song')
  const list = useList()
  const { campId, role } = useCamp()
  const { id, night, room, team, title, state, creditProposal } = song
  const place = { night: night.number, room: room.name }
  const names = list(team.map(({ name }) => name))
  return (
    <header className="mb-6 flex flex-col gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-2xl font-semibold tracking-tight break-words">{title || t('untitled')}</h1>
          <p className="mt-1 max-w-[75ch] break-words text-muted">
            {names ? t('placeWith', { ...place, names }) : t('place', place)}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <SongStateMark state={state} />
          {roleAllows(role, 'queue.see') && song.submittedAt !== null && (
            <Link href={`/camps/${campId}/refinement/${id}` as '/camps'} className={buttonLook({ size: 'sm' })}>
              {t('toQueue')}
            </Link>
          )}
        </div>
      </div>
      <CameFrom onSongPage />
      {creditProposal && (
        <Notice tone="warn">
          {t(roleAllows(role, 'rotation.publish') ? 'creditsYours' : 'credits')}{' '}
          {roleAllows(role, 'rotation.publish') && (
            <Link href={`/camps/${campId}/rotation` as '/camps'} className="font-medium underline">
              {t('toRotation')}
            </Link>
          )}
        </Notice>
      )}
    </header>
  )
}
