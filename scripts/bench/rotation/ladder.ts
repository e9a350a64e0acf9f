import type { Instance } from '@/domain/rotation/instance'
import { instanceSchema } from '@/domain/rotation/instance'

/** Rooms × nights, everybody there every night, one of each of three crafts in a room. */
const sizes: [number, number][] = [
  ...[
    [4, 4],
    [5, 5],
    [6, 5],
    [6, 6],
    [7, 7],
    [8, 8],
    [10, 10],
    [12, 12],
  ],
  ...[
    [15, 15],
    [20, 19],
    [20, 20],
    [30, 30],
    [40, 40],
  ],
] as [number, number][]

export const ladder: [string, Instance][] = sizes.map(([rooms, nights]) => [
  `${rooms}×${nights}`,
  pureCamp(rooms, nights),
])

function pureCamp(rooms: number, nights: number): Instance {
  const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)
  const roles = ['track', 'top', 'lyric']
  const seats = Object.fromEntries(roles.map((role) => [role, 1]))
  return instanceSchema.parse({
    format: 'rotation-instance/1',
    id: `pure-${rooms}x${nights}`,
    ...{ roles, nights },
    people: roles.flatMap((role) => upTo(rooms).map((i) => ({ id: `${role}${i}`, roles: [{ role }] }))),
    teams: upTo(nights).flatMap((n) =>
      upTo(rooms).map((r) => ({ id: `n${n}r${r}`, night: n - 1, room: `room ${r}`, templates: [seats] })),
    ),
    objective: ['repeats'],
  })
}
