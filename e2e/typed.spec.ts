import type { Page, Route } from '@playwright/test'
import { field, lyrics, openRoom, second, wordOf } from './desk-room'
import { expect, test } from './fixtures'
import { ask, call } from './own-camp'

const waiting = (page: Page) => page.getByRole('status').filter({ hasText: 'it isn’t saved' })

/** The next save stays on its way until it is let go, or is cut off. */
async function holdSave(page: Page): Promise<(end: 'go' | 'cut') => Promise<void>> {
  let hold: (route: Route) => void = () => {}
  const held = new Promise<Route>((resolve) => {
    hold = resolve
  })
  await page.route('**/api/trpc/refinement.revise*', (route) => hold(route), { times: 1 })
  return async (end) => {
    const route = await held
    await (end === 'go' ? route.continue() : route.abort())
  }
}

test('what waits from before is decided about before another word is opened', async ({ page, another }) => {
  const { desk, open } = await openRoom(page, another, 'Waiting words')
  await wordOf(desk, 'Candle').dblclick()
  await desk.keyboard.type('Lantern')
  await open(desk)
  await expect(waiting(desk).locator('ins')).toHaveText(['Lantern'])
  await wordOf(desk, 'mean').dblclick()
  await expect(desk.getByText('First decide about what you typed before')).toBeVisible()
  await expect(waiting(desk)).toBeFocused()
  await expect(field(desk)).toHaveCount(0)
  await waiting(desk).getByRole('button', { name: 'Save it' }).click()
  await expect(waiting(desk)).toHaveCount(0)
  await wordOf(desk, 'mean').dblclick()
  await expect(field(desk)).toHaveValue('mean')
})

test('whoever goes on to another word has saved the one before; what Escape puts away comes back', async ({
  page,
  another,
}) => {
  const { desk } = await openRoom(page, another, 'Going on')
  await wordOf(desk, 'Candle').dblclick()
  await desk.keyboard.type('Lantern')
  await wordOf(desk, 'houselights').dblclick()
  await expect(field(desk)).toHaveValue('houselights')
  await expect(desk.getByText('Revision 2 of 2')).toBeVisible()
  await expect(desk.locator('[data-row]').filter({ hasText: 'Lantern on the water' })).toBeVisible()
  await desk.keyboard.type('streetlights')
  await desk.keyboard.press('Escape')
  await expect(field(desk)).toHaveCount(0)
  await desk.getByRole('button', { name: 'Bring it back' }).click()
  await expect(field(desk)).toHaveValue('streetlights')
})

test('a save that is cut off while the next word is typed goes along with that one', async ({ page, another }) => {
  const { desk } = await openRoom(page, another, 'Cut off')
  const end = await holdSave(desk)
  await wordOf(desk, 'Candle').dblclick()
  await desk.keyboard.type('Lantern')
  await desk.keyboard.press('Enter')
  await wordOf(desk, 'houselights').dblclick()
  await desk.keyboard.type('streetlights')
  await end('cut')
  await expect(desk.getByRole('alert').filter({ hasText: 'no connection' })).toBeVisible()
  await expect(field(desk)).toHaveValue('streetlights')
  await field(desk).press('Enter')
  await expect(desk.getByText('Revision 2 of 2')).toBeVisible()
  await expect(desk.locator('[data-lyric] ins')).toHaveText(['Lantern', 'streetlights'])
})

