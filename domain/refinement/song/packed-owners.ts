import { z } from 'zod'
import type { Owner } from '../history/record'

const packedSchema = z.object({
  people: z.array(z.tuple([z.string(), z.number()]).or(z.tuple([z.string(), z.number(), z.string()]))),
  /** Per line: whose word, how many of theirs in a row, whose next… */
  lines: z.array(z.array(z.number())),
})

/** One owner per word takes a tenth of the room when neighbours are told together. */
export function packOwners(owners: readonly (readonly Owner[])[]): string {
  const known = new Map<string, number>()
  const people: unknown[] = []
  const indexOf = ({ author, rev, reintroducedBy }: Owner) => {
    const person = reintroducedBy === undefined ? [author, rev] : [author, rev, reintroducedBy]
    const key = JSON.stringify(person)
    const index = known.get(key) ?? people.push(person) - 1
    known.set(key, index)
    return index
  }
  const lines = owners.map((line) => {
    const runs: number[] = []
    for (const owner of line) {
      const index = indexOf(owner)
      if (runs.at(-2) === index) runs[runs.length - 1]!++
      else runs.push(index, 1)
    }
    return runs
  })
  return JSON.stringify({ people, lines })
}

/** `[]` is a revision from before words had owners. */
export function unpackOwners(json: string): Owner[][] {
  if (json === '[]') return []
  const { people, lines } = packedSchema.parse(JSON.parse(json))
  return lines.map((runs) => {
    const owners: Owner[] = []
    for (let at = 0; at < runs.length; at += 2) {
      const [author, rev, reintroducedBy] = people[runs[at]!]!
      const owner = reintroducedBy === undefined ? { author, rev } : { author, rev, reintroducedBy }
      for (let times = 0; times < runs[at + 1]!; times++) owners.push(owner)
    }
    return owners
  })
}
