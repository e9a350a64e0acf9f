import type { Dice } from '../random'
import type { Best } from './best'
import type { Floor } from './floor'
import { Moves } from './moves'

/** Steps from one `poll`, and one heat, to the next. */
export const stretch = 2048

export type Cooling = { from: number; to: number; steps: number }

/** One run from hot to cold on the floor as it stands. `poll` is asked every few thousand steps; true ends the run. Returns the steps done. */
export function anneal(
  floor: Floor,
  best: Best,
  dice: Dice,
  { from, to, steps }: Cooling,
  poll: () => boolean,
): number {
  const moves = new Moves(floor, dice)
  if (moves.isEmpty) return 0
  const cooling = (to / from) ** (stretch / steps)
  moves.heat = from
  for (let done = 0; done < steps; moves.heat *= cooling) {
    const end = Math.min(steps, done + stretch)
    for (; done < end; done++) if (moves.step()) best.look()
    if (poll()) return done
  }
  return steps
}
