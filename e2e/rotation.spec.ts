import AxeBuilder from '@axe-core/playwright'
import { demoCamp, expect, signInAs, test } from './fixtures'
import { call, enterBy } from './own-camp'
import { cardOf, carry, createPlannedCamp, roomBox, secondOrganiser, writer } from './rotation-camp'

test.use({ viewport: { width: 1440, height: 1000 } })

test('somebody is dragged to another room by mouse: what would come of it is said before, it is saved, undone and redone', async ({
  page,
}) => {
  await signInAs(page, 'Organiser')
  const camp = await createPlannedCamp(page, 'Dragged', { rooms: 5, nights: 3 })
  await page.goto(camp.board)
  await expect(page.getByText('0 repeats · every seat is taken')).toBeVisible()

  await carry(page, cardOf(page, writer('M', 1), 1), cardOf(page, writer('M', 2), 1), async () => {
    await expect(page.getByText('Writer M1 and Writer M2, night 1')).toBeVisible()
    await expect(
      page.getByText(/Writer (M2|T1) and Writer (M2|T1) would be together on nights 1 and 2\./),
    ).toBeVisible()
  })
  await expect(roomBox(page, 1, 2)).toContainText(writer('M', 1))
  await expect(roomBox(page, 1, 1)).toContainText(writer('M', 2))
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  expect(camp.roomOf((await camp.plans())[0]!.plan, 1, writer('M', 1))).toBe(2)

  await page.keyboard.press('Control+z')
  await expect(roomBox(page, 1, 1)).toContainText(writer('M', 1))
  await expect(page.getByText('0 repeats · every seat is taken')).toBeVisible()
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(roomBox(page, 1, 2)).toContainText(writer('M', 1))
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await expect.poll(async () => camp.roomOf((await camp.plans())[0]!.plan, 1, writer('M', 1))).toBe(1)

  await test.step('onto a room, to the bench, and Escape lets go', async () => {
    await carry(page, cardOf(page, writer('L', 5), 2), roomBox(page, 2, 2).getByRole('heading'))
    await expect(roomBox(page, 2, 2)).toContainText(writer('L', 5))
    await carry(page, cardOf(page, writer('L', 5), 2), cardOf(page, writer('L', 3), 2), async () => {
      await expect(page.getByText('Writer L5 and Writer L3, night 2')).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.getByText('Writer L5 and Writer L3, night 2')).toBeHidden()
    })
    await expect(roomBox(page, 2, 2)).toContainText(writer('L', 5))
    await cardOf(page, writer('L', 5), 2).click()
    await page.getByRole('menuitem', { name: 'Move to bench' }).click()
    await expect(page.getByText(/^1 repeat · 1 seat is empty|^\d repeats · 1 seat is empty/)).toBeVisible()
    await page.getByRole('button', { name: /^Ways out Night 2, Room 2: the seat for a lyricist is empty/ }).click()
    await page.getByRole('button', { name: 'Do this' }).first().click()
    await expect(page.getByText('every seat is taken')).toBeVisible()
  })
})

test('a repeat is told with its nights and a swap that ends it; one click takes it', async ({ page }) => {
  await signInAs(page, 'Organiser')
  const camp = await createPlannedCamp(page, 'Ways out', { rooms: 5, nights: 3 })
  await page.goto(camp.board)
  await carry(page, cardOf(page, writer('M', 1), 1), cardOf(page, writer('M', 2), 1))
  await expect(page.getByText(/^Writer (M2|T1) and Writer (M2|T1) are in one team on nights 1 and 2\./)).toBeVisible()
  await page.getByRole('button', { name: /^Ways out Writer (M2|T1) and Writer (M2|T1) are in one team/ }).click()
  await expect(page.getByText(/^Night 1: Writer M[12] and Writer M[12] change places/)).toBeVisible()
  await page.getByRole('button', { name: 'Do this' }).first().click()
  await expect(page.getByText('0 repeats · every seat is taken')).toBeVisible()
})

