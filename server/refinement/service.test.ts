import { desc } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { events, revisions, songs, wordDrafts } from '@/db/schema'
import type { RestoreSongInput } from '@/domain/refinement/revise'
import { noWords, type RevisionView, type SongWords } from '@/domain/refinement/words'
import { AppError } from '@/server/errors'
import { createWorld, type World } from '@/tests/world'
import { dropDraft, saveDraft } from './drafts/service'
import { approveSong, claimSong } from './queue/service'
import { findRecord } from './revisions/service'
import * as store from './revisions/store'
import { getRevision, getWords, listHistory, restoreSong, reviseSong, type StaleSave } from './service'

const songId = 'song_a'
const words = (lyrics: string, facets: Partial<SongWords> = {}): SongWords => ({ ...noWords, ...facets, lyrics })
const easily = words('[Chorus]\nFrom the back row I am easily visible', { title: 'Velvet Alarm', tempo: 11_800 })
const instantly = { ...easily, lyrics: easily.lyrics.replace('easily', 'instantly') }
const all = { kind: 'all' } as const
const suddenly = { ...easily, lyrics: easily.lyrics.replace('easily', 'suddenly') }

async function camp() {
  const world = await createWorld()
  const writer = await world.as('writer', { name: 'ana' })
  const producer = await world.as('producer', { name: 'yoo' })
  await world.song(songId, [writer.scope.memberId], { state: 'inbox' })
  type Person = typeof writer
  const save = (who: Person, base: number, words: SongWords, reason = '') =>
    reviseSong(who.ctx, who.scope, { songId, base, words, reason })
  return { world, writer, producer, save }
}

const refusal = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => (AppError.is(error) ? error : Promise.reject(error)),
  )

const listEvents = (world: World) => world.db.read.select().from(events).orderBy(desc(events.seq))

describe('saving words', () => {
  test('a save makes one revision on top of the one it names, and tells the camp all of it', async () => {
    const { world, writer, save } = await camp()
    const { outcome, revision } = await save(writer, 0, easily)
    expect(outcome).toBe('saved')
    expect(revision).toMatchObject({ ...easily, number: 1, parent: null, authorName: 'ana', kind: 'edit', songId })
    expect(await world.db.read.select().from(songs)).toMatchObject([
      { headNumber: 1, title: 'Velvet Alarm', lastChangeBy: 'mem_ana', state: 'inbox' },
    ])
    const [event] = await listEvents(world)
    expect(event).toMatchObject({ kind: 'song.revised', subject: songId, actor: 'mem_ana' })
    expect(JSON.parse(event!.payload)).toEqual(revision)
  })

  test('saving what is already there makes no revision and says so', async () => {
    const { world, writer, save } = await camp()
    await save(writer, 0, easily)
    const again = await save(writer, 1, { ...easily })
    expect(again).toMatchObject({ outcome: 'unchanged', revision: { number: 1 } })
    expect(await listEvents(world)).toHaveLength(1)
    expect(await save(writer, 0, easily), 'a save whose answer was lost').toMatchObject({ outcome: 'unchanged' })
  })

  test('somebody working from a stale revision is told, and nothing is written', async () => {
    const { world, writer, producer, save } = await camp()
    await save(writer, 0, easily)
    await save(producer, 1, instantly)
    await saveDraft(writer.ctx, writer.scope, { songId, base: 1, words: suddenly })
    const error = await refusal(save(writer, 1, suddenly))
    expect(error).toMatchObject({ code: 'conflict', reason: 'stale-save' })
    const { head, base } = error!.details as { head: RevisionView; base: RevisionView }
    expect([base.lyrics, head.lyrics, head.authorName]).toEqual([easily.lyrics, instantly.lyrics, 'yoo'])
    expect(await world.db.read.select().from(revisions)).toHaveLength(2)
    expect(await getWords(writer.ctx, writer.scope, songId)).toMatchObject({
      number: 2,
      draft: { base: 1, words: suddenly },
    })
    expect(await refusal(save(writer, 7, suddenly)), 'a base that never was').toMatchObject({ reason: 'stale-save' })
  })

  test('of a hundred saves on one base exactly one gets in and the others are told', async () => {
    const { world, writer, save } = await camp()
    await save(writer, 0, easily)
    const tries = Array.from({ length: 100 }, (_, i) => save(writer, 1, words(`line ${i}`)))
    const settled = await Promise.allSettled(tries)
    const kept = settled.filter(({ status }) => status === 'fulfilled')
    const told = settled.filter(
      (it) => it.status === 'rejected' && AppError.is(it.reason) && it.reason.reason === 'stale-save',
    )
    expect([kept.length, told.length]).toEqual([1, 99])
    expect(await world.db.read.select().from(revisions)).toHaveLength(2)
  })

  test('writers change their own songs until they are approved, producers always, others never', async () => {
    const { world, writer, producer, save } = await camp()
    const stranger = await world.as('writer', { name: 'cody' })
    const apprentice = await world.as('apprentice', { name: 'min' })
    const organiser = await world.as('organiser', { name: 'pelle' })
    expect(await refusal(save(stranger, 0, easily))).toMatchObject({ code: 'not-found' })
    expect(await refusal(save(apprentice, 0, easily))).toMatchObject({ code: 'forbidden' })
    expect(await refusal(save(organiser, 0, easily))).toMatchObject({ code: 'forbidden' })
    await save(writer, 0, easily)
    await claimSong(producer.ctx, producer.scope, { songId, takeOver: false })
    await approveSong(producer.ctx, producer.scope, { songId, reason: '' })
    expect(await refusal(save(writer, 1, instantly))).toMatchObject({ code: 'forbidden' })
    expect(await save(producer, 1, instantly)).toMatchObject({ outcome: 'saved' })
  })
})

