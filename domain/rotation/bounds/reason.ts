/**
 * Why a bound holds, in numbers and in the ids of the instance, so that any language can say it. Nights count from 0.
 * `frozen` is what nights that may not change have already cost; it is part of the bound.
 */
export type Reason =
  | { kind: 'none' }
  | { kind: 'frozen'; frozen: number }
  /** The rooms of the nights to come seat `pairs` pairs, of which at most `distinct` can be new. */
  | { kind: 'counting'; pairs: number; distinct: number; frozen: number }
  /** The same, for pairs of crafts that have no people in common. */
  | { kind: 'craft-pairs'; crafts: CraftPair[]; frozen: number }
  /** On `night` at least `members` people come from only `rooms` rooms of the night `earlier`. */
  | { kind: 'crowded-rooms'; nights: CrowdedNight[]; frozen: number }
  /** No two orthogonal Latin squares of this order exist. */
  | { kind: 'latin'; rooms: 2 | 6; crafts: string[]; frozen: number }
  /** No such schedule of one craft exists though counting would allow it. */
  | { kind: 'no-schedule'; rooms: number; size: number; nights: number; frozen: number }
  | { kind: 'pinned'; pairs: PinnedPair[]; frozen: number }
export type CraftPair = { crafts: [string, string]; pairs: number; distinct: number }
export type CrowdedNight = { night: number; earlier: number; members: number; rooms: number; repeats: number }
export type PinnedPair = { people: [string, string]; nights: number[]; repeats: number }
