import type { Locator, Page } from '@playwright/test'
import { ask, call } from './own-camp'

const crafts = ['track-writer', 'top-liner', 'lyricist'] as const
const letters = ['T', 'M', 'L'] as const
export const secondOrganiser = 'Second Organiser'

/** `begins`: in how many days; tomorrow when nothing is said. */
type Shape = { rooms: number; nights: number; begins?: number }
type Team = { room: number; seats: { craft: string; memberId: string | null }[] }
export type TestPlan = { nights: { night: number; teams: Team[] }[] }

/** "Writer M2": the second top-liner. */
export const writer = (letter: (typeof letters)[number], i: number) => `Writer ${letter}${i}`

/**
 * A camp of the test's own, with as many people as seats and a plan: on night 1 T1, M1 and L1 are in room 1 and
 * so on; every night the top-liners go on by one room and the lyricists by two. With an odd number of rooms nobody meets twice.
 */
export async function createPlannedCamp(page: Page, name: string, { rooms, nights, begins = 1 }: Shape) {
  const { campId } = await call<{ campId: string }>(page, 'camp.create', {
    ...{ name, place: 'Here', timeZone: 'UTC', nights, startTime: '18:00', endTime: '02:00' },
    firstNight: new Date(Date.now() + begins * 86_400_000).toISOString().slice(0, 10),
    rooms: Array.from({ length: rooms }, () => ({ name: '' })),
    seats: crafts.map((craft) => ({ craft, count: 1 })),
  })
  const numbers = Array.from({ length: rooms }, (_, i) => i + 1)
  const lines = crafts.flatMap((craft, c) => numbers.map((i) => `${writer(letters[c]!, i)},${craft},writer`))
  const text = ['Name,Craft,Role', ...lines, `${secondOrganiser},,organiser`].join('\n')
  await call(page, 'roster.import', { campId, text })
  const people = await ask<{ id: string; name: string }[]>(page, 'roster.list', { campId })
  const idOf = (person: string) => people.find((each) => each.name === person)!.id
  const plan: TestPlan = {
    nights: Array.from({ length: nights }, (_, k) => ({
      night: k + 1,
      teams: numbers.map((room) => ({
        room,
        seats: crafts.map((craft, c) => ({
          craft,
          memberId: idOf(writer(letters[c]!, ((room - 1 + k * c) % rooms) + 1)),
        })),
      })),
    })),
  }
  const { letter, version } = await call<{ letter: string; version: number }>(page, 'rotation.add', {
    ...{ campId, plan, pins: [], from: null },
  })
  const { links } = await ask<{ links: { memberId: string; url: string }[] }>(page, 'roster.links', { campId })
  return {
    campId,
    board: `/camps/${campId}/rotation`,
    idOf,
    linkOf: (person: string) => new URL(links.find(({ memberId }) => memberId === idOf(person))!.url).pathname,
    /** The plan as it was made. */
    publish: () => call(page, 'rotation.publish', { campId, letter, version }),
    /** What the server has. */
    plans: async () =>
      (await ask<{ drafts: { letter: string; plan: TestPlan; pins: unknown[] }[] }>(page, 'rotation.board', { campId }))
        .drafts,
    roomOf: (saved: TestPlan, night: number, person: string) =>
      saved.nights
        .find((each) => each.night === night)!
        .teams.find(({ seats }) => seats.some(({ memberId }) => memberId === idOf(person)))?.room,
  }
}

/** A person's card on a night, wherever they sit. */
export const cardOf = (page: Page, person: string, night: number): Locator =>
  page
    .getByRole('region', { name: `Night ${night}`, exact: true })
    .getByRole('button', { name: new RegExp(`^(Track writer|Top-liner|Lyricist) ${person} `) })

/** The box of a room on a night. */
export const roomBox = (page: Page, night: number, room: number): Locator => page.locator(`#room-${night}-${room}`)

export async function carry(page: Page, from: Locator, to: Locator, before?: () => Promise<void>): Promise<void> {
  await from.evaluate((card) => card.scrollIntoView({ block: 'center' }))
  const [a, b] = [(await from.boundingBox())!, (await to.boundingBox())!]
  await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2)
  await page.mouse.down()
  await page.mouse.move(a.x + a.width / 2 + 8, a.y + a.height / 2 + 8, { steps: 3 })
  await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 8 })
  await before?.()
  await page.mouse.up()
}
