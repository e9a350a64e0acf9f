import { desc } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { blobs, comments, events, versions } from '@/db/schema'
import type { AddCommentInput } from '@/domain/refinement/review/comment'
import { addCommentInput } from '@/domain/refinement/review/comment'
import { noWords, type SongWords } from '@/domain/refinement/words'
import { AppError } from '@/server/errors'
import { createFileStore } from '@/server/storage/file-store'
import { prepareFolders } from '@/server/storage/folders'
import { oggNote } from '@/tests/voice-note'
import { createWorld, noon } from '@/tests/world'
import { restoreSong, reviseSong } from '../service'
import { listTimes, putTimes } from '../times/service'
import { findVoice, holdVoice } from '../voice/service'
import { addComment, listComments, reopenThread, resolveThread, setBlocking } from './service'

const songId = 'song_a'
const lines = [
  '[Verse]',
  'From the back row I am easily visible',
  'Even with the houselights down',
  '[Chorus]',
  'Sing it',
]
const sheet = lines.join('\n')
const words = (lyrics: string): SongWords => ({ ...noWords, title: 'Velvet Alarm', lyrics })

async function camp() {
  const world = await createWorld()
  await prepareFolders(world.folder)
  const writer = await world.as('writer', { name: 'ana' })
  const producer = await world.as('producer', { name: 'yoo' })
  const min = await world.as('apprentice', { name: 'min' })
  await world.song(songId, [writer.scope.memberId], { state: 'inbox' })
  await world.db.write(async (tx) => {
    for (const number of [1, 2])
      await tx
        .insert(versions)
        .values({ campId: 'camp_1', id: `ver_${number}`, songId, number, createdBy: 'mem_ana', createdAt: noon })
  })
  type Person = typeof writer
  let base = 0
  const save = async (lyrics: string, who = producer) => {
    const { revision } = await reviseSong(who.ctx, who.scope, { songId, base, words: words(lyrics), reason: '' })
    base = revision!.number
    return revision!
  }
  const { lineIds } = await save(sheet, writer)
  const comment = (who: Person, more: Partial<AddCommentInput> & object) =>
    addComment(who.ctx, who.scope, addCommentInput.parse({ songId, revision: 1, body: 'Hm', ...more }))
  const onWord = (quote: string, line = lines.findIndex((text) => text.includes(quote))) => {
    const start = lines[line]!.indexOf(quote)
    return { words: { lineId: lineIds[line]!, start, end: start + quote.length, quote: '' }, section: null, time: null }
  }
  const list = (who = producer, version?: number) => listComments(who.ctx, who.scope, { songId, version })
  const standing = async () => (await list()).open[0]!.standing
  return { world, writer, producer, min, save, lineIds, comment, onWord, list, standing }
}

const refusal = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => (AppError.is(error) ? error : Promise.reject(error)),
  )

