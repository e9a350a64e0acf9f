import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inflateSync } from 'node:zlib'

const require = createRequire(import.meta.url)

const homes = {
  'noto-sans-kr': dirname(require.resolve('@fontsource/noto-sans-kr/unicode.json')),
  'biz-udpgothic': dirname(require.resolve('@fontsource/biz-udpgothic/unicode.json')),
  'noto-emoji': dirname(require.resolve('@fontsource/noto-emoji/unicode.json')),
  'zcool-xiaowei': dirname(require.resolve('@fontsource/zcool-xiaowei/unicode.json')),
}

export type Family = keyof typeof homes
export type Weight = 400 | 700
export type FontFile = { family: Family; part: string; weight: Weight }
export type PaperFont = { name: string; weight: Weight; ttf: Buffer; has: (point: number) => boolean }

const read = new Map<string, Promise<PaperFont>>()

export function readFont({ family, part, weight }: FontFile): Promise<PaperFont> {
  const key = `${family} ${part} ${weight}`
  const known = read.get(key)
  if (known) return known
  const file = join(homes[family], 'files', `${family}-${part}-${weight}-normal.woff`)
  const reading = readFile(file).then((woff) => {
    const ttf = unpack(woff)
    return { name: `${family} ${part}`, weight, ttf, has: lettersOf(ttf) }
  })
  read.set(key, reading)
  return reading
}

type Range = { part: string; from: number; to: number }
const ranges = new Map<Family, Range[]>()

/** The small file of a family that may hold a letter. */
export function partWith(family: Family, point: number): string | undefined {
  let listed = ranges.get(family)
  if (!listed) {
    const parts = Object.entries(require(join(homes[family], 'unicode.json')) as Record<string, string>)
    listed = parts.flatMap(([name, written]) =>
      written.split(',').map((range) => {
        const [from, to] = range.replace('U+', '').split('-')
        const first = Number.parseInt(from!, 16)
        return { part: name.replace(/[[\]]/g, ''), from: first, to: to ? Number.parseInt(to, 16) : first }
      }),
    )
    ranges.set(family, listed)
  }
  return listed.find(({ from, to }) => from <= point && point <= to)?.part
}

/** Which letters a TrueType file has a glyph for, by the widest of its tables. */
function lettersOf(ttf: Buffer): (point: number) => boolean {
  const count = ttf.readUInt16BE(4)
  const entry = Array.from({ length: count }, (_, i) => 12 + 16 * i).find(
    (at) => ttf.toString('latin1', at, at + 4) === 'cmap',
  )
  const cmap = entry === undefined ? 0 : ttf.readUInt32BE(entry + 8)
  const tables = Array.from({ length: ttf.readUInt16BE(cmap + 2) }, (_, i) => cmap + ttf.readUInt32BE(cmap + 8 + 8 * i))
  const runs: [from: number, to: number][] = []
  for (const at of tables) {
    const format = ttf.readUInt16BE(at)
    if (format === 12)
      for (let i = 0; i < ttf.readUInt32BE(at + 12); i++)
        runs.push([ttf.readUInt32BE(at + 16 + 12 * i), ttf.readUInt32BE(at + 20 + 12 * i)])
    if (format !== 4) continue
    const half = ttf.readUInt16BE(at + 6)
    for (let i = 0; i < half; i += 2) runs.push([ttf.readUInt16BE(at + 16 + half + i), ttf.readUInt16BE(at + 14 + i)])
  }
  const sorted = runs.sort(([a], [b]) => a - b)
  return (point) => sorted.some(([from, to]) => from <= point && point <= to)
}

/**
 * A WOFF as the TrueType file it was packed from. The reader of the PDF library unpacks a table again for every glyph, which takes
 * ten seconds for one Korean page.
 */
function unpack(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, i) => {
    const at = 44 + i * 20
    const [from, packed, size] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)]
    const data = woff.subarray(from, from + packed)
    return {
      tag: woff.subarray(at, at + 4),
      sum: woff.readUInt32BE(at + 16),
      data: packed < size ? inflateSync(data) : data,
    }
  })
  const power = Math.floor(Math.log2(count))
  const head = Buffer.alloc(12 + 16 * count)
  head.writeUInt32BE(woff.readUInt32BE(4), 0)
  for (const [i, value] of [count, 16 << power, power, 16 * (count - (1 << power))].entries())
    head.writeUInt16BE(value, 4 + 2 * i)
  let offset = head.length
  for (const [i, { tag, sum, data }] of tables.entries()) {
    tag.copy(head, 12 + 16 * i)
    for (const [j, value] of [sum, offset, data.length].entries()) head.writeUInt32BE(value, 16 + 16 * i + 4 * j)
    offset += data.length + padding(data)
  }
  return Buffer.concat([head, ...tables.flatMap(({ data }) => [data, Buffer.alloc(padding(data))])])
}

const padding = (data: Buffer) => -data.length & 3
