'use client'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import type { PersonLine } from '@/domain/rotation/meetings/person-lines'

export const peopleColumns = ['name', 'met', 'nights', 'sit-outs', 'other-craft'] as const
export type PeopleColumn = (typeof peopleColumns)[number]

/** By which column the people are sorted, in the address; without one, by craft as everywhere. */
export function usePeopleOrder(lines: PersonLine[], nameOf: (memberId: string) => string) {
  const [sort, setSort] = useQueryState('sort', parseAsStringLiteral(peopleColumns).withOptions({ history: 'replace' }))
  const sorted = sort ? [...lines].sort(orders(nameOf)[sort]) : lines
  return { sort, setSort, sorted }
}

function orders(nameOf: (memberId: string) => string): Record<PeopleColumn, (a: PersonLine, b: PersonLine) => number> {
  const share = ({ met, notYet }: PersonLine) => met.length / Math.max(1, met.length + notYet.length)
  return {
    name: (a, b) => nameOf(a.memberId).localeCompare(nameOf(b.memberId)),
    met: (a, b) => share(b) - share(a),
    nights: (a, b) => b.worked.length - a.worked.length,
    'sit-outs': (a, b) => b.sitOuts.length - a.sitOuts.length,
    'other-craft': (a, b) => b.inOtherCraft.length - a.inOtherCraft.length,
  }
}
