'use client'
import { Pause, Play } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { SongStateMark } from '@/components/refinement/song-state'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { roleAllows } from '@/domain/camp/permissions'
import { type Relative, useRelativeName } from './song-name'
import type { OneSound } from './use-one-sound'

type Props = { song: Relative; here: boolean; sound: OneSound }

export function FamilyNode({ song, here, sound }: Props) {
  const t = useTranslations('songHead')
  const { campId, role } = useCamp()
  const { nameOf, placeOf } = useRelativeName()
  const name = nameOf(song)
  const look = 'flex h-full flex-col justify-between rounded-md border p-3'
  if (song.songId === null)
    return <div className={classNames(look, 'border-dashed border-line-strong text-muted')}>{name}</div>
  const desk = roleAllows(role, 'queue.see') && song.state !== 'open'
  const href = `/camps/${campId}/${desk ? 'refinement' : 'songs'}/${song.songId}`
  const { sound: own } = song
  const playing = own !== null && sound.playing === own.assetId
  return (
    <article className={classNames(look, 'bg-panel', here ? 'border-lamp-ink' : 'border-line')}>
      <div className="min-w-0">
        <h2 className="truncate font-semibold" title={name}>
          <Link href={href as '/camps'} className="hover:underline" aria-current={here ? 'page' : undefined}>
            {name}
          </Link>
        </h2>
        <p className="truncate text-sm text-muted">{placeOf(song)}</p>
      </div>
      <div className="flex items-center justify-between gap-2 text-sm">
        <SongStateMark state={song.state} />
        {own?.preview && (
          <Button
            size="icon"
            variant="ghost"
            aria-label={t(playing ? 'pauseSong' : 'playSong', { name, version: own.version })}
            onClick={() => sound.toggle(own.assetId)}
          >
            {playing ? <Pause aria-hidden /> : <Play aria-hidden />}
          </Button>
        )}
      </div>
    </article>
  )
}
