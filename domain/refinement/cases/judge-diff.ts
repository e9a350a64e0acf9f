import { echoesIn } from '../diff/echoes'
import { diffLyrics, hunksOf, type LineChange } from '../diff/lyric-diff'
import { sideOf } from '../diff/parts'
import { wordsOf } from '../text/lines'
import { type DiffExpectation, readDiffCase } from './diff-case'

type Hunk = { line: number; del: string; ins: string; cosmetic: boolean; change: LineChange }

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What a diff case finds wrong, one sentence each. */
export function judgeDiff(given: unknown): string[] {
  const { before, after, expect } = readDiffCase(given)
  const { changes, ms } = timed(before, after, expect.maxMs)
  const wrong: string[] = []
  if (expect.maxMs !== undefined && ms > expect.maxMs) wrong.push(`it took ${Math.round(ms)} ms`)
  if (expect.reconstruct && textOf(changes, 'before', 'del') !== before) wrong.push('the old text doesn’t come back')
  if (expect.reconstruct && textOf(changes, 'after', 'ins') !== after) wrong.push('the new text doesn’t come back')
  if (expect.graphemeSafe && changes.some(cutsGrapheme)) wrong.push('a character is cut')
  return [...wrong, ...judgeHunks(changes, expect), ...judgeLines(changes, expect)]
}

/** The best of three runs where the first is too slow: a busy machine is nobody's fault. */
function timed(before: string, after: string, maxMs = Number.POSITIVE_INFINITY) {
  let best = Number.POSITIVE_INFINITY
  let changes: LineChange[] = []
  for (let run = 0; run < 3 && (run === 0 || best > maxMs); run++) {
    const start = performance.now()
    changes = diffLyrics(before, after)
    best = Math.min(best, performance.now() - start)
  }
  return { changes, ms: best }
}

function judgeHunks(changes: LineChange[], expect: DiffExpectation): string[] {
  const all = changes.flatMap(highlighted)
  const readings = readingsOf(all, changes, expect)
  const wrong: string[] = []
  const need = (holds: (hunks: Hunk[]) => boolean, said: string) => {
    if (!readings.some(holds)) wrong.push(said)
  }
  const { hunks, wordHunks, maxHunks, delWords, insWords, cosmetic, echo } = expect
  if (hunks) need((found) => sorted(found) === sorted(hunks), `highlighted is ${sorted(all)}`)
  if (wordHunks !== undefined)
    need((found) => found.filter(hasWord).length === wordHunks, `${all.filter(hasWord).length} hunks of words`)
  if (maxHunks !== undefined) need((found) => found.length <= maxHunks, `${all.length} hunks: ${sorted(all)}`)
  if (delWords !== undefined)
    need((found) => countWords(found, 'del') === delWords, `${countWords(all, 'del')} words deleted`)
  if (insWords !== undefined)
    need((found) => countWords(found, 'ins') === insWords, `${countWords(all, 'ins')} words inserted`)
  const shown = all.flatMap(({ del, ins }) => [del, ins])
  for (const text of expect.mustNotHighlight ?? [])
    if (shown.some((highlight) => holds(highlight, text))) wrong.push(`“${text}” is highlighted`)
  if (expect.onlyInserts && all.some(({ del }) => del !== '')) wrong.push(`something is deleted: ${sorted(all)}`)
  if (expect.onlyDeletes && all.some(({ ins }) => ins !== '')) wrong.push(`something is inserted: ${sorted(all)}`)
  if (expect.headerOnly && !(all.length > 0 && all.every(({ change }) => change.line === 'header')))
    wrong.push(`not only headers changed: ${sorted(all)}`)
  const grey = all.filter((hunk) => hunk.cosmetic).length
  const differing = changes.flatMap(({ parts }) => parts.filter(({ kind }) => kind !== 'eq'))
  const allGrey = differing.length > 0 && differing.every((part) => part.cosmetic)
  if (typeof cosmetic === 'number' ? grey !== cosmetic : cosmetic !== undefined && cosmetic !== allGrey)
    wrong.push(`${grey} of ${all.length} hunks are cosmetic`)
  const echoes = echoesIn(changes).map((found) => found.changes.length)
  const folds = Math.max(0, ...echoes)
  const told = typeof echo === 'number' && [Math.max(1, folds), echoes.length].includes(echo)
  if (typeof echo === 'number' ? !told : echo !== undefined && echo !== folds > 0)
    wrong.push(`${folds} lines fold to one`)
  return wrong
}

