import { craftDesign } from '../design/craft-design'

/**
 * `mostNights`: the most without a repeat that are known to be possible; undefined when the nights asked for are more than that
 * and nobody here knows. `proven`: one more night is impossible. `cost`: the fewest repeats of the nights asked for, where proven.
 * `cannot`: the nights asked for cannot be without a repeat.
 */
export type Outlook = { mostNights: number | undefined; proven: boolean; cost: number | undefined; cannot: boolean }

/**
 * What is proven of `rooms` rooms with `crafts` seats each, every seat of a craft of its own with just as many people as rooms, all
 * there on all nights. More nights than rooms: a writer would need more partners than the next craft has. More crafts than rooms:
 * on the second night two of a team's people share a room again. As many nights as rooms with three crafts make two orthogonal
 * Latin squares, which orders 2 and 6 lack. What is possible is what algebra builds.
 */
export function outlookOf(rooms: number, crafts: number, nights: number): Outlook {
  if (rooms < 1 || crafts < 2) return { mostNights: Number.POSITIVE_INFINITY, proven: true, cost: 0, cannot: false }
  const limit = crafts > rooms ? 1 : crafts > 2 && (rooms === 2 || rooms === 6) ? rooms - 1 : rooms
  let known = limit
  while (known > 1 && craftDesign(rooms, crafts, known)?.repeats !== 0) known--
  const [proven, cannot] = [known === limit, nights > limit]
  if (nights <= known) return { mostNights: known, proven, cost: 0, cannot }
  const design = craftDesign(rooms, crafts, nights)
  return { mostNights: proven ? known : undefined, proven, cost: design?.proven ? design.repeats : undefined, cannot }
}
