import { openRoom } from './desk-room'
import { expect, test } from './fixtures'
import { ask, call } from './own-camp'
import { uploadTake } from './review-room'

test('the queue beside the song, by keys: J and K walk it, X and Shift+J mark, Ctrl+Enter approves and goes on', async ({
  page,
  another,
}) => {
  const { desk, campId, address } = await openRoom(page, another, 'Beside')
  const songs = await ask<{ id: string; night: number }[]>(desk, 'submission.songs', { campId })
  const [first, next] = songs.filter(({ night }) => night === 1).map(({ id }) => id) as [string, string]
  const words = { title: 'Paper Moon', tempo: null, key: null, language: null, lyrics: 'Stay a while with me' }
  await call(desk, 'refinement.revise', { campId, songId: next, base: 0, words, reason: '' })
  for (const songId of [first, next]) {
    await uploadTake(desk, { campId, songId }, 1)
    await call(desk, 'submission.submit', { campId, songId })
  }
  const rail = desk.getByRole('navigation', { name: 'Queue' })
  const here = (title: string) => rail.getByRole('link', { name: title }).and(desk.locator('[aria-current=page]'))
  await desk.goto(address)
  await expect(rail.getByRole('link')).toHaveCount(3)
  const order = (await rail.getByRole('listitem').getByRole('link').allInnerTexts()).map((text) => text.split('\n')[0]!)
  const [upper, lower] = order as [string, string]
  await rail.getByRole('link', { name: upper }).click()
  await expect(here(upper)).toBeVisible()

  await test.step('J and K', async () => {
    await desk.keyboard.press('j')
    await expect(here(lower)).toBeVisible()
    await desk.keyboard.press('k')
    await expect(here(upper)).toBeVisible()
  })
  await test.step('a song that is claimed by an edit moves in the list, and on the walk the next one stays the next', async () => {
    await desk.locator('[data-word]').first().dblclick()
    await desk.keyboard.type('Lantern')
    await desk.keyboard.press('Enter')
    await expect(rail.getByRole('link', { name: upper }).getByText('Refining')).toBeVisible()
    await desk.keyboard.press('j')
    await expect(here(lower)).toBeVisible()
    await desk.keyboard.press('k')
    await expect(here(upper)).toBeVisible()
  })
  await test.step('X marks this one, Shift+J the next one too, and they are moved together', async () => {
    await desk.keyboard.press('x')
    await expect(rail.getByRole('link', { name: `marked ${upper}` })).toBeVisible()
    await desk.keyboard.press('Shift+J')
    await expect(here(lower)).toBeVisible()
    const bar = rail.getByRole('region', { name: '2 songs marked' })
    await bar.getByRole('button', { name: 'Claim' }).click()
    await expect(rail.getByText('Refining')).toHaveCount(2)
    await expect(bar).toHaveCount(0)
  })
  await test.step('Ctrl+Enter', async () => {
    await desk.keyboard.press('k')
    await expect(here(upper)).toBeVisible()
    await desk.keyboard.press('Control+Enter')
    await expect(here(lower)).toBeVisible()
    await expect(rail.getByRole('link', { name: upper }), 'its writers owe a new version').toHaveCount(0)
  })
  await test.step('G then Q', async () => {
    await desk.keyboard.press('g')
    await desk.keyboard.press('q')
    await expect(desk).toHaveURL(/\/refinement$/)
    await expect(desk.getByRole('link', { name: lower })).toBeFocused()
    await desk.keyboard.press('?')
    const keys = desk.getByRole('dialog', { name: 'Keys' })
    await expect(keys.getByText('Refinement', { exact: true })).toBeVisible()
  })
})
