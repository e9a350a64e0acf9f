'use client'
import { useTranslations } from 'next-intl'
import { useList } from '@/components/camp/words'
import { type Family, useRelativeName } from './song-name'

/** "Paper Moon (r3: Bridge) and Night Train (r1: Chorus)": which songs one comes from, and what was taken of each. */
export function useParents({ songs, ties }: Family): (child: string) => string {
  const t = useTranslations('songHead')
  const list = useList()
  const { nameOf } = useRelativeName()
  const known = new Map(songs.map((song) => [song.key, song]))
  return (key) =>
    list(
      ties
        .filter(({ child }) => child === key)
        .map(({ parent, revision, sections }) => {
          const name = nameOf(known.get(parent)!)
          if (revision === null) return name
          const what = sections.filter(Boolean).join(', ')
          return what ? t('partsOf', { name, revision, what }) : t('revisionOf', { name, revision })
        }),
    )
}
