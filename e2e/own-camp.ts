import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'

type Roster = Record<
  'track_writers' | 'top_liners' | 'lyricists',
  [name: string, country: string, languages: string[]][]
>
const roster = JSON.parse(readFileSync('db/seed/fantasia-roster.json', 'utf8')) as Roster

export const producer = 'Do-yun Namgung'

/** Calls as the person who is signed in on this page. */
export async function call<T>(page: Page, procedure: string, input: unknown): Promise<T> {
  const origin = new URL(page.url()).origin
  const answer = await page.request.post(`/api/trpc/${procedure}`, { data: { json: input }, headers: { origin } })
  expect(answer.status(), await answer.text()).toBe(200)
  return ((await answer.json()) as { result: { data: { json: T } } }).result.data.json
}

export async function ask<T>(page: Page, procedure: string, input: unknown): Promise<T> {
  const asked = encodeURIComponent(JSON.stringify({ json: input }))
  const answer = await page.request.get(`/api/trpc/${procedure}?input=${asked}`)
  return ((await answer.json()) as { result: { data: { json: T } } }).result.data.json
}

/** A camp of the test's own, made by the organiser who is signed in on this page: 21 people, published, tonight is its first night. */
export async function createOwnCamp(page: Page, name: string) {
  const now = Date.now()
  const hour = (ms: number) => `${String(new Date(ms).getUTCHours()).padStart(2, '0')}:00`
  const began = now - 3_600_000
  const settings = {
    ...{ name, place: 'Here', timeZone: 'UTC', firstNight: new Date(began).toISOString().slice(0, 10), nights: 3 },
    ...{
      startTime: hour(began),
      endTime: hour(now + 8 * 3_600_000),
      rooms: Array.from({ length: 7 }, () => ({ name: '' })),
    },
    seats: ['track-writer', 'top-liner', 'lyricist'].map((craft) => ({ craft, count: 1 })),
  }
  const { campId } = await call<{ campId: string }>(page, 'camp.create', settings)
  const lines = (['track_writers', 'top_liners', 'lyricists'] as const).flatMap((group, i) =>
    roster[group].map(([person]) => `${person},${settings.seats[i]!.craft},writer`),
  )
  await call(page, 'roster.import', { campId, text: ['Name,Craft,Role', ...lines, `${producer},,producer`].join('\n') })
  await call(page, 'rotation.make', { campId, version: 0 })
  await call(page, 'rotation.publish', { campId, version: 1 })
  const { links } = await ask<{ links: { memberId: string; url: string }[] }>(page, 'roster.links', { campId })
  const people = await ask<{ id: string; name: string }[]>(page, 'roster.list', { campId })
  return {
    campId,
    address: `/camps/${campId}`,
    /** The way in of one of the 21. */
    linkOf(person: string): string {
      const { id } = people.find((each) => each.name === person)!
      return new URL(links.find(({ memberId }) => memberId === id)!.url).pathname
    },
  }
}
