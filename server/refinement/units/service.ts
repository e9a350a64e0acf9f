import { countUnits, type UnitCount } from '@/domain/refinement/units/count'
import type { CountLinesInput } from '@/domain/refinement/units/count-lines'
import type { Lexicon } from '@/domain/refinement/units/lexicon'
import { rhymesOf } from '@/domain/refinement/units/rhyme'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import { openPronunciations } from './store'

export type CountedLine = UnitCount & {
  /** What the line rhymes on, one key per way of saying its last word; for `schemeOf`. */
  rhymes: string[]
}

/** How many notes each line wants, by the dictionary that only the server has. */
export async function countLines(scope: CampScope, lines: CountLinesInput['lines']): Promise<CountedLine[]> {
  requirePermission(scope, 'song.list')
  const pronounce = await openPronunciations()
  const lexicon = lexiconFrom(pronounce)
  return lines.map(({ text, lang, reading }) => ({
    ...countUnits(text, lang, { reading, lexicon }),
    rhymes: rhymesOf(text, pronounce, reading),
  }))
}

/** Every sounding vowel of ARPAbet carries a digit for its stress. */
function lexiconFrom(pronounce: (word: string) => string[] | undefined): Lexicon {
  return (word) => pronounce(word)?.map((sounds) => sounds.match(/\d/g)?.length ?? 0)
}

/** For tests and cases, which count as the server does. */
export async function openLexicon(): Promise<Lexicon> {
  return lexiconFrom(await openPronunciations())
}
