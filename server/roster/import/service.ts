import Papa from 'papaparse'
import { type ImportProblem, readRoster } from '@/domain/roster/import'
import { maxPeople } from '@/domain/roster/person'
import { delimiterOf } from '@/domain/roster/text-rows'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError } from '@/server/errors'
import { writeInCamp } from '@/server/events/service'
import { addPeople, makingOf } from '@/server/roster/people/service'
import { onRoster, readRosterRules } from '@/server/roster/service'

const maxBytes = 1_000_000
const maxRows = 4 * maxPeople

/** What an import would do; nothing is written. */
export async function previewImport(ctx: AppContext, scope: CampScope, text: string) {
  requirePermission(scope, 'roster.change')
  const { camp, members } = await readRosterRules(ctx.db.read, scope)
  return readRoster(rowsOf(text), camp, members.map(onRoster))
}

/** Adds every good line in one write, by the roster as it is then, and answers what was left out and why. */
export async function importRoster(ctx: AppContext, scope: CampScope, text: string) {
  requirePermission(scope, 'roster.change')
  const rows = rowsOf(text)
  const making = makingOf(ctx, Math.min(rows.length, maxPeople))
  return writeInCamp(ctx, scope, async (tx) => {
    const { camp, members } = await readRosterRules(tx, scope)
    const { people, problems } = readRoster(rows, camp, members.map(onRoster))
    const tried = await addPeople(
      tx,
      ctx,
      scope,
      people.map(({ person }) => person),
      making,
    )
    const added = tried.flatMap(({ memberId }) => memberId ?? [])
    const refused = tried.flatMap(({ problem }, i): ImportProblem[] => {
      const { line, person } = people[i]!
      return problem ? [{ line, field: 'email', problem, value: person.email ?? person.name }] : []
    })
    return {
      result: { added: added.length, problems: [...problems, ...refused].sort((a, b) => a.line - b.line) },
      news: added.map((subject) => ({ kind: 'member.added' as const, subject })),
    }
  })
}

function rowsOf(text: string): string[][] {
  if (Buffer.byteLength(text) > maxBytes) throw new AppError('too-large', 'import-too-large')
  const plain = text.replace(/^\ufeff/, '')
  const delimiter = delimiterOf(plain)
  const read = Papa.parse<string[]>(plain, { delimiter })
  // One quote that is never closed would swallow every line after it: then quotes are letters like any other.
  const broken = read.errors.some(({ type }) => type === 'Quotes')
  const rows = broken ? Papa.parse<string[]>(plain, { delimiter, quoteChar: '\0' }).data : read.data
  if (rows.length > maxRows) throw new AppError('too-large', 'import-many-rows', { values: { most: maxPeople } })
  return rows
}