describe('two at once', () => {
  const verse = words('[Verse]\nCopper wires above the bay\nNobody has words to say', { title: 'Velvet Alarm' })
  const at = (base: SongWords, from: string, to: string) => ({ ...base, lyrics: base.lyrics.replace(from, to) })

  test('changes in different lines are joined, and it is said with whom', async () => {
    const { writer, producer, save } = await camp()
    await save(writer, 0, verse)
    await save(producer, 1, at(verse, 'words', 'time'))
    const { outcome, revision, joined } = await save(writer, 1, { ...at(verse, 'Copper', 'Silver'), tempo: 9_000 })
    expect([outcome, joined]).toEqual(['merged', { names: ['yoo'] }])
    expect(revision).toMatchObject({ number: 3, parent: 2, secondParent: 1, kind: 'merge', tempo: 9_000 })
    expect(revision!.lyrics).toBe('[Verse]\nSilver wires above the bay\nNobody has time to say')
  })

  test('changes in one line with a word between them are joined', async () => {
    const { writer, producer, save } = await camp()
    await save(writer, 0, verse)
    await save(producer, 1, at(verse, 'Copper', 'Silver'))
    const { outcome, revision } = await save(writer, 1, at(verse, 'bay', 'quay'))
    expect(outcome).toBe('merged')
    expect(revision!.lyrics).toContain('Silver wires above the quay')
  })

  test('the same word and the same facet are asked about, with everything that is needed to choose', async () => {
    const { writer, producer, save } = await camp()
    await save(writer, 0, verse)
    await save(producer, 1, { ...at(verse, 'Copper', 'Silver'), tempo: 9_000 })
    const mine = { ...at(verse, 'Copper', 'Golden'), tempo: 9_600, key: 'Am' }
    const { details } = (await refusal(save(writer, 1, mine)))!
    expect(details).toMatchObject({
      head: { number: 2 },
      base: { number: 1 },
      mine: { lyrics: mine.lyrics },
      merge: { clean: false, facets: ['tempo'], words: { key: 'Am', tempo: 9_000 } },
    })
    const [conflict] = (details as StaleSave).merge!.conflicts
    expect([conflict!.mine.join(), conflict!.theirs.join()]).toEqual([
      'Golden wires above the bay',
      'Silver wires above the bay',
    ])
  })
})