describe('a comment on words', () => {
  test('keeps what really stands there, and is told to who may see the song, without its words', async () => {
    const { world, min, comment, onWord, list } = await camp()
    const { id } = await comment(min, { place: onWord('easily'), body: '  Too weak?\r\nI think ' })
    expect((await list()).open).toMatchObject([
      {
        ...{ id, revision: 1, blocking: false, place: { words: { quote: 'easily' } } },
        ...{
          standing: { status: 'exact', now: 'easily' },
          remarks: [{ body: 'Too weak?\nI think', authorName: 'min' }],
        },
      },
    ])
    const [event] = await world.db.read.select().from(events).orderBy(desc(events.seq)).limit(1)
    expect(event).toMatchObject({ kind: 'song.commented', subject: songId })
    expect(JSON.parse(event!.payload)).toEqual({ threadId: id, what: 'begun' })
  })

  test('moves along with its line and with words put in before it', async () => {
    const { producer, comment, onWord, save, standing, lineIds } = await camp()
    await comment(producer, { place: onWord('easily') })
    await save(sheet.replace('From the', 'Oh from the'))
    expect(await standing()).toMatchObject({ status: 'shifted', lineId: lineIds[1], start: 26, now: 'easily' })
    await save([lines[0], lines[2], lines[3], lines[4], lines[1]].join('\n'))
    expect(await standing()).toMatchObject({ lineId: lineIds[1], start: 23, now: 'easily' })
  })

  test('says what the words were and are now, and stands plain again when they come back', async () => {
    const { producer, comment, onWord, save, standing } = await camp()
    await comment(producer, { place: onWord('easily') })
    await save(sheet.replace('easily', 'instantly'))
    expect(await standing()).toMatchObject({ status: 'edited', now: 'instantly', since: 2 })
    await save(sheet.replace('easily', 'instantly').replace('Sing it', 'Sing it out'))
    expect(await standing(), 'a later change elsewhere').toMatchObject({ status: 'edited', now: 'instantly', since: 2 })
    await save(sheet)
    expect(await standing()).toMatchObject({ status: 'exact', now: 'easily', since: null })
  })

  test('follows the part of a split line that holds its words', async () => {
    const { producer, comment, onWord, save, standing } = await camp()
    await comment(producer, { place: onWord('visible') })
    const { lineIds } = await save(sheet.replace(' I am easily', '\nI am easily'))
    expect(await standing()).toMatchObject({ status: 'shifted', lineId: lineIds[2], now: 'visible' })
  })

  test('on a deleted line stands at its section, never on a lookalike, and comes to life with its line', async () => {
    const { producer, comment, onWord, save, standing, lineIds } = await camp()
    await comment(producer, { place: onWord('easily') })
    const without = lines.filter((_, i) => i !== 1).join('\n')
    await save(`${without}\n\n[Outro]\nNobody else is easily visible in this light`)
    expect(await standing()).toMatchObject({ status: 'orphaned', lineId: lineIds[0], now: '', since: 2 })
    await save(`${without}\nStill without it`)
    expect(await standing()).toMatchObject({ status: 'orphaned', since: 2 })
    const restored = { songId, base: 3, number: 1, reason: '', what: { kind: 'line' as const, lineId: lineIds[1]! } }
    await restoreSong(producer.ctx, producer.scope, restored)
    expect(await standing()).toMatchObject({ status: 'exact', lineId: lineIds[1], now: 'easily' })
  })

  test('a section’s comment follows its header and knows when it was renamed or is gone', async () => {
    const { producer, comment, save, standing, lineIds } = await camp()
    const section = { id: lineIds[3]!, label: 'whatever is sent' }
    await comment(producer, { place: { words: null, section, time: null } })
    expect(await standing()).toMatchObject({ status: 'exact', now: 'Chorus' })
    await save(sheet.replace('[Chorus]', '[Chorus 1]'))
    expect(await standing()).toMatchObject({ status: 'edited', now: 'Chorus 1', since: 2 })
    await save(lines.slice(0, 3).join('\n'))
    expect(await standing()).toMatchObject({ status: 'orphaned', since: 3 })
  })

  test('written on an older revision stands on the newest at once', async () => {
    const { producer, comment, onWord, save, standing } = await camp()
    await save(sheet.replace('easily', 'instantly'))
    await comment(producer, { place: onWord('easily') })
    expect(await standing()).toMatchObject({ status: 'edited', now: 'instantly' })
  })

  test('marks nothing that isn’t there', async () => {
    const { producer, comment, onWord } = await camp()
    const here = onWord('easily')
    for (const place of [
      { ...here, words: { ...here.words, lineId: 'another' } },
      { ...here, words: { ...here.words, end: 400 } },
      { ...here, words: { ...here.words, start: 29, end: 23 } },
      { words: null, section: { id: 'nowhere', label: '' }, time: null },
      { words: null, section: null, time: { version: 3, startMs: 0, endMs: null } },
      { words: null, section: null, time: { version: 1, startMs: 900, endMs: 100 } },
    ])
      expect(await refusal(comment(producer, { place }))).toMatchObject({ reason: 'place-unknown' })
    expect(addCommentInput.safeParse({ songId, revision: 1, body: ' \n ' }).success).toBe(false)
    expect(addCommentInput.safeParse({ songId, revision: 1, body: 'x'.repeat(4_001) }).success).toBe(false)
  })
})

