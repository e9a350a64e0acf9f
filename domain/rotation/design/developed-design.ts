/**
 * A design kept as one or a few nights. The first classes of `turn` people each take one step a night round their own circle, the
 * few people left over stay; `turn` nights come of each base night. `orbits` are teams that turn into one whole night each.
 */
export type BaseNights = { groups: number; size: number; turn: number; base: string; orbits?: string }

/** The nights of the table's design for these numbers, none when it isn't there. */
export function developedDesign(groups: number, size: number): number[][][] {
  const found = searched.find((entry) => entry.groups === groups && entry.size === size)
  return found ? develop(found) : []
}

function develop({ groups, size, turn, base, orbits }: BaseNights): number[][][] {
  const turning = Math.floor((groups * size) / turn) * turn
  const step = (x: number, k: number) => (x < turning ? x - (x % turn) + ((x + k) % turn) : x)
  const steps = Array.from({ length: turn }, (_, k) => k)
  const teams = teamsIn(base, size)
  const nights = Array.from({ length: teams.length / groups }, (_, i) => teams.slice(i * groups, (i + 1) * groups))
  return [
    ...nights.flatMap((night) => steps.map((k) => night.map((team) => team.map((x) => step(x, k))))),
    ...teamsIn(orbits ?? '', size).map((team) => steps.map((k) => team.map((x) => step(x, k)))),
  ]
}

function teamsIn(text: string, size: number): number[][] {
  const people = text.split(' ').filter(Boolean).map(Number)
  return Array.from({ length: people.length / size }, (_, i) => people.slice(i * size, (i + 1) * size))
}

