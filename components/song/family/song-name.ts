'use client'
import { useTranslations } from 'next-intl'
import { useRoomName } from '@/components/camp/room-name'
import type { RouterOutputs } from '@/lib/trpc/types'

export type Family = RouterOutputs['refinement']['family']['tree']
export type Relative = Family['songs'][number]

/** What a song of a family is called, and where it stands in the camp. */
export function useRelativeName() {
  const t = useTranslations('songHead')
  const roomName = useRoomName()
  return {
    nameOf: (song: Relative) => (song.songId === null ? t('anotherSong') : song.title || t('untitled')),
    placeOf: (song: Relative) => {
      if (song.songId === null) return ''
      const place = { night: song.night, room: roomName(song.room), branch: song.branch }
      return song.branch > 0 ? t('placeBranch', place) : t('place', place)
    },
  }
}
