/** The same numbers for the same seed: Park and Miller's generator. */
export function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647
    return state % sides
  }
}
type Roll = ReturnType<typeof dice>

const small = 'the a in of and to you me my we I it is on for with no so oh when'.split(' ')
const syllables =
  'ver so lan tern mid har bour cop per vel vet or chard thun der sha dow mir ror ri glow fa de lu na'.split(' ')

const word = (roll: Roll) =>
  roll(3) === 0
    ? small[roll(small.length)]!
    : Array.from({ length: 1 + roll(3) }, () => syllables[roll(syllables.length)]).join('')
const line = (roll: Roll) => Array.from({ length: 5 + roll(4) }, () => word(roll))

/** Lines of words; every ninth is blank and the one below it a header. */
export type Song = string[][]

export function randomSong(lines: number, roll: Roll): Song {
  return Array.from({ length: lines }, (_, i) =>
    i % 9 === 0 ? [`[Part`, `${i / 9 + 1}]`] : i % 9 === 8 ? [] : line(roll),
  )
}

export const textOf = (song: Song) => song.map((words) => words.join(' ')).join('\n')

/** Another version, and how many of its words are new: so much is to be highlighted and no more. */
export function revise(song: Song, edited: number, moved: number, roll: Roll): { song: Song; fresh: number } {
  let fresh = 0
  const revised = song.map((words) => {
    if (words.length < 3 || roll(1_000) >= edited * 1_000) return words
    const now = [...words]
    const [at, what] = [roll(now.length), roll(4)]
    if (what === 0) now.splice(at, 1)
    else {
      const size = what === 1 ? 2 : 1
      const written = Array.from({ length: size }, () => `${word(roll)}ing`)
      fresh += size
      now.splice(at, what === 2 ? 0 : size, ...written)
    }
    return now
  })
  for (let k = 0; k < song.length * moved; k++) {
    const from = roll(revised.length)
    if (revised[from]!.length < 3) continue
    const [taken] = revised.splice(from, 1)
    revised.splice(roll(revised.length), 0, taken!)
  }
  return { song: revised, fresh }
}
