import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { writeEveryFormat, writeWav } from './music'
import { OwnServer } from './own-server'

type Person = [name: string, country: string, languages: string[]]
const roster = JSON.parse(readFileSync('db/seed/fantasia-roster.json', 'utf8')) as Record<string, Person[]>

const crafts = [
  ['Track writer', roster.track_writers!],
  ['Top-liner', roster.top_liners!],
  ['Lyricist', roster.lyricists!],
] as const

/** What an organiser pastes: the writers of the file, the producer, and one line with a mistake in it. */
function rosterCsv(): string {
  const writers = crafts.flatMap(([craft, people]) =>
    people.map(([name, country, languages]) => [name, craft, languages.join(' '), country, 'writer'].join(';')),
  )
  return [
    'Name;Craft;Languages;Country;Role',
    ...writers,
    'Do-yun Namgung;;ko en;KR;producer',
    'Nobody Much;Juggler;;;writer',
  ].join('\n')
}

const lyrics = ['[Chorus]', 'From the back row I am easily visible', 'Even with the houselights down'].join('\n')

/** Reads somebody's invitation link off the organiser's page. */
async function linkOf(page: Page, name: string): Promise<string> {
  await page.getByLabel('Search the roster').fill(name)
  await page.getByRole('button', { name: `Menu of ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Invitation link' }).click()
  const link = await page.getByRole('textbox', { name: `Link of ${name}` }).inputValue()
  await page.keyboard.press('Escape')
  return link
}

async function enter(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: 'Enter the camp' }).click()
  await page.waitForURL(/\/camps\/camp_/)
}

let server: OwnServer
test.beforeEach(async () => {
  server = await OwnServer.create()
})
test.afterEach(() => server.end())

test('a camp from its first link to a refined song, through a power cut', async ({ page, another }) => {
  test.setTimeout(240_000)
  const organiser = page

  await test.step('the first person sets the installation up from the terminal’s link', async () => {
    await organiser.goto(server.setUpLink)
    await organiser.getByLabel('Your name').fill('Linnea Hagström')
    await organiser.getByLabel('E-mail').fill('linnea@example.test')
    await organiser.getByLabel('Password').fill('seven rooms, three nights')
    await organiser.getByRole('button', { name: 'Set up and sign in' }).click()
    await expect(organiser.getByRole('heading', { name: 'My camps' })).toBeVisible()
    server.ownerIsThere()
  })

  await test.step('a new camp from the Fantasia template', async () => {
    await organiser.getByRole('link', { name: 'New camp' }).click()
    await organiser.getByLabel('Name of the camp').fill('Fantasia Two')
    await organiser.getByLabel('Place').fill('Stockholm')
    await organiser.getByLabel('First night').fill(new Date().toISOString().slice(0, 10))
    await organiser.getByRole('button', { name: 'Create the camp' }).click()
    await organiser.waitForURL(/\/camps\/camp_/)
  })
  const camp = `${server.origin}${/\/camps\/[^/]+/.exec(organiser.url())![0]}`

  await test.step('the roster is pasted; the bad line is named and the good ones go in', async () => {
    await organiser.goto(`${camp}/roster`)
    await organiser.getByRole('button', { name: 'Paste or import' }).click()
    await organiser.getByLabel('Or paste from a spreadsheet').fill(rosterCsv())
    await expect(organiser.getByText("“Juggler” isn't a craft of this camp.", { exact: false })).toBeVisible()
    await organiser.getByRole('button', { name: 'Import 22 people' }).click()
    await expect(organiser.getByText('22 people', { exact: false }).first()).toBeVisible()
    await organiser.getByRole('button', { name: 'Done' }).click()
    await expect(organiser.getByText('7 of 7 lyricists')).toBeVisible()
  })

  await test.step('the rotation has no repeats and is published', async () => {
    await organiser.goto(`${camp}/rotation`)
    await organiser.getByRole('button', { name: 'Make the rotation' }).click()
    await expect(organiser.getByText('0 repeats · every seat is taken')).toBeVisible()
    await organiser.getByRole('button', { name: 'Publish…' }).click()
    await organiser.getByRole('button', { name: 'Publish now' }).click()
    await expect(organiser.getByText(/Publication 1, /)).toBeVisible()
  })

  await organiser.goto(`${camp}/roster`)
  const writerLink = await linkOf(organiser, 'Tamika Boone')
  const producerLink = await linkOf(organiser, 'Do-yun Namgung')
  const [writer, producer] = [await another(), await another()]

  await test.step('a writer opens their invitation and finds room and team', async () => {
    await enter(writer.page, writerLink)
    await expect(writer.page.getByRole('heading', { name: 'My night' })).toBeVisible()
    await writer.page.getByRole('link', { name: 'Open the song', exact: true }).click()
    await expect(writer.page.getByText(/^Night 1 · Room \d with /)).toBeVisible()
  })
  const song = writer.page.url()

  await test.step('the demo goes up, is verified, and plays; every other format becomes a version too', async () => {
    test.setTimeout(300_000)
    const files = [writeWav(), ...(await writeEveryFormat())]
    for (const [i, file] of files.entries()) {
      await writer.page.locator('input[type=file]').setInputFiles(file)
      await expect(
        writer.page.getByRole('status').filter({ hasText: `every byte was verified. It is v${i + 1} now.` }),
      ).toHaveCount(1, { timeout: 30_000 })
    }
    await expect(writer.page.getByRole('slider', { name: 'Position' })).toHaveAttribute(
      'aria-valuetext',
      /of \d+ seconds|of 1 minute/,
      {
        timeout: 60_000,
      },
    )
    await writer.page.getByRole('button', { name: 'Play' }).click()
    await expect(writer.page.getByRole('button', { name: 'Pause' })).toBeVisible()
    await writer.page.getByRole('button', { name: 'Pause' }).click()
  })

  await test.step('words are saved as one revision, and the song is submitted', async () => {
    await writer.page.getByLabel('Title').fill('Velvet Alarm')
    await writer.page.getByLabel('Lyric sheet').fill(lyrics)
    await expect(writer.page.getByText('Draft safe on the server', { exact: false })).toBeVisible()
    await writer.page.getByRole('button', { name: 'Save' }).click()
    await expect(writer.page.getByText('Saved as revision 1.').first()).toBeVisible()
    await writer.page.getByRole('button', { name: 'Submit the song' }).click()
    await expect(writer.page.getByText('Submitted. The producers see it now.')).toBeVisible()
  })

  await test.step('the producer changes one word, and the writer sees it within a second', async () => {
    await enter(producer.page, producerLink)
    await producer.page.getByRole('link', { name: 'Velvet Alarm' }).click()
    await producer.page.getByText('easily', { exact: true }).dblclick()
    await producer.page.keyboard.type('instantly', { delay: 40 })
    const changed = Date.now()
    await producer.page.keyboard.press('Enter')
    await expect(writer.page.locator('del').filter({ hasText: 'easily' }).first()).toBeVisible()
    await expect(writer.page.locator('ins').filter({ hasText: 'instantly' }).first()).toBeVisible()
    expect(Date.now() - changed).toBeLessThan(1_000)
    await expect(producer.page.locator('ins').filter({ hasText: 'instantly' }).first()).toBeVisible()
  })

  await test.step('the old word is restored as a new revision', async () => {
    await producer.page.getByRole('tab', { name: 'History' }).click()
    await producer.page.getByRole('button', { name: 'More for revision 1' }).click()
    await producer.page.getByRole('menuitem', { name: 'Restore revision 1' }).click()
    await expect(producer.page.getByText('Restores revision 1.')).toBeVisible()
    await expect(writer.page.getByText('Restores revision 1.')).toBeVisible()
  })

  await test.step('after a power cut the whole history is there', async () => {
    await server.kill9()
    await server.start()
    // Whoever had a page open need do nothing.
    await expect(producer.page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible({ timeout: 20_000 })
    await writer.page.goto(song)
    for (const number of [1, 2, 3])
      await expect(writer.page.getByText(`Revision ${number}`, { exact: true }).filter({ visible: true })).toHaveCount(
        1,
      )
    await expect(writer.page.getByText('“easily” → “instantly”', { exact: false }).first()).toBeVisible()
    await expect(writer.page.getByText('Restores revision 1.')).toBeVisible()
  })

  await test.step('it stops within five seconds although three browsers listen', async () => {
    expect(await server.stop()).toBeLessThan(5_000)
  })
  expect([...writer.complaints, ...producer.complaints]).toEqual([])
})
