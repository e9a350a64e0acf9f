import { z } from 'zod'
import { languageTag } from '../../roster/languages'
import { type Wish, type WishKind, wishSchema } from '../wishes'

/** Wishes that are typed; earlier camps have a form of their own. */
export const typedKinds = ['apart', 'together', 'require', 'nights', 'closed'] as const satisfies WishKind[]
export type TypedKind = (typeof typedKinds)[number]

/** As it stands in the form, one for all kinds: what a kind doesn't ask for stays empty. Numbers are strings there. */
const values = z.object({
  kind: z.enum(typedKinds),
  people: z.array(z.string()),
  memberId: z.string(),
  /** Instead of the nights and rooms that are ticked. */
  everyNight: z.boolean(),
  nights: z.array(z.string()),
  everyRoom: z.boolean(),
  rooms: z.array(z.string()),
  of: z.enum(['language', 'tag']),
  name: z.string(),
  min: z.string(),
  least: z.string(),
  most: z.string(),
  room: z.string(),
  night: z.string(),
})
export type WishFormValues = z.input<typeof values>

/** Messages are keys; a wish that comes out is one that the server takes. */
export const wishForm = values
  .transform((typed, ctx): unknown => {
    const refuse = (field: keyof WishFormValues, message: string) =>
      ctx.addIssue({ code: 'custom', path: [field], message })
    const [a = '', b = ''] = typed.people
    if (typed.kind === 'apart' || typed.kind === 'together') {
      if (a === '' || b === '') refuse('people', 'person-missing')
      else if (a === b) refuse('people', 'wish-one-person')
    }
    if (typed.kind === 'nights' && typed.memberId === '') refuse('memberId', 'person-missing')
    if (typed.kind === 'closed' && typed.room === '') refuse('room', 'room-missing')
    if (typed.kind === 'closed' && typed.night === '') refuse('night', 'night-missing')
    if (typed.kind === 'require' && typed.of === 'language' && wishOf(typed).name === undefined)
      refuse('name', 'language-unknown')
    return wishOf(typed)
  })
  .pipe(wishSchema)

function wishOf(typed: z.output<typeof values>): Record<string, unknown> {
  const { kind, people, memberId, of, name } = typed
  const nights = typed.everyNight ? null : typed.nights.map(Number)
  switch (kind) {
    case 'apart':
      return { kind, people }
    case 'together':
      return { kind, people, nights }
    case 'require': {
      const rooms = typed.everyRoom ? null : typed.rooms.map(Number)
      // What isn't typed yet isn't unknown: the schema says that it is missing.
      const wanted = of === 'tag' || name.trim() === '' ? name : languageTag(name.trim())
      return { kind, of, name: wanted, min: Number(typed.min), rooms, nights }
    }
    case 'nights':
      return { kind, memberId, min: numberOrNull(typed.least), max: numberOrNull(typed.most) }
    case 'closed':
      return { kind, room: Number(typed.room), night: Number(typed.night) }
  }
}

const numberOrNull = (text: string) => (text === '' ? null : Number(text))

export const emptyWish = (kind: TypedKind): WishFormValues => ({
  ...{ kind, people: ['', ''], memberId: '', everyNight: true, nights: [], everyRoom: true, rooms: [] },
  ...{ of: 'language', name: '', min: '1', least: '', most: '', room: '', night: '' },
})

/** Whether the two ask for the same, in whichever order people are named. */
export const sameWish = (a: Wish, b: Wish) => said(a) === said(b)

const said = (wish: Wish) =>
  JSON.stringify('people' in wish ? { ...wish, people: [...wish.people].sort() } : wish, (_, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
