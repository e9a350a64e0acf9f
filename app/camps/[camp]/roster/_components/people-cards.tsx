'use client'
import { useTranslations } from 'next-intl'
import { useNames } from '@/lib/names'
import type { Act } from './act'
import { Crafts, LinkStateText, useLanguages, useNights } from './person-facts'
import { CopyLinkButton, PersonMenu } from './person-menu'
import { PersonName } from './person-name'
import { type PersonView, useRoster } from './use-roster'

/** The same people where a table doesn't fit. */
export function PeopleCards({ people, onAct }: { people: PersonView[]; onAct: (act: Act) => void }) {
  const t = useTranslations('roster')
  const names = useNames()
  const languages = useLanguages()
  const nights = useNights()
  const { mayChange, linkOf } = useRoster()
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:hidden">
      {people.map((person) => {
        const from = [languages(person), names.country(person.country), person.publisher].filter(Boolean)
        return (
          <li key={person.id} className="flex flex-col gap-2 rounded-lg border border-line bg-panel p-3">
            <div className="flex items-start justify-between gap-2">
              <PersonName person={person} onAct={onAct} />
              {mayChange && <PersonMenu person={person} onAct={onAct} />}
            </div>
            <Crafts person={person} />
            {from.length > 0 && <p className="text-sm text-muted">{from.join(' · ')}</p>}
            {person.nightsPresent && (
              <p className="text-sm text-muted">{t('onlyNights', { nights: nights(person) })}</p>
            )}
            {mayChange && (
              <div className="mt-auto flex items-center justify-between gap-2">
                <LinkStateText person={person} link={linkOf(person.id)} />
                <CopyLinkButton person={person} link={linkOf(person.id)} />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
