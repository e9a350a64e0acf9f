import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { ask, call } from './own-camp'

/** The demo's five, by the role that is shown beside their name on the sign-in page. */
export type DemoRole = 'Organiser' | 'Producer' | 'Apprentice' | 'Listener' | 'Writer'

/** A page that complains in the console, a refused script included, fails its test. */
export function watch(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return complaints
}

/** What the browser itself logs of a network that was cut, and of an answer that says no on purpose. */
const expected = /net::ERR_|Failed to load resource: the server responded with a status of (401|403|404|409|422|429)/

/** As one click on the sign-in page does (`sign-in.spec.ts` clicks it). The page is then at an address without a page. */
export async function signInAs(page: Page, role: DemoRole): Promise<void> {
  await page.goto('/healthz')
  const people = await ask<{ email: string; role: string }[]>(page, 'access.demoPeople', undefined)
  await call(page, 'access.signInAsDemo', { email: people.find((each) => each.role === role.toLowerCase())!.email })
}

/** The demo camp's address. */
export async function demoCamp(page: Page): Promise<string> {
  const { camps } = await ask<{ camps: { id: string; name: string }[] }>(page, 'camp.mine', undefined)
  return `/camps/${camps.find(({ name }) => name.startsWith('Fantasia'))!.id}`
}

type Fixtures = {
  /** A browser of its own, as another person at another table would have. */
  another: (
    options?: Parameters<Browser['newContext']>[0],
  ) => Promise<{ page: Page; context: BrowserContext; complaints: string[] }>
  quiet: undefined
}

export const test = base.extend<Fixtures>({
  another: async ({ browser, baseURL }, use) => {
    const opened: BrowserContext[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL, ...options })
      opened.push(context)
      const page = await context.newPage()
      return { page, context, complaints: watch(page) }
    })
    for (const context of opened) await context.close()
  },

  quiet: [
    async ({ page }, use) => {
      const complaints = watch(page)
      await use(undefined)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
