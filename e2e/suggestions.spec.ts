import AxeBuilder from '@axe-core/playwright'
import { apprentice, field, second, wordOf } from './desk-room'
import { ask, call, producer } from './own-camp'
import { cards, expect, test } from './review-room'

type Blame = { owners: { author: string }[][]; names: Record<string, string> | { id: string; name: string }[] }

test('an apprentice proposes, the producer declines with a reason by keys alone, the apprentice reads it', async ({
  openReview,
}) => {
  const { desk, min, open, address, campId, title } = await openReview('Kept As It Is')
  await open(min)
  await wordOf(min, 'easily').dblclick()
  await field(min).fill('instantly')
  await min.getByLabel('Why? (optional)').fill('more immediate')
  await min.getByLabel('Why? (optional)').press('Enter')
  await expect(cards(min)).toHaveCount(1)
  await expect(min.locator('[data-lyric] ins')).toHaveCount(0)

  await expect(cards(desk)).toHaveCount(1)
  await expect(cards(desk)).toContainText(apprentice)
  await expect(cards(desk)).toContainText('“more immediate”')
  await expect(cards(desk).locator('ins')).toHaveText('instantly')
  await desk.keyboard.press('n')
  await expect(desk.locator('[data-word][role=button]')).toContainText('easily')
  await desk.keyboard.press('3')
  await expect(desk.getByRole('group', { name: 'Why not? They will read it.' })).toBeVisible()
  await desk.getByLabel('Say more (optional, type it first)').fill('It rhymes with visibly')
  await desk.getByRole('button', { name: 'Rhyme lost' }).focus()
  await desk.keyboard.press('4')
  await expect(cards(desk)).toHaveCount(0)
  await expect(desk.getByText('1 decided')).toBeVisible()

  const told = `${producer} declined “easily → instantly”: Rhyme lost: It rhymes with visibly`
  await expect(min.getByText(told)).toBeVisible()
  await min.goto(`/camps/${campId}/proposals`)
  const song = min.getByRole('listitem').filter({ has: min.getByRole('link', { name: title }) })
  const decided = min.getByRole('region', { name: /^Decided/ }).locator(song)
  await expect(decided.getByText(`Declined by ${producer}:`)).toBeVisible()
  await expect(decided.getByText('Rhyme lost')).toBeVisible()
  await expect(decided.getByText('Sung now: From the back row I am easily visible')).toBeVisible()
  await min.goto(address)
  await min.getByText('1 decided').click()
  await expect(min.getByText('It rhymes with visibly', { exact: false })).toBeVisible()
})

test('accepted with edits: what is kept stays the words of whoever offered it', async ({ openReview }) => {
  const { desk, min, offer, head, campId, songId } = await openReview('With edits')
  await offer(min, 'easily visible', 'instantly there', 'more immediate')
  await expect(cards(desk)).toHaveCount(1)
  await desk.keyboard.press('n')
  await desk.keyboard.press('e')
  const line = desk.getByLabel('As it should be sung')
  await expect(line).toHaveValue('From the back row I am instantly there')
  await line.fill('From the back row I am instantly seen')
  await desk.keyboard.press('Enter')
  await expect(desk.locator('[data-lyric]').getByText('seen', { exact: true })).toBeVisible()
  await expect(cards(desk)).toHaveCount(0)
  const { number, text, lineOf, lineIds } = await head()
  const sung = 'From the back row I am instantly seen'
  expect(text).toContain(sung)
  const { owners } = await ask<Blame>(desk, 'refinement.evidence.blame', { campId, songId, number })
  const people = await ask<{ id: string; name: string }[]>(desk, 'roster.list', { campId })
  const nameOf = (id: string | undefined) => people.find((person) => person.id === id)?.name
  const words = owners[lineIds.indexOf(lineOf(sung))]!
  expect(words.slice(-2).map(({ author }) => nameOf(author))).toEqual([apprentice, producer])
})

