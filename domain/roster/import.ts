import { readCrafts, readLanguages, readNights, readRole, readTags } from './cells'
import { type Columns, columnsFromCells, columnsFromHeader, type ImportField, roleMeansCraft } from './columns'
import { type OnRoster, Taken } from './duplicates'
import { maxPeople, type Person, personSchema } from './person'

/** `line` counts rows of the text from 1, the header included; `problem` is a key, `value` what stands there. */
export type ImportProblem = {
  line: number
  field: ImportField
  problem: string
  value: string
  /** For duplicates in the text: the line that has it already. */
  first?: number
}

export type RosterImport = {
  people: { line: number; person: Person }[]
  problems: ImportProblem[]
  /** Headers that say nothing to us; their cells are left out. Without headers, the columns' numbers. */
  unknownColumns: string[]
  columns: ImportField[]
  /** Whether the first row holds headers. */
  header: boolean
}

export type ImportCamp = { crafts: readonly string[]; nights: number }

/**
 * A spreadsheet as people. Every line without a problem is somebody to add; every other is named with what is wrong. Blank rows
 * are skipped but counted. Throws nothing.
 */
export function readRoster(rows: readonly string[][], camp: ImportCamp, roster: readonly OnRoster[]): RosterImport {
  const lines = rows
    .map((row, i) => ({ line: i + 1, cells: row.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const named = columnsFromHeader(lines[0]?.cells ?? [])
  const body = named ? lines.slice(1) : lines
  const cells = body.map((row) => row.cells)
  const columns = roleMeansCraft(named ?? columnsFromCells(cells, camp), cells, camp.crafts)
  const taken = new Taken(roster)
  const space = maxPeople - roster.filter(({ removed }) => !removed).length
  const people: RosterImport['people'] = []
  const problems: ImportProblem[] = []
  for (const row of body) {
    const read = readLine(row, columns, camp)
    const found = read.person && taken.duplicateOf(read.person)
    problems.push(...read.problems)
    if (found) problems.push({ line: row.line, ...found })
    else if (read.person && people.length >= space)
      problems.push({ ...at(row.line, 'name'), problem: 'people-many', value: read.person.name })
    else if (read.person) {
      taken.note(read.person, { line: row.line, removed: false })
      people.push({ line: row.line, person: read.person })
    }
  }
  const heads = lines[0]?.cells ?? []
  const unknown = columns.flatMap((field, i) => (field ? [] : [named ? (heads[i] ?? '') : String(i + 1)]))
  return {
    people,
    problems,
    unknownColumns: unknown.filter((name) => name !== ''),
    columns: columns.filter((field) => field !== undefined),
    header: named !== undefined,
  }
}

const at = (line: number, field: ImportField) => ({ line, field })

function readLine(row: { line: number; cells: string[] }, columns: Columns, camp: ImportCamp) {
  const cell = (field: ImportField) => row.cells[columns.indexOf(field)] ?? ''
  const problems: ImportProblem[] = []
  const wrong = (field: ImportField, problem: string, value: string) =>
    problems.push({ ...at(row.line, field), problem, value })

  const crafts = readCrafts(cell('craft'), camp.crafts)
  const others = readCrafts(cell('otherCrafts'), camp.crafts)
  const languages = readLanguages(cell('languages'))
  const nightsPresent = readNights(cell('nights'), camp.nights)
  const role = cell('role') === '' ? 'writer' : readRole(cell('role'))
  for (const value of crafts.unknown) wrong('craft', 'craft-unknown', value)
  for (const value of others.unknown) wrong('otherCrafts', 'craft-unknown', value)
  for (const value of languages.unknown) wrong('languages', 'language-unknown', value)
  if (nightsPresent === undefined) wrong('nights', 'nights-wrong', cell('nights'))
  if (!role) wrong('role', 'role-unknown', cell('role'))

  const parsed = personSchema.safeParse({
    name: cell('name') || [cell('firstName'), cell('lastName')].filter(Boolean).join(' '),
    email: cell('email'),
    role: role ?? 'writer',
    mainCraft: crafts.known[0] ?? null,
    otherCrafts: [...crafts.known.slice(1), ...others.known],
    languages: languages.known,
    tags: readTags(cell('tags')),
    country: cell('country'),
    publisher: cell('publisher'),
    nightsPresent: nightsPresent ?? null,
  })
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = fieldOf[String(path[0])] ?? 'name'
    if (!problems.some((problem) => problem.field === field)) wrong(field, message, cell(field))
  }
  return { problems, person: problems.length === 0 ? parsed.data : undefined }
}

const fieldOf: Record<string, ImportField> = {
  name: 'name',
  email: 'email',
  role: 'role',
  mainCraft: 'craft',
  otherCrafts: 'otherCrafts',
  languages: 'languages',
  tags: 'tags',
  country: 'country',
  publisher: 'publisher',
  nightsPresent: 'nights',
}
