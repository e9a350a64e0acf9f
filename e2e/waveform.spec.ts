import { demoCamp, expect, signInAs, test } from './fixtures'

/** Whether some of the drawing has the colour that what was not heard yet has in the theme of now. */
function isDrawnInTheme(canvas: HTMLCanvasElement): boolean {
  const probe = document.createElement('canvas').getContext('2d')!
  probe.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--line-strong')
  probe.fillRect(0, 0, 1, 1)
  const wanted = probe.getImageData(0, 0, 1, 1).data.join()
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
  for (let at = 0; at < data.length; at += 4) if (data.subarray(at, at + 4).join() === wanted) return true
  return false
}

test('the waveform follows the theme', async ({ page }) => {
  await signInAs(page, 'Writer')
  await page.goto(`${await demoCamp(page)}/songs?night=1`)
  await page.getByRole('article').getByRole('link').first().click()
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled({ timeout: 30_000 })
  const drawing = page.getByRole('slider', { name: 'Position' }).locator('canvas').first()
  for (const [choice, name] of [
    ['Night', 'dark'],
    ['Daylight', 'light'],
  ] as const) {
    await page.getByRole('button', { name: /^Menu of/ }).click()
    await page.getByRole('menuitem', { name: choice }).click()
    await expect(page.locator('html')).toHaveClass(new RegExp(name))
    await expect.poll(() => drawing.evaluate(isDrawnInTheme)).toBe(true)
  }
})
