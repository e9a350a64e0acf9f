import type { CampRole } from '@/domain/camp/permissions'
import roster from './fantasia-roster.json'

type Row = [name: string, country: string, languages: string[]]

export type SeedPerson = {
  name: string
  email: string | null
  role: CampRole
  craft: 'track-writer' | 'top-liner' | 'lyricist' | null
  country: string
  languages: string[]
  publisher: string
  /** Whether they have opened their link yet. */
  accepted: boolean
}

/** The organiser comes first: they make the camp and invite the others. */
const hosts: [name: string, role: CampRole, country: string, languages: string[], publisher: string][] = [
  ['Linnea Hagström', 'organiser', 'SE', ['sv', 'en'], 'Northlight Songs'],
  ['Do-yun Namgung', 'producer', 'KR', ['ko', 'en'], 'Moonfield Music'],
  ['Bo-mi Cheon', 'apprentice', 'KR', ['ko', 'en'], 'Moonfield Music'],
  ['Gregor Albright', 'listener', 'GB', ['en'], 'Moonfield Music'],
]

/** A writer of the file who sees the producer's change to "Velvet Alarm" and has a song to hand in tonight. */
const demoWriter = 'Tamika Boone'
/** Their teams hand in for them: the roster shows who has not opened a link. */
const notYetHere = ['Kirsi Valonen', 'Freja Damgaard']
/** Invited by a link alone. */
const withoutEmail = ['Su-bin Maeng', 'Cody Whitfield', 'Kirsi Valonen']
const publishers: Record<string, string> = {
  NO: 'Northlight Songs',
  SE: 'Northlight Songs',
  DK: 'Northlight Songs',
  FI: 'Northlight Songs',
  KR: 'Moonfield Music',
  JP: 'Moonfield Music',
  GB: 'Harbour & Pine',
  NL: 'Harbour & Pine',
  US: 'Third Porch Publishing',
}

const addressOf = (name: string) =>
  `${name
    .normalize('NFD')
    .replace(/[^A-Za-z -]/g, '')
    .toLowerCase()
    .replace(/ +/g, '.')}@demo.invalid`

const writers = (craft: SeedPerson['craft'], people: Row[]): SeedPerson[] =>
  people.map(([name, country, languages]) => ({
    name,
    email: withoutEmail.includes(name) ? null : addressOf(name),
    role: 'writer',
    craft,
    country,
    languages,
    publisher: publishers[country] ?? '',
    accepted: !notYetHere.includes(name),
  }))

export const seedPeople: SeedPerson[] = [
  ...hosts.map(([name, role, country, languages, publisher]) => {
    return { name, email: addressOf(name), role, craft: null, country, languages, publisher, accepted: true }
  }),
  ...writers('track-writer', roster.track_writers as Row[]),
  ...writers('top-liner', roster.top_liners as Row[]),
  ...writers('lyricist', roster.lyricists as Row[]),
]

/** The file's own three nights: who writes which song in which room. */
export const seedSessions = roster.sessions.map(({ night, room, song, track_writer, top_liner, lyricist }) => ({
  night,
  room: Number(room.slice(1)),
  song,
  team: { 'track-writer': track_writer, 'top-liner': top_liner, lyricist },
}))

/** The five that anybody may be in a demo, one of each role. */
export const demoPeople = seedPeople.flatMap(({ name, role, email }) =>
  email && (role !== 'writer' || name === demoWriter) ? [{ name, role, email }] : [],
)
