import type { Page } from '@playwright/test'
import { openRoom, second, wordOf } from './desk-room'
import { expect, test } from './fixtures'

const budgetMs = 3_000
const keyMs = 80

/** The second browser has drawn the word struck and the new one underlined. */
const sees = (page: Page) =>
  Promise.all([
    page
      .locator('[data-lyric] del', { hasText: /^easily$/ })
      .first()
      .waitFor(),
    page
      .locator('[data-lyric] ins', { hasText: /^instantly$/ })
      .first()
      .waitFor(),
  ])

for (const hand of ['mouse', 'keyboard alone'] as const) {
  test(`easily becomes instantly by ${hand}, and another browser shows it within three seconds`, async ({
    page,
    another,
  }) => {
    const { desk, enter, open } = await openRoom(page, another, `Three seconds, ${hand}`)
    const other = await enter(second)
    await open(other)
    const from = desk.locator('[data-word]', { hasText: /^easily$/ }).first()
    await expect(from).toBeVisible()
    if (hand === 'keyboard alone') {
      await desk.keyboard.press('ArrowDown')
      const cursor = desk.locator('[data-word][role=button]')
      for (let i = 0; i < 30 && (await cursor.textContent()) !== 'easily'; i++) await desk.keyboard.press('ArrowRight')
      await expect(cursor).toHaveText('easily')
    }
    const seen = sees(other)
    const began = performance.now()
    if (hand === 'mouse') await wordOf(desk, 'easily').dblclick()
    else await desk.keyboard.press('Enter')
    await desk.keyboard.type('instantly', { delay: keyMs })
    await desk.keyboard.press('Enter')
    await seen
    expect(performance.now() - began).toBeLessThan(budgetMs)
    await expect(desk.locator('[data-lyric] ins')).toHaveText(['instantly'])
  })
}
