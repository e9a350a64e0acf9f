import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editedSong, song } from '@/tests/random-songs'
import { diffLyrics, type Part } from '../diff/lyric-diff'
import { wordsOf } from '../text/lines'
import { mergeLyrics } from './lyrics'

const text = song.map((lines) => ({ lines, text: lines.join('\n') }))
const three = fc.tuple(text, editedSong, editedSong).map(([{ lines, text }, mine, theirs]) => ({
  base: text,
  mine: mine(lines).join('\n'),
  theirs: theirs(lines).join('\n'),
}))

const countWords = (text: string) => {
  const counts = new Map<string, number>()
  for (const line of text.split('\n'))
    for (const word of wordsOf(line)) counts.set(word.text, (counts.get(word.text) ?? 0) + 1)
  return counts
}

/** A changed line: how it read before and after, and the words that were written in it and taken out. */
type Change = { texts: string[]; wrote: string[]; took: string[] }

const changesOf = (base: string, text: string): Change[] => {
  const [old, now] = [base.split('\n'), text.split('\n')]
  return diffLyrics(base, text).flatMap(({ kind, before, after, parts }) => {
    if (kind === 'same') return []
    const words = (of: Part['kind']) => parts.flatMap((part) => (part.kind === of ? wordsOf(part.text) : []))
    const texts = [before === null ? [] : old[before]!, after === null ? [] : now[after]!].flat()
    return [{ texts, wrote: words('ins').map(({ text }) => text), took: words('del').map(({ text }) => text) }]
  })
}

/** Changes of one line by either: lines are one if they read alike, or if somebody turned one into the other. */
const byLine = (changes: Change[]): Set<Change>[] =>
  changes.reduce<Set<Change>[]>((lines, change) => {
    const isSame = (line: Set<Change>) =>
      [...line].some(({ texts }) => texts.some((text) => change.texts.includes(text)))
    return [
      ...lines.filter((line) => !isSame(line)),
      new Set([change, ...lines.filter(isSame).flatMap((line) => [...line])]),
    ]
  }, [])

/** How often both did the same with a word in the same line: nothing else may count once. */
const doneAlike = (mine: Change[], theirs: Change[]) => {
  const lines = byLine([...mine, ...theirs])
  return (did: 'wrote' | 'took', word: string) => {
    const times = (changes: Change[], line: Set<Change>) =>
      changes
        .filter((change) => line.has(change))
        .flatMap((change) => change[did])
        .filter((done) => done === word).length
    return lines.reduce((sum, line) => sum + Math.min(times(mine, line), times(theirs, line)), 0)
  }
}

test('who did nothing changes nothing, and the same done twice is done once', () => {
  fc.assert(
    fc.property(three, ({ base, mine }) => {
      const settled = { clean: true, lyrics: mine, flagged: [], conflicts: [] }
      expect(mergeLyrics(base, base, mine)).toEqual(settled)
      expect(mergeLyrics(base, mine, base)).toEqual(settled)
      expect(mergeLyrics(base, mine, mine)).toEqual(settled)
    }),
  )
})

test('whose side one is on decides nothing', () => {
  fc.assert(
    fc.property(three, ({ base, mine, theirs }) => {
      const [merge, other] = [mergeLyrics(base, mine, theirs), mergeLyrics(base, theirs, mine)]
      expect(other.clean).toBe(merge.clean)
      if (merge.clean) expect(other).toEqual(merge)
    }),
    { numRuns: 300 },
  )
})

test('no word is lost or doubled: what both did alike counts once, all else counts', () => {
  fc.assert(
    fc.property(three, ({ base, mine, theirs }) => {
      const merge = mergeLyrics(base, mine, theirs)
      if (!merge.clean) return
      const alike = doneAlike(changesOf(base, mine), changesOf(base, theirs))
      const [old, own, other, now] = [base, mine, theirs, merge.lyrics].map(countWords)
      for (const word of new Set([...old!.keys(), ...own!.keys(), ...other!.keys(), ...now!.keys()])) {
        const gained = (counts: Map<string, number>) => (counts.get(word) ?? 0) - (old!.get(word) ?? 0)
        const countedOnce = gained(own!) + gained(other!) - gained(now!)
        expect(countedOnce).toBeLessThanOrEqual(alike('wrote', word))
        expect(countedOnce).toBeGreaterThanOrEqual(-alike('took', word))
      }
    }),
    { numRuns: 1_000 },
  )
})

test('taking mine or theirs at every conflict is a text that has all of it', () => {
  fc.assert(
    fc.property(three, ({ base, mine, theirs }) => {
      const { lyrics, conflicts } = mergeLyrics(base, mine, theirs)
      const lines = lyrics.split('\n')
      expect(new Set(conflicts.map(({ at }) => at)).size).toBe(conflicts.length)
      for (const conflict of conflicts)
        expect(lines.slice(conflict.at, conflict.at + conflict.theirs.length)).toEqual(conflict.theirs)
      const shown = countWords([lyrics, ...conflicts.flatMap((conflict) => conflict.mine)].join('\n'))
      const takenOut = changesOf(base, theirs).flatMap(({ took }) => took)
      for (const [word, count] of countWords(mine)) {
        const taken = takenOut.filter((text) => text === word).length
        expect(shown.get(word) ?? 0).toBeGreaterThanOrEqual(count - taken)
      }
    }),
    { numRuns: 300 },
  )
})
