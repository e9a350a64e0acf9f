'use client'
import { useTranslations } from 'next-intl'
import { ListFilters } from '@/components/camp/list-filters'
import { shelves, type useSongFilters } from './use-song-filters'

type Props = Pick<ReturnType<typeof useSongFilters>, 'night' | 'show' | 'choose' | 'count'>

export function SongFilters({ night, show, choose, count }: Props) {
  const t = useTranslations('songs')
  const choices = [null, ...shelves].map((shelf) => ({
    state: shelf,
    label: t(`shelf.${shelf ?? 'all'}`),
    count: count(shelf),
  }))
  return (
    <ListFilters
      {...{ choices, night }}
      state={show}
      onState={(shelf) => choose({ show: shelf })}
      onNight={(value) => choose({ night: value })}
    />
  )
}
