import { desc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { events, revisions, songs, suggestions } from '@/db/schema'
import { noWords, type SongWords } from '@/domain/refinement/words'
import { AppError } from '@/server/errors'
import { prepareFolders } from '@/server/storage/folders'
import { oggNote } from '@/tests/voice-note'
import { createWorld } from '@/tests/world'
import { reviseSong } from '../service'
import { findVoice, holdVoice } from '../voice/service'
import { acceptSuggestion, acceptSuggestions, declineSuggestion } from './deciding/service'
import { listMySuggestions } from './mine/service'
import { divide, listSuggestions, offerAgain, offerSuggestions, withdrawSuggestion } from './service'

const songId = 'song_a'
const sheet =
  '[Chorus]\nFrom the back row I am easily visible\nEven with the houselights down\nSing it, sing it, all night long'
const first: SongWords = { ...noWords, title: 'Velvet Alarm', tempo: 11_800, lyrics: sheet }
const having = (from: string, to: string, words = first): SongWords => ({
  ...words,
  lyrics: words.lyrics.replace(from, to),
})

async function camp() {
  const world = await createWorld()
  const writer = await world.as('writer', { name: 'ana' })
  const producer = await world.as('producer', { name: 'yoo' })
  const min = await world.as('apprentice', { name: 'min' })
  const sol = await world.as('apprentice', { name: 'sol' })
  await world.song(songId, [writer.scope.memberId], { state: 'inbox' })
  type Person = typeof writer
  const save = (who: Person, base: number, words: SongWords) =>
    reviseSong(who.ctx, who.scope, { songId, base, words, reason: '' })
  await save(writer, 0, first)
  const offer = async (who: Person, words: SongWords, base = 1) =>
    (await offerSuggestions(who.ctx, who.scope, { songId, base, words, rationale: 'more immediate' })).suggestions
  const accept = (id: string, more: object = {}, who = producer) =>
    acceptSuggestion(who.ctx, who.scope, { id, ...more })
  const list = (who = producer) => listSuggestions(who.ctx, who.scope, songId)
  const approve = () =>
    world.db.write(async (tx) => {
      await tx.update(songs).set({ state: 'approved' }).where(eq(songs.id, songId))
    })
  const head = async () => {
    const [row] = await world.db.read.select().from(revisions).orderBy(desc(revisions.number)).limit(1)
    return row!
  }
  return { world, writer, producer, min, sol, save, offer, accept, list, approve, head }
}

const refusal = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => (AppError.is(error) ? error : Promise.reject(error)),
  )