describe('threads', () => {
  test('answers stand in their thread, in the order they were given', async () => {
    const { producer, writer, min, comment, list } = await camp()
    const { id } = await comment(min, { body: 'Louder?' })
    await comment(writer, { threadId: id, body: 'No' })
    await comment(producer, { threadId: id, body: 'A little' })
    expect((await list()).open[0]!.remarks.map(({ body }) => body)).toEqual(['Louder?', 'No', 'A little'])
    expect(await refusal(comment(min, { threadId: 'cmt_none' }))).toMatchObject({ code: 'not-found' })
  })

  test('are resolved by whoever began them or a producer, and don’t move while resolved', async () => {
    const { producer, writer, min, comment, onWord, save, list } = await camp()
    const { id } = await comment(min, { place: onWord('easily') })
    expect(await refusal(resolveThread(writer.ctx, writer.scope, id))).toMatchObject({ code: 'forbidden' })
    await resolveThread(min.ctx, min.scope, id)
    await save(sheet.replace('easily', 'instantly'))
    expect(await list()).toMatchObject({
      open: [],
      resolved: [{ resolvedIn: 1, resolverName: 'min', standing: { status: 'exact', now: 'easily' } }],
    })
    await reopenThread(producer.ctx, producer.scope, id)
    expect((await list()).open).toMatchObject([{ resolvedIn: null, standing: { status: 'edited', now: 'instantly' } }])
  })

  test('only producers make a comment block the song, and resolve one that does', async () => {
    const { producer, min, comment, list } = await camp()
    expect(await refusal(comment(min, { blocking: true }))).toMatchObject({ code: 'forbidden' })
    const { id } = await comment(min, {})
    const mayNot = setBlocking(min.ctx, min.scope, { id, blocking: true })
    expect(await refusal(mayNot)).toMatchObject({ code: 'forbidden' })
    await setBlocking(producer.ctx, producer.scope, { id, blocking: true })
    expect((await list()).open).toMatchObject([{ blocking: true }])
    expect(await refusal(resolveThread(min.ctx, min.scope, id))).toMatchObject({ code: 'forbidden' })
    await resolveThread(producer.ctx, producer.scope, id)
    expect((await list()).open).toEqual([])
  })

  test('are for those who may see the song', async () => {
    const { world, min, comment, list } = await camp()
    const { id } = await comment(min, {})
    const stranger = await world.as('writer', { name: 'cody' })
    expect(await refusal(list(stranger))).toMatchObject({ code: 'not-found' })
    expect(await refusal(comment(stranger, {}))).toMatchObject({ code: 'not-found' })
    expect(await refusal(resolveThread(stranger.ctx, stranger.scope, id))).toMatchObject({ code: 'not-found' })
    const listener = await world.as('listener')
    expect(await refusal(list(listener))).toMatchObject({ code: 'not-found' })
  })
})

