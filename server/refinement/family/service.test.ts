import { asc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { assets, audio, blobs, credits, lineTimes, songs, versions } from '@/db/schema'
import { combineSongsInput } from '@/domain/refinement/family/family'
import { noWords } from '@/domain/refinement/words'
import { AppError } from '@/server/errors'
import { listSongs } from '@/server/submission/service'
import { createWorld, noon } from '@/tests/world'
import { getBlame } from '../evidence/service'
import { getWords, reviseSong } from '../service'
import { branchSong, combineSongs } from './service'
import { getFamily, listOldTitles, listTitles } from './tree/service'

const night = '[Verse 1]\nFrom the back row\n\n[Chorus]\nNight train again'
const moon = '[Chorus]\nPaper moon tonight\n\n[Bridge]\nSlow and slower now'

async function camp() {
  const world = await createWorld()
  const ana = await world.as('writer', { name: 'ana' })
  const min = await world.as('writer', { name: 'min' })
  const producer = await world.as('producer', { name: 'yoo' })
  await world.song('song_a', ['mem_ana'], { state: 'inbox' })
  await world.song('song_b', ['mem_min'], { state: 'inbox', room: 2 })
  const save = (who: typeof ana, songId: string, base: number, lyrics: string, title: string) =>
    reviseSong(who.ctx, who.scope, {
      ...{ songId, base, reason: '' },
      words: { ...noWords, title, lyrics, tempo: songId === 'song_a' ? 11_800 : 9_000, instruments: [title] },
    })
  await save(ana, 'song_a', 0, night, 'Night Train')
  await save(min, 'song_b', 0, moon, 'Paper Moon')
  const branch = (number = 1) =>
    branchSong(producer.ctx, producer.scope, { songId: 'song_a', number, title: 'Night Train (slow)', reason: '' })
  const combine = () =>
    combineSongs(producer.ctx, producer.scope, {
      ...{ songId: 'song_a', number: 1, other: { songId: 'song_b', number: 1 }, title: 'Night Moon' },
      sections: [
        { parent: 0, section: 0 },
        { parent: 1, section: 0 },
        { parent: 1, section: 1 },
      ],
      ...{ facetsFrom: 1, reason: 'the better chorus' },
    })
  return { world, ana, min, producer, save, branch, combine }
}

const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'allowed',
    (error: unknown) => (AppError.is(error) ? error.code : String(error)),
  )

