import { z } from 'zod'
import { plainLineSchema } from '../camp/plain-line'
import { seatsSchema } from '../camp/seats'
import { maxNights, maxRooms } from '../camp/settings'

const memberId = z.string().min(1).max(80)
const night = z.int().min(1).max(maxNights)
const room = z.int().min(1).max(maxRooms)
const nights = z.array(night).min(1, 'nights-none').max(maxNights).nullable()
const pair = z.tuple([memberId, memberId]).refine(([a, b]) => a !== b, 'wish-one-person')

/** What an organiser wishes of the rotation; messages are keys. `null` for every night or every room. */
export const wishSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('apart'), people: pair }),
  z.object({ kind: z.literal('together'), people: pair, nights }),
  /** Each of these rooms has at least `min` people who speak the language, or who carry the tag. */
  z.object({
    kind: z.literal('require'),
    of: z.enum(['language', 'tag']),
    name: plainLineSchema(40).refine((name) => name !== '', 'tag-missing'),
    min: z.int().min(1, 'count-range').max(6, 'count-range'),
    rooms: z.array(room).min(1, 'rooms-none').max(maxRooms).nullable(),
    nights,
  }),
  z
    .object({
      kind: z.literal('nights'),
      memberId,
      min: z.int().min(0).max(maxNights).nullable(),
      max: z.int().min(0).max(maxNights).nullable(),
    })
    .refine(({ min, max }) => min !== null || max !== null, { path: ['max'], error: 'nights-none' })
    .refine(({ min, max }) => min === null || max === null || min <= max, { path: ['max'], error: 'nights-order' }),
  /** Nobody works in this room on that night. */
  z.object({ kind: z.literal('closed'), room, night }),
  /** Who has written together at an earlier camp. */
  z.object({
    kind: z.literal('past'),
    camp: plainLineSchema(100),
    pairs: z.array(pair).min(1, 'pairs-none').max(20_000),
  }),
])
export type Wish = z.infer<typeof wishSchema>
export type WishKind = Wish['kind']
export type PlacedWish = { id: string; wish: Wish }

export const strengths = ['off', 'little', 'much'] as const
export type Strength = (typeof strengths)[number]

/** How much the rest matters, in words. Repeats come first, unless a common language is required. */
export const preferencesSchema = z.object({
  language: z.enum(['off', 'wished', 'required']),
  /** That sit-outs are spread evenly, that people work in their main craft, that earlier camps' pairs don't meet again. */
  fairness: z.enum(strengths),
  ownCraft: z.enum(strengths),
  past: z.enum(strengths),
  /** Seats a room may have instead of the camp's. */
  alternatives: z.array(seatsSchema).max(4),
})
export type Preferences = z.infer<typeof preferencesSchema>

export const usualPreferences: Preferences = {
  ...{ language: 'wished', fairness: 'much', ownCraft: 'much', past: 'much' },
  alternatives: [],
}
