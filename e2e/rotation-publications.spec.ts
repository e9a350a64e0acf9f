import AxeBuilder from '@axe-core/playwright'
import { expect, signInAs, test } from './fixtures'
import { ask } from './own-camp'
import { cardOf, carry, createPlannedCamp, writer } from './rotation-camp'

test.use({ viewport: { width: 1440, height: 1000 } })

test('publishing says what changes for whom, gives it as a text, and an earlier one can hold again', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signInAs(page, 'Organiser')
  const camp = await createPlannedCamp(page, 'Announced', { rooms: 5, nights: 3 })
  await page.goto(camp.board)
  const publish = async () => {
    await page.getByRole('button', { name: 'Publish…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Publish now' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await publish()
  await expect(page.getByText('Publication 1 is out. 15 songs were made.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Publish…' })).toBeHidden()

  await carry(page, cardOf(page, writer('M', 1), 1), cardOf(page, writer('M', 2), 1))
  await page.getByRole('button', { name: 'Publish…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('6 people are told something new')).toBeVisible()
  await expect(
    dialog.getByText(/Night 1: Room 2 instead of Room 1, with Writer (T2 and Writer L2|L2 and Writer T2)\./),
  ).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.keyboard.press('Escape')
  await publish()

  const publications = page.getByRole('region', { name: 'Publications' })
  await publications.getByRole('button', { name: /^What changed Publication 2,/ }).click()
  const text = dialog.getByLabel("Text for the camp's chat")
  await expect(text).toHaveValue(
    /^Announced: the rotation has changed \(publication 2\)\.\n\n.*Writer M1: Night 1: Room 2 instead of Room 1, with/s,
  )
  await dialog.getByRole('button', { name: 'Copy the text' }).click()
  await expect(dialog.getByText('Copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text.inputValue())
  await page.keyboard.press('Escape')

  await publications.getByRole('button', { name: /^What changed Publication 1,/ }).click()
  await dialog.getByRole('button', { name: 'Publish it again…' }).click()
  await expect(dialog.getByText('6 people are told something new')).toBeVisible()
  await dialog.getByRole('button', { name: 'Publish again' }).click()
  await expect(publications.getByText('(publication 1 again)', { exact: false })).toBeVisible()
  const board = await ask<{ published: { number: number } }>(page, 'rotation.board', { campId: camp.campId })
  expect(board.published.number).toBe(3)
})

test('a night that is over is said to be so, and is told otherwise only on purpose', async ({ page }) => {
  await signInAs(page, 'Organiser')
  const camp = await createPlannedCamp(page, 'Yesterday', { rooms: 5, nights: 4, begins: -2 })
  await camp.publish()
  await page.goto(camp.board)
  await expect(page.getByText(/^As published: publication 1,/)).toBeVisible()
  await carry(page, cardOf(page, writer('M', 1), 1), cardOf(page, writer('M', 2), 1), async () => {
    await expect(page.getByText('Night 1 is over: who worked together would be told otherwise.')).toBeVisible()
  })
  await page.getByRole('button', { name: 'Publish…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('This plan has other teams for night 1, over by now', { exact: false })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Publish now' })).toBeDisabled()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await dialog.getByLabel('What was published for night 1 was wrong: change it').check()
  await dialog.getByRole('button', { name: 'Publish now' }).click()
  await expect(page.getByText('Publication 2 is out.', { exact: false })).toBeVisible()
})