/** Where the case is about echoes or cosmetic changes, the hunks may be counted with them folded or left out: the format allows both. */
function readingsOf(all: Hunk[], changes: LineChange[], { echo, cosmetic }: DiffExpectation): Hunk[][] {
  const readings = [all]
  if (cosmetic !== undefined) readings.push(all.filter((hunk) => !hunk.cosmetic))
  const folded = new Set(echoesIn(changes).flatMap((found) => found.changes.slice(1)))
  if (echo !== undefined) readings.push(...readings.map((hunks) => hunks.filter(({ change }) => !folded.has(change))))
  return readings
}

function judgeLines(changes: LineChange[], expect: DiffExpectation): string[] {
  const wrong: string[] = []
  const moves = changes.filter(({ moved, line }) => moved && line !== 'blank')
  const lyricMoves = moves.filter(({ line }) => line === 'lyric').length
  const { moved, movedAtLeast, sameLines } = expect
  // Whether a header that goes along counts is left open by the format.
  if (moved !== undefined && moved !== moves.length && moved !== lyricMoves) wrong.push(`${moves.length} lines moved`)
  if (movedAtLeast !== undefined && moves.length < movedAtLeast) wrong.push(`${moves.length} lines moved`)
  const paired = ([i, j]: [number, number]) => changes.some(({ before, after }) => before === i && after === j)
  for (const pair of expect.sameSlot ?? []) if (!paired(pair)) wrong.push(`lines ${pair.join(' and ')} aren’t paired`)
  for (const pair of expect.noPairs ?? []) if (paired(pair)) wrong.push(`lines ${pair.join(' and ')} are paired`)
  const same = changes.filter(isSame)
  if (sameLines === true && same.length !== changes.length) wrong.push(`${changes.length - same.length} lines differ`)
  if (sameLines === false && same.length === changes.length) wrong.push('no line differs')
  if (typeof sameLines === 'number' && same.length !== sameLines) wrong.push(`${same.length} lines are the same`)
  if (Array.isArray(sameLines))
    for (const line of sameLines)
      if (
        !same.some(({ before, after }) =>
          Array.isArray(line) ? line[0] === before && line[1] === after : after === line,
        )
      )
        wrong.push(`line ${line} isn’t the same`)
  return wrong
}

/** White space is never judged. */
const isSame = ({ kind, moved, parts }: LineChange) =>
  !moved && (kind === 'same' || (kind === 'changed' && hunksOf(parts).length === 0))

function highlighted(change: LineChange): Hunk[] {
  const line = change.after ?? change.before!
  return hunksOf(change.parts).map(({ del, ins, cosmetic = false }) => ({
    line,
    del: plain(del),
    ins: plain(ins),
    cosmetic,
    change,
  }))
}

function sorted(hunks: readonly { line: number; del: string; ins: string }[]): string {
  const said = hunks.map(({ line, del, ins }) => `${String(line).padStart(3)} [${plain(del)} → ${plain(ins)}]`)
  return said.sort().join('') || 'nothing'
}

function textOf(changes: LineChange[], where: 'before' | 'after', side: 'del' | 'ins'): string {
  const lines: string[] = []
  for (const change of changes) {
    const at = change[where]
    if (at !== null) lines[at] = (lines[at] ?? '') + sideOf(change.parts, side)
  }
  return lines.join('\n')
}

function cutsGrapheme({ parts }: LineChange): boolean {
  return (['del', 'ins'] as const).some((side) => {
    const starts = new Set(Array.from(graphemes.segment(sideOf(parts, side)), ({ index }) => index))
    let at = 0
    return parts.some(({ kind, text }) => {
      const cut = at > 0 && (kind === 'eq' || kind === side) && !starts.has(at)
      if (kind === 'eq' || kind === side) at += text.length
      return cut
    })
  })
}

/** As whole words, where the text begins or ends with a letter of a script that has blanks between them. */
function holds(highlight: string, text: string): boolean {
  const letter = /[\p{Script=Latin}\p{Script=Hangul}\p{N}]/u
  for (let at = highlight.indexOf(text); at >= 0; at = highlight.indexOf(text, at + 1)) {
    const [before, after] = [highlight.slice(0, at).at(-1) ?? '', highlight[at + text.length] ?? '']
    const open = letter.test(text[0]!) && letter.test(before)
    if (!open && !(letter.test(text.at(-1)!) && letter.test(after))) return true
  }
  return false
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
const hasWord = ({ del, ins }: Hunk) => /[\p{L}\p{N}]/u.test(del + ins)
const countWords = (hunks: Hunk[], side: 'del' | 'ins') =>
  hunks.reduce((count, hunk) => count + wordsOf(hunk[side]).length, 0)
