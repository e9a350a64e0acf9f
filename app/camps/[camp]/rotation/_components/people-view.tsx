'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { CraftBadge } from '@/components/camp/craft-badge'
import { useList } from '@/components/camp/words'
import { Unbroken } from '@/components/rotation/unbroken'
import { classNames } from '@/components/ui/class-names'
import { Field, Select } from '@/components/ui/field'
import { fairnessOf, type PersonLine } from '@/domain/rotation/meetings/person-lines'
import { useBoard } from './board-context'
import { peopleColumns, usePeopleOrder } from './people-order'
import { useMeetings } from './use-meetings'

type NameOf = (memberId: string) => string

/** Each person's share: whom they meet, the nights they work and sit out, and those in another craft. */
export function PeopleView() {
  const t = useTranslations('rotationPeople')
  const { plan, names } = useBoard()
  const { lines } = useMeetings()
  const heading = useId()
  const nameOf: NameOf = (memberId) => names[memberId] ?? ''
  const order = usePeopleOrder(lines, nameOf)
  if (!plan) return null
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-4">
      <div>
        <h2 id={heading} className="text-lg font-semibold">
          {t('peopleTitle')}
        </h2>
        <Fairness lines={lines} nameOf={nameOf} />
      </div>
      <PeopleRows {...order} nameOf={nameOf} />
      <PeopleList {...order} nameOf={nameOf} />
    </section>
  )
}

type Props = ReturnType<typeof usePeopleOrder> & { nameOf: NameOf }

function PeopleRows({ sort, setSort, sorted, nameOf }: Props) {
  const t = useTranslations('rotationPeople')
  const list = useList()
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-panel max-md:hidden">
      <table className="w-full text-left">
        <thead>
          <tr className="border-b border-line align-bottom">
            {peopleColumns.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={sort === column ? (column === 'name' ? 'ascending' : 'descending') : undefined}
                className={classNames('px-3 py-1 font-medium', column !== 'name' && column !== 'met' && 'text-right')}
              >
                <button
                  type="button"
                  className={classNames('min-h-8 text-inherit', sort === column && 'text-lamp-ink underline')}
                  onClick={() => setSort(sort === column ? null : column)}
                >
                  {t(`column.${column}`)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {sorted.map((line) => (
            <tr key={line.memberId} className="align-top">
              <th scope="row" className="px-3 py-2 font-medium whitespace-nowrap">
                <span className="flex items-center gap-2">
                  <CraftBadge craft={line.craft} />
                  {nameOf(line.memberId)}
                </span>
              </th>
              <td className="px-3 py-2">
                {t('hasMet', { met: line.met.length, all: line.met.length + line.notYet.length })}
                {line.notYet.length > 0 && (
                  <span className="block text-sm text-muted">
                    <Unbroken>{t('notYet', { names: list(line.notYet.map(nameOf)) })}</Unbroken>
                  </span>
                )}
              </td>
              {[line.worked, line.sitOuts, line.inOtherCraft].map((nights, i) => (
                <td key={peopleColumns[i + 2]} className="px-3 py-2 text-right tabular-nums">
                  {nights.length}
                  {i > 0 && nights.length > 0 && (
                    <span className="block text-sm text-muted">
                      {t('onNights', { count: nights.length, nights: list(nights.map(String)) })}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The same where a table doesn't fit. */
function PeopleList({ sort, setSort, sorted, nameOf }: Props) {
  const t = useTranslations('rotationPeople')
  const list = useList()
  const nightsOf = (key: 'sitsOut' | 'inOther', nights: number[]) =>
    nights.length > 0 ? [t(key, { count: nights.length, nights: list(nights.map(String)) })] : []
  return (
    <div className="flex flex-col gap-3 md:hidden">
      <Field label={t('sortBy')}>
        {(props) => (
          <Select
            {...props}
            value={sort ?? ''}
            onChange={({ target }) => setSort(peopleColumns.find((column) => column === target.value) ?? null)}
          >
            <option value="">{t('sortCamp')}</option>
            {peopleColumns.map((column) => (
              <option key={column} value={column}>
                {t(`column.${column}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <ul className="divide-y divide-line rounded-lg border border-line bg-panel">
        {sorted.map(({ memberId, craft, met, notYet, worked, sitOuts, inOtherCraft }) => (
          <li key={memberId} className="flex flex-col gap-1 px-3 py-3">
            <span className="flex items-center gap-2 font-medium">
              <CraftBadge craft={craft} />
              {nameOf(memberId)}
            </span>
            <span>
              {[
                t('works', { count: worked.length }),
                ...nightsOf('sitsOut', sitOuts),
                ...nightsOf('inOther', inOtherCraft),
              ].join(' · ')}
            </span>
            <span className="text-muted">
              <Unbroken>
                {notYet.length > 0
                  ? t('line', { met: met.length, all: met.length + notYet.length, names: list(notYet.map(nameOf)) })
                  : t('hasMet', { met: met.length, all: met.length })}
              </Unbroken>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The whole camp in a sentence or two. */
function Fairness({ lines, nameOf }: { lines: PersonLine[]; nameOf: NameOf }) {
  const t = useTranslations('rotationPeople')
  const list = useList()
  const { nights, sitOuts, most, who, next, inOtherCraft } = fairnessOf(lines)
  if (lines.length === 0) return null
  const named = who.length <= 3 ? list(who.map(nameOf)) : null
  const fairness =
    sitOuts === 0
      ? nights.length === 1
        ? t('fair.same', { nights: nights[0]! })
        : t('fair.none')
      : named
        ? t('fair.named', { names: named, count: who.length, most, next })
        : t('fair.many', { count: who.length, most, next })
  return (
    <p className="max-w-[75ch] text-muted">
      {fairness} {inOtherCraft > 0 && t('fair.otherCraft', { count: inOtherCraft })}
    </p>
  )
}
