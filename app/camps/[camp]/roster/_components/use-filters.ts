'use client'
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useNames } from '@/lib/names'
import type { PersonView } from './use-roster'

const sorts = ['name', 'craft', 'country', 'publisher'] as const
export type Sort = (typeof sorts)[number]

/** Search, craft and order stand in the address, so a link shows the same list. */
export function useFilters() {
  const [filters, setFilters] = useQueryStates(
    {
      q: parseAsString.withDefault(''),
      craft: parseAsString.withDefault(''),
      sort: parseAsStringLiteral(sorts).withDefault('name'),
    },
    { history: 'replace' },
  )
  const names = useNames()
  const words = filters.q.toLowerCase().split(/\s+/).filter(Boolean)

  const matches = (person: PersonView) => {
    const { name, publisher, country, languages, tags, mainCraft, otherCrafts, contact } = person
    const text = [
      name,
      publisher,
      country,
      names.country(country),
      ...languages.map(names.language),
      ...tags,
      contact?.email,
    ]
    const said = text.join(' ').toLowerCase()
    const craft = filters.craft === '' || mainCraft === filters.craft || otherCrafts.includes(filters.craft)
    return craft && words.every((word) => said.includes(word))
  }
  const keyOf = (person: PersonView) =>
    ({
      name: '',
      craft: person.mainCraft ?? '\uffff',
      country: names.country(person.country) || '\uffff',
      publisher: person.publisher || '\uffff',
    })[filters.sort]
  const inOrder = (people: PersonView[]) =>
    people.filter(matches).sort((a, b) => keyOf(a).localeCompare(keyOf(b)) || a.name.localeCompare(b.name))

  return { ...filters, setFilters, inOrder }
}
