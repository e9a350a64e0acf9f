import { second } from './desk-room'
import { expect, test } from './review-room'

test('a page that was made before a change, and arrives after it, shows the change', async ({ openReview }) => {
  const { enter, change, campId, title } = await openReview('Late Page')
  const other = await enter(second)
  await other.goto(`/camps/${campId}/refinement`)
  await expect(other.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()
  await other.route(/\/refinement\/song_\w+\?.*_rsc=/, async (route) => {
    if (route.request().headers()['next-router-prefetch']) return route.continue()
    const response = await route.fetch()
    const heard = other.waitForResponse(/refinement\.queue\.list/)
    await change('easily', 'instantly')
    await heard
    await route.fulfill({ response })
  })
  await other.getByRole('link', { name: title, exact: true }).click()
  await expect(other.locator('ins').filter({ hasText: 'instantly' }).first()).toBeVisible()
})
