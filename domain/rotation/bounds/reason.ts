import type { StaffingTerm } from './staffing'

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
  /** The cheapest way to staff all seats, met or not, already costs this much of each term (weighed, where the level weighs). */
  | { kind: 'staffing'; parts: { term: StaffingTerm | 'past' | 'language'; points: number }[] }
  /** So many people must change rooms on these published nights for all seats to be taken. */
  | { kind: 'displaced'; nights: { night: number; changes: number }[] }
  /** Pairs whom pins and wishes bring together, with what they cost from earlier camps. */
  | { kind: 'sure-meetings'; pairs: { people: [string, string]; points: number }[]; frozen: number }
  /** At least `repeats` repeats fall on the pairs there are. */
  | { kind: 'from-repeats'; repeats: number; pairs: number; frozen: number }
  /** These people must work more nights than they can have a room with a common language; `fresh`: while nobody is met again. */
  | { kind: 'language'; people: ShortOfWords[]; fresh: boolean; frozen: number }
  /** Where every room has a common language, these must meet more often than there are new meetings for them. */
  | { kind: 'language-repeats'; pairs: MeetsAgain[]; frozen: number }
  /** A price list for nights and meetings that no plan undercuts comes to `points`; `whole`: rounded up, as plans cost whole points. */
  | { kind: 'prices'; points: number; whole: boolean }
  | { kind: 'pinned'; pairs: PinnedPair[]; frozen: number }
export type CraftPair = { crafts: [string, string]; pairs: number; distinct: number }
export type CrowdedNight = { night: number; earlier: number; members: number; rooms: number; repeats: number }
export type PinnedPair = { people: [string, string]; nights: number[]; repeats: number }
/** Of the craft beside them only `mates` share a language: enough for `together` of their `nights`. */
export type ShortOfWords = { person: string; nights: number; together: number; craft: string; mates: string[] }
/** `meetings` between one and the other side, of which `fresh` can be their first. */
export type MeetsAgain = { one: string[]; other: string[]; meetings: number; fresh: number }