test('with the keyboard alone: picked up, carried, put down, moved by the list whose best come first, and the page is clean', async ({
  page,
}) => {
  await signInAs(page, 'Organiser')
  const camp = await createPlannedCamp(page, 'By keys', { rooms: 3, nights: 2 })
  await page.goto(camp.board)
  await cardOf(page, writer('T', 1), 1).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText('Writer T1 and Writer T2, night 1')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
  await page.keyboard.press('Enter')
  await expect(roomBox(page, 1, 2)).toContainText(writer('T', 1))
  await expect(cardOf(page, writer('T', 1), 1)).toBeFocused()

  await page.keyboard.press('Space')
  await page.getByRole('menuitem', { name: 'Move to…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Move Writer T1 to…' })
  await expect(dialog.getByRole('button', { name: 'Track writer Writer T2' })).toContainText(
    'would no longer meet again',
  )
  await dialog.getByRole('listitem').first().getByRole('button').press('Enter')
  await expect(page.getByText('0 repeats · every seat is taken')).toBeVisible()
})

test('whoever is pinned stays: by hand until they are unpinned, and when plans are made again', async ({ page }) => {
  await signInAs(page, 'Organiser')
  const camp = await createPlannedCamp(page, 'Pinned', { rooms: 5, nights: 3 })
  await page.goto(camp.board)
  // Two who never meet in a plan made for them alone: the pins bring T1 and M4 together.
  await carry(page, cardOf(page, writer('M', 4), 2), cardOf(page, writer('M', 2), 2))
  await expect(roomBox(page, 2, 1)).toContainText(writer('M', 4))
  await cardOf(page, writer('M', 4), 2).click()
  await page.getByRole('menuitem', { name: 'Pin here' }).click()
  await cardOf(page, writer('T', 1), 1).click()
  await page.getByRole('menuitem', { name: 'Pin the team of Room 1 on night 1' }).click()
  await expect(cardOf(page, writer('L', 1), 1)).toHaveAccessibleName(/Pinned/)

  await carry(page, cardOf(page, writer('M', 4), 2), cardOf(page, writer('M', 3), 2))
  await expect(page.getByText(/Writer M4 is pinned to Room 1 on night 2 and stays there/)).toBeVisible()
  await expect(roomBox(page, 2, 1)).toContainText(writer('M', 4))
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Make again' }).click()
  await expect(page.getByRole('tab')).not.toHaveCount(1, { timeout: 30_000 })
  for (const { letter, plan } of await camp.plans()) {
    expect(camp.roomOf(plan, 2, writer('M', 4)), letter).toBe(1)
    for (const each of ['T', 'M', 'L'] as const) expect(camp.roomOf(plan, 1, writer(each, 1)), letter).toBe(1)
  }

  await page.getByRole('tab', { name: /^Plan A/ }).click()
  await cardOf(page, writer('M', 4), 2).click()
  await page.getByRole('menuitem', { name: 'Unpin', exact: true }).click()
  await carry(page, cardOf(page, writer('M', 4), 2), cardOf(page, writer('M', 3), 2))
  await expect(roomBox(page, 2, 1)).not.toContainText(writer('M', 4))
})

