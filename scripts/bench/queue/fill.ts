import Sqlite from 'better-sqlite3'
import { scoreOf } from '@/domain/refinement/queue/priority'
import type { SongState } from '@/domain/refinement/queue/states'
import type { Turn } from '@/domain/refinement/queue/turns'

export const campId = 'camp_bench'
export const now = Date.UTC(2026, 5, 4, 12)
const hour = 3_600_000
const writers = 300

const vocabulary = 'night train copper morning paper moon velvet alarm instantly visible window kitchen hallway summer'
const words = vocabulary.split(' ')
const lineOf = (seed: number) => Array.from({ length: 5 }, (_, i) => words[(seed * 7 + i * 5) % words.length]).join(' ')
/** Some 1.4 KB. */
const lyrics = Array.from({ length: 46 }, (_, i) => (i % 12 === 0 ? `[Verse ${i / 12 + 1}]` : lineOf(i))).join('\n')

const stands: [SongState, Turn][] = [
  ['inbox', 'producers'],
  ['refining', 'holder'],
  ['in-review', 'voters'],
  ['approved', 'writers'],
  ['sent-back', 'writers'],
  ['finishing', 'voters'],
  ['finished', 'nobody'],
  ['dropped', 'nobody'],
]

type Row = Record<string, string | number | null>

/**
 * Everything that a page of the queue looks at: songs in every state, with teams, whole histories, versions, decisions and votes.
 * Straight into a migrated file: a million revisions one by one would take longer than the measuring.
 */
export function fillCamp(file: string, count: number, perSong: number): void {
  const db = new Sqlite(file)
  db.pragma('synchronous = OFF')
  db.pragma('foreign_keys = OFF')
  const add = (table: string, row: Row) => {
    const names = Object.keys(row)
    db.prepare(`insert into ${table} (${names}) values (${names.map((name) => `@${name}`)})`).run(row)
  }
  db.transaction(() => {
    addPeople(add, count)
    for (let song = 0; song < count; song++) addSong(add, song, perSong)
  })()
  db.transaction(() => addHistories(db, perSong))()
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

type Add = (table: string, row: Row) => void

function addPeople(add: Add, count: number): void {
  for (const id of ['yoo', 'lee', ...Array.from({ length: writers }, (_, i) => `writer${i}`)]) {
    const times = { created_at: now, updated_at: now }
    add('users', { id, name: id, email: `${id}@example.test`, email_verified: 1, ...times })
    add('members', {
      ...{ camp_id: campId, id: `mem_${id}`, user_id: id, role: id.startsWith('w') ? 'writer' : 'producer', name: id },
      ...{ status: 'accepted', other_crafts: '[]', languages: '[]', country: '', publisher: '' },
      ...{ created_at: now, accepted_at: now },
    })
  }
  const place = { name: 'Bench', place: 'Oslo', time_zone: 'Europe/Oslo', seats: '[]' }
  add('camps', { id: campId, ...place, created_by: 'yoo', created_at: now })
  for (let number = 1; number <= Math.ceil(count / 14) + 1; number++)
    add('rooms', { camp_id: campId, number, name: `Room ${number}` })
  for (let number = 1; number <= 14; number++)
    add('nights', { camp_id: campId, number, date: '2026-06-01', starts_at: number, ends_at: number + 1 })
}

function addSong(add: Add, song: number, perSong: number): void {
  const id = `song_${String(song).padStart(6, '0')}`
  const of = { camp_id: campId, song_id: id }
  const [state, turn] = stands[song % stands.length]!
  const since = now - ((song * 37) % 300) * hour
  const score = scoreOf({ turnSince: since, snoozedAt: null, snoozedUntil: null, state, turn }, now).total
  const isHeld = state === 'refining'
  const title = `${words[song % words.length]} ${words[(song * 3 + 1) % words.length]} ${song}`
  add('songs', {
    ...{ camp_id: campId, id, night: 1 + (song % 14), room: 1 + Math.floor(song / 14), state, state_since: since },
    ...{ turn, turn_since: since, head_number: perSong, title, last_change_at: now, submitted_at: since },
    ...{ submitted_revision: 1, submitted_version: 1, score: Math.round(score * 100) },
    rank: song % 97 === 0 ? `V${String(song).padStart(6, '0')}V` : null,
    claimed_by: isHeld ? (song % 16 === 1 ? 'mem_yoo' : 'mem_lee') : null,
    claim_until: isHeld ? now + hour : null,
  })
  for (const [position, craft] of ['track-writer', 'top-liner', 'lyricist'].entries())
    add('credits', { ...of, member_id: `mem_writer${(song * 3 + position) % writers}`, craft, position })
  add('song_titles', { ...of, revision: 1, title, folded: title })
  add('versions', { ...of, id: `ver_${id}`, number: 1, created_by: 'mem_writer0', created_at: now })
  for (const [i, kind] of ['submit', 'claim', 'approve'].entries())
    add('decisions', {
      ...{ ...of, id: `dec_${id}_${i}`, kind, member_id: 'mem_yoo', reason: '', revision: perSong, version: 1 },
      at: since + i,
    })
  add('approvals', {
    ...{ ...of, id: `apr_${id}`, revision: perSong, version: 1, label: 'lyrics', value: 1, member_id: 'mem_yoo' },
    at: since,
  })
}

/** Every revision changes one word of the one before; every fourth is a writer's. */
function addHistories(db: Sqlite.Database, perSong: number): void {
  db.prepare(
    `with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < @perSong)
     insert into revisions (camp_id, id, song_id, number, parent, author_id, author_role, kind, reason, title, tempo, key,
       language, lyrics, change_kinds, created_at)
     select camp_id, 'rev_' || id || '_' || n, id, n, nullif(n - 1, 0), iif(n % 4 = 1, 'mem_writer0', 'mem_yoo'),
       iif(n % 4 = 1, 'writer', 'producer'), 'edit', '', title, 12000, 'A minor', 'en',
       replace(@lyrics, 'instantly', 'instantly' || n), '["words"]', @now - (@perSong - n) * 60000
     from songs cross join numbers`,
  ).run({ perSong, lyrics, now })
}
