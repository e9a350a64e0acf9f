import { z } from 'zod'
import type { Craft } from '../camp/seats'

const filledSeatSchema = z.object({ craft: z.string(), memberId: z.string().nullable() })
const teamSchema = z.object({ room: z.int().positive(), seats: z.array(filledSeatSchema) })
const planNightSchema = z.object({ night: z.int().positive(), teams: z.array(teamSchema) })

/** Nights in order, rooms in order within a night, seats in the camp's order within a room. */
export const planSchema = z.object({ nights: z.array(planNightSchema) })

/** A seat that nobody can fill has `memberId: null`. */
export type FilledSeat = { craft: Craft; memberId: string | null }
export type Team = { room: number; seats: FilledSeat[] }
export type PlanNight = { night: number; teams: Team[] }
/** The teams of all nights: rooms and nights count from 1. */
export type Plan = { nights: PlanNight[] }

/** Somebody fixed in a room on a night by the organiser. Whoever is pinned keeps the craft they have there. */
export const pinSchema = z.object({ memberId: z.string().max(80), night: z.int().positive(), room: z.int().positive() })
export type Pin = z.infer<typeof pinSchema>

export const parsePlan = (json: string): Plan => planSchema.parse(JSON.parse(json))
export const parsePins = (json: string): Pin[] => z.array(pinSchema).parse(JSON.parse(json))
