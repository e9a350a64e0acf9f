import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { lyrics, openRoom, second } from './desk-room'
import { expect, test } from './fixtures'
import { ask, call, createOwnCamp, enterBy, producer } from './own-camp'
import { OwnServer } from './own-server'

const chip = (page: Page, facet: string) =>
  page.getByRole('list', { name: 'Facets of the song' }).getByRole('button', { name: new RegExp(`^${facet}`) })

const violationsOn = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)

async function add(page: Page, facet: string) {
  await page.getByRole('main').getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('menuitem', { name: facet }).click()
}

test('tempo and key change where they stand, and the other browser shows them at once', async ({ page, another }) => {
  const { desk, enter, open } = await openRoom(page, another, 'Facets')
  const other = await enter(second)
  await open(other)

  await test.step('tempo by keyboard alone', async () => {
    await chip(desk, 'Tempo').focus()
    await desk.keyboard.press('Enter')
    await expect(desk.getByLabel('Tempo', { exact: true }).last()).toBeFocused()
    await desk.keyboard.press('Control+a')
    await desk.keyboard.type('122,5')
    await desk.keyboard.press('Enter')
    for (const who of [desk, other]) {
      await expect(chip(who, 'Tempo').locator('del')).toHaveText('120 bpm')
      await expect(chip(who, 'Tempo').locator('ins')).toHaveText('122.5 bpm')
    }
  })
  await test.step('what is no tempo is said in words, and stays', async () => {
    await chip(desk, 'Tempo').click()
    await desk.getByRole('textbox', { name: 'Tempo' }).fill('fast')
    await desk.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(desk.getByText('A number between 20 and 400.')).toBeVisible()
    await expect(desk.getByRole('textbox', { name: 'Tempo' })).toHaveValue('fast')
    await desk.keyboard.press('Escape')
  })
  await test.step('a key says how far it went', async () => {
    await chip(desk, 'Key').click()
    await desk.getByRole('combobox', { name: 'Key' }).fill('B minor')
    await desk.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(chip(other, 'Key')).toContainText('B minor (+2)')
  })
})

test('structure, instruments, melody notes and the title change where they stand, and the other browser shows them at once', async ({
  page,
  another,
}) => {
  const { desk, enter, open } = await openRoom(page, another, 'More facets')
  const other = await enter(second)
  await open(other)
  await test.step('the structure comes from the lyric’s headers', async () => {
    await add(desk, 'Structure')
    const dialog = desk.getByRole('dialog', { name: 'Structure' })
    await dialog.getByRole('button', { name: 'Take from the lyric’s headers' }).click()
    await expect(dialog.getByRole('listitem')).toHaveCount(4)
    await dialog.getByLabel('Start of Chorus', { exact: true }).fill('0:32.5')
    await dialog.getByLabel('Bars of section 2').fill('8')
    expect(await violationsOn(desk)).toEqual([])
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(chip(other, 'Structure')).toContainText('4 sections')
    await chip(other, 'Structure').click()
    await expect(other.getByLabel('Start of Chorus', { exact: true })).toHaveValue('0:32.5')
    await other.keyboard.press('Escape')
  })
  await test.step('instruments and melody notes', async () => {
    await add(desk, 'Instruments')
    await desk.getByLabel('Another instrument').fill('Juno, drums')
    await desk.keyboard.press('Enter')
    await desk.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(chip(other, 'Instruments')).toContainText('Juno, drums')
    await add(desk, 'Melody')
    await desk.getByLabel('Melody note 1').fill('The second line goes up at the end')
    await desk.getByLabel('How much of note 1 is new').selectOption('heavy')
    await desk.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(chip(other, 'Melody')).toContainText('1 note')
  })
  await test.step('the title; what it was called before stays to be found', async () => {
    await desk.getByRole('button', { name: 'Change the title' }).click()
    await desk.getByRole('textbox', { name: 'Title' }).fill('Front Row')
    await desk.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(other.getByRole('heading', { level: 1 }).locator('ins')).toHaveText('Front Row')
    await other.getByRole('button', { name: '1 earlier title' }).click()
    await expect(other.getByRole('dialog').getByText('Back Row')).toBeVisible()
    await other.keyboard.press('Escape')
    await other.keyboard.press('Control+k')
    await other.keyboard.type('back ro')
    await expect(other.getByRole('option', { name: 'Front Row earlier Back Row' })).toBeVisible()
  })
})

