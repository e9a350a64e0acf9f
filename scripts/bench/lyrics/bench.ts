import { parseArgs } from 'node:util'
import { machine, markdownTable, writeMeasured } from '../markdown'
import { countWords, type Rival, rivalsFrom } from './rivals'
import { dice, randomSong, revise, textOf } from './songs'

const help = `npm run bench:lyrics -- [--quick]

How many words are highlighted that are not new, and how long it takes from 10 to 20,000 lines: our lyric diff, jsdiff,
diff-match-patch and fast-diff. About two minutes; the tables go into docs/benchmarks.md.

  --quick  fewer songs and no 20,000 lines; nothing is written
`

/** Whoever would need longer, going by the size before, is left out. */
const patienceMs = 30_000

export async function runLyricBench(args: string[], prepareScratch: () => string | undefined) {
  const flag = { type: 'boolean', default: false } as const
  const { quick, help: asked } = parseArgs({ args, options: { quick: flag, help: flag } }).values
  if (asked) {
    console.log(help)
    return
  }
  const rivals = rivalsFrom(prepareScratch())
  const quality = qualityTable(rivals, quick ? 20 : 60)
  console.log(`${quality}\n`)
  const speed = speedTable(rivals, quick ? [10, 60, 1_000] : [10, 60, 1_000, 20_000])
  console.log(speed)
  if (quick) return
  const intro = `Measured with \`npm run bench:lyrics\` on ${machine()}.`
  writeMeasured('lyrics', [
    intro,
    '### Words highlighted ÷ words that are new',
    quality,
    '### Milliseconds for one diff',
    speed,
  ])
}

function qualityTable(rivals: Rival[], songs: number): string {
  const kinds = [
    ['30 % of the lines edited', 0.3, 0],
    ['30 % edited, 3 % moved', 0.3, 0.03],
    ['10 % edited, 10 % moved', 0.1, 0.1],
  ] as const
  const rows = kinds.map(([name, edited, moved]) => {
    const roll = dice(7)
    let fresh = 0
    const shown = rivals.map(() => 0)
    for (let k = 0; k < songs; k++) {
      const song = randomSong(60, roll)
      const now = revise(song, edited, moved, roll)
      fresh += now.fresh
      for (const [i, rival] of rivals.entries())
        shown[i]! += countWords(rival.inserted(textOf(song), textOf(now.song)) ?? [])
    }
    return [name, ...shown.map((count) => `${(count / fresh).toFixed(2)}×`)]
  })
  return markdownTable([`${songs} songs of 60 lines`, ...rivals.map(({ name }) => name)], rows)
}

function speedTable(rivals: Rival[], sizes: number[]): string {
  const kinds = [
    ['light edit (5 %)', 0.05, 0],
    ['heavy edit (40 %, 3 % moved)', 0.4, 0.03],
    ['rewrite', null, 0],
  ] as const
  const last = new Map<string, { ms: number; size: number }>()
  const rows = sizes.flatMap((size) =>
    kinds.map(([name, edited, moved]) => {
      const roll = dice(11)
      const song = randomSong(size, roll)
      const now = edited === null ? randomSong(size, roll) : revise(song, edited, moved, roll).song
      const [before, after] = [textOf(song), textOf(now)]
      const times = rivals.map((rival) => {
        const known = last.get(rival.name + name)
        if (known && known.ms * (size / known.size) ** 2 > patienceMs && rival.name !== 'Nightshift') return '–'
        const ms = time(() => rival.inserted(before, after))
        if (ms === null) return 'gave up'
        last.set(rival.name + name, { ms, size })
        return ms < 10 ? ms.toFixed(2) : Math.round(ms).toLocaleString('en')
      })
      return [`${size.toLocaleString('en')} lines, ${name}`, ...times]
    }),
  )
  return markdownTable(['', ...rivals.map(({ name }) => name)], rows)
}

/** The median of as many warm runs as fit into half a second; null when it gave up. */
function time(run: () => unknown): number | null {
  const begin = performance.now()
  if (run() === null) return null
  const first = performance.now() - begin
  if (first > 2_000) return first
  const runs = Math.max(3, Math.min(400, Math.round(500 / first)))
  for (let k = 0; k < Math.min(runs, 100); k++) run()
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[runs >> 1]!
}
