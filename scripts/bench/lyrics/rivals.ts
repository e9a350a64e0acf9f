import { createRequire } from 'node:module'
import { join } from 'node:path'
import { diffWords } from 'diff'
import { diffLyrics } from '@/domain/refinement/diff/lyric-diff'
import { wordsOf } from '@/domain/refinement/text/lines'

/** Compares two texts and says which stretches of the new one it would highlight; null when it gave up. */
export type Rival = { name: string; inserted: (before: string, after: string) => string[][] | null }

type Triple = [kind: number, text: string]
type MatchPatch = new () => {
  Diff_Timeout: number
  diff_main: (a: string, b: string) => Triple[]
  diff_cleanupSemantic: (diffs: Triple[]) => void
}

const timeoutMs = 10_000

export function rivalsFrom(scratch: string | undefined): Rival[] {
  const ours: Rival = {
    name: 'Nightshift',
    inserted: (before, after) =>
      diffLyrics(before, after).map(({ parts }) => parts.flatMap(({ kind, text }) => (kind === 'ins' ? text : []))),
  }
  const jsdiff: Rival = {
    name: 'jsdiff',
    inserted: (before, after) => {
      const changes = diffWords(before, after, { timeout: timeoutMs })
      return changes ? [changes.flatMap(({ added, value }) => (added ? value : []))] : null
    },
  }
  return [ours, jsdiff, ...(scratch ? byCharacters(scratch) : [])]
}

function byCharacters(scratch: string): Rival[] {
  const require = createRequire(join(scratch, 'package.json'))
  const MatchPatch = require('diff-match-patch') as MatchPatch
  const fastDiff = require('fast-diff') as (a: string, b: string) => Triple[]
  return [
    {
      name: 'diff-match-patch',
      inserted: (before, after) => {
        const engine = new MatchPatch()
        engine.Diff_Timeout = timeoutMs / 1_000
        const diffs = engine.diff_main(before, after)
        engine.diff_cleanupSemantic(diffs)
        return [touchedWords(diffs)]
      },
    },
    { name: 'fast-diff', inserted: (before, after) => [touchedWords(fastDiff(before, after))] },
  ]
}

/** Whole words of the new text with a new character in them: what a reader sees light up. */
function touchedWords(diffs: Triple[]): string[] {
  const after = diffs.map(([kind, text]) => (kind >= 0 ? text : '')).join('')
  const isNew = new Uint8Array(after.length)
  let at = 0
  for (const [kind, text] of diffs) {
    if (kind < 0) continue
    if (kind > 0) isNew.fill(1, at, at + text.length)
    at += text.length
  }
  let from = 0
  return after.split('\n').flatMap((line) => {
    const start = from
    from += line.length + 1
    return wordsOf(line).flatMap((word) =>
      isNew.subarray(start + word.start, start + word.end).includes(1) ? word.text : [],
    )
  })
}

export const countWords = (stretches: string[][]) =>
  stretches.flat().reduce((count, text) => count + text.split('\n').flatMap(wordsOf).length, 0)
