import { craftNamed, plainWord } from '../camp/crafts'
import { readCrafts, readLanguages, readNights, readRole } from './cells'

export const importFields = [
  'name',
  'firstName',
  'lastName',
  'email',
  'role',
  'craft',
  'otherCrafts',
  'languages',
  'tags',
  'country',
  'publisher',
  'nights',
] as const
export type ImportField = (typeof importFields)[number]
/** Which field each column of the text holds, if any. */
export type Columns = (ImportField | undefined)[]

const headers: Record<ImportField, string> = {
  name:
    'name names fullname writer writers writername person people participant participants artistname ' +
    '이름 성명 성함 작가 작가명 참가자 참가자명 참여자 이름성명',
  firstName: 'firstname givenname forename',
  lastName: 'lastname familyname surname',
  email: 'email emails emailaddress mail mailaddress emailadress contactemail 이메일 이메일주소 메일 메일주소 전자우편',
  role: 'role roles camprole function 역할 담당 캠프역할',
  craft:
    'craft crafts maincraft primarycraft mainrole primaryrole discipline specialty speciality skill seat does ' +
    '분야 주분야 파트 주파트 포지션 전문분야 직군 담당분야',
  otherCrafts:
    'canalso canalsodo cando alsodoes also othercrafts othercraft secondcraft secondarycraft secondarycrafts otherskills ' +
    'secondaryrole 가능분야 다른분야 부분야 부파트 추가분야 가능한분야 기타분야',
  languages: 'language languages lang langs speaks spoken spokenlanguages 언어 사용언어 구사언어 가능언어',
  tags: 'tag tags keyword keywords 태그 꼬리표 키워드',
  country: 'country countries nationality from countrycode basedin location 국가 나라 국적 출신',
  publisher:
    'publisher publishers publishing publishingcompany musicpublisher company label management ' +
    '퍼블리셔 퍼블리싱 출판사 음악출판사 소속 소속사 회사',
  nights:
    'night nights nightspresent present days day availability available dates 밤 참석 참석일 참여일 참가일 일정 참석밤 참여밤 박',
}

const fieldByHeader = new Map(
  importFields.flatMap((field) => headers[field].split(' ').map((word) => [word, field] as const)),
)

/** Undefined when the row holds no headers. */
export function columnsFromHeader(row: readonly string[]): Columns | undefined {
  const columns: Columns = []
  for (const cell of row) {
    const field = fieldByHeader.get(plainWord(cell.replace(/\(.*?\)/g, '')))
    columns.push(field && !columns.includes(field) ? field : undefined)
  }
  const known = columns.filter((field) => field !== undefined)
  const names = known.includes('name') || known.includes('firstName')
  return names || known.length > 1 ? columns : undefined
}

/**
 * Without headers the first column holds names and the others what all their cells can be read as. What could be anything, such as
 * a publisher, stays unknown: a header says it better than a guess.
 */
export function columnsFromCells(
  rows: readonly string[][],
  camp: { crafts: readonly string[]; nights: number },
): Columns {
  const reads: [ImportField, (cell: string) => boolean][] = [
    ['email', (cell) => /^\S+@\S+$/.test(cell)],
    ['craft', (cell) => readCrafts(cell, camp.crafts).unknown.length === 0],
    ['otherCrafts', (cell) => readCrafts(cell, camp.crafts).unknown.length === 0],
    ['role', (cell) => readRole(cell) !== undefined],
    ['nights', (cell) => readNights(cell, camp.nights) !== undefined],
    ['country', (cell) => /^[A-Z]{2}$/.test(cell)],
    ['languages', (cell) => readLanguages(cell).unknown.length === 0],
  ]
  const width = Math.max(0, ...rows.map((row) => row.length))
  const columns: Columns = ['name']
  for (let at = 1; at < width; at++) {
    const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '')
    const field = reads.find(([name, fits]) => !columns.includes(name) && cells.length > 0 && cells.every(fits))
    columns.push(field?.[0])
  }
  return columns
}

/**
 * Many lists call the craft "Role". Such a column is read as crafts when there is no other for them and it names one, so that its
 * "producers" become track writers: nobody gets a producer's rights by a word.
 */
export function roleMeansCraft(columns: Columns, rows: readonly string[][], crafts: readonly string[]): Columns {
  const at = columns.indexOf('role')
  if (at < 0 || columns.includes('craft')) return columns
  const cells = rows.map((row) => (row[at] ?? '').trim())
  const names = cells.some((cell) => craftNamed(cell, crafts) !== undefined && readRole(cell) === undefined)
  return names ? columns.with(at, 'craft') : columns
}