describe('offering', () => {
  test('an apprentice offers a word; the song stays as it is and the producer sees it', async () => {
    const { min, offer, list, head, world } = await camp()
    const [one] = await offer(min, having('easily', 'instantly'))
    expect(one).toMatchObject({ status: 'open', authorName: 'min', base: 1, rationale: 'more immediate' })
    expect(one!.change).toMatchObject({ kind: 'words', del: 'easily', ins: 'instantly' })
    expect(one!.place).toMatchObject({ status: 'exact', now: 'easily', start: 23, end: 29 })
    expect(await head()).toMatchObject({ number: 1 })
    expect((await list()).open).toMatchObject([{ id: one!.id, alternatives: [] }])
    const [event] = await world.db.read.select().from(events).orderBy(desc(events.seq)).limit(1)
    expect(event).toMatchObject({ kind: 'song.suggested', subject: songId, actor: 'mem_min' })
    expect(event!.payload).not.toContain('instantly')
  })

  test('every decision is a suggestion of its own, and none is doubled by offering again', async () => {
    const { min, offer, list } = await camp()
    const wanted = { ...having('easily', 'instantly', having('houselights', 'streetlights')), tempo: 12_200 }
    const offered = await offer(min, wanted)
    expect(offered).toHaveLength(3)
    const again = await offer(min, wanted)
    expect(again.map(({ id }) => id).sort()).toEqual(offered.map(({ id }) => id).sort())
    expect((await list()).open).toHaveLength(3)
  })

  test('what changes nothing is refused', async () => {
    const { min, offer } = await camp()
    expect(await refusal(offer(min, first))).toMatchObject({ code: 'invalid', reason: 'suggest-nothing' })
  })

  test('writers suggest on their own songs once these are approved, until then they save', async () => {
    const { world, writer, min, offer, approve, save } = await camp()
    const wanted = having('easily', 'instantly')
    const [organiser, stranger] = [await world.as('organiser'), await world.as('writer', { name: 'cody' })]
    expect(await refusal(offer(writer, wanted))).toMatchObject({ code: 'forbidden' })
    expect(await refusal(offer(organiser, wanted))).toMatchObject({ code: 'forbidden' })
    await approve()
    expect(await offer(writer, wanted)).toHaveLength(1)
    expect(await refusal(save(writer, 1, wanted))).toMatchObject({ code: 'forbidden' })
    expect(await refusal(offer(stranger, wanted))).toMatchObject({ code: 'not-found' })
    await world.song('song_new', [writer.scope.memberId], { room: 2 })
    const unseen = offerSuggestions(min.ctx, min.scope, { songId: 'song_new', base: 1, words: wanted, rationale: '' })
    expect(await refusal(unseen), 'not submitted').toMatchObject({ code: 'not-found' })
  })

  test('on an approved song is the producers’ move until it is decided', async () => {
    const { world, writer, producer, offer, approve } = await camp()
    await approve()
    const turn = async () => (await world.db.read.select().from(songs))[0]!.turn
    const [one] = await offer(writer, having('easily', 'suddenly'))
    expect(await turn()).toBe('producers')
    await declineSuggestion(producer.ctx, producer.scope, { id: one!.id, code: 'taste', text: '', voice: null })
    expect(await turn()).toBe('writers')
    const [other] = await offer(writer, having('easily', 'instantly'))
    expect(await turn()).toBe('producers')
    await withdrawSuggestion(writer.ctx, writer.scope, other!.id)
    expect(await turn()).toBe('writers')
  })

  test('one written against an older revision stands where its words are now, or says that they have changed', async () => {
    const { producer, min, offer, save } = await camp()
    await save(producer, 1, having('[Chorus]', '[Chorus]\nOh', having('houselights', 'streetlights')))
    const [moved] = await offer(min, having('easily', 'instantly'))
    expect(moved).toMatchObject({ status: 'open', base: 1, place: { now: 'easily' } })
    const [late] = await offer(min, having('houselights', 'floodlights'))
    expect(late).toMatchObject({ status: 'needs-rebase', place: { status: 'edited', now: 'streetlights', since: 2 } })
  })
})

