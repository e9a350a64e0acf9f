'use client'
import { useTranslations } from 'next-intl'
import { parseAsFloat, parseAsInteger, useQueryStates } from 'nuqs'
import { type RefObject, useState } from 'react'
import { Player, type PlayerHandle } from '@/components/audio/player'
import { UploadBox } from '@/components/audio/upload-box'
import { useDeskKeys } from '@/components/refinement/desk/desk-keys'
import type { SongView } from './song-heading'

/** The song's sound: its versions to hear, and the door for the next one. Version and place stand in the address. */
export function Demo({ song, player }: { song: SongView; player: RefObject<PlayerHandle | null> }) {
  const t = useTranslations('player')
  const [{ v, t: place }, setPlace] = useQueryStates({ v: parseAsInteger, t: parseAsFloat }, { history: 'replace' })
  const [startAt] = useState(place ?? 0)
  useDeskKeys({}, [
    { keys: ['Space', 'K'], does: t('keys.toggle') },
    { keys: ['J', 'L'], does: t('keys.jump') },
    { keys: ['←', '→'], does: t('keys.arrows') },
    { keys: [',', '.'], does: t('keys.nudge') },
    { keys: ['1', '…', '9'], does: t('keys.version') },
    { keys: ['M'], does: t('keys.mute') },
  ])
  return (
    <div className="flex flex-col gap-5">
      {song.versions.length > 0 && (
        <div data-player>
          <Player
            ref={player}
            versions={song.versions}
            title={song.title}
            mayDownload={song.may.download}
            picked={v}
            onPick={(number) => setPlace({ v: number === song.versions[0]?.number ? null : number })}
            startAt={startAt}
            onRest={(seconds) => setPlace({ t: seconds < 0.5 ? null : Math.round(seconds * 10) / 10 })}
          />
        </div>
      )}
      {song.versions.length === 0 && !song.may.upload && <p className="text-muted">{t('none')}</p>}
      {song.may.upload && <UploadBox songId={song.id} first={song.versions.length === 0} />}
    </div>
  )
}
