import { z } from 'zod'
import { type Craft, seatsSchema } from '../camp/seats'
import { type PlacedWish, preferencesSchema, wishSchema } from './wishes'

const personSchema = z.object({
  memberId: z.string(),
  main: z.string(),
  others: z.array(z.string()),
  /** Night numbers; null means every night. */
  nights: z.array(z.int()).nullable(),
  languages: z.array(z.string()),
  /** The camp's own words for what a room may need: "host", "finisher". */
  tags: z.array(z.string()),
})

/** Everything a rotation is made from, in the camp's own order: equal input gives an equal plan. */
export const rotationInputSchema = z.object({
  nights: z.array(z.int().positive()),
  rooms: z.array(z.int().positive()),
  seats: seatsSchema,
  people: z.array(personSchema),
  wishes: z.array(z.object({ id: z.string(), wish: wishSchema })) satisfies z.ZodType<PlacedWish[]>,
  preferences: preferencesSchema,
})
export type RotationInput = z.infer<typeof rotationInputSchema>
export type RotationPerson = RotationInput['people'][number]

/** The seats of one room, one entry per person wanted, in the camp's order. */
export const seatCrafts = (input: Pick<RotationInput, 'seats'>): Craft[] =>
  input.seats.flatMap(({ craft, count }) => Array<Craft>(count).fill(craft))

export const isPresent = (person: RotationPerson, night: number) =>
  person.nights === null || person.nights.includes(night)

export const canTake = (person: RotationPerson, craft: Craft) => person.main === craft || person.others.includes(craft)

export const isClosed = ({ wishes }: Pick<RotationInput, 'wishes'>, night: number, room: number) =>
  wishes.some(({ wish }) => wish.kind === 'closed' && wish.night === night && wish.room === room)
