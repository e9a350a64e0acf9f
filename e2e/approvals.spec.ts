import AxeBuilder from '@axe-core/playwright'
import { second } from './desk-room'
import { ask, call, producer } from './own-camp'
import { expect, test, uploadTake } from './review-room'

test('an approval outlives a comma and lapses with a word; whoever gave it sees what changed since', async ({
  openReview,
}) => {
  const { desk, enter, song, change, head, campId, title } = await openReview('Comma')
  const approvals = desk.getByRole('region', { name: 'Approvals' })
  await change('mean it', 'need it')
  const { number: approved } = await head()
  await desk.keyboard.press('a')
  await expect(approvals.getByText(`${producer} approved revision ${approved}`)).toHaveCount(2)

  await change('Candle on the water', 'Candle, on the water')
  await expect(
    desk
      .getByText('Candle, on the water')
      .or(desk.locator('[data-lyric]', { hasText: 'Candle,' }))
      .first(),
  ).toBeVisible()
  await expect(approvals.getByText(`${producer} approved revision ${approved}`)).toHaveCount(2)

  const other = await enter(second)
  const { revision } = await ask<{ revision: { lyrics: string; number: number } }>(other, 'refinement.words', song)
  const lyrics = revision.lyrics.replace('easily', 'instantly')
  await call(other, 'refinement.revise', { ...song, base: revision.number, words: { ...revision, lyrics }, reason: '' })
  const lapsed = `${producer} voted on revision ${approved}; revision ${revision.number + 1} changed it`
  await expect(approvals.getByText(lapsed)).toHaveCount(1)
  await expect(approvals.getByText(`${producer} approved revision ${approved}`)).toHaveCount(1)
  await expect(desk.getByText('In review', { exact: true }).first()).toBeVisible()
  await desk.emulateMedia({ reducedMotion: 'reduce' })
  const { violations } = await new AxeBuilder({ page: desk }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)).toEqual([])

  await approvals.getByRole('button', { name: `What changed since revision ${approved}` }).click()
  const panel = desk.getByRole('tabpanel')
  await expect(panel.locator('del').filter({ hasText: 'easily' })).toBeVisible()
  await expect(panel.locator('ins').filter({ hasText: 'instantly' })).toBeVisible()

  await desk.goto(`/camps/${campId}/refinement`)
  const row = desk.getByRole('listitem').filter({ has: desk.getByRole('link', { name: title }) })
  await expect(row.getByText(`Words changed since you approved r${approved}`)).toBeVisible()
})

test('a song is finished once somebody stands by all of it and has read whose words are sung', async ({
  openReview,
}) => {
  const { desk, writer, song, change } = await openReview('Finished')
  const approvals = desk.getByRole('region', { name: 'Approvals' })
  const press = (name: string) => desk.getByRole('button', { name, exact: true }).click()
  await change('mean it', 'need it')
  await desk.keyboard.press('a')
  await expect(approvals.getByText('Words', { exact: true })).toBeVisible()
  await press('To finishing')
  await expect(desk.getByText('Upload one that goes with them.', { exact: false })).toBeVisible()
  await uploadTake(writer, song, 2)
  await expect(approvals.getByText(/^Do-yun Namgung voted on revision \d+; revision \d+ changed it$/)).toHaveCount(1)
  await press('Approve: Music')
  await expect(desk.getByRole('button', { name: 'Approve: Music', pressed: true })).toBeVisible()
  await press('Approve')
  await press('To finishing')
  await press('Finish')
  await expect(desk.getByText('Nobody has given the final approval of the song as it is now.')).toBeVisible()
  await press('Approve: Final')
  await expect(desk.getByRole('button', { name: 'Approve: Final', pressed: true })).toBeVisible()
  await press('Finish')
  await expect(desk.getByText('You haven’t looked yet at whose words are sung now.', { exact: false })).toBeVisible()
  await press('Whose words are sung')
  await expect(desk.getByRole('heading', { name: 'Whose words are sung' })).toBeInViewport()
  await expect(desk.getByRole('button', { name: 'You have read whose words are sung' })).toBeVisible()
  await press('Finish')
  await expect(desk.getByText('Finished', { exact: true }).first()).toBeVisible()
})
