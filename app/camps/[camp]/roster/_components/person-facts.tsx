'use client'
import { useTranslations } from 'next-intl'
import { CraftBadge, useCraftName } from '@/components/camp/craft-badge'
import { Lamp, type LampState } from '@/components/ui/lamp'
import { useNames } from '@/lib/names'
import type { LinkView, PersonView } from './use-roster'

export function Crafts({ person }: { person: PersonView }) {
  const t = useTranslations('roster')
  const craftName = useCraftName()
  if (!person.mainCraft && person.tags.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {person.mainCraft && (
        <span className="flex items-center gap-2">
          <CraftBadge craft={person.mainCraft} />
          <span aria-hidden>{craftName(person.mainCraft)}</span>
        </span>
      )}
      {person.otherCrafts.length > 0 && (
        <span className="flex items-center gap-1 text-sm text-muted">
          {t('also')}
          {person.otherCrafts.map((craft) => (
            <CraftBadge key={craft} craft={craft} />
          ))}
        </span>
      )}
      {person.tags.length > 0 && (
        <ul aria-label={t('tags')} className="flex flex-wrap gap-1 text-sm text-muted">
          {person.tags.map((tag) => (
            <li key={tag} className="rounded-md border border-line px-1.5">
              {tag}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

export function useLanguages(): (person: PersonView) => string {
  const names = useNames()
  return ({ languages }) => languages.map(names.language).join(', ')
}

export function useNights(): (person: PersonView) => string {
  const t = useTranslations('roster')
  return ({ nightsPresent, mainCraft }) => nightsPresent?.join(', ') ?? (mainCraft ? t('everyNight') : '')
}

const lamps: Record<LinkView['state'], LampState> = {
  none: 'empty',
  unused: 'empty',
  used: 'half',
  full: 'full',
  expired: 'crossed',
  revoked: 'crossed',
}

/** How far an invitation has come: not opened, open in some browsers, or dead. */
export function LinkStateText({ person, link }: { person: PersonView; link: LinkView | undefined }) {
  const t = useTranslations('roster')
  const state = link?.state ?? person.contact?.link ?? 'none'
  return (
    <span className="flex items-center gap-2 text-sm">
      <Lamp state={lamps[state]} />
      <span>{t(`linkState.${state}`, { uses: link?.uses.length ?? 0, most: link?.maxUses ?? 3 })}</span>
    </span>
  )
}
