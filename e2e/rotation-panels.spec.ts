import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { demoCamp, expect, signInAs, test } from './fixtures'
import { ask, call } from './own-camp'
import { cardOf, carry, createPlannedCamp, roomBox, writer } from './rotation-camp'

test.use({ viewport: { width: 1440, height: 1000 } })

const crafts = ['track-writer', 'top-liner', 'lyricist'] as const
type Person = { name: string; craft: string; languages?: string[] }

/** A camp that begins tomorrow, with a roster and no plan. */
async function createCamp(page: Page, name: string, shape: { rooms: number; nights: number; people: Person[] }) {
  const { campId } = await call<{ campId: string }>(page, 'camp.create', {
    ...{ name, place: 'Here', timeZone: 'UTC', nights: shape.nights, startTime: '18:00', endTime: '02:00' },
    firstNight: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    rooms: Array.from({ length: shape.rooms }, () => ({ name: '' })),
    seats: crafts.map((craft) => ({ craft, count: 1 })),
  })
  const lines = shape.people.map((each) => `${each.name},${each.craft},writer,"${each.languages?.join(', ') ?? ''}"`)
  await call(page, 'roster.import', { campId, text: ['Name,Craft,Role,Languages', ...lines].join('\n') })
  return { campId, board: `/camps/${campId}/rotation` }
}

const crew = (rooms: number, languages: (i: number) => string[] = () => []): Person[] =>
  crafts.flatMap((craft, c) =>
    Array.from({ length: rooms }, (_, i) => ({
      ...{ name: writer((['T', 'M', 'L'] as const)[c]!, i + 1), craft, languages: languages(3 * i + c) },
    })),
  )

function demoRoster(): Person[] {
  type Group = [name: string, country: string, languages: string[]][]
  const roster = JSON.parse(readFileSync('db/seed/fantasia-roster.json', 'utf8')) as Record<string, Group>
  return ['track_writers', 'top_liners', 'lyricists'].flatMap((group, c) =>
    roster[group]!.map(([name, , languages]) => ({ name, craft: crafts[c]!, languages })),
  )
}

const undoToast = (page: Page) =>
  page
    .getByRole('region', { name: /^Notifications/ })
    .getByRole('button', { name: 'Undo' })
    .click()

const axeClean = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

