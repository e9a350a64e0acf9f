import { expect, test } from './fixtures'

test('one click signs in as one of the demo’s people, and goes on to where one was going', async ({ page }) => {
  await page.goto('/me')
  await page.getByRole('listitem').getByRole('button', { name: 'Apprentice' }).click()
  await page.waitForURL((url) => url.pathname === '/me')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto('/camps')
  await expect(page.getByRole('link', { name: /Fantasia/ }).first()).toBeVisible()
})
