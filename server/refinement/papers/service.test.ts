import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { paperOf } from '@/domain/refinement/papers/paper'
import { noWords } from '@/domain/refinement/words'
import { writeSongPdf } from './service'

/** The text of a PDF as a reader copies it: the glyphs of each font by its own table. */
function textOf(pdf: Uint8Array): string {
  const file = Buffer.from(pdf).toString('latin1')
  const objects = new Map(
    [...file.matchAll(/(?<=^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id!, body!]),
  )
  const streamOf = (body: string) => {
    const packed = body.match(/stream\n([\s\S]*)\nendstream/)?.[1] ?? ''
    return body.includes('FlateDecode') ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1') : packed
  }
  const tables = new Map<string, Map<number, string>>()
  for (const body of objects.values())
    for (const [, name, id] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = objects.get(id!)?.match(/\/ToUnicode (\d+) 0 R/)?.[1]
      if (unicode) tables.set(name!, glyphsIn(streamOf(objects.get(unicode)!)))
    }
  let text = ''
  for (const [, body] of objects) {
    if (!body.includes('/Length') || body.includes('/Type /XObject')) continue
    let font = ''
    for (const [, name, shown] of streamOf(body).matchAll(/\/(F\d+) [\d.]+ Tf|(\[[^\]]*\]) TJ/g)) {
      if (name) font = name
      for (const [, hex] of shown?.matchAll(/<([0-9a-f]+)>/g) ?? [])
        for (const glyph of hex!.match(/.{4}/g) ?? []) text += tables.get(font)?.get(Number.parseInt(glyph, 16)) ?? '?'
    }
  }
  return text
}

function glyphsIn(table: string): Map<number, string> {
  const glyphs = new Map<number, string>()
  for (const [, start, list] of table.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g))
    for (const [i, entry] of [...list!.matchAll(/<([0-9a-f ]+)>/g)].entries()) {
      const units = entry[1]!.replaceAll(' ', '').match(/.{4}/g) ?? []
      glyphs.set(
        Number.parseInt(start!, 16) + i,
        String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))),
      )
    }
  return glyphs
}

const labels = { marks: '표시', noMarks: '표시가 없습니다', noWords: '아직 가사가 없습니다', untitled: '제목 없음' }
const song = paperOf(
  {
    ...noWords,
    title: '밤기차 Night Train',
    key: 'A min',
    tempo: 11_850,
    lyrics:
      '[후렴]\n너의 미소가 단번에 보여\nFrom the back row I am instantly visible\n夜の海に月が浮かぶ\n\n뷁 햏 café',
  },
  [
    { atMs: 72_300, endMs: null, text: '더 크게' },
    { atMs: 5_000, endMs: 9_500, text: 'less reverb → drier' },
  ],
)

test('a lyric sheet as a PDF holds every word, in Korean, English and Japanese', async () => {
  const pdf = await writeSongPdf({ paper: song, of: 'words', labels, language: 'ko' })
  expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-')
  const text = textOf(pdf).replaceAll(/\s/g, '')
  for (const line of [
    '밤기차 Night Train',
    'A min · 118.5 bpm',
    '후렴',
    ...song.lines.slice(1).map((line) => line.text),
  ])
    expect(text).toContain(line.replaceAll(/\s/g, ''))
  expect(text).not.toContain('더크게')
})

test('marks as a PDF stand in the order of their times', async () => {
  const text = textOf(await writeSongPdf({ paper: song, of: 'marks', labels, language: 'ko' })).replaceAll(/\s/g, '')
  expect(text).toContain('표시0:05.0–0:09.5lessreverb→drier1:12.3더크게')
  expect(text).not.toContain('미소가')
})

test('a song of many pages is numbered, and a word without end is cut', async () => {
  const lyrics = `${'가'.repeat(200)}\n${'[Verse]\nmoon\n달빛\n'.repeat(14)}`
  const pdf = await writeSongPdf({
    paper: paperOf({ ...noWords, title: 'Long', lyrics }),
    of: 'words',
    labels,
    language: 'ko',
  })
  expect(textOf(pdf)).toMatch(/2 \/ \d/)
})

const sheet = (lyrics: string, title = 'Letters') =>
  writeSongPdf({ paper: paperOf({ ...noWords, title, lyrics }), of: 'words', labels, language: 'en' })

test('a song of more than ten pages is written, too', async () => {
  const pdf = await sheet(Array.from({ length: 420 }, (_, i) => `Line ${i}`).join('\n'))
  expect(textOf(pdf)).toContain('11 / ')
})

test('letters of every alphabet that a camp writes in are printed; one that no font has is a box', async () => {
  const lines = ['君の声が聞こえる、髙橋', '我们这时候没声', 'Łódź, Привет, Việt Nam', '①②♯♭ ✓ ♫', 'שלום']
  const text = textOf(await sheet(lines.join('\n'))).replaceAll(/\s/g, '')
  for (const line of lines.slice(0, 4)) expect(text).toContain(line.replaceAll(/\s/g, ''))
  expect(text).toContain('□□□□')
})

test('emoji are printed one by one, and what joined or coloured them leaves nothing behind', async () => {
  const text = textOf(await sheet('Fire 🔥🔥 ❤️ 👨‍👩‍👧 👍🏽', 'House 🏠'))
  expect(text).toMatch(/House 🏠\s*Fire 🔥 ?🔥 ❤ 👨 ?👩 ?👧 👍(?!🏽)/u)
})

test('a song without words and title says so', async () => {
  expect(textOf(await sheet('', ''))).toContain('제목 없음아직 가사가 없습니다')
})

test('among the marks stand the sections, which say where in the song they are', async () => {
  const section = { id: 's1', kind: 'chorus' as const, label: '후렴', startMs: 4_000, bars: null }
  const paper = paperOf({ ...noWords, title: 'A', structure: [section] }, song.marks)
  const text = textOf(await writeSongPdf({ paper, of: 'marks', labels, language: 'ko' })).replaceAll(/\s/g, '')
  expect(text).toContain('0:04.0후렴0:05.0–0:09.5lessreverb')
})
