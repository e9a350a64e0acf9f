import { readdirSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type DemoRole, demoCamp, expect, signInAs, test } from './fixtures'

/** Every page of the route tree, and who looks at it. A page without a line here fails the first test. */
const pages: {
  route: string
  note?: string
  as: DemoRole | null
  path?: (page: Page, camp: string) => Promise<string> | string
}[] = [
  { route: '/', as: 'Organiser', path: () => '/' },
  { route: '/sign-in', as: null, path: () => '/sign-in' },
  { route: '/link/[token]', as: null, path: () => `/link/${'x'.repeat(43)}` },
  { route: '/link/[token]', note: 'an invitation', as: null, path: openInvitation },
  { route: '/camps', as: 'Organiser', path: () => '/camps' },
  { route: '/camps/new', as: 'Organiser', path: () => '/camps/new' },
  { route: '/me', as: 'Organiser', path: () => '/me' },
  { route: '/camps/[camp]', as: 'Listener' },
  { route: '/camps/[camp]/tonight', as: 'Organiser' },
  { route: '/camps/[camp]/my-night', as: 'Writer' },
  { route: '/camps/[camp]/roster', as: 'Organiser' },
  { route: '/camps/[camp]/roster', as: 'Writer' },
  { route: '/camps/[camp]/rotation', as: 'Organiser' },
  {
    ...{ route: '/camps/[camp]/rotation', note: 'who meets whom', as: 'Organiser' },
    path: (_, camp) => `${camp}/rotation?view=meetings`,
  },
  {
    ...{ route: '/camps/[camp]/rotation', note: 'people and their nights', as: 'Organiser' },
    path: (_, camp) => `${camp}/rotation?view=people`,
  },
  { route: '/camps/[camp]/rotation', as: 'Producer' },
  { route: '/camps/[camp]/songs', as: 'Apprentice' },
  { route: '/camps/[camp]/songs/[song]', as: 'Writer', path: firstSong },
  { route: '/camps/[camp]/songs/[song]', as: 'Apprentice', path: firstSong },
  { route: '/camps/[camp]/refinement', as: 'Producer' },
  { route: '/camps/[camp]/refinement/[song]', as: 'Producer', path: firstInQueue },
  {
    ...{ route: '/camps/[camp]/songs/[song]/family', as: 'Writer' },
    path: async (page, camp) => `${await firstSong(page, camp)}/family`,
  },
  {
    ...{ route: '/camps/[camp]/refinement/[song]/combine', as: 'Producer' },
    path: async (page, camp) => `${(await firstInQueue(page, camp)).split('?')[0]}/combine`,
  },
  { route: '/camps/[camp]/proposals', as: 'Apprentice' },
  { route: '/camps/[camp]/proposals', as: 'Writer' },
  { route: '/camps/[camp]/settings', as: 'Organiser' },
  { route: '/camps/[camp]/settings', as: 'Producer' },
  { route: 'not found', as: 'Organiser', path: () => '/camps/camp_of_somebody_else' },
]

async function firstSong(page: Page, camp: string): Promise<string> {
  await page.goto(`${camp}/songs`)
  return (await page.locator('main a[href*="/songs/song_"]').first().getAttribute('href'))!
}

async function firstInQueue(page: Page, camp: string): Promise<string> {
  await page.goto(`${camp}/refinement`)
  return (await page.locator('main a[href*="/refinement/song_"]').first().getAttribute('href'))!
}

/** The link of somebody who hasn't come yet, read off the organiser's page; that browser then leaves. */
async function openInvitation(page: Page): Promise<string> {
  await signInAs(page, 'Organiser')
  await page.goto(`${await demoCamp(page)}/roster`)
  await page.getByRole('button', { name: 'All links' }).click()
  const links = await page.getByRole('dialog').locator('textarea').inputValue()
  await page.context().clearCookies()
  return new URL(/http\S+\/link\/\S+/.exec(links)![0]).pathname
}

function routesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return routesOf(`${folder}/${entry.name}`)
    const route = folder.replace(/^app/, '').replace(/\/\([^)]+\)/g, '')
    return entry.name === 'page.tsx' ? [route || '/'] : []
  })
}

test('every page of the route tree is looked at', () => {
  expect(routesOf('app').filter((route) => !pages.some((page) => page.route === route))).toEqual([])
})

async function expectNoBarrier(page: Page, colorScheme: 'dark' | 'light', axe: AxeBuilder) {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveCSS('color-scheme', colorScheme)
  const { violations } = await axe.analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  )
}

for (const { route, note, as, path } of pages) {
  test(`${note ?? route} for ${as ?? 'anybody'}: no barrier in either light, fits a phone, speaks Korean`, async ({
    page,
  }) => {
    let address = route
    if (as) {
      await signInAs(page, as)
      const camp = await demoCamp(page)
      address = path ? await path(page, camp) : route.replace('/camps/[camp]', camp)
    } else if (path) address = await path(page, '')

    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page).toHaveTitle(/Nightshift|Fantasia/)
    await expectNoBarrier(page, 'dark', new AxeBuilder({ page }))
    // The page follows the system's light while it is open; by day nothing but its colours is another.
    await expectNoBarrier(page, 'light', new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']))

    await page.setViewportSize({ width: 390, height: 844 })
    await page.context().addCookies([{ name: 'locale', value: 'ko', url: page.url() }])
    await page.goto(address)
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
}
