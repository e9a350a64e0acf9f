import { asc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { revisions, songs, songsToCarryOver, songTitles } from '@/db/schema'
import { unpackOwners } from '@/domain/refinement/song/packed-owners'
import { openOlder } from '@/tests/older-database'
import { carryOverRevisions } from './service'

const revision = (number: number, author: string, title: string, lyrics: string, restoreOf: number | null = null) =>
  `insert into revisions (camp_id, id, song_id, number, parent, author_id, author_role, kind, restore_of, reason, title, lyrics, created_at)
   values ('camp_a', 'rev_${number}', 'song_a', ${number}, ${number - 1 || null}, 'mem_${author}', 'writer',
   '${restoreOf ? 'restore' : 'edit'}', ${restoreOf}, 'why ${number}', '${title}', '${lyrics}', ${number})`
const member = (name: string) =>
  `insert into users (id, name, email, email_verified, created_at, updated_at)
   values ('user_${name}', '${name}', '${name}@example.test', 1, 1, 1);
   insert into members (camp_id, id, user_id, role, status, name, main_craft, other_crafts, languages, country, publisher, tags, created_at)
   values ('camp_a', 'mem_${name}', 'user_${name}', 'writer', 'accepted', '${name}', 'lyricist', '[]', '[]', 'NO', '', '[]', 1)`

/** As the issue before wrote them. */
const rows = [
  `insert into users (id, name, email, email_verified, created_at, updated_at) values ('u', 'Ada', 'ada@example.test', 1, 1, 1)`,
  `insert into camps (id, name, place, time_zone, seats, created_by, created_at) values ('camp_a', 'Fjord', 'Bergen', 'UTC', '[]', 'u', 1)`,
  ...['ana', 'yoo'].map(member),
  `insert into songs (camp_id, id, night, room, state, state_since, head_number, title, last_change_at)
   values ('camp_a', 'song_a', 1, 1, 'inbox', 7, 3, 'Velvet', 3)`,
  `insert into songs (camp_id, id, night, room, state, state_since, head_number, title, last_change_at)
   values ('camp_a', 'song_b', 1, 2, 'open', 8, 0, '', 0)`,
  revision(1, 'ana', 'Alarm', 'I am easily visible\nfrom the balcony'),
  revision(2, 'yoo', 'Velvet', 'I am instantly visible\nfrom the balcony'),
  revision(3, 'yoo', 'Velvet', 'I am easily visible\nfrom the balcony', 1),
]

test('revisions from before lines had ids keep every word, and get ids, owners and kinds; titles become findable', async () => {
  const db = await openOlder({ migrations: 2, rows })
  expect(await carryOverRevisions(db)).toBe(1)
  const all = await db.read.select().from(revisions).orderBy(asc(revisions.number))
  expect(all.map(({ number, lyrics, reason, kind }) => [number, lyrics, reason, kind])).toEqual([
    [1, 'I am easily visible\nfrom the balcony', 'why 1', 'edit'],
    [2, 'I am instantly visible\nfrom the balcony', 'why 2', 'edit'],
    [3, 'I am easily visible\nfrom the balcony', 'why 3', 'restore'],
  ])
  expect(all.map(({ lineIds }) => lineIds)).toEqual(Array(3).fill('["1.1","1.2"]'))
  expect(all.map(({ owners }) => unpackOwners(owners)[0]![2]!.author)).toEqual(['mem_ana', 'mem_yoo', 'mem_ana'])
  expect(all[1]!.changeKinds).toContain('words')
  const titles = await db.read.select().from(songTitles).orderBy(asc(songTitles.revision))
  expect(titles.map(({ revision, folded }) => [revision, folded])).toEqual([
    [1, 'alarm'],
    [2, 'velvet'],
  ])
  const [handedIn, open] = await db.read.select().from(songs).orderBy(asc(songs.id))
  expect([handedIn, open]).toMatchObject([
    { turn: 'producers', turnSince: 7, branch: 0 },
    { turn: 'writers', turnSince: 8, branch: 0 },
  ])
  expect(await db.read.$count(songsToCarryOver)).toBe(0)
  expect(await carryOverRevisions(db)).toBe(0)
})
