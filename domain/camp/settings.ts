import { z } from 'zod'
import { plainLineSchema } from './plain-line'
import { type Seat, seatsSchema } from './seats'

export const maxNights = 14
export const maxRooms = 40

export const defaultRoomName = (number: number) => `Room ${number}`

/** Messages are keys: the form says them in the reader's language. */
export const campSettingsSchema = z.object({
  name: plainLineSchema(100).refine((name) => name !== '', 'name-missing'),
  place: plainLineSchema(100),
  timeZone: z.string().refine(isTimeZone, 'zone-unknown'),
  firstNight: z.string().refine(isDate, 'date-missing'),
  nights: z.int('nights-range').min(1, 'nights-range').max(maxNights, 'nights-range'),
  startTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time-missing'),
  endTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time-missing'),
  rooms: z
    .array(z.object({ name: plainLineSchema(60) }))
    .min(1, 'rooms-range')
    .max(maxRooms, 'rooms-range')
    .transform((rooms) => rooms.map(({ name }, i) => ({ name: name || defaultRoomName(i + 1) })))
    .refine((rooms) => new Set(rooms.map(({ name }) => name.toLowerCase())).size === rooms.length, 'room-twice'),
  seats: seatsSchema,
})
/** As typed: a room without a name gets its number as one. */
export type CampSettingsInput = z.input<typeof campSettingsSchema>
export type CampSettings = z.output<typeof campSettingsSchema>

/** Three nights, seven rooms, one of each craft: 21 songs. Place and first night are the camp's own. */
export const fantasiaTemplate = {
  nights: 3,
  startTime: '18:00',
  endTime: '04:00',
  rooms: Array.from({ length: 7 }, (_, i) => ({ name: defaultRoomName(i + 1) })),
  seats: [
    { craft: 'track-writer', count: 1 },
    { craft: 'top-liner', count: 1 },
    { craft: 'lyricist', count: 1 },
  ],
} satisfies Partial<CampSettings>

type Shape = { nights: number; rooms: number; seats: readonly Seat[] }

/** How many songs a camp owes, and how many people of each craft it needs on every night. */
export function campNeeds({ nights, rooms, seats }: Shape) {
  return { songs: nights * rooms, people: seats.map(({ craft, count }) => ({ craft, needed: count * rooms })) }
}

export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

function isDate(text: string): boolean {
  const at = /^20\d\d-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
