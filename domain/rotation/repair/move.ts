import type { HardWish } from '../diagnosis/hard-wish'

/**
 * Why somebody's seat changes. `absent`: they aren't there. `left-room-closed`: their room, or its seat for their craft, is no
 * more. `wish`: staying would break one. `fills`: they take the seat of somebody who is gone, or one that was empty.
 * `avoids-repeat`: staying would let pairs meet again. `makes-room`: somebody else needs their seat, or changes places with them.
 */
export type Why = 'absent' | 'left-room-closed' | 'wish' | 'fills' | 'avoids-repeat' | 'makes-room'

/** One person's change on one night, in the ids of the instance; null for no seat. Nights count from 0. */
export type Move = {
  person: string
  night: number
  from: string | null
  fromRole: string | null
  to: string | null
  toRole: string | null
  why: Why
  /** Who had that seat before. */
  placeOf: string | null
  /** Who has their old seat now. */
  placeTo: string | null
  /** Pairs who meet on `nights` (of the new plan) and would once more if this person stayed. */
  avoids: { pair: [string, string]; nights: number[] }[]
  wish: HardWish | null
}
