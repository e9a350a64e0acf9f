'use client'
import { ArrowDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useNames } from '@/lib/names'
import type { Act } from './act'
import { Crafts, LinkStateText, useLanguages, useNights } from './person-facts'
import { CopyLinkButton, PersonMenu } from './person-menu'
import { PersonName } from './person-name'
import { type Sort, useFilters } from './use-filters'
import { type PersonView, useRoster } from './use-roster'

type Props = { people: PersonView[]; onAct: (act: Act) => void }

export function PeopleTable({ people, onAct }: Props) {
  const t = useTranslations('roster')
  const names = useNames()
  const languages = useLanguages()
  const nights = useNights()
  const { mayChange, linkOf } = useRoster()
  const cell = 'px-3 py-2 align-middle'
  return (
    <table className="hidden w-full border-separate border-spacing-0 rounded-lg border border-line bg-panel xl:table">
      <thead>
        <tr className="text-left text-sm text-muted">
          <Head sort="name">{t('name')}</Head>
          <Head sort="craft">{t('craft')}</Head>
          <Head>{t('languages')}</Head>
          <Head sort="country">{t('country')}</Head>
          <Head sort="publisher">{t('publisher')}</Head>
          <Head>{t('nights')}</Head>
          {mayChange && <Head>{t('invitation')}</Head>}
          {mayChange && (
            <Head>
              <span className="sr-only">{t('actions')}</span>
            </Head>
          )}
        </tr>
      </thead>
      <tbody className="[&_td]:border-t [&_td]:border-line">
        {people.map((person) => (
          <tr key={person.id} className="hover:bg-raised">
            <td className={cell}>
              <PersonName person={person} onAct={onAct} />
            </td>
            <td className={cell}>
              <Crafts person={person} />
            </td>
            <td className={cell}>{languages(person)}</td>
            <td className={cell}>{names.country(person.country)}</td>
            <td className={cell}>{person.publisher}</td>
            <td className={`${cell} tabular-nums`}>{nights(person)}</td>
            {mayChange && (
              <td className={cell}>
                <div className="flex items-center justify-between gap-2">
                  <LinkStateText person={person} link={linkOf(person.id)} />
                  <CopyLinkButton person={person} link={linkOf(person.id)} />
                </div>
              </td>
            )}
            {mayChange && (
              <td className={cell}>
                <PersonMenu person={person} onAct={onAct} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Head({ sort, children }: { sort?: Sort; children: ReactNode }) {
  const t = useTranslations('roster')
  const { sort: current, setFilters } = useFilters()
  const chosen = sort !== undefined && sort === current
  return (
    <th
      scope="col"
      aria-sort={chosen ? 'ascending' : undefined}
      className="sticky top-14 z-10 border-b border-line-strong bg-panel px-3 py-2 font-medium first:rounded-tl-lg last:rounded-tr-lg"
    >
      {sort ? (
        <button
          type="button"
          title={t('sortBy')}
          className="inline-flex items-center gap-1 hover:text-ink"
          onClick={() => setFilters({ sort })}
        >
          {children}
          {chosen && <ArrowDown aria-hidden className="size-3.5" />}
        </button>
      ) : (
        children
      )}
    </th>
  )
}
