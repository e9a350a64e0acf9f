import { wordOf } from './desk-room'
import { expect, test } from './fixtures'
import { cards, openReview, tab, uploadTake } from './review-room'

test.setTimeout(240_000)

test('asked at a place, answered with a new version, and verified only after hearing both there', async ({
  page,
  another,
}) => {
  const { desk, writer, writerName, songAddress } = await openReview(page, another, 'Request')
  await wordOf(desk, 'Candle').click()
  await tab(desk, /^Requests/).click()
  await desk.getByRole('button', { name: 'Ask for a change' }).click()
  const form = desk.getByRole('form', { name: 'Ask for a change' })
  await form.getByLabel('Kind').selectOption('Vocal')
  await expect(form.getByLabel('As it is')).toHaveValue('Candle')
  await form.getByLabel('As it should be').fill('Breathed, not sung')
  await form.getByLabel('Why (optional)').fill('It opens the song')
  await form.getByRole('combobox', { name: 'Who' }).selectOption(writerName)
  await form.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(cards(desk, 'Requests')).toContainText('Breathed, not sung')

  await writer.goto(`${songAddress}?pane=requests`)
  await expect(cards(writer, 'Requests')).toContainText('It opens the song')
  await cards(writer, 'Requests').getByRole('button', { name: 'Answer with a version' }).click()
  await expect(writer.getByText('Upload a version newer than v1 first', { exact: false })).toBeVisible()
  await uploadTake(writer, 2)
  await writer.getByLabel('What you did (optional)').fill('Breathed it')
  await writer.getByRole('button', { name: 'Answer', exact: true }).click()

  const card = cards(desk, 'Requests')
  await expect(card).toContainText('To be heard')
  await expect(card).toContainText(`Answered by ${writerName} with v2: Breathed it`)
  const verify = card.getByRole('button', { name: 'It is as asked for' })
  await expect(verify).toBeDisabled()
  await expect(desk.getByRole('button', { name: 'Play', exact: true })).toBeEnabled({ timeout: 30_000 })
  await card.getByRole('button', { name: 'Before: v1' }).click()
  await expect(card.getByRole('button', { name: 'Before: v1', pressed: true })).toBeVisible()
  await expect(verify).toBeDisabled()
  await card.getByRole('button', { name: 'After: v2' }).click()
  await expect(card.getByRole('button', { name: 'After: v2', pressed: true })).toBeVisible()
  await verify.click()
  await expect(card).toHaveCount(0)
  await desk.getByText('1 closed').click()
  await expect(desk.getByText('Verified', { exact: true })).toBeVisible()
})

test('one that is dropped says why to those who were asked', async ({ page, another }) => {
  const { desk, writer, songAddress } = await openReview(page, another, 'Dropped')
  await desk.goto(`${new URL(desk.url()).pathname}?pane=requests`)
  await desk.getByRole('button', { name: 'Ask for a change' }).click()
  const form = desk.getByRole('form', { name: 'Ask for a change' })
  await form.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(form.getByText('Say what it should be.')).toBeVisible()
  await form.getByLabel('As it should be').fill('A wider mix')
  await form.getByRole('button', { name: 'Ask', exact: true }).click()
  await cards(desk, 'Requests').getByRole('button', { name: 'Drop' }).click()
  await desk.getByRole('button', { name: 'Drop' }).click()
  await expect(desk.getByText('Say why in a few words.')).toBeVisible()
  await desk.getByLabel('Why is it dropped?').fill('The label mixes it')
  await desk.getByRole('button', { name: 'Drop' }).click()
  await expect(cards(desk, 'Requests')).toHaveCount(0)
  await writer.goto(`${songAddress}?pane=requests`)
  await writer.getByText('1 closed').click()
  await expect(writer.getByText('Reason: The label mixes it')).toBeVisible()
})
