import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { demoCamp, expect, signInAs, test } from './fixtures'
import { writeWav } from './music'
import { OwnServer } from './own-server'

const MB = 1_000_000
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** More than the ten megabytes at which bodies were once cut; every other part of a song made of itself. */
function writeLongWav(megabytes: number, name: string): string {
  const short = readFileSync(writeWav())
  const body = Buffer.concat(
    Array.from({ length: Math.ceil((megabytes * MB) / short.length) }, () => short.subarray(44)),
  )
  const file = Buffer.concat([short.subarray(0, 44), body])
  file.writeUInt32LE(file.length - 8, 4)
  file.writeUInt32LE(body.length, 40)
  const path = join(mkdtempSync(join(tmpdir(), 'nightshift-music-')), name)
  writeFileSync(path, file)
  return path
}

/** The page of the writer's own song of that night. */
async function openSong(page: Page, night: number): Promise<void> {
  await signInAs(page, 'Writer')
  await page.goto(`${await demoCamp(page)}/songs?night=${night}`)
  await page.getByRole('article').getByRole('link').first().click()
  await page.getByRole('heading', { name: 'Demo' }).waitFor()
}

const choose = (page: Page, file: string) => page.getByLabel(/or choose a file/).setInputFiles(file)
const uploads = (page: Page) => page.getByRole('list', { name: 'Uploads' }).getByRole('listitem')

async function slowDown(page: Page, bytesPerSecond: number): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  await browser.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: bytesPerSecond },
  })
}

/** Waits until the bar of the first upload has come so far. */
const reach = (page: Page, bytes: number) =>
  expect
    .poll(async () => Number(await page.getByRole('progressbar').first().getAttribute('value')), { intervals: [50] })
    .toBeGreaterThan(bytes)

/** Takes the newest version back out. */
async function download(page: Page): Promise<Buffer> {
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download' }).click()
  return readFileSync(await (await saved).path())
}

test('eleven megabytes come out of the camp as they went in, and are heard', async ({ page }) => {
  const file = writeLongWav(11, 'night 2 take.wav')
  await openSong(page, 2)
  await choose(page, file)
  await expect(uploads(page).first()).toContainText('night 2 take.wav is safe: every byte was verified.')
  await expect(page.getByRole('combobox', { name: 'Version' })).toContainText(/^v\d+ · Tamika Boone/)
  expect(sha256(await download(page))).toBe(sha256(readFileSync(file)))

  const position = page.getByRole('slider', { name: 'Position' })
  await expect(position).toHaveAttribute('aria-valuetext', /^0 seconds of \d+ (minute|second)/)
  // Right after the first start the demo's own songs are still being prepared.
  await expect(page.getByRole('button', { name: 'Play' })).toBeEnabled({ timeout: 30_000 })
  await position.focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(position).toHaveAttribute('aria-valuenow', '15')
})

test('what is no demo is refused in a sentence, and becomes no version', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'nightshift-music-'))
  const [empty, page1] = [join(folder, 'empty.wav'), join(folder, 'page.wav')]
  writeFileSync(empty, '')
  writeFileSync(page1, '<!doctype html><p>la la la')
  await openSong(page, 1)
  await choose(page, empty)
  await expect(uploads(page).first()).toContainText('is empty: there is no sound in it')
  await choose(page, page1)
  await expect(uploads(page).first()).toContainText('is no audio file we know')
  for (const file of [page1, empty]) await page.getByRole('button', { name: `Dismiss ${basename(file)}` }).click()
  await expect(uploads(page)).toHaveCount(0)
})

test('an upload outlives a reload and a killed server, and is the same file in the end', async ({ page }) => {
  test.setTimeout(240_000)
  const server = await OwnServer.create({ DEMO: '1' })
  try {
    const file = writeLongWav(40, 'long.wav')
    await page.goto(`${server.origin}/sign-in`)
    await page.getByRole('listitem').getByRole('button', { name: 'Writer' }).click()
    await page
      .getByRole('link', { name: /Fantasia/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Songs' }).first().click()
    await page.getByRole('article').getByRole('link').last().click()
    await page.getByRole('heading', { name: 'Demo' }).waitFor()

    await slowDown(page, 4 * MB)
    await choose(page, file)
    await reach(page, 10 * MB)
    page.once('dialog', (leaving) => leaving.accept())
    await page.reload()
    await expect(uploads(page).first()).toContainText(/long\.wav, \d+ % safe: choose the same file to go on/)

    const offsets: number[] = []
    page.on('request', (request) => {
      if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']))
    })
    await page.getByLabel('Choose the same file').setInputFiles(file)
    await reach(page, 22 * MB)
    await server.kill9()
    await expect(uploads(page).first()).toContainText('It goes on by itself when the network is back')
    const sent = Number(await page.getByRole('progressbar').first().getAttribute('value'))
    await server.start()
    await expect(uploads(page).first()).toContainText('long.wav is safe: every byte was verified.', { timeout: 60_000 })
    expect(offsets[0]).toBeGreaterThan(0)
    expect(sent - offsets.at(-1)!).toBeLessThanOrEqual(8 * 1024 ** 2)
    expect(sha256(await download(page))).toBe(sha256(readFileSync(file)))
  } finally {
    await server.end()
  }
})
