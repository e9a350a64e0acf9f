import type { Page } from '@playwright/test'
import { expect, signInAs, test } from './fixtures'
import { ask, call, createOwnCamp, enterBy, producer } from './own-camp'

const words = { title: 'Back Row', tempo: 12_000, key: 'A minor', language: 'Korean' }
const lyrics = ['[Chorus]', 'From the back row I am easily visible', '너의 미소가 쉽게 보여'].join('\n')

/** A camp of its own whose Tamika Boone has written a song of night 1, with her and the producer in browsers of theirs. */
async function songInCamp(page: Page, another: () => Promise<{ page: Page }>, name: string) {
  await signInAs(page, 'Organiser')
  const camp = await createOwnCamp(page, name)
  const [writer, desk] = [(await another()).page, (await another()).page]
  for (const [who, person] of [
    [writer, 'Tamika Boone'],
    [desk, producer],
  ] as const)
    await enterBy(who, camp.linkOf(person))
  const songs = await ask<{ id: string; night: number }[]>(writer, 'submission.songs', { campId: camp.campId })
  const songId = songs.find(({ night }) => night === 1)!.id
  const revise = (who: Page, base: number, text: string) =>
    call(who, 'refinement.revise', { campId: camp.campId, songId, base, words: { ...words, lyrics: text }, reason: '' })
  await revise(writer, 0, lyrics)
  await writer.goto(`${camp.address}/songs/${songId}`)
  await desk.goto(`${camp.address}/refinement/${songId}`)
  return { writer, desk, revise }
}

const choices = [
  { choice: 'keep mine', button: 'Mine', ends: 'suddenly', revision: 3 },
  { choice: 'take theirs', button: 'Theirs', ends: 'instantly', revision: 2 },
  { choice: 'write a third', button: 'Write another', ends: 'clearly', revision: 3 },
] as const

for (const { choice, button, ends, revision } of choices) {
  test(`two people on one word: the second one sees both texts and may ${choice}`, async ({ page, another }) => {
    const { writer, desk, revise } = await songInCamp(page, another, `Two people, ${choice}`)
    const sheet = writer.getByLabel('Lyric sheet')
    await sheet.fill(lyrics.replace('easily', 'suddenly'))
    await revise(desk, 1, lyrics.replace('easily', 'instantly'))
    await expect(writer.getByText('What you typed stays as it is', { exact: false })).toBeVisible()
    await expect(sheet).toHaveValue(/suddenly/)

    await writer.getByRole('button', { name: 'Save', exact: true }).click()
    const conflict = writer.getByRole('region', { name: `${producer} wrote here too, in revision 2` })
    await expect(conflict.locator('ins').filter({ hasText: 'instantly' })).toBeVisible()
    await expect(conflict.locator('ins').filter({ hasText: 'suddenly' })).toBeVisible()

    // The server isn’t told that mine is put away: it stays away nevertheless.
    if (choice === 'take theirs') await writer.route(/refinement\.dropDraft/, (route) => route.abort())
    await conflict.getByRole('button', { name: button }).focus()
    await writer.keyboard.press('Enter')
    if (choice === 'write a third') {
      await conflict.getByRole('textbox').fill('From the back row I am clearly visible')
      await conflict.getByRole('button', { name: 'Save' }).click()
    }
    await expect(conflict).toHaveCount(0)
    await expect(sheet).toHaveValue(new RegExp(ends))
    await expect(writer.getByText(`Revision ${revision}`, { exact: true }).filter({ visible: true })).toHaveCount(1)
    await expect(writer.getByText(`Revision ${revision + 1}`, { exact: true }).filter({ visible: true })).toHaveCount(0)
    await writer.reload()
    await expect(sheet).toHaveValue(new RegExp(ends))
  })
}

test('typed words survive a reload, and are safe on the server within two seconds', async ({ page, another }) => {
  const { writer } = await songInCamp(page, another, 'Drafts')
  await writer.getByLabel('Lyric sheet').fill(`${lyrics}\nEven with the houselights down`)
  await expect(writer.getByText('Draft safe on the server', { exact: false })).toBeVisible({ timeout: 2_000 })
  await writer.evaluate(() => localStorage.clear())
  await writer.reload()
  await expect(writer.getByLabel('Lyric sheet')).toHaveValue(/houselights/)
})
