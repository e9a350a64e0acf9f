import AxeBuilder from '@axe-core/playwright'
import { lyrics, openRoom } from './desk-room'
import { expect, test } from './fixtures'
import { ask, call, enterBy } from './own-camp'

const moon = '[Verse]\nPaper moon above the road\n\n[Bridge]\nSlow and slower now'

test('two songs become one: sections from both, the writers of both, and a tree that tells each only what is theirs', async ({
  page,
  another,
}) => {
  const { desk, enter, address, campId, songId, linkOf } = await openRoom(page, another, 'Family')
  type Song = { id: string; night: number; team: { name: string }[] }
  const songs = await ask<Song[]>(desk, 'submission.songs', { campId })
  const mine = songs.find(({ id }) => id === songId)!
  const other = songs.find(({ id, night }) => id !== songId && night === 1)!
  await call(desk, 'refinement.revise', {
    ...{ campId, songId: other.id, base: 0, reason: '' },
    words: { title: 'Paper Moon', tempo: 9_000, key: 'C major', language: 'English', lyrics: moon },
  })

  await test.step('sections are taken from each, and put in order', async () => {
    await desk.getByRole('button', { name: 'More for this song' }).click()
    await desk.getByRole('menuitem', { name: 'Combine with another song' }).click()
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Combine “Back Row” with another song')
    const option = desk.getByRole('option').filter({ hasText: 'Paper Moon' })
    await desk.getByLabel('The other song').selectOption((await option.getAttribute('value'))!)
    await desk.getByRole('button', { name: 'Take Chorus of “Back Row”' }).click()
    await desk.getByRole('button', { name: 'Take Bridge of “Paper Moon”' }).click()
    await desk.getByRole('button', { name: 'Take Verse of “Paper Moon”' }).click()
    const order = desk.getByRole('list', { name: 'Sections of the new song' })
    await expect(order.getByRole('heading')).toHaveText([
      'Chorus · Back Row',
      'Bridge · Paper Moon',
      'Verse · Paper Moon',
    ])
    await order.getByRole('button', { name: 'Move Verse up' }).focus()
    await desk.keyboard.press('Enter')
    await order.getByRole('button', { name: 'Move Verse up' }).click()
    await expect(order.getByRole('heading')).toHaveText([
      'Verse · Paper Moon',
      'Chorus · Back Row',
      'Bridge · Paper Moon',
    ])
    await desk.getByLabel('Title').fill('Paper Row')
    const { violations } = await new AxeBuilder({ page: desk }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await desk.getByRole('button', { name: 'Make the song' }).click()
  })
  await test.step('the new song has a life of its own', async () => {
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Paper Row')
    await expect(desk.getByText('branch 1', { exact: false }).first()).toBeVisible()
    await expect(desk.getByText('Paper moon above the road')).toBeVisible()
    await expect(desk.getByText('From the back row I am easily visible')).toBeVisible()
    await expect(desk.getByText('It has no audio of its own yet.', { exact: false })).toBeVisible()
    await desk.getByRole('link', { name: 'Upload a demo' }).click()
    await expect(desk.getByText('Drop the demo here', { exact: false })).toBeVisible()
    await expect(desk.getByText('after the deadline', { exact: false })).toHaveCount(0)
    await desk.goBack()
    await expect(desk.getByText('Paper moon above the road')).toBeVisible()
    const made = desk.url().match(/song_\w+/)![0]
    expect(made).not.toBe(songId)
    const after = await ask<Song[]>(desk, 'submission.songs', { campId })
    const team = (id: string) => after.find((song) => song.id === id)!.team.map(({ name }) => name)
    expect(team(made).sort()).toEqual([...new Set([...team(mine.id), ...team(other.id)])].sort())
  })
  await test.step('the tree, to look at and in words', async () => {
    await desk.getByRole('button', { name: 'More for this song' }).click()
    await desk.getByRole('menuitem', { name: 'Family tree' }).click()
    await expect(desk.getByRole('heading', { name: 'Family of “Paper Row”' })).toBeVisible()
    await expect(desk.getByRole('article')).toHaveCount(3)
    await expect(
      desk.getByText('was combined from Back Row (r1: Chorus) and Paper Moon (r1: Verse, Bridge)', { exact: false }),
    ).toBeVisible()
  })
  await test.step('a writer of one of them sees that there is another, and no more', async () => {
    const writer = (await another()).page
    await enterBy(writer, linkOf(mine.team[0]!.name))
    await writer.goto(`/camps/${campId}/songs/${songId}/family`)
    await expect(writer.getByRole('article')).toHaveCount(2)
    await expect(writer.getByText('Another song').first()).toBeVisible()
    expect(await writer.content()).not.toContain('Paper Moon')
    expect((await writer.request.get(`/camps/${campId}/songs/${other.id}/family`)).status()).toBe(404)
  })
  await test.step('in Korean, on a phone', async () => {
    const phone = await enter('Min Park', { viewport: { width: 390, height: 844 } })
    await phone.context().addCookies([{ name: 'locale', value: 'ko', url: phone.url() }])
    expect((await phone.request.get(address)).status(), 'not handed in: nothing for an apprentice').toBe(404)
    await desk.context().addCookies([{ name: 'locale', value: 'ko', url: desk.url() }])
    await desk.setViewportSize({ width: 390, height: 844 })
    await desk.reload()
    await expect(desk.getByRole('heading', { name: '“Paper Row”의 가계도' })).toBeVisible()
    expect(await desk.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
})

test('a new version begins with an old revision, and the old song stays as it is', async ({ page, another }) => {
  const { desk, open, save, campId, songId } = await openRoom(page, another, 'Branch')
  await save(desk, 1, lyrics.replace('Candle', 'Lantern'))
  await open(desk, '?pane=history')
  await desk.getByRole('button', { name: 'More for revision 1' }).click()
  await desk.getByRole('menuitem', { name: 'New version of the song from here…' }).click()
  const dialog = desk.getByRole('dialog', { name: 'New version of this song' })
  await dialog.getByLabel('Title').fill('Back Row (slow)')
  await dialog.getByRole('button', { name: 'Begin the new version' }).click()
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Back Row (slow)')
  await expect(desk.getByText('Candle on the water')).toBeVisible()
  const old = await ask<{ revision: { lyrics: string } }>(desk, 'refinement.words', { campId, songId })
  expect(old.revision.lyrics).toContain('Lantern')
})
