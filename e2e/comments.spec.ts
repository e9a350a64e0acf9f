import AxeBuilder from '@axe-core/playwright'
import { second, wordOf } from './desk-room'
import { call } from './own-camp'
import { expect, tab, test, uploadTake } from './review-room'

test('a comment at the word survives an edit, asks whether it is settled, and comes back when it is opened again', async ({
  openReview,
}) => {
  const { desk, writer, change, songAddress } = await openReview('Comment')
  await wordOf(desk, 'easily').click()
  await desk.keyboard.press('c')
  const composer = desk.getByRole('form', { name: 'New comment' })
  await expect(composer.getByRole('radio', { name: '“easily”' })).toBeChecked()
  await expect(composer.getByLabel('Comment')).toBeFocused()
  await desk.keyboard.type('Too soft for the chorus, Cici')
  await expect(composer.getByLabel('Comment')).toHaveValue('Too soft for the chorus, Cici')
  await desk.keyboard.press('Control+Enter')
  await expect(composer).toHaveCount(0)

  await writer.goto(`${songAddress}?pane=comments`)
  await expect(writer.getByText('Too soft for the chorus, Cici')).toBeVisible()
  await writer.getByRole('button', { name: 'Answer' }).click()
  await writer.getByLabel('Answer').fill('What about instantly?')
  await writer.getByRole('button', { name: 'Send' }).click()
  await expect(desk.getByText('What about instantly?')).toBeVisible()

  await change('easily', 'instantly')
  await expect(desk.getByText('Was “easily”, now “instantly”.')).toBeVisible()
  await desk.getByRole('button', { name: 'Resolve?' }).click()
  await expect(desk.getByText('Too soft for the chorus, Cici')).toBeHidden()
  await desk.getByText('1 resolved').click()
  await desk.getByRole('button', { name: 'Reopen' }).click()
  await expect(desk.getByText('Was “easily”, now “instantly”.')).toBeVisible()
  const { violations } = await new AxeBuilder({ page: desk }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('a line that is deleted leaves its comment under the section, and restoring the line brings it back', async ({
  openReview,
}) => {
  const { desk, change, head, campId, songId } = await openReview('Orphan')
  const before = await head()
  await wordOf(desk, 'houselights').click()
  await desk.keyboard.press('c')
  await desk.keyboard.type('House lights, two words?')
  await desk.keyboard.press('Control+Enter')
  await expect(desk.getByText('House lights, two words?')).toBeVisible()

  await change('Even with the houselights down\n', '')
  const deleted = await head()
  await expect(desk.getByText(`on a line deleted in revision ${deleted.number}`)).toBeVisible()
  await expect(desk.getByRole('heading', { name: 'Chorus', exact: true })).toBeVisible()
  await expect(desk.getByText('“houselights”', { exact: true })).toBeVisible()

  const what = { kind: 'line', lineId: before.lineOf('Even with the houselights down') }
  const restore = { campId, songId, base: deleted.number, number: before.number, what, reason: '' }
  await call(desk, 'refinement.restore', restore)
  await expect(desk.getByText(/^on a line deleted/)).toHaveCount(0)
  await desk.getByRole('button', { name: '“houselights” · Chorus, line 2' }).click()
  await expect(desk.locator('[data-word][role=button]')).toContainText('houselights')
})

test('a range is marked with I and O, a blocking comment says so, and a line or the song can be meant instead', async ({
  openReview,
}) => {
  const { desk, enter, open } = await openReview('Range')
  await wordOf(desk, 'Candle').click()
  await desk.keyboard.press('c')
  const composer = desk.getByRole('form', { name: 'New comment' })
  await composer.getByRole('radio', { name: 'Verse 1, line 1' }).focus()
  await desk.keyboard.press('Space')
  await desk.keyboard.press('i')
  await expect(composer.getByText('at 0:00')).toBeVisible()
  await desk.getByRole('slider').press('End')
  await composer.getByRole('radio', { name: 'Verse 1, line 1' }).focus()
  await desk.keyboard.press('o')
  await expect(composer.getByText(/at 0:00–0:1\d/)).toBeVisible()
  await composer.getByLabel('Comment').fill('Thin until here')
  await composer.getByRole('checkbox').check()
  await composer.getByRole('button', { name: 'Send' }).click()

  const other = await enter(second)
  await open(other, '?pane=comments')
  await expect(other.getByText('Thin until here')).toBeVisible()
  await expect(other.getByText('Blocks finishing')).toBeVisible()
  await expect(other.getByRole('button', { name: 'Verse 1, line 1', exact: true })).toBeVisible()
  await expect(other.getByRole('button', { name: /^0:00–0:1\d$/ })).toBeVisible()
})

test('a voice note is recorded, listened to and deleted, recorded again and sent; the other hears it', async ({
  openReview,
}) => {
  const { desk, enter, open } = await openReview('Voice')
  await tab(desk, /^Comments/).click()
  await desk.getByRole('button', { name: 'New comment' }).click()
  const composer = desk.getByRole('form', { name: 'New comment' })
  await composer.getByRole('button', { name: 'Record a voice note' }).click()
  await expect(composer.getByRole('meter', { name: 'Level' })).toBeVisible()
  await expect(composer.getByText('0:01 / 1:00')).toBeVisible()
  await composer.getByRole('button', { name: 'Stop' }).click()
  await composer.getByRole('button', { name: 'Listen: your voice note' }).click()
  await composer.getByRole('button', { name: 'Delete' }).click()
  await composer.getByRole('button', { name: 'Record a voice note' }).click()
  await expect(composer.getByText('0:01 / 1:00')).toBeVisible()
  await composer.getByRole('button', { name: 'Send' }).click()
  await expect(composer).toHaveCount(0)

  const other = await enter(second)
  await open(other, '?pane=comments')
  const listen = other.getByRole('button', { name: /^Listen: voice note of/ })
  await listen.click()
  await expect(other.getByRole('button', { name: /^Pause: voice note of/ })).toBeVisible()
  await expect(listen).toBeVisible()
})

test('a second is heard where its line is sung in a newer version, and else is marked as said of the old one', async ({
  openReview,
}) => {
  const { desk, writer, song, head, open } = await openReview('From v1')
  const { lineOf, number } = await head()
  const lineId = lineOf('Candle on the water')
  const time = { version: 1, startMs: 2_500, endMs: null }
  const about = { ...song, revision: number, place: { words: null, section: null, time } }
  await call(desk, 'refinement.comments.add', { ...about, body: 'Thin here' })
  await uploadTake(writer, song, 2)
  await open(desk, '?pane=comments')
  await expect(desk.getByRole('button', { name: '0:02 · from v1' })).toBeVisible()

  const sung = (version: number, startMs: number) => ({ ...song, version, times: [{ lineId, startMs, endMs: null }] })
  await call(writer, 'refinement.times.put', sung(1, 2_000))
  await call(writer, 'refinement.times.put', sung(2, 6_000))
  await desk.reload()
  const heard = desk.getByRole('button', { name: '0:06', exact: true })
  await expect(heard).toBeVisible()
  await heard.click()
  await expect(desk.getByRole('button', { name: 'Pause', exact: true })).toBeVisible({ timeout: 30_000 })
  await expect(desk.getByText(/0:(0[6-9]|1\d) \/ 0:12$/)).toBeVisible()
})

test('a comment whose answer got lost on the way is sent again, and said once', async ({ openReview }) => {
  const { desk } = await openReview('Lost answer')
  await tab(desk, /^Comments/).click()
  await desk.getByRole('button', { name: 'New comment' }).click()
  const composer = desk.getByRole('form', { name: 'New comment' })
  await composer.getByLabel('Comment').fill('Once is enough')
  await desk.route(
    '**/refinement.comments.add*',
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await composer.getByRole('button', { name: 'Send' }).click()
  await expect(composer.getByRole('alert')).toBeVisible()
  await expect(composer.getByLabel('Comment')).toHaveValue('Once is enough')
  await composer.getByRole('button', { name: 'Send' }).click()
  await expect(composer).toHaveCount(0)
  await expect(desk.getByText('Once is enough')).toHaveCount(1)
  await desk.reload()
  await expect(desk.getByText('Once is enough')).toHaveCount(1)
})