test('among alternatives one digit takes one and settles the others; declining one leads to the next of them', async ({
  openReview,
}) => {
  const { desk, min, open, enter, offer, head } = await openReview('Alternatives')
  await open(min)
  const other = await enter(second)
  await offer(min, 'easily', 'plainly')
  const instantly = await offer(min, 'easily', 'instantly')
  await offer(other, 'easily', 'suddenly')
  await offer(min, 'houselights', 'street lights')
  await expect(cards(desk)).toHaveCount(4)
  await desk.keyboard.press('n')
  await desk.keyboard.press('3')
  await desk.keyboard.press('2')
  await expect(desk, 'an alternative that nobody has decided about is next').toHaveURL(new RegExp(`s=${instantly}`))
  await desk.keyboard.press('2')
  const choice = desk.getByRole('group', { name: '2 wishes for these words' })
  await expect(choice.getByRole('button', { name: 'Accept “suddenly”' })).toBeVisible()
  await desk.keyboard.press('2')
  await expect(cards(desk)).toHaveCount(1)
  await expect(desk.getByText('One alternative is settled with it.', { exact: false })).toBeVisible()
  expect((await head()).text).toContain('From the back row I am suddenly visible')
  await min.getByText('2 decided').click()
  await expect(min.getByText(/^Settled by another change/)).toBeVisible()
})

test('one whose words have changed since is never applied: its author offers it anew, then it is one key', async ({
  openReview,
}) => {
  const { desk, min, open, offer, change, head } = await openReview('Anew')
  await open(min)
  await offer(min, 'Candle', 'Lantern')
  await change('Candle', 'Beacon')
  await expect(cards(desk)).toContainText('These words have changed in revision')
  await expect(cards(desk).getByRole('button', { name: 'Accept', exact: true })).toHaveCount(0)
  await desk.keyboard.press('n')
  await desk.keyboard.press('1')
  expect((await head()).text).toContain('Beacon on the water')
  await cards(min).getByRole('button', { name: 'Offer anew' }).click()
  await expect(cards(desk).locator('del')).toHaveText('Beacon')
  await desk.keyboard.press('n')
  await desk.keyboard.press('1')
  await expect(cards(desk)).toHaveCount(0)
  expect((await head()).text).toContain('Lantern on the water')
})

test('a review pass goes through all of them by keys, and sums up with the reasons', async ({ openReview }) => {
  const { desk, min, offer } = await openReview('Pass')
  await offer(min, 'Candle', 'Lantern', 'brighter')
  await offer(min, 'mean', 'need')
  await offer(min, 'houselights', 'street lights')
  await expect(cards(desk)).toHaveCount(3)
  await desk.keyboard.press('z')
  const pass = desk.getByRole('dialog', { name: 'Review pass' })
  await expect(pass.getByText('1 of 3')).toBeVisible()
  await expect(pass.locator('ins')).toHaveText('Lantern')
  const { violations } = await new AxeBuilder({ page: desk }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)).toEqual([])
  await desk.keyboard.press('1')
  await expect(pass.getByText('2 of 3')).toBeVisible()
  await desk.keyboard.press('3')
  await desk.keyboard.press('7')
  await expect(pass.getByText('3 of 3')).toBeVisible()
  await desk.keyboard.press('h')
  await expect(pass.getByText('All looked at')).toBeVisible()
  await expect(pass.getByText('1 accepted', { exact: true })).toBeVisible()
  await expect(pass.getByText('Taste ×1')).toBeVisible()
  await expect(pass.getByText('1 left for later')).toBeVisible()
  await desk.keyboard.press('Enter')
  await expect(pass).toHaveCount(0)
  await expect(cards(desk)).toHaveCount(1)
})