describe('a new version of a song', () => {
  test('begins with an old revision: its words with their writers, its credits, its place, its own life in the queue', async () => {
    const { world, ana, producer, save, branch } = await camp()
    await save(producer, 'song_a', 1, night.replace('again', 'no more'), 'Night Train')
    const { songId } = await branch(1)
    const made = await getWords(ana.ctx, ana.scope, songId)
    expect(made).toMatchObject({ night: 1, room: 1, state: 'inbox', number: 1, holder: null })
    expect(made.revision).toMatchObject({
      ...{ title: 'Night Train (slow)', lyrics: night, tempo: 11_800, kind: 'branch', authorName: 'yoo' },
    })
    const { owners } = await getBlame(ana.ctx, ana.scope, { songId, number: 1 })
    expect(new Set(owners.flat().map(({ author, rev }) => `${author} ${rev}`))).toEqual(new Set(['mem_ana 1']))
    const [row] = await world.db.read.select().from(songs).where(eq(songs.id, songId))
    expect(row).toMatchObject({ branch: 1, turn: 'producers', submittedAt: noon, submittedRevision: 1 })
    expect((await branch()).songId).not.toBe(songId)
    expect((await getWords(ana.ctx, ana.scope, 'song_a')).number, 'the parent stays').toBe(2)
  })

  test('a line written later never gets the id of one that came along', async () => {
    const { producer, save, branch } = await camp()
    const longer = `${night}\nAnd a line that came in the second revision`
    await save(producer, 'song_a', 1, longer, 'Night Train')
    const { songId } = await branch(2)
    await save(producer, songId, 1, `${longer}\nOne more that only this song has`, 'Slow')
    const ids = (await getWords(producer.ctx, producer.scope, songId)).revision!.lineIds
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.at(-1)).toBe('2.1')
  })

  test('sounds like its parent, and knows when its lines are sung', async () => {
    const { world, ana, branch } = await camp()
    const { campId } = world
    await world.db.write(async (tx) => {
      await tx.insert(blobs).values({ sha256: 'a'.repeat(64), size: 3, createdAt: noon })
      await tx
        .insert(audio)
        .values({ sha256: 'a'.repeat(64), state: 'done', facts: null, preview: 1, peaks: 1, problem: null })
      const of = { campId, songId: 'song_a' }
      await tx.insert(versions).values({ ...of, id: 'ver_1', number: 1, createdBy: 'mem_ana', createdAt: noon })
      await tx.insert(assets).values({
        ...{ ...of, id: 'ast_1', versionId: 'ver_1', kind: 'mix' as const, fileName: 'demo.wav' },
        ...{ mediaType: 'audio/wav', sha256: 'a'.repeat(64), checked: 'both-ends' as const, createdAt: noon },
      })
      const time = { version: 1, startMs: 72_000, endMs: null, status: 'ok' as const }
      await tx.insert(lineTimes).values([
        { ...of, ...time, lineId: '1.2' },
        { ...of, ...time, lineId: '9.9' },
      ])
    })
    const { songId } = await branch()
    const { songs: relatives, ties } = await getFamily(ana.ctx, ana.scope, songId)
    expect(relatives).toMatchObject([
      { songId, branch: 1, sound: { version: 1, preview: true } },
      { songId: 'song_a', branch: 0, sound: { assetId: 'ast_1', version: 1 } },
    ])
    expect(ties).toEqual([{ parent: 'song-1', child: 'song-0', kind: 'branch', revision: 1, sections: [] }])
    const times = await world.db.read.select().from(lineTimes).where(eq(lineTimes.songId, songId))
    expect(times).toMatchObject([{ lineId: '1.2', startMs: 72_000 }])
  })
})

