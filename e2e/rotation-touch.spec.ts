import { expect, signInAs, test } from './fixtures'
import { cardOf, createPlannedCamp, roomBox, writer } from './rotation-camp'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('resting on somebody lifts them, scrolling moves nobody, and one night is shown at a time', async ({ page }) => {
  await signInAs(page, 'Organiser')
  const camp = await createPlannedCamp(page, 'By finger', { rooms: 3, nights: 2 })
  await page.goto(camp.board)
  await expect(page.getByRole('region', { name: 'Night 2', exact: true })).toBeHidden()
  const touch = await page.context().newCDPSession(page)
  const at = async (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y]) => ({ x, y })) })
  const middle = async (person: string) => {
    const box = (await cardOf(page, person, 1).boundingBox())!
    return [box.x + box.width / 2, box.y + box.height / 2] as [number, number]
  }
  await cardOf(page, writer('T', 2), 1).scrollIntoViewIfNeeded()

  await test.step('a swipe scrolls', async () => {
    const before = await page.evaluate(() => window.scrollY)
    const [x, y] = await middle(writer('T', 2))
    await at('touchStart', [x, y])
    for (const by of [15, 40, 80, 120]) await at('touchMove', [x, y - by])
    await at('touchEnd')
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before)
    await page.evaluate(stillness)
    await expect(roomBox(page, 1, 2)).toContainText(writer('T', 2))
  })

  await test.step('a rest lifts', async () => {
    await cardOf(page, writer('T', 2), 1).evaluate((card) => card.scrollIntoView({ block: 'center' }))
    const [from, to] = [await middle(writer('T', 2)), await middle(writer('T', 1))]
    await at('touchStart', from)
    await expect(page.getByText('You hold Writer T2 (night 1)')).toBeVisible()
    await at('touchMove', [from[0], from[1] - 20])
    await at('touchMove', to)
    await expect(page.getByText('Writer T2 and Writer T1, night 1')).toBeVisible()
    await at('touchEnd')
    await expect(roomBox(page, 1, 1)).toContainText(writer('T', 2))
    await expect(roomBox(page, 1, 2)).toContainText(writer('T', 1))
  })

  await page.getByRole('button', { name: 'Night 2', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Night 1', exact: true })).toBeHidden()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})

/** The page goes on scrolling for a while after the finger has left it. */
async function stillness(): Promise<void> {
  for (let [last, frames] = [window.scrollY, 0]; frames < 20; frames++) {
    await new Promise(requestAnimationFrame)
    if (window.scrollY !== last) [last, frames] = [window.scrollY, 0]
  }
}
