import type { Person } from './person'

type Named = Pick<Person, 'name' | 'email'>
export type OnRoster = Named & { removed: boolean }

/** `problem` is a key; `first` the line of the text that has it already. */
export type Duplicate = { field: 'name' | 'email'; problem: string; value: string; first?: number }

/** Line 0 is the roster itself. */
type Place = { line: number; removed: boolean }

/** Who is there already: the same e-mail, or the same name where one of the two has no e-mail. */
export class Taken {
  private readonly emails = new Map<string, Place>()
  private readonly names = new Map<string, (Place & { hasEmail: boolean })[]>()

  constructor(roster: readonly OnRoster[]) {
    for (const person of roster) this.note(person, { line: 0, removed: person.removed })
  }

  note({ name, email }: Named, place: Place): void {
    if (email) this.emails.set(emailKey(email), place)
    const key = nameKey(name)
    this.names.set(key, [...(this.names.get(key) ?? []), { ...place, hasEmail: email !== null }])
  }

  duplicateOf({ name, email }: Named): Duplicate | undefined {
    const same = email ? this.emails.get(emailKey(email)) : undefined
    if (email && same) return { ...said('email', same), value: email }
    const alike = this.names.get(nameKey(name))?.find(({ hasEmail }) => !email || !hasEmail)
    return alike && { ...said('name', alike), value: name }
  }
}

function said(field: 'email' | 'name', { line, removed }: Place) {
  if (line > 0) return { field, problem: `${field}-twice`, first: line }
  return { field, problem: removed ? 'was-removed' : `${field}-on-roster` }
}

/** The same name under another spelling of case, width and blanks. */
const nameKey = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
const emailKey = (email: string) => email.trim().toLowerCase()
