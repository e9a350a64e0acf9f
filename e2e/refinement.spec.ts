import type { Page } from '@playwright/test'
import { expect, signInAs, test } from './fixtures'
import { ask, call, createOwnCamp, producer } from './own-camp'

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
  ] as const) {
    await who.goto(camp.linkOf(person))
    await who.getByRole('button', { name: 'Enter the camp' }).click()
    await who.waitForURL(/\/camps\/camp_/)
  }
  const songs = await ask<{ id: string; night: number }[]>(writer, 'submission.songs', { campId: camp.campId })
  const songId = songs.find(({ night }) => night === 1)!.id
  const revise = (who: Page, base: number, text: string) =>
    call(who, 'refinement.revise', { campId: camp.campId, songId, base, words: { ...words, lyrics: text }, reason: '' })
  await revise(writer, 0, lyrics)
  await writer.goto(`${camp.address}/songs/${songId}`)
  await desk.goto(`${camp.address}/refinement/${songId}`)
  return { writer, desk, revise }
}

test('a Korean word typed with an input method keeps its last syllable, and Enter while composing saves nothing', async ({
  page,
  another,
}) => {
  const { writer, desk } = await songInCamp(page, another, 'Input method')
  await desk.getByText('쉽게', { exact: true }).dblclick()
  const method = await desk.context().newCDPSession(desk)
  const compose = (text: string) =>
    method.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  for (const step of ['ㄷ', '다', '단', '단ㅂ', '단버', '단번', '단번ㅇ', '단번에']) await compose(step)
  await method.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  })
  await expect(desk.getByRole('textbox', { name: 'Word' })).toBeVisible()
  await method.send('Input.insertText', { text: '단번에' })
  await desk.keyboard.press('Enter')
  await expect(desk.locator('ins')).toHaveText(['단번에'])
  await expect(desk.locator('del')).toHaveText(['쉽게'])
  await expect(writer.locator('ins').first()).toHaveText('단번에')
})

test('one word by keyboard alone: arrows, Enter, type, Enter; Escape leaves it; Ctrl+Z restores', async ({
  page,
  another,
}) => {
  const { desk } = await songInCamp(page, another, 'Keyboard')
  await expect(desk.getByText('easily', { exact: true })).toBeVisible()
  await desk.keyboard.press('ArrowDown')
  const cursor = desk.locator('[data-word][role=button]')
  for (let i = 0; i < 12 && (await cursor.textContent()) !== 'easily'; i++) await desk.keyboard.press('ArrowRight')
  await expect(cursor).toHaveText('easily')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('never')
  await desk.keyboard.press('Escape')
  await expect(desk.locator('ins')).toHaveCount(0)
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('instantly')
  await desk.keyboard.press('Enter')
  await expect(desk.locator('ins')).toHaveText(['instantly'])
  await desk.keyboard.press('Control+z')
  await expect(desk.locator('ins')).toHaveText(['easily'])
  await expect(desk.getByText('Restores revision 1.')).toBeVisible()
  await desk.keyboard.press('?')
  await expect(desk.getByRole('dialog').getByText('Undo my last change, by a new revision')).toBeVisible()
})

const choices = [
  { choice: 'keep mine', button: 'Keep mine', ends: 'suddenly', revision: 3 },
  { choice: 'take theirs', button: 'Take theirs', ends: 'instantly', revision: 2 },
  { choice: 'write a third', button: 'Write a third', ends: 'clearly', revision: 3 },
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
    const conflict = writer.getByRole('region', { name: `${producer} saved revision 2 while you were writing` })
    await expect(conflict.locator('ins').filter({ hasText: 'instantly' })).toBeVisible()
    await expect(conflict.locator('ins').filter({ hasText: 'suddenly' })).toBeVisible()

    await conflict.getByRole('button', { name: button }).focus()
    await writer.keyboard.press('Enter')
    if (choice === 'write a third') {
      await conflict.getByLabel('Lyric sheet').fill(lyrics.replace('easily', 'clearly'))
      await conflict.getByRole('button', { name: 'Save the third version' }).click()
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