describe('lines and words', () => {
  const listOwners = async (world: World, number: number) =>
    findRecord(world.db.read, { campId: 'camp_1' }, songId, number)

  test('a line keeps its id and its words their writers, and a restored word is its writer’s again', async () => {
    const { world, writer, producer, save } = await camp()
    const first = (await save(writer, 0, easily)).revision!
    expect(first.lineIds).toEqual(['1.1', '1.2'])
    expect(first.changeKinds).toContain('words')
    const second = (await save(producer, 1, { ...instantly, lyrics: `A new first line\n${instantly.lyrics}` }))
      .revision!
    expect(second.lineIds).toEqual(['2.1', '1.1', '1.2'])
    const owners = (await listOwners(world, 2))!.owners[2]!.map(({ author, rev }) => `${author} ${rev}`)
    expect(owners).toEqual([...Array(6).fill('mem_ana 1'), 'mem_yoo 2', 'mem_ana 1'])
    await restoreSong(producer.ctx, producer.scope, { songId, base: 2, number: 1, what: all, reason: '' })
    const back = await listOwners(world, 3)
    expect(back!.owners.flat().every(({ author }) => author === 'mem_ana')).toBe(true)
    expect(back!.lineIds).toEqual(first.lineIds)
  })

  test('one line, one facet or one change comes back without the rest', async () => {
    const { writer, producer, save } = await camp()
    await save(writer, 0, easily)
    await save(producer, 1, { ...instantly, tempo: 12_200 })
    await save(producer, 2, { ...instantly, tempo: 12_200, lyrics: `${instantly.lyrics}\nOne more line of it` })
    const restore = (number: number, what: RestoreSongInput['what'], base = 3) =>
      restoreSong(producer.ctx, producer.scope, { songId, base, number, what, reason: '' })
    const line = await restore(1, { kind: 'line', lineId: '1.2' })
    expect(line.revision).toMatchObject({
      lyrics: `${easily.lyrics}\nOne more line of it`,
      tempo: 12_200,
      restoreOf: 1,
    })
    const facet = await restore(1, { kind: 'facet', facet: 'tempo' }, 4)
    expect(facet.revision).toMatchObject({ tempo: 11_800, number: 5 })
    const undone = await restore(3, { kind: 'undo' }, 5)
    expect(undone.revision).toMatchObject({ lyrics: easily.lyrics, tempo: 11_800, number: 6 })
    expect(await refusal(restore(2, { kind: 'undo' }, 6)), 'worked on since').toMatchObject({
      reason: 'undo-changed-since',
    })
  })
})

describe('history', () => {
  test('restoring appends and leaves every other revision alone', async () => {
    const { writer, producer, save } = await camp()
    await save(writer, 0, easily)
    await save(producer, 1, instantly, 'more immediate')
    const before = (await listHistory(writer.ctx, writer.scope, { songId })).revisions
    await restoreSong(writer.ctx, writer.scope, { songId, base: 2, number: 1, what: all, reason: 'the rhyme' })
    const { revisions: now } = await listHistory(writer.ctx, writer.scope, { songId })
    expect(now[0]).toMatchObject({
      ...easily,
      number: 3,
      parent: 2,
      kind: 'restore',
      restoreOf: 1,
      reason: 'the rhyme',
    })
    expect(now.slice(1)).toEqual(before)
    expect(now[1]).toMatchObject({ authorName: 'yoo', reason: 'more immediate' })
  })

  test('a restore names its base too', async () => {
    const { writer, producer, save } = await camp()
    await save(writer, 0, easily)
    await save(producer, 1, instantly)
    const late = restoreSong(writer.ctx, writer.scope, { songId, base: 1, number: 1, what: all, reason: '' })
    expect(await refusal(late)).toMatchObject({ reason: 'stale-save' })
    const missing = restoreSong(writer.ctx, writer.scope, { songId, base: 2, number: 9, what: all, reason: '' })
    expect(await refusal(missing)).toMatchObject({ code: 'not-found' })
  })

  test('comes in pages that join up', async () => {
    const { writer, save } = await camp()
    for (let base = 0; base < 53; base++) await save(writer, base, words(`take ${base}`))
    const first = await listHistory(writer.ctx, writer.scope, { songId })
    const second = await listHistory(writer.ctx, writer.scope, { songId, cursor: first.before!.number })
    const numbers = [...first.revisions, ...second.revisions].map(({ number }) => number)
    expect(numbers).toEqual(Array.from({ length: 53 }, (_, i) => 53 - i))
    expect(second.before).toBeNull()
    expect(await getRevision(writer.ctx, writer.scope, { songId, number: 7 })).toMatchObject({ lyrics: 'take 6' })
  })

  test('the store knows no way to change or remove a revision', () => {
    expect(Object.keys(store).sort()).toEqual([
      'findRecord',
      'findRevision',
      'insertRevision',
      'insertTitle',
      'listAll',
      'listEarlierRecords',
      'listRevisions',
      'listTold',
      'moveHead',
    ])
  })

  test('is for those who may see the song', async () => {
    const { world, writer, save } = await camp()
    await save(writer, 0, easily)
    const stranger = await world.as('writer', { name: 'cody' })
    for (const read of [
      getWords(stranger.ctx, stranger.scope, songId),
      listHistory(stranger.ctx, stranger.scope, { songId }),
    ])
      expect(await refusal(read)).toMatchObject({ code: 'not-found' })
    await world.addCamp('camp_2')
    const elsewhere = await world.as('producer', { name: 'mira', campId: 'camp_2' })
    expect(await refusal(getWords(elsewhere.ctx, elsewhere.scope, songId))).toMatchObject({ code: 'not-found' })
  })
})