describe('one song out of two', () => {
  test('has the chosen sections, the writers of both and nothing agreed', async () => {
    const { world, ana, min, combine } = await camp()
    const { songId } = await combine()
    const made = await getWords(min.ctx, min.scope, songId)
    expect(made).toMatchObject({ state: 'inbox', number: 1, room: 1 })
    const listed = (await listSongs(min.ctx, min.scope)).find(({ id }) => id === songId)
    expect(listed?.handedIn, 'nobody was late with it').toBe('submitted')
    expect(made.revision).toMatchObject({
      lyrics: '[Verse 1]\nFrom the back row\n\n[Chorus]\nPaper moon tonight\n\n[Bridge]\nSlow and slower now',
      ...{ title: 'Night Moon', tempo: 9_000, instruments: ['Night Train', 'Paper Moon'], kind: 'combine' },
      ...{ reason: 'the better chorus', audio: null },
    })
    expect(made.revision!.structure.map(({ kind }) => kind)).toEqual(['verse', 'chorus', 'bridge'])
    const { owners } = await getBlame(ana.ctx, ana.scope, { songId, number: 1 })
    expect(owners.map((line) => line[0]?.author)).toEqual([
      ...['mem_ana', 'mem_ana', undefined, 'mem_min', 'mem_min', undefined, 'mem_min', 'mem_min'],
    ])
    const team = await world.db.read
      .select({ memberId: credits.memberId })
      .from(credits)
      .where(eq(credits.songId, songId))
      .orderBy(asc(credits.position))
    expect(team.map(({ memberId }) => memberId)).toEqual(['mem_ana', 'mem_min'])
  })

  test('writers see the child and their own parent; of the other parent only that there is one', async () => {
    const { ana, producer, combine } = await camp()
    const { songId } = await combine()
    const family = await getFamily(ana.ctx, ana.scope, songId)
    expect(family.songs).toMatchObject([{ songId }, { songId: 'song_a', title: 'Night Train' }, { songId: null }])
    expect(Object.keys(family.songs[2]!)).toEqual(['key', 'songId'])
    expect(JSON.stringify(family)).not.toMatch(/Paper|song_b|Bridge/)
    expect(family.ties.map(({ sections, revision }) => [sections, revision])).toEqual([
      [['Verse 1'], 1],
      [[], null],
    ])
    expect(await refusal(getWords(ana.ctx, ana.scope, 'song_b'))).toBe('not-found')
    const whole = await getFamily(producer.ctx, producer.scope, 'song_b')
    expect(whole.songs.map(({ songId }) => songId)).toEqual(['song_b', songId, 'song_a'])
  })

  test('nothing is looked at beyond a song that may not be seen', async () => {
    const { ana, producer, combine } = await camp()
    const { songId } = await combine()
    await branchSong(producer.ctx, producer.scope, { songId: 'song_b', number: 1, title: 'Secret', reason: '' })
    const family = await getFamily(ana.ctx, ana.scope, songId)
    expect(family.songs).toHaveLength(3)
  })

  test('a song is not combined with itself, nor from sections it does not have', async () => {
    const { producer, combine } = await camp()
    await combine()
    const wrong = (change: object) =>
      combineSongs(producer.ctx, producer.scope, {
        ...{ songId: 'song_a', number: 1, other: { songId: 'song_b', number: 1 }, title: '', reason: '' },
        ...{ sections: [{ parent: 1, section: 0 }], facetsFrom: 0, ...change },
      })
    expect(await refusal(wrong({ other: { songId: 'song_a', number: 1 } }))).toBe('invalid')
    expect(await refusal(wrong({ sections: [{ parent: 1, section: 7 }] }))).toBe('invalid')
    expect(await refusal(wrong({ number: 9 }))).toBe('not-found')
  })

  test('both songs give something, since both teams become its writers', () => {
    const made = { songId: 'song_a', number: 1, other: { songId: 'song_b', number: 1 }, title: '', reason: '' }
    const given = (parent: number, facetsFrom: number) =>
      combineSongsInput.safeParse({ ...made, sections: [{ parent, section: 0 }], facetsFrom })
    expect(given(0, 0).error?.issues).toMatchObject([{ message: 'combine-one-song' }])
    expect(given(1, 1).success).toBe(false)
    expect(given(1, 0).success).toBe(true)
  })
})

test('only producers branch and combine; who may not see a song is told nothing of it', async () => {
  const { world, ana, min, branch } = await camp()
  await branch()
  const input = { songId: 'song_a', number: 1, title: '', reason: '' }
  const apprentice = await world.as('apprentice')
  expect(await refusal(branchSong(ana.ctx, ana.scope, input))).toBe('forbidden')
  expect(await refusal(branchSong(apprentice.ctx, apprentice.scope, input))).toBe('forbidden')
  expect(await refusal(branchSong(min.ctx, min.scope, input))).toBe('not-found')
  expect(await refusal(getFamily(min.ctx, min.scope, 'song_a'))).toBe('not-found')
})

test('a song remembers what it was called', async () => {
  const { ana, save } = await camp()
  await save(ana, 'song_a', 1, night, 'Last Train')
  expect(await listTitles(ana.ctx, ana.scope, 'song_a')).toEqual([
    { revision: 2, title: 'Last Train' },
    { revision: 1, title: 'Night Train' },
  ])
})

test('earlier titles are told of the songs that a person may see, and never what a song is called now', async () => {
  const { ana, min, producer, save } = await camp()
  await save(ana, 'song_a', 1, night, 'Last Train')
  await save(ana, 'song_a', 2, night, 'Night Train')
  await save(min, 'song_b', 1, moon, 'Tin Moon')
  const known = (who: typeof ana) => listOldTitles(who.ctx, who.scope)
  expect(await known(producer)).toEqual([
    { songId: 'song_a', titles: ['Last Train'] },
    { songId: 'song_b', titles: ['Paper Moon'] },
  ])
  expect(await known(ana)).toEqual([{ songId: 'song_a', titles: ['Last Train'] }])
})
