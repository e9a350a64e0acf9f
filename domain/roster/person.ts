import { z } from 'zod'
import { campRoles } from '../camp/permissions'
import { plainLineSchema } from '../camp/plain-line'
import { craftSchema } from '../camp/seats'
import { maxNights } from '../camp/settings'
import { countryCode } from './countries'
import { languageTag } from './languages'

export const memberStatuses = ['invited', 'accepted', 'left', 'removed'] as const
export type MemberStatus = (typeof memberStatuses)[number]

export const maxPeople = 500

export const emailSchema = z.email('email-wrong').max(200, 'too-long')

const languageSchema = z
  .string()
  .refine((name) => languageTag(name) !== undefined, 'language-unknown')
  .transform((name) => languageTag(name) ?? name)

const maxTags = 8

/** The camp's own words for what a room may need. */
const tagsSchema = z
  .array(plainLineSchema(40))
  .transform((tags) => unique(tags.filter((tag) => tag !== '')))
  .pipe(z.array(z.string()).max(maxTags, 'too-many'))

/** What an organiser says about somebody; messages are keys. `null` for no e-mail, no craft, and for every night. */
export const personSchema = z
  .object({
    name: plainLineSchema(100).refine((name) => name !== '', 'name-missing'),
    email: z
      .string()
      .nullable()
      .transform((email) => email?.trim() || null)
      .pipe(emailSchema.nullable()),
    role: z.enum(campRoles, 'role-unknown'),
    mainCraft: craftSchema.nullable(),
    otherCrafts: z.array(craftSchema).max(8, 'too-many'),
    languages: z.array(languageSchema).max(12, 'too-many').transform(unique),
    tags: tagsSchema.default([]),
    country: plainLineSchema(60).transform(countryCode),
    publisher: plainLineSchema(100),
    nightsPresent: z
      .array(z.int().min(1).max(maxNights))
      .min(1, 'nights-none')
      .transform((nights) => unique(nights).sort((a, b) => a - b))
      .nullable(),
  })
  .refine(({ role, mainCraft }) => role !== 'writer' || mainCraft !== null, {
    path: ['mainCraft'],
    error: 'craft-missing',
  })
  .transform(({ mainCraft, otherCrafts, ...person }) => {
    // Somebody who can do one craft has it as their main one: only a producer or the like comes without.
    const [main = null, ...others] = unique([...(mainCraft ? [mainCraft] : []), ...otherCrafts])
    return { ...person, mainCraft: main, otherCrafts: others }
  })
export type PersonInput = z.input<typeof personSchema>
export type Person = z.output<typeof personSchema>

export type PersonProblem = { field: 'mainCraft' | 'otherCrafts' | 'nightsPresent'; problem: string; value: string }

/** What the camp itself has no place for: crafts that no room wants, nights that it doesn't have. */
export function personProblems(person: Person, camp: { crafts: readonly string[]; nights: number }): PersonProblem[] {
  const { mainCraft, otherCrafts, nightsPresent } = person
  const strange = (craft: string | null) => craft !== null && !camp.crafts.includes(craft)
  const late = nightsPresent?.filter((night) => night > camp.nights) ?? []
  return [
    ...(strange(mainCraft) ? [{ field: 'mainCraft' as const, problem: 'craft-unknown', value: mainCraft ?? '' }] : []),
    ...otherCrafts.filter(strange).map((value) => ({ field: 'otherCrafts' as const, problem: 'craft-unknown', value })),
    ...(late.length > 0 ? [{ field: 'nightsPresent' as const, problem: 'nights-wrong', value: late.join(', ') }] : []),
  ]
}

function unique<T>(items: T[]): T[] {
  return [...new Set(items)]
}
