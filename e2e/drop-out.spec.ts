import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, signInAs, test } from './fixtures'
import { ask, call, createOwnCamp, enterBy, exchangeAndPublish } from './own-camp'
import type { TestPlan } from './rotation-camp'

const gone = 'Tamika Boone'
const spare = 'Nobody Yet'
type Person = { id: string; name: string; left: boolean; nightsPresent: number[] | null }
type Published = { number: number; plan: TestPlan }

/** Seven rooms, night 1 is running, and one lyricist more than there are seats. */
async function campWithSpare(page: Page, name: string) {
  await signInAs(page, 'Organiser')
  const camp = await createOwnCamp(page, name)
  await call(page, 'roster.import', { campId: camp.campId, text: `Name,Craft,Role\n${spare},lyricist,writer` })
  const { campId } = camp
  const people = await ask<Person[]>(page, 'roster.list', { campId })
  const idOf = (person: string) => people.find((each) => each.name === person)!.id
  const published = () => ask<Published>(page, 'rotation.published', { campId })
  const teamOf = ({ plan }: Published, person: string) =>
    plan.nights[0]!.teams.find(({ seats }) => seats.some(({ memberId }) => memberId === idOf(person)))!
  const team = teamOf(await published(), gone)
  const mate = people.find(({ id }) => id === team.seats[0]!.memberId)!.name
  return {
    ...{ ...camp, published, mate, room: team.room },
    nightsOf: async (person: string) =>
      (await published()).plan.nights.flatMap(({ night, teams }) =>
        teams.some(({ seats }) => seats.some(({ memberId }) => memberId === idOf(person))) ? [night] : [],
      ),
    onRoster: async (person: string) =>
      (await ask<Person[]>(page, 'roster.list', { campId })).find(({ name }) => name === person)!,
  }
}

const expectNoBarrier = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)).toEqual([])
}

test.describe('at 22:14, on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('person, not tonight, publish: the new team is on the others’ screens, and undo takes it back', async ({
    page,
    another,
  }) => {
    test.setTimeout(120_000)
    const camp = await campWithSpare(page, 'Drop-out')
    const writer = await another()
    await enterBy(writer.page, camp.linkOf(camp.mate))
    await writer.page.goto(`${camp.address}/my-night`)
    await expect(writer.page.getByRole('heading', { name: 'My night' })).toBeVisible()
    await expect(writer.page.getByRole('main').getByText(gone).first()).toBeVisible()
    await expect(writer.page.getByRole('main').getByText(spare)).toHaveCount(0)
    await page.goto(`${camp.address}/tonight`)

    await expectNoBarrier(page)
    await page.getByRole('button', { name: `${gone} not tonight, left the camp…` }).tap()
    await expectNoBarrier(page)
    await page.getByRole('button', { name: 'Not tonight' }).tap()
    const dialog = page.getByRole('dialog', { name: `${gone} is not there on night 1` })
    await expect(
      dialog.getByText(`${spare} takes ${gone}’s seat in Room ${camp.room} on night 1, because ${gone} is not there.`),
    ).toBeVisible({ timeout: 15_000 })
    await expectNoBarrier(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await dialog
      .getByRole('button', { name: /^Publish/ })
      .first()
      .tap()

    await expect(page.getByText('Published as number 2.')).toBeVisible()
    await expect(writer.page.getByRole('main').getByText(spare).first()).toBeVisible()
    await expect(page.getByText(`Not there on this night: ${gone}.`)).toBeVisible()
    expect(await camp.nightsOf(gone)).toEqual([2, 3])

    await page.getByRole('button', { name: 'Undo' }).tap()
    await expect(page.getByText(`${gone} is back, and the earlier teams are published again.`)).toBeVisible()
    await expect(writer.page.getByRole('main').getByText(spare)).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'Without a room tonight' })).toContainText(spare)
    expect(await camp.nightsOf(gone)).toEqual([1, 2, 3])
    expect((await camp.onRoster(gone)).nightsPresent).toBeNull()
    expect(writer.complaints).toEqual([])
  })
})

test('from the roster, somebody who has left is in no team from tonight on', async ({ page }) => {
  const camp = await campWithSpare(page, 'Left')
  await page.goto(`${camp.address}/roster`)
  await page.getByLabel('Search the roster').fill(gone)
  await page.getByRole('button', { name: `Menu of ${gone}` }).click()
  await page.getByRole('menuitem', { name: 'Not tonight, or left…' }).click()
  await page.getByRole('dialog', { name: gone }).getByRole('button', { name: 'Left the camp' }).click()
  const dialog = page.getByRole('dialog', { name: `${gone} has left the camp` })
  await dialog
    .getByRole('button', { name: /^Publish/ })
    .first()
    .click()
  await expect(page.getByText('Published as number 2.')).toBeVisible()
  expect(await camp.nightsOf(gone)).toEqual([])
  expect(await camp.nightsOf(spare)).toEqual([1, 2, 3])
  expect(await camp.onRoster(gone)).toMatchObject({ left: true, nightsPresent: [] })
})

test('who has no seat is noted, and nobody moves', async ({ page }) => {
  const camp = await campWithSpare(page, 'On the bench')
  await page.goto(`${camp.address}/tonight`)
  await page.getByRole('region', { name: 'Without a room tonight' }).getByRole('button', { name: spare }).click()
  await page.getByRole('button', { name: 'Not tonight' }).click()
  await expect(page.getByText(`${spare} has no seat on night 1: nobody has to move.`)).toBeVisible()
  await page.getByRole('button', { name: 'Note it for tonight' }).click()
  await expect(page.getByText(`Noted. Nobody has to move because of ${spare}.`)).toBeVisible()
  expect((await camp.published()).number).toBe(1)
  expect((await camp.onRoster(spare)).nightsPresent).toEqual([2, 3])
})

test('another organiser publishes in between: it is said, nothing of theirs is lost, and new proposals go on from it', async ({
  page,
}) => {
  const camp = await campWithSpare(page, 'In between')
  await page.goto(`${camp.address}/tonight`)
  await page.getByRole('button', { name: gone }).click()
  await page.getByRole('button', { name: 'Not tonight' }).click()
  const dialog = page.getByRole('dialog', { name: `${gone} is not there on night 1` })
  const publish = dialog.getByRole('button', { name: /^Publish/ }).first()
  await expect(publish).toBeVisible({ timeout: 15_000 })

  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(/rotation\.proposeRepairs/, async (route) => {
    await held
    await route.continue()
  })
  await exchangeAndPublish(page, camp.campId, 3, [1, 2], 0)
  await publish.click()
  await expect(dialog.getByRole('alert')).toContainText('Rotation 2 was published meanwhile')
  expect((await camp.published()).number).toBe(2)
  const [night3] = (await camp.published()).plan.nights.filter(({ night }) => night === 3)

  letGo()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await expect(async () => {
    await publish.click()
    await expect(page.getByText('Published as number 3.')).toBeVisible({ timeout: 2_000 })
  }).toPass()
  expect(await camp.nightsOf(gone)).toEqual([2, 3])
  expect((await camp.published()).plan.nights.find(({ night }) => night === 3)).toEqual(night3)
})