/** Found by annealing over the differences of base nights. */
const searched: BaseNights[] = [
  { groups: 5, size: 3, turn: 7, base: '0 7 11 1 2 6 3 9 14 4 12 13 5 8 10' },
  {
    groups: 6,
    size: 3,
    turn: 4,
    base: '2 4 15 7 12 16 8 13 14 0 1 5 3 11 17 6 9 10 3 8 15 5 6 11 1 4 12 7 13 17 0 10 14 2 9 16',
  },
  {
    groups: 7,
    size: 3,
    turn: 7,
    base: '0 1 5 2 12 14 3 9 16 4 13 18 6 11 15 7 8 10 17 19 20',
    orbits: '0 7 15 0 8 18 0 11 17',
  },
  { groups: 8, size: 3, turn: 11, base: '0 7 10 1 20 22 2 4 18 3 9 13 5 14 17 6 12 23 8 19 21 11 15 16' },
  {
    groups: 10,
    size: 3,
    turn: 14,
    base: '0 10 27 1 6 9 2 24 29 3 5 23 4 16 18 7 26 28 8 15 19 11 20 21 12 13 14 17 22 25',
  },
  {
    groups: 11,
    size: 3,
    turn: 11,
    base: '0 4 9 1 27 29 2 14 15 3 18 24 5 6 11 7 10 32 8 19 26 12 17 21 13 16 28 20 25 31 22 23 30',
    orbits: '0 20 30 0 18 31 0 19 27 0 14 23 0 21 24',
  },
  {
    groups: 12,
    size: 3,
    turn: 17,
    base: ['0 6 10 1 24 33 2 26 29 3 31 35 4 7 12 5 18 30 8 9 28 11 23 25 13 22 34 14 16 32 15 19 20 17 21', '27'].join(
      ' ',
    ),
  },
  {
    groups: 13,
    size: 3,
    turn: 13,
    base: [
      '0 1 6 2 22 23 3 12 26 4 15 18 5 14 34 7 9 19 8 11 36 10 27 30 13 20 24 16 21 38 17 29 31 25 28',
      '35 32 33 37',
    ].join(' '),
    orbits: '0 15 34 0 19 32 0 18 26 0 16 31 0 13 37 0 17 35',
  },
  {
    groups: 14,
    size: 3,
    turn: 20,
    base: [
      '0 25 30 1 12 15 2 24 38 3 35 36 4 11 22 5 26 33 6 18 32 7 27 31 8 9 13 10 29 40 14 21 23 16 39',
      '41 17 19 34 20 28 37',
    ].join(' '),
  },
  { groups: 6, size: 4, turn: 7, base: '0 2 6 10 1 8 17 21 3 9 14 22 4 13 16 23 5 15 19 20 7 11 12 18' },
  { groups: 7, size: 4, turn: 9, base: '0 15 23 27 1 20 25 26 2 7 16 19 3 5 6 13 4 17 22 24 8 10 11 21 9 12 14 18' },
  {
    groups: 9,
    size: 4,
    turn: 11,
    base: ['0 12 23 35 1 3 8 11 2 17 18 32 4 13 15 21 5 22 29 30 6 19 24 33 7 14 27 34 9 10 25 31 16 20 26', '28'].join(
      ' ',
    ),
  },
  {
    groups: 10,
    size: 4,
    turn: 13,
    base: [
      '0 13 26 39 1 12 18 21 2 11 29 36 3 10 15 24 4 9 19 20 5 8 27 38 6 7 30 35 14 25 31 34 16 23 28',
      '37 17 22 32 33',
    ].join(' '),
  },
  {
    groups: 12,
    size: 4,
    turn: 14,
    base: [
      '0 18 41 43 1 7 30 32 2 12 14 17 3 20 39 46 4 13 24 26 5 15 40 44 6 8 34 38 9 16 33 47 10 19 29',
      '45 11 25 31 42 21 28 36 37 22 23 27 35',
    ].join(' '),
  },
  {
    groups: 14,
    size: 4,
    turn: 14,
    base: [
      '0 8 50 54 1 5 35 41 2 23 25 40 3 12 30 46 4 19 32 49 6 22 26 47 7 38 42 45 9 11 34 48 10 13 18',
      '24 14 33 36 37 15 39 44 52 16 21 28 43 17 20 31 51 27 29 53 55',
    ].join(' '),
  },
  {
    groups: 18,
    size: 4,
    turn: 17,
    base: [
      '0 18 67 71 1 33 41 53 2 9 15 34 3 12 36 54 4 30 51 60 5 32 59 63 6 23 43 70 7 28 56 62 8 24 35',
      '65 10 40 55 68 11 22 39 49 13 21 25 27 14 48 57 69 16 29 45 64 17 26 31 38 19 37 58 61 20 46 50',
      '66 42 44 47 52',
    ].join(' '),
  },
  {
    groups: 22,
    size: 4,
    turn: 21,
    base: [
      '0 15 27 37 1 45 69 84 2 7 28 66 3 14 33 50 4 56 67 85 5 39 41 75 6 47 78 87 8 31 61 83 9 17 44',
      '65 10 24 60 77 11 13 20 73 12 29 32 51 16 40 53 54 18 26 70 76 19 49 59 62 21 38 63 64 22 34 42',
      '71 23 30 36 48 25 46 79 81 35 58 74 86 43 55 68 82 52 57 72 80',
    ].join(' '),
  },
  {
    groups: 26,
    size: 4,
    turn: 25,
    base: [
      '0 8 64 82 1 43 77 84 2 34 46 71 3 28 32 51 4 11 26 75 5 68 89 102 6 93 94 97 7 16 30 37 9 60 79',
      '87 10 15 21 70 12 24 57 92 13 65 74 78 14 27 91 100 17 18 29 59 19 66 88 98 20 22 38 95 23 69 83',
      '101 25 44 45 61 31 55 96 103 33 49 80 86 35 53 81 90 36 39 47 99 40 42 62 85 41 54 72 73 48 50',
      '58 63 52 56 67 76',
    ].join(' '),
  },
  {
    groups: 30,
    size: 4,
    turn: 29,
    base: [
      '0 31 37 67 1 15 45 69 2 50 105 112 3 19 35 114 4 65 89 94 5 22 39 58 6 81 84 100 7 8 30 108 9 80',
      '85 97 10 52 79 119 11 46 54 91 12 38 95 109 13 61 72 104 14 16 21 25 17 20 44 53 18 56 68 76 23',
      '86 101 117 24 42 93 111 26 82 102 103 27 55 60 118 28 59 92 98 29 33 48 66 32 43 64 78 34 51 74',
      '99 36 49 62 90 40 41 87 113 47 75 106 116 57 88 96 115 63 70 83 110 71 73 77 107',
    ].join(' '),
  },
  {
    groups: 6,
    size: 5,
    turn: 6,
    base: '0 2 12 17 18 1 21 22 24 26 3 7 16 20 27 4 5 6 10 25 8 9 14 19 23 11 13 15 28 29',
  },
  {
    groups: 10,
    size: 5,
    turn: 9,
    base: [
      '0 9 20 27 47 1 14 22 39 48 2 5 7 33 41 3 11 25 38 49 4 15 21 36 46 6 12 24 43 45 8 18 23 28 29',
      '10 13 17 26 34 16 30 32 35 42 19 31 37 40 44',
    ].join(' '),
  },
  {
    groups: 14,
    size: 5,
    turn: 13,
    base: [
      '0 20 39 52 65 1 24 35 57 68 2 15 16 18 33 3 21 31 50 67 4 30 40 61 63 5 10 12 29 43 6 17 55 56',
      '59 7 11 13 19 27 8 25 48 53 69 9 34 41 46 60 14 23 44 45 47 22 28 49 58 66 26 32 36 37 64 38 42',
      '51 54 62',
    ].join(' '),
  },
  {
    groups: 15,
    size: 5,
    turn: 13,
    base: [
      '0 34 47 64 74 1 32 39 59 73 2 14 35 61 70 3 24 27 43 71 4 5 21 46 49 6 13 28 62 72 7 9 18 22 57',
      '8 31 45 60 65 10 16 29 40 67 11 36 44 58 66 12 17 48 54 68 15 33 51 56 69 19 26 30 38 63 20 41',
      '42 50 53 23 25 37 52 55',
    ].join(' '),
  },
  {
    groups: 18,
    size: 5,
    turn: 17,
    base: [
      '0 16 33 40 53 1 30 36 65 85 2 5 15 41 84 3 26 47 75 86 4 23 42 79 88 6 38 52 70 87 7 59 62 68 83',
      '8 14 32 45 64 9 29 31 76 77 10 20 25 61 80 11 13 24 54 55 12 21 37 72 89 17 18 27 49 60 19 44 46',
      '69 73 22 28 48 51 81 34 39 43 50 66 35 57 71 74 82 56 58 63 67 78',
    ].join(' '),
  },
  {
    groups: 20,
    size: 5,
    turn: 17,
    base: [
      '0 2 13 14 77 1 19 51 69 95 3 28 48 68 92 4 40 59 83 96 5 33 45 78 98 6 23 47 52 86 7 22 49 58 93',
      '8 37 41 42 66 9 32 46 81 97 10 30 36 53 87 11 27 38 65 94 12 31 50 56 85 15 24 25 29 76 16 21 34',
      '75 88 17 43 64 73 90 18 39 57 71 91 20 35 63 79 99 26 44 60 72 89 54 61 62 67 84 55 70 74 80 82',
    ].join(' '),
  },
]