describe('seconds', () => {
  test('are found in another version through the line that is sung there, else told as of their own', async () => {
    const { producer, comment, lineIds, list } = await camp()
    const put = (version: number, startMs: number, endMs: number) =>
      putTimes(producer.ctx, producer.scope, { songId, version, times: [{ lineId: lineIds[1]!, startMs, endMs }] })
    await comment(producer, {
      place: { words: null, section: null, time: { version: 1, startMs: 11_000, endMs: null } },
    })
    expect((await list()).open[0]!.heard).toEqual({ version: 1, startMs: 11_000, endMs: null })
    await put(1, 10_000, 14_000)
    expect((await list()).open[0]!.heard, 'the line has no time in version 2').toMatchObject({ version: 1 })
    await put(2, 20_000, 28_000)
    expect(await list()).toMatchObject({ version: 2, open: [{ heard: { version: 2, startMs: 22_000 } }] })
    expect((await list(producer, 1)).open[0]!.heard).toMatchObject({ version: 1, startMs: 11_000 })
  })

  test('of a line whose words change need timing again; case and commas don’t matter', async () => {
    const { producer, save, lineIds } = await camp()
    const times = [1, 2, 4].map((line) => ({ lineId: lineIds[line]!, startMs: line * 1_000, endMs: null }))
    await putTimes(producer.ctx, producer.scope, { songId, version: 1, times })
    await save(sheet.replace('easily', 'instantly').replace('Even with', 'even, with'))
    const found = await listTimes(producer.ctx, producer.scope, { songId, version: 1 })
    expect(found.times.map(({ status }) => status)).toEqual(['needs-retiming', 'ok', 'ok'])
    await putTimes(producer.ctx, producer.scope, { songId, version: 1, times: times.slice(0, 1) })
    const again = await listTimes(producer.ctx, producer.scope, { songId, version: 1 })
    expect(again.times.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok'])
  })

  test('can’t be put on lines or versions that aren’t there, nor by who may not', async () => {
    const { world, writer, min, lineIds } = await camp()
    const put = (who: typeof writer, lineId = lineIds[1]!, version = 1) =>
      putTimes(who.ctx, who.scope, { songId, version, times: [{ lineId, startMs: 0, endMs: null }] })
    expect(await refusal(put(writer, 'another'))).toMatchObject({ reason: 'place-unknown' })
    expect(await refusal(put(writer, lineIds[1], 3))).toMatchObject({ code: 'not-found' })
    expect(await refusal(put(min))).toMatchObject({ code: 'forbidden' })
    expect(await refusal(put(await world.as('organiser')))).toMatchObject({ code: 'forbidden' })
    await put(writer)
  })
})

describe('a voice note', () => {
  const note = oggNote(2_300)
  const pinned = { words: null, section: null, time: { version: 1, startMs: 41_000, endMs: null } }

  test('is kept by its bytes with its comment, pinned to a second, and heard by who may see the song', async () => {
    const { world, producer, comment, list } = await camp()
    const { id } = await holdVoice(producer.ctx, producer.scope, note)
    const { id: commentId } = await comment(producer, { body: '', place: pinned, voice: { id } })
    expect((await list()).open[0]).toMatchObject({
      ...{
        heard: { startMs: 41_000 },
        remarks: [{ body: '', voice: { url: `/media/${commentId}/voice`, ms: 2_300 } }],
      },
    })
    expect(await world.db.read.select().from(blobs)).toMatchObject([{ sha256: id, size: note.length }])
    expect(await createFileStore(world.folder).size(id, 'original')).toBe(note.length)
    const heard = await findVoice(world.db.read, producer.ctx.actor, commentId)
    expect(heard).toMatchObject({ sha256: id, contentType: 'audio/ogg', disposition: 'inline' })
    const stranger = await world.as('writer', { name: 'cody' })
    expect(await findVoice(world.db.read, stranger.ctx.actor, commentId)).toBeUndefined()
    expect(await findVoice(world.db.read, null, commentId)).toBeUndefined()
  })

  test('can’t be another’s bytes, however well their name is known', async () => {
    const { world, producer, min, comment } = await camp()
    const { id } = await holdVoice(producer.ctx, producer.scope, note)
    expect(await refusal(comment(min, { body: '', voice: { id } }))).toMatchObject({ reason: 'voice-gone' })
    expect(await world.db.read.select().from(comments)).toEqual([])
  })

  test('must be what a recorder makes, and small', async () => {
    const { producer } = await camp()
    const hold = (bytes: Buffer) => holdVoice(producer.ctx, producer.scope, bytes)
    expect(await refusal(hold(Buffer.from('<html>')))).toMatchObject({ reason: 'voice-unknown' })
    expect(await refusal(hold(Buffer.alloc(1024 ** 2 + 1)))).toMatchObject({ reason: 'voice-large' })
  })

  test('is a minute long at most, whatever is said of it, and as long as it really sounds', async () => {
    const { producer, comment, list } = await camp()
    const hold = (bytes: Buffer) => holdVoice(producer.ctx, producer.scope, bytes)
    expect(await refusal(hold(oggNote(62_000)))).toMatchObject({ reason: 'voice-long', values: { seconds: 60 } })
    const { id } = await hold(oggNote(60_040))
    await comment(producer, { body: '', voice: { id } })
    expect((await list()).open[0]!.remarks[0]!.voice).toMatchObject({ ms: 60_040 })
  })

  test('sent twice is one file; what was damaged on the way is asked for again', async () => {
    const { world, producer, comment } = await camp()
    const { id } = await holdVoice(producer.ctx, producer.scope, note)
    await comment(producer, { body: '', voice: { id } })
    await holdVoice(producer.ctx, producer.scope, note)
    await comment(producer, { body: 'again', voice: { id } })
    expect(await world.db.read.select().from(blobs)).toHaveLength(1)
    const other = await holdVoice(producer.ctx, producer.scope, oggNote(2_300, 2))
    expect(await refusal(comment(producer, { body: '', voice: { id } }))).toMatchObject({ reason: 'voice-gone' })
    await comment(producer, { body: '', voice: { id: other.id } })
  })

  test('whose answer got lost is sent again and said once; what was changed before is another', async () => {
    const { world, producer, min, comment } = await camp()
    const { id: voice } = await holdVoice(producer.ctx, producer.scope, note)
    const sending = { body: 'Thin here', place: pinned, voice: { id: voice }, sending: 'the-first-one' }
    const sent = await comment(producer, sending)
    const told = await world.db.read.$count(events)
    expect(await comment(producer, sending)).toEqual(sent)
    expect(await world.db.read.$count(comments)).toBe(1)
    expect(await world.db.read.$count(events)).toBe(told)
    const answer = { ...sending, threadId: sent.threadId, body: 'And here', voice: null }
    await Promise.all([comment(producer, answer), comment(producer, answer)])
    expect(await world.db.read.$count(comments)).toBe(2)
    await comment(producer, { ...answer, body: 'And here too' })
    await comment(min, answer)
    expect(await world.db.read.$count(comments)).toBe(4)
  })
})
