'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { buttonLook } from '@/components/ui/button'
import { roleAllows } from '@/domain/camp/permissions'
import { type Family, useRelativeName } from './song-name'
import { useParents } from './use-parents'

/** The same in sentences. */
export function FamilyText({ family }: { family: Family }) {
  const t = useTranslations('songHead')
  const { campId, role } = useCamp()
  const { nameOf } = useRelativeName()
  const here = family.songs.find(({ key }) => key === family.here)
  const parentsOf = useParents(family)
  const kindOf = (key: string) => family.ties.find(({ child }) => child === key)?.kind
  if (family.ties.length === 0)
    return (
      <div className="flex flex-col items-start gap-3">
        <p>{t('noFamily')}</p>
        {here?.songId && roleAllows(role, 'queue.decide') && (
          <Link
            href={`/camps/${campId}/refinement/${here.songId}/combine` as '/camps'}
            className={buttonLook({ size: 'sm' })}
          >
            {t('combine')}
          </Link>
        )}
      </div>
    )
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
