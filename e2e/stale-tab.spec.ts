import { field, lyrics, openRoom, second, wordOf } from './desk-room'
import { expect, test } from './fixtures'
import { ask, call } from './own-camp'

test('a tab that slept through a night of changes: what was typed in it is joined, or asked about; nothing is lost', async ({
  page,
  another,
}) => {
  const { desk, enter, save } = await openRoom(page, another, 'A night')
  const other = await enter(second)
  await wordOf(desk, 'Candle').dblclick()
  await desk.keyboard.type('Lantern')
  await desk.context().setOffline(true)
  let text = lyrics
  const night = [
    ['mean', 'swear'],
    ['houselights', 'streetlights'],
    ['Hold me', 'Keep me'],
    ['water', 'river'],
  ] as const
  for (const [i, [from, to]] of night.entries()) {
    text = text.replace(from, to)
    await save(other, i + 1, text)
  }

  await test.step('saving without a connection says so and keeps the field', async () => {
    await desk.keyboard.press('Enter')
    await expect(desk.getByRole('alert').filter({ hasText: 'no connection' })).toBeVisible()
    await expect(field(desk)).toHaveValue('Lantern')
  })
  await test.step('with the connection back it is joined with the night’s work by itself', async () => {
    await desk.context().setOffline(false)
    await expect(desk.getByText('Revision 6 of 6')).toBeVisible({ timeout: 15_000 })
    await expect(field(desk)).toHaveCount(0)
    await expect(desk.getByText('Lantern on the river')).toBeVisible()
    await expect(other.locator('body')).toBeVisible()
  })
  await test.step('the same word changed overnight is asked about', async () => {
    await wordOf(desk, 'Lantern').dblclick()
    await desk.keyboard.type('Signal')
    await desk.context().setOffline(true)
    await save(other, 6, text.replace('Candle', 'Beacon'))
    await desk.context().setOffline(false)
    await expect(desk.getByText('Revision 7 of 7')).toBeVisible({ timeout: 15_000 })
    await field(desk).press('Enter')
    await expect(desk.getByRole('region', { name: `${second} wrote here too` })).toBeVisible()
    await desk.keyboard.press('1')
    await expect(desk.getByText('Signal on the river')).toBeVisible()
  })
})

test('what was being typed is there after a reload, and is saved or put away by a choice', async ({
  page,
  another,
}) => {
  const { desk } = await openRoom(page, another, 'Reload')
  const kept = desk.getByRole('status').filter({ hasText: 'it isn’t saved' })
  await wordOf(desk, 'Candle').dblclick()
  await desk.keyboard.type('Lantern')
  await desk.reload()
  await expect(kept.locator('ins')).toHaveText(['Lantern'])
  await kept.getByRole('button', { name: 'Put it away' }).click()
  await expect(kept).toHaveCount(0)
  await desk.getByRole('button', { name: 'Bring it back' }).click()
  await kept.getByRole('button', { name: 'Save it' }).click()
  await expect(desk.getByText('Revision 2 of 2')).toBeVisible()
  await expect(desk.locator('[data-lyric] ins')).toHaveText(['Lantern'])
  await expect(kept).toHaveCount(0)
})

test('whoever is removed while typing can still take along what they typed', async ({ page, another }) => {
  const { enter, open, campId } = await openRoom(page, another, 'Removed')
  const other = await enter(second)
  await open(other)
  await wordOf(other, 'Candle').dblclick()
  await other.keyboard.type('Lantern')
  const people = await ask<{ id: string; name: string }[]>(page, 'roster.list', { campId })
  await call(page, 'roster.remove', { campId, memberId: people.find(({ name }) => name === second)!.id })
  await expect(other.getByText('is still in this browser')).toBeVisible()
  await expect(other.getByRole('button', { name: 'Copy the text' })).toBeVisible()
})
