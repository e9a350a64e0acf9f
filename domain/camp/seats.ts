import { z } from 'zod'
import { knownCraft } from './crafts'

export const craftSchema = z
  .string()
  .trim()
  .min(1, 'craft-missing')
  .max(40, 'too-long')
  .transform((name) => knownCraft(name) ?? name)
/** A known craft, or the camp's own word for one. */
export type Craft = string

export const seatSchema = z.object({
  craft: craftSchema,
  count: z.int('count-range').min(1, 'count-range').max(6, 'count-range'),
})
/** How many people of a craft every room wants. */
export type Seat = z.infer<typeof seatSchema>

export const seatsSchema = z
  .array(seatSchema)
  .min(1, 'seats-missing')
  .max(8, 'seats-many')
  .refine((seats) => new Set(seats.map(({ craft }) => craft.toLowerCase())).size === seats.length, 'craft-twice')

export const parseSeats = (json: string): Seat[] => seatsSchema.parse(JSON.parse(json))