describe('accepting', () => {
  test('makes a revision whose author is the proposer and whose committer is the producer', async () => {
    const { min, offer, accept, head, list } = await camp()
    const [one] = await offer(min, having('easily', 'instantly'))
    expect(await accept(one!.id)).toMatchObject({ outcome: 'accepted', revision: { number: 2 } })
    expect(await head()).toMatchObject({
      ...{ authorId: 'mem_min', authorRole: 'apprentice', committerId: 'mem_yoo', kind: 'accept' },
      ...{ reason: 'more immediate', lyrics: having('easily', 'instantly').lyrics },
    })
    expect(await list()).toMatchObject({
      open: [],
      decided: [{ id: one!.id, status: 'accepted', resultRevision: 2, deciderName: 'yoo' }],
    })
    expect(await refusal(accept(one!.id))).toMatchObject({ code: 'conflict', reason: 'suggestion-decided' })
  })

  test('is the producers’ alone, also for one’s own', async () => {
    const { world, writer, min, producer, offer, accept, head, approve } = await camp()
    const [one] = await offer(min, having('easily', 'instantly'))
    const [organiser, stranger] = [await world.as('organiser'), await world.as('writer', { name: 'cody' })]
    for (const who of [min, writer, organiser]) {
      expect(await refusal(accept(one!.id, {}, who))).toMatchObject({ code: 'forbidden' })
      const declined = declineSuggestion(who.ctx, who.scope, { id: one!.id, code: 'taste', text: '' })
      expect(await refusal(declined)).toMatchObject({ code: 'forbidden' })
    }
    expect(await refusal(accept(one!.id, {}, stranger))).toMatchObject({ code: 'not-found' })
    await approve()
    const [own] = await offer(writer, having('houselights', 'streetlights'))
    expect(await refusal(accept(own!.id, {}, writer))).toMatchObject({ code: 'forbidden' })
    const [mine] = await offer(producer, having('night long', 'day long'))
    expect(await accept(mine!.id)).toMatchObject({ outcome: 'accepted' })
    expect(await head()).toMatchObject({ authorId: 'mem_yoo', committerId: null })
  })

  test('merges onto what has happened since', async () => {
    const { producer, min, offer, accept, save, head } = await camp()
    const [one] = await offer(min, having('easily', 'instantly'))
    await save(producer, 1, { ...having('houselights', 'streetlights', having('From', 'Out from')), tempo: 12_000 })
    expect(await accept(one!.id)).toMatchObject({ outcome: 'accepted', revision: { number: 3 } })
    expect(await head()).toMatchObject({
      tempo: 12_000,
      lyrics: having('easily', 'instantly', having('houselights', 'streetlights', having('From', 'Out from'))).lyrics,
    })
  })

  test('is never blind: whose own words have changed needs to be offered anew, in one step', async () => {
    const { producer, min, offer, accept, save, head, list } = await camp()
    const [one] = await offer(min, having('easily', 'instantly'))
    await save(producer, 1, having('easily', 'suddenly'))
    expect((await list()).open).toMatchObject([
      { status: 'needs-rebase', place: { status: 'edited', now: 'suddenly' } },
    ])
    expect(await accept(one!.id)).toMatchObject({ outcome: 'needs-rebase', revision: null })
    expect((await head()).number).toBe(2)
    const stale = offerAgain(min.ctx, min.scope, { id: one!.id, base: 1 })
    expect(await refusal(stale)).toMatchObject({ reason: 'suggestion-stale' })
    const { suggestions: anew } = await offerAgain(min.ctx, min.scope, { id: one!.id, base: 2 })
    expect(anew).toMatchObject([{ status: 'open', base: 2, change: { del: 'suddenly', ins: 'instantly' } }])
    expect(await accept(anew[0]!.id)).toMatchObject({ outcome: 'accepted' })
    expect((await head()).lyrics).toBe(having('easily', 'instantly').lyrics)
  })

  test('words that come back make it open again', async () => {
    const { producer, min, offer, save, list } = await camp()
    await offer(min, having('easily', 'instantly'))
    await save(producer, 1, having('easily', 'suddenly'))
    await save(producer, 2, first)
    expect((await list()).open).toMatchObject([{ status: 'open', place: { now: 'easily' } }])
  })

  test('two of one offer that only a comma parts are both taken in', async () => {
    const { min, offer, accept, head } = await camp()
    const wanted = having('Sing it, sing it, all', 'Sing me, call it, all')
    const offered = await offer(min, wanted)
    expect(offered.length).toBeGreaterThan(1)
    for (const { id } of offered) expect(await accept(id)).toMatchObject({ outcome: 'accepted' })
    expect((await head()).lyrics).toBe(wanted.lyrics)
  })

  test('with edits: kept words stay the proposer’s, altered ones are the producer’s', async () => {
    const { min, offer, accept, head } = await camp()
    const [one] = await offer(min, having('easily', 'instantly clearly'))
    const edited = { base: 1, words: having('easily', 'instantly brightly') }
    expect(await accept(one!.id, { edited })).toMatchObject({ outcome: 'accepted-edited' })
    const { owners, lyrics } = await head()
    expect(lyrics).toBe(edited.words.lyrics)
    expect(owners).toContain('mem_min')
    expect(owners).toContain('mem_yoo')
    expect(await head()).toMatchObject({ authorId: 'mem_min', committerId: 'mem_yoo' })
  })

  test('edits made on a stale screen are merged, or told', async () => {
    const { producer, min, offer, accept, save, head } = await camp()
    const [one] = await offer(min, having('easily', 'instantly'))
    await save(producer, 1, having('houselights', 'streetlights'))
    const touching = { base: 1, words: having('houselights', 'floodlights') }
    expect(await refusal(accept(one!.id, { edited: touching }))).toMatchObject({ reason: 'stale-save' })
    const apart = { base: 1, words: having('easily', 'suddenly') }
    expect(await accept(one!.id, { edited: apart })).toMatchObject({ outcome: 'accepted-edited' })
    expect((await head()).lyrics).toBe(having('easily', 'suddenly', having('houselights', 'streetlights')).lyrics)
  })

  test('one of several on the same words supersedes the others in the same step, and their authors are told', async () => {
    const { world, min, sol, offer, accept, list } = await camp()
    const [one] = await offer(min, having('easily', 'instantly'))
    const [other] = await offer(sol, having('easily', 'suddenly'))
    const [apart] = await offer(sol, having('houselights', 'streetlights'))
    expect((await list()).open).toMatchObject([
      { id: one!.id, alternatives: [other!.id] },
      { id: other!.id, alternatives: [one!.id] },
      { id: apart!.id, alternatives: [] },
    ])
    expect(await accept(one!.id)).toMatchObject({ superseded: [other!.id] })
    expect((await list()).open).toMatchObject([{ id: apart!.id, status: 'open' }])
    const told = await world.db.read.select().from(events).orderBy(desc(events.seq)).limit(4)
    expect(told.map(({ payload }) => JSON.parse(payload))).toContainEqual({ status: 'superseded', ids: [other!.id] })
    const mine = await listMySuggestions(sol.ctx, sol.scope, {})
    expect(mine.suggestions).toMatchObject([
      { id: apart!.id, status: 'open' },
      { id: other!.id, status: 'superseded', resultRevision: 2, now: 'From the back row I am instantly visible' },
    ])
  })

  test('accepting one and declining the rest is one step, with the reason for each', async () => {
    const { min, sol, offer, accept } = await camp()
    const [one] = await offer(min, having('easily', 'instantly'))
    const [other] = await offer(sol, having('easily', 'suddenly'))
    const alsoDecline = { ids: [other!.id], code: 'breaks-the-rhythm' as const, text: 'three notes here' }
    await accept(one!.id, { alsoDecline })
    expect((await listMySuggestions(sol.ctx, sol.scope, {})).suggestions).toMatchObject([
      { id: other!.id, status: 'declined', reasonCode: 'breaks-the-rhythm', reasonText: 'three notes here' },
    ])
  })

  test('a phrase can be divided, and each of its words be decided for itself', async () => {
    const { producer, min, sol, offer, accept, list, head } = await camp()
    const [whole] = await offer(min, having('easily visible', 'instantly seen'))
    const mayNot = divide(sol.ctx, sol.scope, whole!.id)
    expect(await refusal(mayNot)).toMatchObject({ code: 'forbidden' })
    const { suggestions: parts } = await divide(producer.ctx, producer.scope, whole!.id)
    expect(parts).toMatchObject([
      { authorName: 'min', status: 'open', change: { del: 'easily', ins: 'instantly' } },
      { authorName: 'min', status: 'open', change: { del: 'visible', ins: 'seen' } },
    ])
    await declineSuggestion(producer.ctx, producer.scope, { id: parts[0]!.id, code: 'taste', text: '' })
    expect(await accept(parts[1]!.id)).toMatchObject({ outcome: 'accepted' })
    expect((await head()).lyrics).toBe(having('easily visible', 'easily seen').lyrics)
    expect((await list()).open).toEqual([])
    const [one] = await offer(min, having('houselights', 'streetlights'), 2)
    const undivided = divide(min.ctx, min.scope, one!.id)
    expect(await refusal(undivided)).toMatchObject({ reason: 'suggestion-one' })
  })

  test('a part that still stands is the producers’ move, though the whole had to be offered anew', async () => {
    const { world, writer, producer, offer, save, approve } = await camp()
    await approve()
    const [whole] = await offer(writer, having('easily visible', 'instantly seen'))
    await save(producer, 1, having('easily', 'suddenly'))
    const turn = async () => (await world.db.read.select().from(songs))[0]!.turn
    expect(await turn()).toBe('voters')
    await divide(writer.ctx, writer.scope, whole!.id)
    expect(await turn()).toBe('producers')
  })

  test('what somebody has changed in the same way meanwhile is over, and makes no revision', async () => {
    const { producer, min, offer, accept, save, head } = await camp()
    const [one] = await offer(min, having('easily', 'instantly'))
    await save(producer, 1, having('easily', 'instantly'))
    expect(await accept(one!.id)).toMatchObject({ outcome: 'superseded' })
    expect((await head()).number).toBe(2)
  })

  test('many at once: each for itself', async () => {
    const { producer, min, sol, offer, head } = await camp()
    const [one] = await offer(min, having('easily', 'instantly'))
    const [other] = await offer(sol, having('easily', 'suddenly'))
    const [tempo] = await offer(sol, { ...first, tempo: 12_200 })
    const ids = [one!.id, other!.id, tempo!.id, 'sug_none']
    const { results } = await acceptSuggestions(producer.ctx, producer.scope, { songId, ids })
    expect(results.map(({ outcome }) => outcome)).toEqual(['accepted', 'refused', 'accepted', 'refused'])
    expect(await head()).toMatchObject({ number: 3, tempo: 12_200, lyrics: having('easily', 'instantly').lyrics })
  })

  test('of twenty accepts of one suggestion exactly one makes a revision', async () => {
    const { world, min, offer, accept } = await camp()
    const [one] = await offer(min, having('easily', 'instantly'))
    const settled = await Promise.allSettled(Array.from({ length: 20 }, () => accept(one!.id)))
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await world.db.read.select().from(revisions)).toHaveLength(2)
  })
})