test('what was cut off goes along with the word opened after it, and never into its place', async ({
  page,
  another,
}) => {
  const { desk } = await openRoom(page, another, 'Cut off twice')
  const alert = desk.getByRole('alert').filter({ hasText: 'no connection' })
  const live = desk.getByRole('status').filter({ hasText: 'Live' })
  await desk.context().setOffline(true)
  await expect(live).toHaveCount(0)
  await wordOf(desk, 'Candle').dblclick()
  await desk.keyboard.type('Lantern')
  await desk.keyboard.press('Enter')
  await expect(alert).toBeVisible()
  await wordOf(desk, '쉽게').dblclick()
  await expect(field(desk)).toHaveValue('쉽게')
  await expect(alert).toBeVisible()
  await desk.context().setOffline(false)
  await expect(live).toBeVisible({ timeout: 15_000 })
  await expect(field(desk)).toHaveValue('쉽게')
  await desk.keyboard.type('다시')
  await desk.keyboard.press('Enter')
  await expect(desk.getByText('Revision 2 of 2')).toBeVisible()
  await expect(desk.locator('[data-lyric] ins')).toHaveText(['Lantern', '다시'])
})

test('a choice that comes up while the next word is typed takes neither focus nor text, and survives a reload', async ({
  page,
  another,
}) => {
  const { desk, enter, open, save } = await openRoom(page, another, 'A choice meanwhile')
  const other = await enter(second)
  const end = await holdSave(desk)
  await wordOf(desk, 'Candle').dblclick()
  await desk.keyboard.type('Lantern')
  await desk.keyboard.press('Enter')
  await save(other, 1, lyrics.replace('Candle', 'Beacon'))
  await wordOf(desk, 'houselights').dblclick()
  await desk.keyboard.type('street')
  await end('go')
  await expect(desk.locator('[data-conflict]')).toBeVisible()
  await expect(field(desk)).toBeFocused()
  await desk.keyboard.type('lights')
  await expect(field(desk)).toHaveValue('streetlights')
  await open(desk)
  await expect(waiting(desk)).toContainText('Lantern')
  await expect(waiting(desk)).toContainText('streetlights')
  await waiting(desk).getByRole('button', { name: 'Save it' }).click()
  await desk.locator('[data-conflict]').getByRole('button', { name: 'Mine' }).click()
  await expect(desk.getByText('Revision 3 of 3')).toBeVisible()
  await expect(desk.locator('[data-lyric] ins')).toHaveText(['Lantern', 'streetlights'])
  await expect(waiting(desk)).toHaveCount(0)
})

test('what was typed on a phone is still there after the same person has saved something else elsewhere', async ({
  page,
  another,
}) => {
  const { desk, enter, address, save, open } = await openRoom(page, another, 'Two browsers')
  const other = await enter(second, { hasTouch: true, viewport: { width: 390, height: 844 } })
  await other.goto(address)
  await wordOf(other, 'Candle').dblclick()
  const safe = other.waitForResponse((answer) => answer.url().includes('saveDraft'))
  await field(other).fill('Lantern')
  await safe
  await save(other, 1, lyrics.replace('mean it', 'swear it'))
  await open(other)
  await expect(waiting(other).locator('ins')).toHaveText(['Lantern'])
  await waiting(other).getByRole('button', { name: 'Save it' }).click()
  await expect(desk.getByText('Lantern on the water')).toBeVisible()
  await expect(desk.getByText('Hold me like you swear it')).toBeVisible()
})

test('the first lines of a song are kept like any others, whoever is quicker', async ({ page, another }) => {
  const { desk, campId } = await openRoom(page, another, 'First lines')
  const songs = await ask<{ id: string; night: number }[]>(desk, 'submission.songs', { campId })
  const songId = songs.filter(({ night }) => night === 1)[1]!.id
  await desk.goto(`/camps/${campId}/refinement/${songId}`)
  await desk.getByRole('button', { name: 'Write the first lines' }).click()
  const sheet = desk.getByRole('textbox', { name: 'Write the first lines' })
  await sheet.fill('Candle on the water')
  await desk.reload()
  await expect(sheet).toHaveValue('Candle on the water')
  const words = { title: '', tempo: null, key: null, language: null, lyrics: 'Somebody was quicker' }
  await call(desk, 'refinement.revise', { campId, songId, base: 0, words, reason: '' })
  await expect(desk.locator('[data-lyric]')).toContainText('Somebody was quicker')
  await expect(waiting(desk)).toContainText('Candle on the water')
})