test('two organisers at once: each sees the other’s edit, and of two edits at the same moment none is lost', async ({
  page,
  another,
}) => {
  await signInAs(page, 'Organiser')
  const camp = await createPlannedCamp(page, 'Two at once', { rooms: 5, nights: 3 })
  const { page: second, complaints } = await another()
  await enterBy(second, camp.linkOf(secondOrganiser))
  await page.goto(camp.board)
  await second.goto(camp.board)
  await expect(second.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()

  await test.step('an edit appears at the other’s by itself; a menu of whoever sat there closes', async () => {
    await cardOf(second, writer('T', 1), 3).click()
    await expect(second.getByRole('menuitem', { name: 'Pin here' })).toBeVisible()
    await carry(page, cardOf(page, writer('T', 1), 3), cardOf(page, writer('T', 2), 3))
    await expect(roomBox(second, 3, 2)).toContainText(writer('T', 1))
    await expect(second.getByRole('menu')).toHaveCount(0)
  })

  await test.step('different seats: mine on top', async () => {
    await second.context().setOffline(true)
    await carry(second, cardOf(second, writer('M', 1), 1), cardOf(second, writer('M', 2), 1))
    await expect(second.getByText('Not saved yet')).toBeVisible()
    await carry(page, cardOf(page, writer('L', 3), 1), cardOf(page, writer('L', 4), 1))
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await second.context().setOffline(false)
    await expect(second.getByRole('heading', { name: 'Linnea Hagström has changed Plan A' })).toBeVisible()
    await expect(second.getByText(/Night 1: Room 4 instead of Room 3/).first()).toBeVisible()
    await second.getByRole('button', { name: 'Put mine on top' }).click()
    await expect(second.getByText('Saved', { exact: true })).toBeVisible()
    await expect(roomBox(page, 1, 2)).toContainText(writer('M', 1))
    const rooms = (await camp.plans()).map(({ plan }) =>
      ['M1', 'L3'].map((who) => camp.roomOf(plan, 1, `Writer ${who}`)),
    )
    expect(rooms).toEqual([[2, 4]])
  })

  await test.step('the same seat: mine as another plan', async () => {
    await second.context().setOffline(true)
    await carry(second, cardOf(second, writer('T', 1), 2), cardOf(second, writer('T', 2), 2))
    await expect(second.getByText('Not saved yet')).toBeVisible()
    await carry(page, cardOf(page, writer('T', 1), 2), cardOf(page, writer('T', 3), 2))
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await second.context().setOffline(false)
    await expect(second.getByText(/You both changed the same seats/)).toBeVisible()
    await expect(second.getByRole('button', { name: 'Put mine on top' })).toBeHidden()
    await second.getByRole('button', { name: 'Keep mine as another plan' }).click()
    await expect(second.getByRole('tab', { name: /^Plan B/, selected: true })).toBeVisible()
    expect((await camp.plans()).map(({ plan }) => camp.roomOf(plan, 2, writer('T', 1)))).toEqual([3, 2])
  })
  expect(complaints).toEqual([])
})

test('an edit without network stays on the screen, survives a reload, and is saved when the network is back', async ({
  page,
}) => {
  await signInAs(page, 'Organiser')
  const camp = await createPlannedCamp(page, 'Cut off', { rooms: 3, nights: 2 })
  await page.goto(camp.board)
  await expect(page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()
  await page.context().setOffline(true)
  await carry(page, cardOf(page, writer('T', 1), 1), cardOf(page, writer('T', 2), 1))
  await carry(page, cardOf(page, writer('L', 1), 1), cardOf(page, writer('L', 3), 1))
  await expect(page.getByText('Not saved yet')).toBeVisible()
  await expect(page.getByText(/your edits are kept in this browser/)).toBeVisible()
  await expect(roomBox(page, 1, 2)).toContainText(writer('T', 1))

  await page.goto('about:blank')
  await page.context().setOffline(false)
  await page.goto(camp.board)
  await expect(roomBox(page, 1, 2)).toContainText(writer('T', 1))
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await expect.poll(async () => camp.roomOf((await camp.plans())[0]!.plan, 1, writer('L', 1))).toBe(3)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(roomBox(page, 1, 1)).toContainText(writer('T', 1))
})

test('rooms that closed and people who are gone are told, and the way there is one click', async ({ page }) => {
  await signInAs(page, 'Organiser')
  const camp = await createPlannedCamp(page, 'Closed', { rooms: 5, nights: 3 })
  await call(page, 'rotation.wish', { campId: camp.campId, wish: { kind: 'closed', room: 4, night: 3 } })
  await page.goto(camp.board)
  const sentence = /Room 4 is closed on night 3 but has Writer T4/
  await expect(page.getByText(sentence).first()).toBeVisible()
  await page.getByRole('button', { name: /^Show Room 4 is closed/ }).click()
  await expect(roomBox(page, 3, 4)).toBeFocused()
})

test('everybody else sees the demo’s rotation as it was published', async ({ page }) => {
  await signInAs(page, 'Writer')
  await page.goto(`${await demoCamp(page)}/rotation`)
  await expect(page.getByText(/^Publication 1,/)).toBeVisible()
})
