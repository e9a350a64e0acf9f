import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { second } from './desk-room'
import { demoCamp, expect, signInAs, test } from './fixtures'
import { call } from './own-camp'
import { test as review } from './review-room'

// One after the other: they share the demo’s list, and what one puts aside or in order moves under another.
test.describe.configure({ mode: 'default' })

/** Songs of the demo that no other story touches; each story leaves them as they were. */
const [moon, echo] = ['Half a Moon', 'Echo Echo']

async function openQueue(page: Page, role: 'Producer' | 'Organiser' = 'Producer'): Promise<string> {
  await signInAs(page, role)
  const address = `${await demoCamp(page)}/refinement`
  await page.goto(address)
  await expect(page.getByRole('heading', { name: 'Refinement queue' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()
  return address
}
const rowOf = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) })
const list = (page: Page, name: string) => page.getByRole('group', { name: 'Lists' }).getByRole('button', { name })

test('marked by keys, put on hold with a reason, seen elsewhere at once, and taken back in one go', async ({
  page,
  another,
}) => {
  const organiser = (await another()).page
  await openQueue(organiser, 'Organiser')
  await openQueue(page)
  await page.getByRole('link', { name: moon, exact: true }).focus()
  await page.keyboard.press('x')
  await page.getByRole('checkbox', { name: `Mark ${echo}` }).check()
  const bar = page.getByRole('region', { name: '2 songs marked' })
  await bar.getByRole('button', { name: 'Put on hold…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Put 2 songs on hold' })
  await expect(dialog.getByText('Will be done')).toHaveCount(2)
  await dialog.getByRole('button', { name: 'Put 2 on hold' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByLabel('Why').fill('The brief isn’t there yet')
  await dialog.getByRole('button', { name: 'Put 2 on hold' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('link', { name: moon, exact: true })).toHaveCount(0)
  await expect(organiser.getByRole('link', { name: moon, exact: true })).toHaveCount(0)
  await list(organiser, 'On hold').click()
  await expect(rowOf(organiser, moon).getByText('Why: The brief isn’t there yet')).toBeVisible()

  await page.getByRole('button', { name: 'Undo' }).click()
  for (const title of [moon, echo]) await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible()
  await expect(organiser.getByText('Nothing is on hold')).toBeVisible()
})

test('a snoozed song leaves the list, waits in one of its own, and is woken', async ({ page }) => {
  await openQueue(page)
  const title = 'Run the Mirror'
  await page.getByRole('link', { name: title }).focus()
  await page.keyboard.press('h')
  await page.getByRole('dialog').getByRole('button', { name: 'For an hour' }).click()
  await expect(page.getByRole('link', { name: title })).toHaveCount(0)
  await list(page, 'Snoozed').click()
  await expect(rowOf(page, title).getByText('Snoozed until', { exact: false })).toBeVisible()
  await expect(page).toHaveURL(/view=snoozed/)
  await rowOf(page, title)
    .getByRole('button', { name: `More for ${title}` })
    .click()
  await page.getByRole('menuitem', { name: 'Wake' }).click()
  await expect(page.getByText('Nothing is snoozed')).toBeVisible()
  await list(page, 'Your turn').click()
  await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible()
})

test('keys ask first and give the focus back; a date that is typed is the camp’s', async ({ page }) => {
  await openQueue(page)
  const title = 'Run the Mirror'
  const link = page.getByRole('link', { name: title })
  await link.focus()
  for (const key of ['h', 'a', 's']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(link).toBeFocused()
  }
  const more = page.getByRole('button', { name: `More for ${title}` })
  const due = async () => {
    await more.click()
    await page.getByRole('menuitem', { name: 'Due date…' }).click()
  }
  await due()
  await page.getByLabel('Date and time').fill('2030-11-24T18:00')
  await page.getByRole('button', { name: 'Set the date' }).click()
  await expect(rowOf(page, title).getByText(/Due .* 18:00/)).toBeVisible()
  await due()
  await expect(page.getByLabel('Date and time')).toHaveValue('2030-11-24T18:00')
  await page.getByRole('button', { name: 'No date' }).click()
  await expect(rowOf(page, title).getByText(/Due /)).toHaveCount(0)
})

test('the producers’ order by keys, and the way back from it', async ({ page }) => {
  await openQueue(page)
  const title = 'Sugar Static'
  const songs = page.getByRole('list', { name: 'Your turn' }).locator('a[data-row]')
  await page.getByRole('link', { name: title }).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(songs.nth(1)).toHaveText(title)
  await page.getByRole('link', { name: title }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(songs.first()).toHaveText(title)
  for (let i = 0; i < 2; i++) {
    const placed = page.getByRole('listitem').filter({ hasText: '⇅' }).first()
    await placed.getByRole('button', { name: /^More for/ }).click()
    await page.getByRole('menuitem', { name: 'Give up its place' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: '⇅' })).toHaveCount(1 - i)
  }
})

test('the list is searched with a slash, and its address says what is shown', async ({ page }) => {
  await openQueue(page)
  await page.keyboard.press('/')
  await page.keyboard.type('half a')
  await expect(page).toHaveURL(/title=half/)
  await expect(page.getByRole('link', { name: moon, exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: echo })).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('searchbox')).toHaveValue('half a')
  await expect(page.getByRole('link', { name: echo })).toHaveCount(0)
  await rowOf(page, moon)
    .getByRole('button', { name: /Urgency \d+ of 100/ })
    .focus()
  await expect(page.getByRole('tooltip').getByText('Time waited')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('an organiser sees what is on its way and decides nothing', async ({ page }) => {
  await openQueue(page, 'Organiser')
  await expect(list(page, 'On their way')).toBeVisible()
  await expect(page.getByRole('link', { name: moon, exact: true })).toBeVisible()
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^(Claim|More for)/ })).toHaveCount(0)
})

review(
  'whoever holds a song is asked how it is going, and told when it was taken out of their hands',
  async ({ openReview }) => {
    const { desk, enter, song, campId, title } = await openReview('Out Of Hands')
    await call(desk, 'refinement.queue.claim', song)
    const other = await enter(second)
    await other.goto(`/camps/${campId}/refinement?view=others&title=${encodeURIComponent(title)}`)
    const choose = async (item: string) => {
      await other.getByRole('button', { name: `More for ${title}` }).click()
      await other.getByRole('menuitem', { name: item }).click()
    }
    await expect(other.getByRole('button', { name: `Claim ${title}` })).toHaveCount(0)
    await choose('Ask how it is going')
    await expect(desk.getByText('Another producer asks how it is going with a song that you hold.')).toBeVisible()
    await choose('Take over')
    await expect(desk.getByText('Another producer has taken a song out of your hands.')).toBeVisible()
    await list(other, 'Your turn').click()
    await expect(rowOf(other, title).getByText('You are refining', { exact: false })).toBeVisible()
  },
)
