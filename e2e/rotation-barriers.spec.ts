import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, signInAs, test } from './fixtures'
import { call } from './own-camp'
import { cardOf, createPlannedCamp, roomBox, writer } from './rotation-camp'

const named = { 'label-content-name-mismatch': { enabled: true } }

async function expectNoBarrier(page: Page, rules: Record<string, { enabled: boolean }> = {}): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ rules: { ...named, ...rules } }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`on a ${colorScheme} phone`, () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme })

    test('nothing on the board keeps anybody out, whatever is open, and nothing is cut off at the side', async ({
      page,
    }) => {
      test.setTimeout(180_000)
      await signInAs(page, 'Organiser')
      const camp = await createPlannedCamp(page, `Open to all, ${colorScheme}`, { rooms: 3, nights: 2 })
      const { campId } = camp
      const [draft] = await camp.plans()
      await camp.publish()
      const turned = { nights: draft!.plan.nights.map((each, i, all) => ({ ...each, teams: all[1 - i]!.teams })) }
      await call(page, 'rotation.add', { campId, plan: turned, pins: [], from: null })
      await page.goto(`${camp.board}?plan=B`)
      await expect(page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()
      const fits = async () =>
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      await expectNoBarrier(page)
      await fits()
      const views = page.getByRole('group', { name: 'What to show' })
      const compare = (await views.getByRole('button', { name: 'Compare' }).boundingBox())!
      expect(compare.x + compare.width).toBeLessThanOrEqual(390)

      await test.step('a card’s menu, and where somebody could go', async () => {
        await cardOf(page, writer('T', 1), 1).tap()
        await expect(page.getByRole('menuitem', { name: 'Move to…' })).toBeVisible()
        // A menu stands outside of the page's regions, as menus do.
        await expectNoBarrier(page, { region: { enabled: false } })
        await page.getByRole('menuitem', { name: 'Move to…' }).tap()
        await expect(page.getByRole('dialog', { name: 'Move Writer T1 to…' })).toBeVisible()
        await expectNoBarrier(page)
        await page.keyboard.press('Escape')
      })

      await test.step('publishing', async () => {
        await page.getByRole('button', { name: 'Publish…' }).tap()
        await expect(page.getByRole('dialog').getByRole('button', { name: 'Publish now' })).toBeVisible()
        await expectNoBarrier(page)
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: /^What changed/ }).tap()
        await expect(page.getByLabel("Text for the camp's chat")).toBeVisible()
        await expectNoBarrier(page)
        await page.keyboard.press('Escape')
      })

      await test.step('a wish', async () => {
        await page.getByRole('button', { name: 'Add a wish' }).tap()
        await page.getByRole('menuitem', { name: 'Put two together' }).tap()
        await expect(page.getByRole('dialog').getByRole('combobox').first()).toBeVisible()
        await expectNoBarrier(page)
        await page.keyboard.press('Escape')
      })

      for (const view of ['Who meets whom', 'People', 'Compare'])
        await test.step(view, async () => {
          await views.getByRole('button', { name: view }).tap()
          await expect(views.getByRole('button', { name: view })).toHaveAttribute('aria-pressed', 'true')
          await expect(roomBox(page, 1, 1)).toHaveCount(0)
          await expectNoBarrier(page)
          await fits()
        })
    })
  })
