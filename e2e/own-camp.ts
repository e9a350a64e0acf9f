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

/** As one click on the link's page does (`journey.spec.ts` clicks it). The page is then at an address without a page. */
export async function enterBy(page: Page, link: string): Promise<void> {
  await page.goto('/healthz')
  await call(page, 'access.openLink', { token: link.split('/').at(-1) })
}

type Member = { id: string; name: string; mainCraft: string | null }
type Seat = { craft: string; memberId: string | null }
type Plan = { nights: { night: number; teams: { room: number; seats: Seat[] }[] }[] }
type Draft = { letter: string; version: number; plan: Plan; pins: unknown[] }

/** Seven rooms, three nights: of each craft everybody goes on by a room, two rooms, … and nobody meets twice. */
function rotating(crafts: Member[][]): Plan {
  const rooms = [0, 1, 2, 3, 4, 5, 6]
  return {
    nights: [0, 1, 2].map((k) => ({
      night: k + 1,
      teams: rooms.map((room) => ({
        room: room + 1,
        seats: crafts.map((people, step) => {
          const { id, mainCraft } = people[(room + k * step) % rooms.length]!
          return { craft: mainCraft!, memberId: id }
        }),
      })),
    })),
  }
}

/** On a night whoever has this seat in two rooms changes places, in the first plan; it is published. */
export async function exchangeAndPublish(
  page: Page,
  campId: string,
  night: number,
  rooms: [number, number],
  seat: number,
) {
  const { drafts } = await ask<{ drafts: Draft[] }>(page, 'rotation.board', { campId })
  const { letter, version, plan, pins } = drafts[0]!
  const teams = plan.nights.find((each) => each.night === night)!.teams
  const [a, b] = rooms.map((room) => teams.find((team) => team.room === room)!.seats[seat]!) as [Seat, Seat]
  ;[a.memberId, b.memberId] = [b.memberId, a.memberId]
  const saved = await call<Draft>(page, 'rotation.save', { campId, letter, version, plan, pins })
  await call(page, 'rotation.publish', { campId, letter, version: saved.version })
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
  const people = await ask<Member[]>(page, 'roster.list', { campId })
  const plan = rotating(settings.seats.map(({ craft }) => people.filter(({ mainCraft }) => mainCraft === craft)))
  const draft = await call<Draft>(page, 'rotation.add', { campId, plan, pins: [], from: null })
  await call(page, 'rotation.publish', { campId, letter: draft.letter, version: draft.version })
  const { links } = await ask<{ links: { memberId: string; url: string }[] }>(page, 'roster.links', { campId })
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
