import { eq } from 'drizzle-orm'
import { songs } from '@/db/schema'
import { demoPeople } from '@/db/seed/people'
import type { SongWords } from '@/domain/refinement/words'
import { addComment } from '@/server/refinement/comments/service'
import { askForChange } from '@/server/refinement/requests/service'
import { getWords } from '@/server/refinement/service'
import { declineSuggestion } from '@/server/refinement/suggestions/deciding/service'
import { offerSuggestions } from '@/server/refinement/suggestions/service'
import type { Cast } from './cast'
import { enter, type Stage } from './stage'

const title = 'Velvet Alarm'
const second = 1_000
const personOf = (role: string) => demoPeople.find((person) => person.role === role)!.name

/** What is being talked about in one song as the demo opens: proposals, one of them declined, a thread, and a wish for the mix. */
export async function makeRemarks(stage: Stage, cast: Cast, now: number): Promise<void> {
  const rows = await stage.db.read.select().from(songs).where(eq(songs.campId, cast.campId))
  const songId = rows.find((song) => song.title === title)?.id
  if (!songId) throw new Error(`${title} is not in the demo`)
  const as = (name: string, ago: number) => enter(stage, cast.campId, cast.of(name).userId, now - ago * second)
  const [producer, apprentice, writer] = ['producer', 'apprentice', 'writer'].map(personOf) as [string, string, string]

  async function suggest(ago: number, from: string, to: string, rationale: string): Promise<string> {
    const { ctx, scope } = await as(apprentice, ago)
    const { number, revision } = await getWords(ctx, scope, songId!)
    const words: SongWords = { ...revision!, lyrics: revision!.lyrics.replace(from, to) }
    return (await offerSuggestions(ctx, scope, { songId: songId!, base: number, words, rationale })).suggestions[0]!.id
  }

  async function placeOf(quote: string) {
    const { ctx, scope } = await as(producer, 0)
    const { number, revision } = await getWords(ctx, scope, songId!)
    const line = revision!.lyrics.split('\n').findIndex((text) => text.includes(quote))
    const start = revision!.lyrics.split('\n')[line]!.indexOf(quote)
    const words = { lineId: revision!.lineIds[line]!, start, end: start + quote.length, quote }
    return { number, place: { words, section: null, time: null } }
  }

  const tooPlain = await suggest(100, 'I wore the quiet', 'I had the quiet', 'Shorter to sing.')
  {
    const { ctx, scope } = await as(producer, 90)
    const text = 'She wears it like the coat in the same line. With "had" the coat hangs in a cupboard.'
    await declineSuggestion(ctx, scope, { id: tooPlain, code: 'already-better', text })
  }
  await suggest(70, 'a lifetime late', 'a lifetime too late', 'The melody has one note more here.')
  {
    const { number, place } = await placeOf('properly')
    const { ctx, scope } = await as(producer, 60)
    const body = 'Who sings "properly" out loud? The last syllable falls off the beat.'
    const { id } = await addComment(ctx, scope, { songId, revision: number, place, body, blocking: true })
    const answer = await as(writer, 40)
    const answered = { songId, revision: number, place, blocking: false, threadId: id }
    await addComment(answer.ctx, answer.scope, {
      ...answered,
      body: 'It is meant to stumble. I will try one that lands.',
    })
  }
  const { number, place } = await placeOf('Break the glass on me')
  const { ctx, scope } = await as(producer, 20)
  await askForChange(ctx, scope, {
    ...{ songId, revision: number, version: 2, place, kind: 'vocal', toMember: null, dueAt: null },
    ...{ before: 'Doubled from the first word', after: 'One voice alone until “glass”' },
    why: 'It has to sound like nobody planned it.',
  })
}
