import { demoCamp, expect, signInAs, test } from './fixtures'
import { writeWav } from './music'
import { createOwnCamp, enterBy, exchangeAndPublish } from './own-camp'

test('a producer’s word reaches the writer, and what happened without network is caught up with', async ({
  page,
  another,
}) => {
  await signInAs(page, 'Producer')
  const camp = await demoCamp(page)
  await page.goto(`${camp}/refinement`)
  const title = 'Velvet Alarm'
  await page.getByRole('link', { name: title }).click()
  const writer = await another()
  await signInAs(writer.page, 'Writer')
  await writer.page.goto(`${camp}/songs`)
  await writer.page.getByRole('link', { name: title }).click()
  await expect(writer.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(writer.page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()

  const change = async (from: string, to: string) => {
    await page
      .locator('[data-word]', { hasText: new RegExp(`^${from}$`) })
      .first()
      .dblclick()
    await page.keyboard.type(to)
    await page.keyboard.press('Enter')
    await expect(page.locator('ins').filter({ hasText: to }).first()).toBeVisible()
  }

  await test.step('live', async () => {
    await change('heartbeat', 'heartquake')
    await expect(writer.page.locator('ins').filter({ hasText: 'heartquake' }).first()).toBeVisible({ timeout: 1_000 })
  })

  await test.step('without network, then everything in between', async () => {
    await writer.context.setOffline(true)
    await expect(writer.page.getByRole('status').filter({ hasText: 'No connection' })).toBeVisible()
    await change('heartquake', 'heartbeat')
    await writer.context.setOffline(false)
    await expect(writer.page.locator('ins').filter({ hasText: 'heartbeat' }).first()).toBeVisible({ timeout: 10_000 })
    await expect(writer.page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()
  })
})

test('seven tabs of one browser share one stream, and the last one is as live as the first', async ({
  page,
  context,
  another,
}) => {
  await signInAs(page, 'Organiser')
  const camp = await demoCamp(page)
  await page.goto(`${camp}/roster`)
  const tabs = [page]
  for (let i = 0; i < 6; i++) {
    const tab = await context.newPage()
    await tab.goto(`${camp}/roster`)
    tabs.push(tab)
  }
  for (const tab of tabs) await expect(tab.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()

  const colleague = await another()
  await signInAs(colleague.page, 'Organiser')
  await colleague.page.goto(`${camp}/roster`)
  const name = `Ada ${Date.now()}`
  await colleague.page.getByRole('button', { name: 'Add a person' }).click()
  await colleague.page.getByRole('dialog').getByLabel('Name').fill(name)
  await colleague.page.getByLabel('Role in the camp').selectOption('listener')
  await colleague.page.getByRole('dialog').getByRole('button', { name: 'Add a person' }).click()
  for (const tab of tabs) await expect(tab.getByText(name).filter({ visible: true })).toHaveCount(1)

  await test.step('the first tab closes, and another one leads', async () => {
    await page.close()
    await colleague.page.getByLabel('Search the roster').fill(name)
    await colleague.page.getByRole('button', { name: `Menu of ${name}` }).click()
    await colleague.page.getByRole('menuitem', { name: 'Remove' }).click()
    await colleague.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    for (const tab of tabs.slice(1)) await expect(tab.getByText(name).filter({ visible: true })).toHaveCount(0)
  })
})

test('whoever is made a listener, or removed, is out of the queue within five seconds', async ({ page, another }) => {
  await signInAs(page, 'Organiser')
  const camp = await demoCamp(page)
  await page.goto(`${camp}/roster`)
  const name = `Guest ${Date.now()}`
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill(name)
  await page.getByLabel('Role in the camp').selectOption('producer')
  await page.getByRole('dialog').getByRole('button', { name: 'Add a person' }).click()
  await page.getByLabel('Search the roster').fill(name)
  await page.getByRole('button', { name: `Menu of ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Invitation link' }).click()
  const link = await page.getByRole('textbox', { name: `Link of ${name}` }).inputValue()
  await page.keyboard.press('Escape')

  const guest = await another()
  await guest.page.goto(new URL(link).pathname)
  await guest.page.getByRole('button', { name: 'Enter the camp' }).click()
  await guest.page.waitForURL(/refinement/)
  await expect(guest.page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()

  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('dialog').getByLabel('Role in the camp').selectOption('listener')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(guest.page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible({ timeout: 5_000 })

  await page.getByRole('button', { name: `Menu of ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(guest.page.getByRole('heading', { name: /Sign in|There is nothing here/ })).toBeVisible({
    timeout: 5_000,
  })
})

test('Tonight and My night follow what others do within a second, and catch up when the network is back', async ({
  page,
  another,
}) => {
  test.setTimeout(120_000)
  await signInAs(page, 'Organiser')
  const camp = await createOwnCamp(page, 'Followers')
  const writer = await another()
  await enterBy(writer.page, camp.linkOf('Tamika Boone'))
  await writer.page.goto(`${camp.address}/my-night`)
  await expect(writer.page.getByRole('heading', { name: 'My night' })).toBeVisible()
  const room = writer.page
    .getByRole('main')
    .getByText(/^Room \d$/)
    .first()
  const roomBefore = await room.textContent()

  const first = Number(roomBefore!.at(-1))
  const changeRooms = () => exchangeAndPublish(page, camp.campId, 1, [first, (first % 7) + 1], 2)

  await test.step('a new publication moves the writer to another room before their eyes', async () => {
    await changeRooms()
    await expect(room).not.toHaveText(roomBefore!, { timeout: 1_000 })
  })

  await test.step('without network the old room stays, and the new one is there when the network is', async () => {
    await writer.context.setOffline(true)
    await changeRooms()
    await expect(writer.page.getByRole('status').filter({ hasText: 'No connection' })).toBeVisible()
    await writer.context.setOffline(false)
    await expect(room).toHaveText(roomBefore!, { timeout: 10_000 })
  })

  await test.step('a demo and a submission light the lamp on Tonight', async () => {
    await page.goto(`${camp.address}/tonight`)
    await expect(page.getByText('Demo arrived')).toHaveCount(0)
    await writer.page.getByRole('link', { name: 'Open the song', exact: true }).click()
    await writer.page.locator('input[type=file]').setInputFiles(writeWav())
    await expect(writer.page.getByRole('status').filter({ hasText: 'every byte was verified' })).toHaveCount(1, {
      timeout: 30_000,
    })
    await expect(page.getByText('Demo arrived').first()).toBeVisible({ timeout: 1_000 })
    await writer.page.getByRole('button', { name: 'Submit the song' }).click()
    await writer.page.getByRole('button', { name: 'Submit without words' }).click()
    await expect(writer.page.getByText('Submitted. The producers see it now.')).toBeVisible()
    await expect(page.getByRole('main').getByText('Submitted', { exact: true })).toBeVisible({ timeout: 1_000 })
  })
})

test('signing out in one tab covers the others, and what was typed there goes on after signing in again', async ({
  page,
  context,
}) => {
  await signInAs(page, 'Writer')
  const camp = await demoCamp(page)
  await page.goto(`${camp}/songs`)
  await page.getByRole('link', { name: 'Marble' }).click()
  const why = page.getByLabel('Why (optional)')
  await why.fill('A slower second verse')

  const other = await context.newPage()
  await other.goto('/me')
  await other.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You have been signed out')).toBeVisible()

  await signInAs(other, 'Writer')
  await other.close()
  await page.bringToFront()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(page.getByText('You have been signed out')).toHaveCount(0)
  await expect(why).toHaveValue('A slower second verse')
  await expect(page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()
})

test('what is not there and what is not theirs answer 404 alike, inside a camp and outside', async ({ page }) => {
  await signInAs(page, 'Writer')
  const camp = await demoCamp(page)
  for (const path of [
    `${camp}/songs/song_of_nobody`,
    `${camp}/settings`,
    `${camp}/refinement`,
    '/camps/camp_no/tonight',
  ])
    expect(`${path} ${(await page.request.get(path)).status()}`).toBe(`${path} 404`)
})
