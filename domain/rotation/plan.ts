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

export const parsePlan = (json: string): Plan => planSchema.parse(JSON.parse(json))
