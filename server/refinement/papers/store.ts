import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'

const require = createRequire(import.meta.url)
const fileOf = (slice: string, weight: number) =>
  require.resolve(`@fontsource/noto-sans-kr/files/noto-sans-kr-${slice}-${weight}-normal.woff`)

export type PaperFont = { name: string; weight: 400 | 700; ttf: Buffer }

/** All of Hangul and Latin lies in one file; kana, Chinese characters and signs in small ones by ranges. */
const inBase = /[\u0020-\u007e\u00a0-\u00ff\u3131-\u318e\uac00-\ud7a3]/u
const base = 'korean'

const read = new Map<string, Promise<PaperFont>>()

/** The fonts that a text needs, the usual one first. */
export async function readFonts(text: string): Promise<PaperFont[]> {
  const rare = [...new Set(text)].filter((letter) => !inBase.test(letter)).map((letter) => letter.codePointAt(0)!)
  const slices = rare.length === 0 ? [] : slicesWith(rare)
  return Promise.all([readFont(base, 400), readFont(base, 700), ...slices.map((slice) => readFont(slice, 400))])
}

function readFont(slice: string, weight: 400 | 700): Promise<PaperFont> {
  const key = `${slice} ${weight}`
  const known = read.get(key)
  if (known) return known
  const reading = readFile(fileOf(slice, weight)).then((woff) => ({ name: slice, weight, ttf: unpack(woff) }))
  read.set(key, reading)
  return reading
}

let ranges: [slice: string, from: number, to: number][] | undefined

function slicesWith(points: number[]): string[] {
  ranges ??= Object.entries(require('@fontsource/noto-sans-kr/unicode.json') as Record<string, string>).flatMap(
    ([name, listed]) =>
      listed.split(',').map((range): [string, number, number] => {
        const [from, to] = range.replace('U+', '').split('-')
        return [name.replace(/[[\]]/g, ''), Number.parseInt(from!, 16), Number.parseInt(to ?? from!, 16)]
      }),
  )
  const found = points.flatMap((point) => ranges!.find(([, from, to]) => from <= point && point <= to)?.[0] ?? [])
  return [...new Set(found)]
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