describe('drafts', () => {
  test('what was typed waits for its writer alone, through other people’s saves', async () => {
    const { writer, producer, save } = await camp()
    await save(writer, 0, easily)
    await saveDraft(writer.ctx, writer.scope, { songId, base: 1, words: suddenly })
    await save(producer, 1, instantly)
    expect((await getWords(writer.ctx, writer.scope, songId)).draft).toMatchObject({ base: 1, words: suddenly })
    expect((await getWords(producer.ctx, producer.scope, songId)).draft).toBeNull()
    await save(writer, 2, suddenly)
    expect((await getWords(writer.ctx, writer.scope, songId)).draft).toBeNull()
  })

  test('what was typed in one browser outlives what the same person saves, undoes or drops in another', async () => {
    const { writer, save } = await camp()
    await save(writer, 0, easily)
    const { savedAt } = await saveDraft(writer.ctx, writer.scope, { songId, base: 1, words: suddenly })
    await save(writer, 1, instantly)
    const undo = { songId, base: 2, number: 2, reason: '', what: { kind: 'undo' as const } }
    await restoreSong(writer.ctx, writer.scope, undo)
    await dropDraft(writer.ctx, writer.scope, { songId, savedAt: savedAt - 1 })
    expect((await getWords(writer.ctx, writer.scope, songId)).draft).toMatchObject({ base: 1, words: suddenly })
    await dropDraft(writer.ctx, writer.scope, { songId, savedAt })
    expect((await getWords(writer.ctx, writer.scope, songId)).draft).toBeNull()
  })

  test('a draft outlives the right to save it, and stays its writer’s to see', async () => {
    const { world, writer, producer, save } = await camp()
    await save(writer, 0, easily)
    await saveDraft(writer.ctx, writer.scope, { songId, base: 1, words: suddenly })
    await claimSong(producer.ctx, producer.scope, { songId, takeOver: false })
    await approveSong(producer.ctx, producer.scope, { songId, reason: '' })
    expect(await getWords(writer.ctx, writer.scope, songId)).toMatchObject({
      draft: { base: 1, words: suddenly },
      may: { revise: false },
    })
    expect(await world.db.read.select().from(wordDrafts)).toHaveLength(1)
    const organiser = await world.as('organiser', { name: 'pelle' })
    const draft = { songId, base: 1, words: easily }
    expect((await saveDraft(writer.ctx, writer.scope, draft)).savedAt, 'what they may still propose').toBeGreaterThan(0)
    expect(await refusal(saveDraft(organiser.ctx, organiser.scope, draft))).toMatchObject({ code: 'forbidden' })
  })

  test('a draft can be dropped, and makes no event', async () => {
    const { world, writer } = await camp()
    await saveDraft(writer.ctx, writer.scope, { songId, base: 0, words: suddenly })
    await dropDraft(writer.ctx, writer.scope, { songId })
    expect((await getWords(writer.ctx, writer.scope, songId)).draft).toBeNull()
    expect(await listEvents(world)).toEqual([])
  })
})
