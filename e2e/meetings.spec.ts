import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, signInAs, test } from './fixtures'
import { ask, call, createOwnCamp } from './own-camp'
import { createPlannedCamp, roomBox, writer } from './rotation-camp'

const square = (page: Page, a: string, b: string) => page.getByRole('gridcell', { name: `${a} – ${b}: ` })

test('who meets whom is pointed at, walked through with the arrows, and Enter or a click goes to the night', async ({
  page,
}) => {
  await signInAs(page, 'Organiser')
  const camp = await createPlannedCamp(page, 'Map', { rooms: 5, nights: 3 })
  const apart = { kind: 'apart', people: [camp.idOf(writer('T', 2)), camp.idOf(writer('M', 2))] }
  await call(page, 'rotation.wish', { campId: camp.campId, wish: apart })
  await page.goto(`${camp.board}?view=meetings`)
  await expect(page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()
  const map = page.getByRole('grid', { name: 'Who meets whom' })
  const said = page.getByRole('status').filter({ hasText: /^Writer/ })

  await square(page, writer('T', 2), writer('M', 2)).hover()
  await expect(said).toHaveText('Writer T2 and Writer M2: night 1 in Room 2. They are to be kept apart.')
  await square(page, writer('T', 1), writer('T', 2)).hover()
  await expect(said).toHaveText('Writer T1 and Writer T2 don’t meet.')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])

  await map.focus()
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight')
  await expect(said).toHaveText('Writer T1 and Writer M1: night 1 in Room 1.')
  await page.keyboard.press('Enter')
  await expect(roomBox(page, 1, 1)).toBeFocused()

  await page.getByRole('button', { name: 'Who meets whom' }).click()
  await square(page, writer('M', 2), writer('T', 1)).click()
  await expect(roomBox(page, 2, 1)).toBeFocused()
})

test('each person’s line says whom they have met and what they have of the nights; the order is in the address', async ({
  page,
}) => {
  await signInAs(page, 'Organiser')
  const camp = await createPlannedCamp(page, 'Lines', { rooms: 4, nights: 2 })
  await page.goto(`${camp.board}?view=people`)
  await expect(page.getByText('Everybody works 2 nights; nobody sits out.')).toBeVisible()
  await expect(page.getByRole('row', { name: /^Track writer Writer T1 / })).toContainText(
    'has met 4 of 8not yet: Writer M3, Writer M4, Writer L2, and Writer L4',
  )
  await expect(page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()
  await page.getByRole('button', { name: 'Name' }).click()
  await expect(page.getByRole('row').nth(1)).toContainText(writer('L', 1))
  await page.reload()
  await expect(page.getByRole('row').nth(1)).toContainText(writer('L', 1))
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('one person is chosen, and a tap on a meeting goes to its night', async ({ page }) => {
    await signInAs(page, 'Organiser')
    const camp = await createPlannedCamp(page, 'One line', { rooms: 3, nights: 2 })
    await page.goto(`${camp.board}?view=meetings`)
    const meeting = page.getByRole('button', { name: 'Writer L3 and Writer T1: night 2 in Room 1.' })
    await expect(async () => {
      await page.getByLabel('Person').selectOption(writer('L', 3))
      await expect(meeting).toBeVisible({ timeout: 1_000 })
    }).toPass()
    await expect(page.getByText('has met 4 of 6')).toBeVisible()
    await meeting.tap()
    await expect(roomBox(page, 2, 1)).toBeFocused()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })
})

test('a room closes after it was published: the board says what no longer fits, and one proposal mends it', async ({
  page,
}) => {
  await signInAs(page, 'Organiser')
  const { campId, address } = await createOwnCamp(page, 'Water in room 4')
  await call(page, 'rotation.wish', { campId, wish: { kind: 'closed', room: 4, night: 2 } })
  await page.goto(`${address}/rotation`)
  const panel = page.getByRole('region', { name: 'The published plan no longer fits' })
  await expect(panel).toContainText('Room 4 is closed on night 2 but has')
  await panel.getByRole('button', { name: 'Mend the published plan' }).click()
  const publish = panel.getByRole('button', { name: /^Publish/ }).first()
  await expect(publish).toBeVisible({ timeout: 15_000 })
  await expect(panel).toContainText('has no seat on night 2, because Room 4 is closed or has other seats now.')
  await publish.click()
  await expect(panel).toBeHidden()
  type Seats = { number: number; plan: { nights: { teams: { room: number; seats: unknown[] }[] }[] } }
  const { number, plan } = await ask<Seats>(page, 'rotation.published', { campId })
  expect(number).toBe(2)
  expect(plan.nights[1]!.teams.find(({ room }) => room === 4)?.seats ?? []).toEqual([])
})