test('can it be done is said before anything is made, and again as the roster changes', async ({ page, another }) => {
  await signInAs(page, 'Organiser')
  const camp = await createCamp(page, 'Six by six', { rooms: 6, nights: 6, people: crew(6) })
  await page.goto(camp.board)
  await expect(page.getByText('6 rooms cannot do 6 nights; 5 is the most, 6 costs 2 repeats.')).toBeVisible()
  await expect(page.getByText('Nothing stands in the way.')).toBeVisible()

  await test.step('a lyricist is away on a night: a sentence with a reason and a remedy, without a reload', async () => {
    const people = await ask<{ id: string; name: string }[]>(page, 'roster.list', { campId: camp.campId })
    const { id } = people.find(({ name }) => name === writer('L', 6))!
    const person = { ...people.find((each) => each.id === id), email: null, nightsPresent: [1, 2, 3, 4, 5] }
    await call(page, 'roster.change', { campId: camp.campId, memberId: id, person })
    const sentence = /^Night 6: 6 rooms need a lyricist, 5 are present: Writer L1, .* and Writer L5\.$/
    await expect(page.getByText(sentence)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Change the roster' })).toBeVisible()
    await call(page, 'roster.change', { campId: camp.campId, memberId: id, person: { ...person, nightsPresent: null } })
    await expect(page.getByText(sentence)).toBeHidden()
  })

  await test.step('it is made with 2 repeats, and they are proven to be forced', async () => {
    await page.getByRole('button', { name: 'Make the rotation' }).click()
    await expect(page.getByText('Plan A: 2 repeats (forced)')).toBeVisible({ timeout: 30_000 })
    await expect(page.getByText(/^2 repeats: forced, because for 6 rooms and as many nights/)).toBeVisible()
  })

  await test.step('in Korean, on a phone', async () => {
    const phone = await another({
      ...{ viewport: { width: 390, height: 844 }, locale: 'ko-KR', hasTouch: true },
      storageState: await page.context().storageState(),
    })
    await phone.page.goto(camp.board)
    await expect(phone.page.getByText('방 6개로 6번의 밤은 불가능합니다.', { exact: false })).toBeVisible()
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(phone.complaints).toEqual([])
  })
})

test('who speaks Korean only: on at most one night unless 6 repeats are accepted, and both plans side by side', async ({
  page,
}) => {
  const sentence =
    'Su-bin Maeng speaks Korean only: shares a language with everyone in the room on at most one night unless 6 repeats are accepted.'
  await signInAs(page, 'Organiser')
  await test.step('the demo camp’s board says so', async () => {
    await page.goto(`${await demoCamp(page)}/rotation`)
    await expect(page.getByText(sentence)).toBeVisible({ timeout: 20_000 })
  })
  const camp = await createCamp(page, 'The demo roster', { rooms: 7, nights: 3, people: demoRoster() })
  await page.goto(camp.board)
  await expect(page.getByText('7 rooms × 3 crafts: up to 7 nights without a repeat; you ask for 3.')).toBeVisible()
  await expect(page.getByText(sentence)).toBeVisible()
  await page.getByRole('button', { name: 'Make both plans side by side' }).first().click()
  const numbers = page.getByRole('table', { name: 'Both plans in words' })
  await expect(numbers.getByRole('row').nth(1)).toContainText('nobody meets twice', { timeout: 30_000 })
  await expect(numbers.getByRole('row').nth(1)).toContainText('6 repeats')
  await expect(numbers.getByRole('row').nth(2)).toContainText('2 rooms have no common language')
  await expect(numbers.getByRole('row').nth(2)).toContainText('everyone shares a language in every room')
  await expect(page).toHaveURL(/view=compare/)
  await axeClean(page)

  await test.step('the tabs say what sets the plans apart', async () => {
    await expect(page.getByRole('tab', { name: 'Plan A' })).toContainText('nobody meets twice')
    await expect(page.getByRole('tab', { name: 'Plan B' })).toContainText(
      'everyone shares a language in every room, for 6 repeats',
    )
    await page.getByRole('button', { name: 'Back to the grid' }).click()
    await expect(roomBox(page, 1, 1)).toBeVisible()
    await page.getByRole('tab', { name: 'Plan A' }).press('ArrowRight')
    await expect(page.getByRole('tab', { name: 'Plan B' })).toHaveAttribute('aria-selected', 'true')
    await expect(page.getByText(/^6 repeats: forced as long as every room has a language in common/)).toBeVisible()
  })

  await test.step('a plan is discarded, and brought back', async () => {
    await page.getByRole('button', { name: 'Discard Plan B' }).click()
    await expect(page.getByRole('tab', { name: 'Plan B' })).toBeHidden()
    await undoToast(page)
    await expect(page.getByRole('tab', { name: 'Plan B' })).toBeVisible()
  })
})

test('a wish says whether the plan keeps it and what it costs, and can be taken back', async ({ page }) => {
  await signInAs(page, 'Organiser')
  const camp = await createPlannedCamp(page, 'Wishes', { rooms: 5, nights: 3 })
  await page.goto(camp.board)
  const wishes = page.getByRole('region', { name: 'Wishes' })
  await wishes.getByRole('button', { name: 'Add a wish' }).click()
  await page.getByRole('menuitem', { name: 'Keep two apart' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Add the wish' }).click()
  await expect(dialog.getByText('Choose somebody from the list.')).toBeVisible()
  await axeClean(page)
  await dialog.getByRole('combobox', { name: 'Somebody' }).fill('t1')
  await page.keyboard.press('Enter')
  await dialog.getByRole('combobox', { name: 'and' }).fill('writer m1')
  await dialog.getByRole('option', { name: 'Writer M1' }).click()
  await dialog.getByRole('button', { name: 'Add the wish' }).click()
  await expect(dialog).toBeHidden()
  await expect(wishes.getByText('Writer T1 and Writer M1 stay apart.')).toBeVisible()
  await expect(wishes.getByText('Not kept: they are together on night 1, Room 1.')).toBeVisible()

  await test.step('what keeping it would cost, and the plan that does', async () => {
    await wishes.getByRole('button', { name: /^What would keeping it cost\?/ }).click()
    await expect(wishes.getByText(/^Keeping it would cost .*changes?\.$/)).toBeVisible({ timeout: 20_000 })
    await wishes.getByRole('button', { name: 'Take that plan' }).click()
    await expect(wishes.getByText('Kept.')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(wishes.getByText('Not kept: they are together on night 1, Room 1.')).toBeVisible()
  })

  await test.step('the search keeps it', async () => {
    await page.getByRole('button', { name: 'Make again' }).click()
    await page.getByRole('tab', { name: 'Plan B' }).click({ timeout: 30_000 })
    await expect(wishes.getByText('Kept.')).toBeVisible()
  })

  await test.step('taken back, and wished again', async () => {
    await wishes.getByRole('button', { name: /^Take back/ }).click()
    await expect(wishes.getByText('stay apart', { exact: false })).toBeHidden()
    await undoToast(page)
    await expect(wishes.getByText('Writer T1 and Writer M1 stay apart.')).toBeVisible()
  })
})

test('earlier camps are pasted by name, and how much the rest matters is said in words', async ({ page }) => {
  await signInAs(page, 'Organiser')
  const camp = await createPlannedCamp(page, 'Before', { rooms: 3, nights: 2 })
  await page.goto(camp.board)
  const wishes = page.getByRole('region', { name: 'Wishes' })
  const dialog = page.getByRole('dialog')
  await test.step('earlier camps are pasted by name; a line that can’t be understood says why', async () => {
    await wishes.getByRole('button', { name: 'Add a wish' }).click()
    await page.getByRole('menuitem', { name: 'Earlier camps' }).click()
    await dialog.getByLabel('Pairs').fill('Writer T2, Writer M3\nWriter T2, Nobody')
    await expect(dialog.getByText('Line 2: nobody with a craft is called “Nobody” here.')).toBeVisible()
    await axeClean(page)
    await dialog.getByRole('button', { name: 'Add the pairs' }).click()
    await expect(wishes.getByText('(1 pair)', { exact: false })).toBeVisible()
  })

  await test.step('how much the rest matters is said in words', async () => {
    await wishes.getByLabel('Even sit-outs').selectOption('matters a little')
    await page.reload()
    await expect(wishes.getByLabel('Even sit-outs')).toHaveValue('little')
  })
})

test('a repeat says what avoiding it would cost, and the plan without it is one click away', async ({ page }) => {
  await signInAs(page, 'Organiser')
  const camp = await createPlannedCamp(page, 'Why', { rooms: 5, nights: 3 })
  await page.goto(camp.board)
  await expect(page.getByText('0 repeats: nothing better is possible.')).toBeVisible()
  await carry(page, cardOf(page, writer('M', 1), 1), cardOf(page, writer('M', 2), 1))
  await expect(page.getByText(/^2 repeats: at most 2 above the proven bound of 0\./)).toBeVisible()
  await page
    .getByRole('button', { name: /^Why\? / })
    .first()
    .click()
  await expect(page.getByText(/^Avoiding it would cost .*changes?\./)).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Take that plan' }).click()
  await expect(page.getByText(/^[01] repeats? · every seat is taken/)).toBeVisible()
})

test('a search says how far it is to both organisers, survives a reload, and what it has so far is kept', async ({
  page,
  another,
}) => {
  await signInAs(page, 'Organiser')
  // Two languages that go past each other: nobody has proven how many rooms must do without.
  const people = crew(10, (i) =>
    i % 7 === 0 ? ['ko'] : i % 5 === 0 ? ['ja'] : i % 3 === 0 ? ['en', 'ja'] : ['en', 'ko'],
  )
  const camp = await createCamp(page, 'Long', { rooms: 10, nights: 8, people })
  await page.goto(camp.board)
  await page.getByRole('button', { name: 'Make the rotation' }).click()
  const progress = page.getByRole('region', { name: /^Looking for plans/ })
  await expect(progress.getByText(/Fewest repeats first: \d+ repeats? .*so far\./)).toBeVisible({ timeout: 30_000 })
  await page.reload()
  await expect(progress.getByRole('progressbar')).toBeVisible()

  const second = await another()
  await signInAs(second.page, 'Organiser')
  await second.page.goto(camp.board)
  await expect(second.page.getByRole('region', { name: /^Looking for plans/ })).toBeVisible()
  await progress.getByRole('button', { name: 'Stop and keep the best' }).click()
  await expect(page.getByRole('tab', { name: 'Plan A' })).toBeVisible({ timeout: 15_000 })
  await expect(second.page.getByRole('tab', { name: 'Plan A' })).toBeVisible()
  expect(second.complaints).toEqual([])
})
