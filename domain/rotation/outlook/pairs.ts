import { plainLine } from '../../camp/plain-line'

export type NamedPerson = { memberId: string; name: string }
export type PairProblem = {
  /** From 1. */
  line: number
  text: string
  /** `shape`: not two names; `unknown`, `ambiguous`: nobody, or several, go by `name`; `same`: one person twice. */
  problem: 'shape' | 'unknown' | 'ambiguous' | 'same'
  name: string
}

/** "Name, Name" per line as pairs of people; each line that can't be understood says why. Empty lines are nothing. */
export function parsePairs(
  text: string,
  people: NamedPerson[],
): { pairs: [string, string][]; problems: PairProblem[] } {
  const pairs = new Map<string, [string, string]>()
  const problems: PairProblem[] = []
  for (const [i, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = plainLine(raw)
    if (line === '') continue
    const read = readPair(raw, people)
    if ('pair' in read) pairs.set(read.pair.join(' '), read.pair)
    else problems.push({ line: i + 1, text: line, ...read })
  }
  return { pairs: [...pairs.values()], problems }
}

function readPair(
  line: string,
  people: NamedPerson[],
): { pair: [string, string] } | Pick<PairProblem, 'problem' | 'name'> {
  const names = line
    .split(/[,;\t，、]/)
    .map(plainLine)
    .filter((name) => name !== '')
  if (names.length !== 2) return { problem: 'shape', name: '' }
  const found = names.map((name) => people.filter((person) => folded(person.name) === folded(name)))
  const missing = found.findIndex((those) => those.length !== 1)
  if (missing >= 0) return { problem: found[missing]!.length === 0 ? 'unknown' : 'ambiguous', name: names[missing]! }
  const [a, b] = found.map((those) => those[0]!.memberId).sort() as [string, string]
  return a === b ? { problem: 'same', name: names[0]! } : { pair: [a, b] }
}

const folded = (name: string) => name.normalize('NFKC').toLocaleLowerCase()