test('two people change two facets at once: both stay; on a phone they are changed just the same', async ({
  page,
  another,
}) => {
  const { desk, enter, open } = await openRoom(page, another, 'Two facets')
  const phone = await enter(second, { hasTouch: true, viewport: { width: 390, height: 844 } })
  await open(phone)
  await chip(phone, 'Key').click()
  await phone.getByRole('combobox', { name: 'Key' }).fill('C major')
  await chip(desk, 'Tempo').click()
  await desk.getByRole('textbox', { name: 'Tempo' }).fill('90')
  await desk.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(chip(desk, 'Tempo').locator('ins')).toHaveText('90 bpm')
  await phone.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(chip(desk, 'Key')).toContainText('C major')
  await expect(chip(desk, 'Tempo')).toContainText('90 bpm')
  expect(await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})

test('the history: one line of an old revision comes back alone, a facet too, and any two revisions are compared', async ({
  page,
  another,
}) => {
  const { desk, open, save } = await openRoom(page, another, 'History')
  const worked = lyrics.replace('Candle', 'Lantern').replace('houselights', 'streetlights')
  await save(desk, 1, worked, 'Less candle')
  await open(desk, '?pane=history')
  const list = desk.getByRole('list', { name: 'Revisions, newest first' })
  await expect(list.getByText('Why: Less candle')).toBeVisible()

  await test.step('the line', async () => {
    await desk.getByRole('button', { name: 'More for revision 1' }).click()
    await desk.getByRole('menuitem', { name: 'Compare with the newest' }).click()
    await expect(desk.getByRole('region', { name: 'Compare two revisions' })).toBeFocused()
    await desk.getByRole('button', { name: 'Bring back “Candle on the water”' }).click()
    await expect(list.getByText('Restores revision 1.')).toBeVisible()
    await expect(list.getByText('“Lantern” → “Candle”', { exact: false })).toBeVisible()
    const words = await ask<Current>(desk, 'refinement.words', addressIn(desk.url()))
    expect(words.revision.lyrics).toBe(lyrics.replace('houselights', 'streetlights'))
  })
  await test.step('what a revision changed is undone', async () => {
    await desk.getByRole('button', { name: 'More for revision 2' }).click()
    await desk.getByRole('menuitem', { name: 'Undo what it changed' }).click()
    await expect(list.getByRole('button', { name: 'More for revision 4' })).toBeVisible()
    const words = await ask<Current>(desk, 'refinement.words', addressIn(desk.url()))
    expect(words.revision.lyrics).toBe(lyrics)
  })
  await test.step('the distance as a picture and in numbers; whose words are sung, and that this is no split', async () => {
    await expect(desk.getByRole('heading', { name: 'Distance from the original' })).toBeVisible()
    await desk.getByText('The same in numbers').click()
    await expect(desk.getByRole('region', { name: 'The same in numbers' }).getByRole('row')).toHaveCount(5)
    await expect(
      desk.getByText('Evidence for the talk about the split, never the split', { exact: false }),
    ).toBeVisible()
  })
  expect(await violationsOn(desk)).toEqual([])
})

test('a line that was brought back is still there after the power went', async ({ browser }) => {
  test.setTimeout(180_000)
  const server = await OwnServer.create()
  const open = async () => (await browser.newContext({ baseURL: server.origin })).newPage()
  try {
    const owner = await open()
    await owner.goto(server.setUpLink)
    await owner.getByLabel('Your name').fill('Linnea Hagström')
    await owner.getByLabel('E-mail').fill('linnea@example.test')
    await owner.getByLabel('Password').fill('seven rooms, three nights')
    await owner.getByRole('button', { name: 'Set up and sign in' }).click()
    await expect(owner.getByRole('heading', { name: 'My camps' })).toBeVisible()
    server.ownerIsThere()
    const { campId, address, linkOf } = await createOwnCamp(owner, 'Power')
    const desk = await open()
    await enterBy(desk, linkOf(producer))
    const [song] = await ask<{ id: string }[]>(desk, 'submission.songs', { campId })
    const where = { campId, songId: song!.id }
    const words = { title: 'Back Row', tempo: null, key: null, language: null }
    for (const [base, text] of [lyrics, lyrics.replace('Hold me like you mean it', 'Something else')].entries())
      await call(desk, 'refinement.revise', { ...where, base, reason: '', words: { ...words, lyrics: text } })
    await desk.goto(`${address}/refinement/${song!.id}?pane=history&from=1&to=2`)
    await desk.getByRole('button', { name: 'Bring back “Hold me like you mean it”' }).click()
    await expect(desk.getByText('Restores revision 1.')).toBeVisible()
    await server.kill9()
    await server.start()
    const { revision } = await ask<Current>(desk, 'refinement.words', where)
    expect(revision).toMatchObject({ number: 3, lyrics, kind: 'restore' })
    const first = await ask<Current['revision']>(desk, 'refinement.revision', { ...where, number: 1 })
    expect(revision.lineIds).toEqual(first.lineIds)
  } finally {
    await server.end()
  }
})

type Current = { revision: { number: number; lyrics: string; kind: string; lineIds: string[] } }

function addressIn(url: string) {
  const [, campId, songId] = /camps\/([^/]+)\/refinement\/([^/?]+)/.exec(url)!
  return { campId: campId!, songId: songId! }
}
