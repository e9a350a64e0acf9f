import type { Teams } from '@/domain/rotation/instance'
import type { Seating } from '@/domain/rotation/model'

export const rivals = ['nightshift', 'cp-sat', 'annealing'] as const
export type Rival = (typeof rivals)[number]

/** Told whenever something better may have been found, and when that was (now, if nothing is said). */
export type Found = (seating: Seating, at?: number) => void

/** What a rival is asked to do, in a process of its own. `target` is a vector that cannot be bettered. */
export type Task = { rival: Rival; instance: string; seconds: number; target: number[] | undefined; scratch: string }

/** What it answers; times in milliseconds from the moment it had read the instance and loaded its solver. */
export type Run = {
  teams: Teams | undefined
  ended: string
  bestAt: number
  endedAt: number
  proposals: number | undefined
  /** The most memory its process has had, in MiB. */
  memory: number
  /** Of our own engine: the proven bounds by term, and whether the plan is proven to be the best. */
  bounds?: Record<string, number>
  isProven?: boolean
}
