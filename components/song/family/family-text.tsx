'use client'
import { useTranslations } from 'next-intl'
import { useList } from '@/components/camp/words'
import { type Family, useRelativeName } from './song-name'

/** The same in sentences. */
export function FamilyText({ family }: { family: Family }) {
  const t = useTranslations('songHead')
  const list = useList()
  const { nameOf } = useRelativeName()
  const songs = new Map(family.songs.map((song) => [song.key, song]))
  const children = family.songs.filter(({ key }) => family.ties.some(({ child }) => child === key))
  if (children.length === 0) return <p>{t('noFamily')}</p>
  const from = (key: string) =>
    family.ties
      .filter(({ child }) => child === key)
      .map(({ parent, revision, sections }) => {
        const name = nameOf(songs.get(parent)!)
        if (revision === null) return name
        const what = sections.filter(Boolean).join(', ')
        return what ? t('partsOf', { name, revision, what }) : t('revisionOf', { name, revision })
      })
  return (
    <section aria-label={t('familyWords')}>
      <ul className="list-inside list-disc">
        {children.map((song) => {
          const kind = family.ties.find(({ child }) => child === song.key)!.kind
          return <li key={song.key}>{t(`came.${kind}`, { name: nameOf(song), parents: list(from(song.key)) })}</li>
        })}
      </ul>
    </section>
  )
}
