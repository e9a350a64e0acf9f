import { craftNamed, plainWord } from '../camp/crafts'
import { type CampRole, campRoles } from '../camp/permissions'
import { languageTag } from './languages'

type Read = { known: string[]; unknown: string[] }

const signs = /\s*(?:[,;/|&+·、，\n]|\band\b|\bund\b|및|그리고)\s*/i

/** A cell may be one name with such signs in it ("producer/track") or several. */
function readList(cell: string, named: (text: string) => string | undefined): Read {
  const whole = named(cell)
  if (whole) return { known: [whole], unknown: [] }
  const pieces = cell.split(signs).filter((piece) => piece !== '')
  const read = pieces.flatMap((piece) => readPiece(piece, named))
  return {
    known: [...new Set(read.flatMap(({ tag }) => tag ?? []))],
    unknown: read.flatMap(({ tag, piece }) => (tag ? [] : [piece])),
  }
}

/** Blanks part names only when every word is one: "en ko", but "top liner" as a whole. */
function readPiece(piece: string, named: (text: string) => string | undefined): { piece: string; tag?: string }[] {
  const tag = named(piece)
  if (tag) return [{ piece, tag }]
  const words = piece.split(/\s+/).map((word) => ({ piece: word, tag: named(word) }))
  return words.every((word) => word.tag !== undefined) ? words : [{ piece }]
}

const bare = (cell: string) => cell.replace(/\(.*?\)/g, ' ').trim()

export const readCrafts = (cell: string, crafts: readonly string[]): Read =>
  readList(bare(cell), (name) => craftNamed(name, crafts))

export const readLanguages = (cell: string): Read => readList(bare(cell), languageTag)

/** The camp's own words, parted by commas and the like; blanks belong to them. */
export const readTags = (cell: string): string[] => cell.split(/\s*[,;/|·、，\n]\s*/).filter((tag) => tag !== '')

const roleNames: Record<CampRole, string> = {
  organiser:
    'organiser organizer organisator campproducer campmanager coordinator host 주최 주최자 운영 운영자 진행자 매니저',
  producer: 'producer headproducer executiveproducer finisher 프로듀서 총괄 총괄프로듀서 책임프로듀서',
  apprentice: 'apprentice trainee junior juniorar 견습 견습생 수습 주니어',
  writer: 'writer writers songwriter composer 작가 송라이터 참가자 작곡가',
  listener: 'listener guest label ar anr 청취자 게스트 손님 레이블',
}
const roleByName = new Map(campRoles.flatMap((role) => roleNames[role].split(' ').map((name) => [name, role] as const)))

export const readRole = (cell: string): CampRole | undefined => roleByName.get(plainWord(cell))

const every = /^(all|every|everynight|allnights|yes|full|fullcamp|모두|전체|전부|매일|전일|모든밤)$/

/** Night numbers in order, or null for every night; undefined for what can't be read or isn't a night of the camp. */
export function readNights(cell: string, nights: number): number[] | null | undefined {
  if (cell === '' || every.test(plainWord(cell))) return null
  const text = cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/nights?|days?|번째|째|밤|일차|박/g, ' ')
    .replace(/\s*(?:-|–|—|~|\bto\b)\s*/g, '-')
  const present = new Set<number>()
  for (const piece of text
    .split(signs)
    .flatMap((part) => part.split(/\s+/))
    .filter(Boolean)) {
    const [, from, to = from] = /^n?(\d{1,2})(?:-n?(\d{1,2}))?$/.exec(piece) ?? []
    if (!from || Number(from) < 1 || Number(to) > nights || Number(from) > Number(to)) return undefined
    for (let night = Number(from); night <= Number(to); night++) present.add(night)
  }
  if (present.size === 0) return undefined
  return present.size === nights ? null : [...present].sort((a, b) => a - b)
}
