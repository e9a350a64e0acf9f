import { createHash } from 'node:crypto'
import type { BrowserContextOptions, Page } from '@playwright/test'
import { encodeWav } from '@/server/seed/synth/files'
import { apprentice, facets, lyrics, second } from './desk-room'
import { test as base, expect, signInAs } from './fixtures'
import { ask, call, createOwnCamp, enterBy, producer } from './own-camp'

type Words = { lineIds: string[]; lyrics: string; number: number }
type Song = { id: string; team: string[] }
type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>
type Camp = {
  campId: string
  address: string
  organiser: Page
  songs: Song[]
  cookiesOf: (person: string) => Promise<Cookies>
}

const rate = 44_100
const seconds = 12

/** A tone long enough to hear a place in it, and soon uploaded; another one for every take. */
function toneOf(take: number): Buffer {
  const tone = Float32Array.from({ length: seconds * rate }, (_, i) => Math.sin((i * take * 440 * Math.PI) / rate) / 4)
  return Buffer.from(encodeWav([tone], rate))
}

/** By calls, as the upload on the song's page makes them. */
export async function uploadTake(writer: Page, song: { campId: string; songId: string }, take: number): Promise<void> {
  const file = toneOf(take)
  const asked = { ...song, fileName: `take-${take}.wav`, size: file.length }
  const { uploadId, url } = await call<{ uploadId: string; url: string }>(writer, 'submission.startUpload', asked)
  const tus = { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }
  const headers = { ...tus, origin: new URL(writer.url()).origin }
  const sent = await writer.request.patch(url, { data: file, headers })
  expect(sent.status()).toBe(204)
  const sha256 = createHash('sha256').update(file).digest('hex')
  const complete = () =>
    call<{ state: string; version: number | null }>(writer, 'submission.completeUpload', {
      ...{ campId: song.campId, uploadId, sha256 },
    })
  await expect.poll(complete, { intervals: [50] }).toMatchObject({ state: 'verified', version: take })
}

async function createCamp(organiser: Page, name: string): Promise<Camp> {
  await signInAs(organiser, 'Organiser')
  const { campId, address } = await createOwnCamp(organiser, name)
  await call(organiser, 'roster.import', {
    ...{ campId, text: `Name,Craft,Role\n${second},,producer\n${apprentice},,apprentice` },
  })
  const people = await ask<{ id: string; name: string }[]>(organiser, 'roster.list', { campId })
  const { links } = await ask<{ links: { memberId: string; url: string }[] }>(organiser, 'roster.links', { campId })
  const songs = await ask<{ id: string; team: { name: string }[] }[]>(organiser, 'submission.songs', { campId })
  const known = new Map<string, Cookies>()
  return {
    ...{ campId, address, organiser },
    songs: songs.map(({ id, team }) => ({ id, team: team.map((person) => person.name) })),
    /** A link opens three browsers at most, and stories are more. */
    async cookiesOf(person) {
      const old = known.get(person)
      if (old) return old
      const context = await organiser
        .context()
        .browser()!
        .newContext({ baseURL: new URL(organiser.url()).origin })
      const page = await context.newPage()
      const { id } = people.find((each) => each.name === person)!
      await enterBy(page, links.find(({ memberId }) => memberId === id)!.url)
      const cookies = await context.storageState()
      await context.close()
      known.set(person, cookies)
      return cookies
    },
  }
}

type Another = (options?: BrowserContextOptions) => Promise<{ page: Page }>

/** A song of its own that was handed in, with its producer at the desk, and one of its writers and an apprentice somewhere in the camp. */
async function openReview({ campId, address: camp, songs, cookiesOf }: Camp, another: Another, title: string) {
  const { id: songId, team } = songs.shift()!
  const [song, address, songAddress] = [{ campId, songId }, `${camp}/refinement/${songId}`, `${camp}/songs/${songId}`]
  const enter = async (person: string, options: BrowserContextOptions = {}) => {
    const { page } = await another({ ...options, storageState: await cookiesOf(person) })
    await page.goto('/healthz')
    return page
  }
  const open = async (who: Page, suffix = '') => {
    await who.goto(address + suffix)
    await expect(who.locator('[data-word]').first()).toBeVisible()
    await expect(who.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()
  }
  const save = (who: Page, base: number, changed: string) =>
    call(who, 'refinement.revise', { ...song, base, words: { ...facets, title, lyrics: changed }, reason: '' })
  const writerName = team[0]!
  const [desk, writer, min] = [await enter(producer), await enter(writerName), await enter(apprentice)]
  await save(desk, 0, lyrics)
  await uploadTake(writer, song, 1)
  await call(writer, 'submission.submit', { ...song, withoutWords: false })
  await open(desk)

  const words = async () => (await ask<{ revision: Words }>(desk, 'refinement.words', song)).revision
  const head = async () => {
    const { lyrics: text, lineIds, number } = await words()
    return { text, lineIds, number, lineOf: (quote: string) => lineIds[text.split('\n').indexOf(quote)]! }
  }
  /** As if it had been typed; the revision on the screen is the newest. */
  async function offer(who: Page, from: string, to: string, rationale = ''): Promise<string> {
    const revision = await words()
    const changed = { ...revision, lyrics: revision.lyrics.replace(from, to) }
    const input = { ...song, base: revision.number, words: changed, rationale }
    const { suggestions } = await call<{ suggestions: { id: string }[] }>(who, 'refinement.suggestions.offer', input)
    return suggestions[0]!.id
  }
  /** By the producer, on what is there. */
  async function change(from: string, to: string): Promise<void> {
    const revision = await words()
    const changed = { ...revision, lyrics: revision.lyrics.replace(from, to) }
    await call(desk, 'refinement.revise', { ...song, base: revision.number, words: changed, reason: '' })
  }
  return {
    song,
    campId,
    songId,
    address,
    songAddress,
    title,
    desk,
    writer,
    writerName,
    min,
    enter,
    open,
    head,
    offer,
    change,
  }
}

export type Review = Awaited<ReturnType<typeof openReview>>

/** One camp for all the stories that a worker tells, a song of it for each; a microphone that is always allowed and hums. */
export const test = base.extend<{ openReview: (title: string) => Promise<Review> }, { reviewCamp: Camp }>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const microphone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...microphone] })
    },
    { scope: 'worker' },
  ],
  reviewCamp: [
    async ({ browser }, use, { project, workerIndex }) => {
      const context = await browser.newContext({ baseURL: project.use.baseURL! })
      await use(await createCamp(await context.newPage(), `Review ${workerIndex}`))
      await context.close()
    },
    { scope: 'worker' },
  ],
  openReview: async ({ reviewCamp, another }, use) => {
    await use((title) => openReview(reviewCamp, another, title))
  },
})

export { expect }

/** What is open of a kind, in the pane beside the lyric. */
export const cards = (page: Page, list: 'Suggestions' | 'Requests' = 'Suggestions') =>
  page.getByRole('list', { name: list }).getByRole('listitem')

export const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name })
