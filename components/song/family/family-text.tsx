'use client'
import { useTranslations } from 'next-intl'
import { type Family, useRelativeName } from './song-name'
import { useParents } from './use-parents'

/** The same in sentences. */
export function FamilyText({ family }: { family: Family }) {
  const t = useTranslations('songHead')
  const { nameOf } = useRelativeName()
  const parentsOf = useParents(family)
  const kindOf = (key: string) => family.ties.find(({ child }) => child === key)?.kind
  if (family.ties.length === 0) return <p>{t('noFamily')}</p>
  return (
    <section aria-label={t('familyWords')}>
      <ul className="list-inside list-disc">
        {family.songs.map((song) => {
          const kind = kindOf(song.key)
          if (!kind) return null
          return <li key={song.key}>{t(`came.${kind}`, { name: nameOf(song), parents: parentsOf(song.key) })}</li>
        })}
      </ul>
    </section>
  )
}
