import { z } from 'zod'
import { readLanguages, readTags } from './cells'
import { type Person, type PersonInput, personProblems, personSchema } from './person'

/** As it stands in the form: languages and tags in one line each, no craft as an empty one, nights all ticked for every night. */
export const personForm = (camp: { crafts: readonly string[]; nights: number }) =>
  z
    .object({
      name: z.string(),
      email: z.string(),
      role: z.string(),
      mainCraft: z.string(),
      otherCrafts: z.array(z.string()),
      languages: z.string(),
      tags: z.string(),
      country: z.string(),
      publisher: z.string(),
      /** Numbers, as check boxes give them. */
      nightsPresent: z.array(z.string()),
    })
    .transform(({ mainCraft, otherCrafts, languages, tags, nightsPresent, ...person }, ctx): PersonInput => {
      const read = readLanguages(languages.trim())
      if (read.unknown.length > 0) ctx.addIssue({ code: 'custom', path: ['languages'], message: 'language-unknown' })
      return {
        ...person,
        role: person.role as PersonInput['role'],
        mainCraft: mainCraft || null,
        otherCrafts: mainCraft ? otherCrafts : [],
        languages: read.known,
        tags: readTags(tags.trim()),
        nightsPresent: nightsPresent.length === camp.nights ? null : nightsPresent.map(Number),
      }
    })
    .pipe(personSchema)
    .check(({ value, issues }) => {
      for (const { field, problem } of personProblems(value, camp))
        issues.push({ code: 'custom', path: [field], message: problem, input: value })
    })

export type PersonFormValues = z.input<ReturnType<typeof personForm>>

export const emptyPerson = (nights: number): PersonFormValues => ({
  ...{ name: '', email: '', role: 'writer', mainCraft: '', otherCrafts: [], languages: '', tags: '' },
  ...{ country: '', publisher: '' },
  nightsPresent: Array.from({ length: nights }, (_, i) => String(i + 1)),
})

type Names = { language: (tag: string) => string; country: (code: string) => string }

export function typedPerson(person: Person, nights: number, names: Names): PersonFormValues {
  const { name, email, role, mainCraft, otherCrafts, languages, tags, country, publisher, nightsPresent } = person
  return {
    ...{ name, role, otherCrafts, publisher, email: email ?? '', mainCraft: mainCraft ?? '' },
    languages: languages.map(names.language).join(', '),
    tags: tags.join(', '),
    country: names.country(country),
    nightsPresent: nightsPresent?.filter((night) => night <= nights).map(String) ?? emptyPerson(nights).nightsPresent,
  }
}