describe('declining and withdrawing', () => {
  test('the reason reaches the proposer; other apprentices don’t see it, the song’s writers do', async () => {
    const { writer, producer, min, sol, offer, list, world } = await camp()
    const [one] = await offer(min, having('easily', 'instantly'))
    await declineSuggestion(producer.ctx, producer.scope, { id: one!.id, code: 'too-literal', text: 'keep the image' })
    const reasons = { status: 'declined', reasonCode: 'too-literal', reasonText: 'keep the image', deciderName: 'yoo' }
    expect((await listMySuggestions(min.ctx, min.scope, {})).suggestions).toMatchObject([reasons])
    expect((await list(min)).decided).toMatchObject([reasons])
    expect((await list(sol)).decided).toEqual([])
    expect((await list(writer)).decided).toMatchObject([reasons])
    const stranger = await world.as('writer', { name: 'cody' })
    expect(await refusal(list(stranger))).toMatchObject({ code: 'not-found' })
    const [event] = await world.db.read.select().from(events).orderBy(desc(events.seq)).limit(1)
    expect(JSON.parse(event!.payload)).toEqual({ status: 'declined', ids: [one!.id] })
    const again = declineSuggestion(producer.ctx, producer.scope, { id: one!.id, code: 'taste', text: '' })
    expect(await refusal(again)).toMatchObject({ reason: 'suggestion-decided' })
  })

  test('the reason may be spoken, for ten seconds: heard by whoever reads it, and by no other apprentice', async () => {
    const { writer, producer, min, sol, offer, list, world } = await camp()
    await prepareFolders(world.folder)
    const [one] = await offer(min, having('easily', 'instantly'))
    const speak = async (ms: number) => ({
      ...{ id: one!.id, code: 'taste' as const, text: '' },
      voice: await holdVoice(producer.ctx, producer.scope, oggNote(ms)),
    })
    const long = declineSuggestion(producer.ctx, producer.scope, await speak(12_000))
    expect(await refusal(long)).toMatchObject({ reason: 'voice-long', values: { seconds: 10 } })
    expect((await list()).open).toHaveLength(1)
    await declineSuggestion(producer.ctx, producer.scope, await speak(10_000))
    const spoken = { url: `/media/${one!.id}/voice`, ms: 10_000 }
    expect((await listMySuggestions(min.ctx, min.scope, {})).suggestions).toMatchObject([{ spoken }])
    const hear = (who: typeof min) => findVoice(world.db.read, who.ctx.actor, one!.id)
    for (const who of [min, producer, writer]) expect(await hear(who)).toMatchObject({ contentType: 'audio/ogg' })
    const stranger = await world.as('writer', { name: 'cody' })
    for (const who of [sol, stranger]) expect(await hear(who)).toBeUndefined()
  })

  test('what is asked for by name is found however old it is, and is one’s own', async () => {
    const { min, sol, offer } = await camp()
    const [old] = await offer(min, having('easily', 'instantly'))
    const [another] = await offer(sol, having('easily', 'suddenly'))
    for (const way of ['simply', 'plainly']) await offer(min, having('easily', way))
    const ids = [old!.id, another!.id]
    expect((await listMySuggestions(min.ctx, min.scope, { ids })).suggestions).toMatchObject([{ id: old!.id }])
  })

  test('only its author withdraws a suggestion', async () => {
    const { producer, min, sol, offer, list } = await camp()
    const [one] = await offer(min, having('easily', 'instantly'))
    for (const who of [producer, sol])
      expect(await refusal(withdrawSuggestion(who.ctx, who.scope, one!.id))).toMatchObject({ code: 'forbidden' })
    await withdrawSuggestion(min.ctx, min.scope, one!.id)
    expect(await list()).toMatchObject({ open: [], decided: [{ status: 'withdrawn' }] })
  })

  test('mine come in pages that join up, without songs I may no longer see', async () => {
    const { world, min, offer } = await camp()
    for (let take = 0; take < 23; take++) await offer(min, having('easily', `take${take}`))
    const one = await listMySuggestions(min.ctx, min.scope, {})
    const rest = await listMySuggestions(min.ctx, min.scope, { cursor: one.next })
    expect([one.suggestions.length, rest.suggestions.length, rest.next]).toEqual([20, 3, null])
    expect(new Set([...one.suggestions, ...rest.suggestions].map(({ id }) => id)).size).toBe(23)
    await world.db.write(async (tx) => {
      await tx.update(songs).set({ submittedAt: null }).where(eq(songs.id, songId))
    })
    expect((await listMySuggestions(min.ctx, min.scope, {})).suggestions).toEqual([])
  })

  test('a suggestion of another camp isn’t there', async () => {
    const { world, min, offer, accept } = await camp()
    const [one] = await offer(min, having('easily', 'instantly'))
    await world.addCamp('camp_2')
    const elsewhere = await world.as('producer', { name: 'mira', campId: 'camp_2' })
    expect(await refusal(accept(one!.id, {}, elsewhere))).toMatchObject({ code: 'not-found' })
    expect(await world.db.read.select().from(suggestions)).toMatchObject([{ status: 'open' }])
  })
})
