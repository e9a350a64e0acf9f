import { ask } from './own-camp'
import { expect, test } from './review-room'

type Times = { times: { lineId: string; startMs: number }[] }

test('lines are timed by tapping along, and then heard from where they are sung', async ({ openReview }) => {
  const { desk, song, head } = await openReview('Tapped')
  const times = async () =>
    (await ask<Times>(desk, 'refinement.times.list', { ...song, version: 1 })).times.toSorted(
      (a, b) => a.startMs - b.startMs,
    )
  await expect(desk.getByRole('button', { name: 'Play', exact: true })).toBeEnabled({ timeout: 30_000 })
  await desk.getByRole('button', { name: 'More for this song' }).click()
  await desk.getByRole('menuitem', { name: 'Time the lines…' }).click()
  const bar = desk.getByRole('region', { name: 'Time the lines' })
  await expect(bar.getByText('Candle on the water')).toBeVisible()
  const playhead = desk.getByRole('slider').first()
  const at = async (second: number) => {
    await playhead.focus()
    await playhead.press('Home')
    for (let i = 0; i < second / 5; i++) await playhead.press('ArrowRight')
    await expect(playhead).toHaveAttribute('aria-valuenow', String(second))
  }
  await at(5)
  await desk.keyboard.press('t')
  await expect(bar.getByText('Hold me like you mean it')).toBeVisible()
  await at(10)
  await bar.getByRole('button', { name: 'Sung now' }).click()
  await expect(bar.getByText(/2 of \d+ timed/)).toBeVisible()
  const { lineOf } = await head()
  await expect.poll(times).toMatchObject([
    { lineId: lineOf('Candle on the water'), startMs: 5_000 },
    { lineId: lineOf('Hold me like you mean it'), startMs: 10_000 },
  ])

  await bar.getByRole('button', { name: 'Done' }).click()
  await expect(bar).toHaveCount(0)
  await desk.locator('[data-word]', { hasText: 'Candle' }).click()
  await desk.keyboard.press('Space')
  await expect(playhead).toHaveAttribute('aria-valuenow', /[5-7]/)
})