test('on a phone in Korean a suggestion is read and accepted behind its tab; nothing keeps anybody out', async ({
  openReview,
}) => {
  const { min, offer, address, enter } = await openReview('Phone')
  await offer(min, '쉽게', '단번에')
  const phone = await enter(second, { viewport: { width: 390, height: 844 }, hasTouch: true })
  await phone.context().addCookies([{ name: 'locale', value: 'ko', url: phone.url() }])
  for (const colorScheme of ['dark', 'light'] as const) {
    await phone.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await phone.goto(`${address}?tab=why`)
    await expect(phone.getByRole('button', { name: '수락', exact: true })).toBeVisible()
    const { violations } = await new AxeBuilder({ page: phone }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)).toEqual([])
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
  await phone.getByRole('button', { name: '수락', exact: true }).tap()
  await expect(phone.getByText('지금은 제안이 없습니다.', { exact: false })).toBeVisible()
  await phone.goto(address)
  await expect(phone.locator('[data-lyric] ins')).toHaveText(['단번에'])
})

test('a decline is spoken: three keys, and the proposer hears it', async ({ openReview }) => {
  const { desk, min, offer, campId, title } = await openReview('Spoken')
  await offer(min, 'easily', 'instantly')
  await min.goto(`/camps/${campId}/proposals`)
  await expect(cards(desk)).toHaveCount(1)
  await desk.keyboard.press('n')
  await desk.keyboard.press('3')
  await desk.keyboard.press('r')
  await expect(desk.getByText('0:01 / 0:10')).toBeVisible()
  await desk.keyboard.press('7')
  await expect(cards(desk)).toHaveCount(0)
  const told = `${producer} declined “easily → instantly”: Taste: with a voice note`
  await expect(min.getByText(told)).toBeVisible()
  const song = min.getByRole('listitem').filter({ has: min.getByRole('link', { name: title }) })
  await song.getByRole('button', { name: `Listen: voice note of ${producer}` }).click()
  await expect(song.getByRole('button', { name: `Pause: voice note of ${producer}` })).toBeVisible()
})

test('two words offered as one are decided one by one after Alt and Enter', async ({ openReview }) => {
  const { desk, min, offer, head } = await openReview('Divided')
  await offer(min, 'Candle on', 'Lantern at')
  await expect(cards(desk).locator('ins')).toHaveText(['Lantern at'])
  await desk.keyboard.press('n')
  await desk.keyboard.press('Alt+Enter')
  await expect(cards(desk)).toHaveCount(2)
  await expect(cards(desk).locator('ins')).toHaveText(['Lantern', 'at'])
  await desk.keyboard.press('n')
  await desk.keyboard.press('1')
  await expect(cards(desk)).toHaveCount(1)
  await desk.keyboard.press('3')
  await desk.keyboard.press('6')
  await expect(cards(desk)).toHaveCount(0)
  expect((await head()).text).toContain('Lantern on the water')
})

test('in a review pass the line sounds over and over, until the pass goes on', async ({ openReview }) => {
  const { desk, min, writer, offer, head, song, open } = await openReview('Loop')
  const lineId = (await head()).lineOf('Candle on the water')
  const times = [{ lineId, startMs: 2_000, endMs: 5_000 }]
  await call(writer, 'refinement.times.put', { ...song, version: 1, times })
  await offer(min, 'Candle', 'Lantern')
  await offer(min, 'houselights', 'street lights')
  await open(desk)
  await expect(desk.getByRole('button', { name: 'Play', exact: true })).toBeEnabled({ timeout: 30_000 })
  await desk.keyboard.press('z')
  const pass = desk.getByRole('dialog', { name: 'Review pass' })
  await expect(pass.getByText('Loops 0:02–0:05. Space pauses.')).toBeVisible()
  const playhead = desk.getByRole('slider', { includeHidden: true }).first()
  const heard: number[] = []
  const hasTurned = async () => {
    heard.push(Number(await playhead.getAttribute('aria-valuenow')))
    return heard.some((at, i) => i > 0 && at < heard[i - 1]!)
  }
  await expect.poll(hasTurned, { intervals: [60], timeout: 15_000 }).toBe(true)
  expect(Math.max(...heard)).toBeLessThanOrEqual(5)
  await desk.keyboard.press('1')
  await expect(pass.getByText('Nobody has said yet when this line is sung', { exact: false })).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Play', exact: true, includeHidden: true })).toHaveCount(1)
})
