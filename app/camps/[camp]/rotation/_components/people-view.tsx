'use client'
import { useTranslations } from 'next-intl'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useId } from 'react'
import { CraftBadge } from '@/components/camp/craft-badge'
import { useList } from '@/components/camp/words'
import { classNames } from '@/components/ui/class-names'
import { fairnessOf, type PersonLine } from '@/domain/rotation/meetings/person-lines'
import { useBoard } from './board-context'
import { useMeetings } from './use-meetings'

const columns = ['name', 'met', 'nights', 'sit-outs', 'other-craft'] as const
type Column = (typeof columns)[number]

/** Each person's share: whom they meet, the nights they work and sit out, and those in another craft. */
export function PeopleView() {
  const t = useTranslations('rotationPeople')
  const { plan, names } = useBoard()
  const { lines } = useMeetings()
  const list = useList()
  const heading = useId()
  const [sort, setSort] = useQueryState('sort', parseAsStringLiteral(columns).withOptions({ history: 'replace' }))
  if (!plan) return null
  const nameOf = (memberId: string) => names[memberId] ?? ''
  const sorted = sort ? [...lines].sort(orders(nameOf)[sort]) : lines
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-4">
      <div>
        <h2 id={heading} className="text-lg font-semibold">
          {t('peopleTitle')}
        </h2>
        <Fairness lines={lines} nameOf={nameOf} />
      </div>
      <div className="overflow-x-auto rounded-lg border border-line bg-panel">
        <table className="w-full min-w-[40rem] text-left">
          <thead>
            <tr className="border-b border-line">
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={sort === column ? (column === 'name' ? 'ascending' : 'descending') : undefined}
                  className={classNames('px-3 py-1 font-medium', column !== 'name' && column !== 'met' && 'text-right')}
                >
                  <button
                    type="button"
                    className={classNames('min-h-11 md:min-h-8', sort === column && 'text-lamp-ink underline')}
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
              <tr key={line.memberId}>
                <th scope="row" className="px-3 py-2 font-medium">
                  <span className="flex items-center gap-2">
                    <CraftBadge craft={line.craft} />
                    {nameOf(line.memberId)}
                  </span>
                </th>
                <td className="px-3 py-2">
                  {t('hasMet', { met: line.met.length, all: line.met.length + line.notYet.length })}
                  {line.notYet.length > 0 && (
                    <span className="block text-sm text-muted">
                      {t('notYet', { names: list(line.notYet.map(nameOf)) })}
                    </span>
                  )}
                </td>
                {[line.worked, line.sitOuts, line.inOtherCraft].map((nights, i) => (
                  <td key={columns[i + 2]} className="px-3 py-2 text-right tabular-nums">
                    {nights.length}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** The whole camp in a sentence or two. */
function Fairness({ lines, nameOf }: { lines: PersonLine[]; nameOf: (memberId: string) => string }) {
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

function orders(nameOf: (memberId: string) => string): Record<Column, (a: PersonLine, b: PersonLine) => number> {
  const share = ({ met, notYet }: PersonLine) => met.length / Math.max(1, met.length + notYet.length)
  return {
    name: (a, b) => nameOf(a.memberId).localeCompare(nameOf(b.memberId)),
    met: (a, b) => share(b) - share(a),
    nights: (a, b) => b.worked.length - a.worked.length,
    'sit-outs': (a, b) => b.sitOuts.length - a.sitOuts.length,
    'other-craft': (a, b) => b.inOtherCraft.length - a.inOtherCraft.length,
  }
}
