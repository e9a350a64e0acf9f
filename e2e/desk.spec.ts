import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { facets, field, lyrics, openRoom, second, wordOf } from './desk-room'
import { expect, test } from './fixtures'
import { call, producer } from './own-camp'

test('by keyboard alone: arrows, Enter, type, Enter; Escape leaves the word; Ctrl+Z takes my change back', async ({
  page,
  another,
}) => {
  const { desk } = await openRoom(page, another, 'Keyboard')
  const cursor = desk.locator('[data-word][role=button]')
  await desk.getByRole('button', { name: 'Who wrote it' }).focus()
  await desk.keyboard.press('Tab')
  await expect(cursor).toBeFocused()
  await expect(cursor).toHaveText('Candle')
  await desk.keyboard.press('ArrowRight')
  await desk.keyboard.press('ArrowLeft')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('Lantern')
  await desk.keyboard.press('Escape')
  await expect(desk.locator('[data-lyric] ins')).toHaveCount(0)
  await expect(cursor).toBeFocused()
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('Lantern')
  await desk.keyboard.press('Enter')
  await expect(desk.getByText('Revision 2 of 2')).toBeVisible()
  await expect(desk.locator('[data-lyric] ins')).toHaveText(['Lantern'])
  await expect(cursor).toHaveText('on')
  await expect(cursor).toBeFocused()
  await desk.keyboard.press('Control+z')
  await expect(desk.locator('[data-lyric] ins')).toHaveText(['Candle'])
  await expect(desk.getByText('Revision 2 is undone, by revision 3.')).toBeVisible()
  await desk.keyboard.press('Control+z')
  await expect(desk.getByText('There is no change of yours to undo.')).toBeVisible()

  await test.step('E opens the line, an empty word goes away with its blank', async () => {
    await desk.keyboard.press('ArrowDown')
    await desk.keyboard.press('e')
    await desk.getByRole('textbox', { name: 'Line' }).fill('Hold me as you mean it')
    await desk.keyboard.press('Enter')
    await expect(desk.locator('[data-lyric] ins')).toHaveText(['as'])
    await wordOf(desk, 'mean').dblclick()
    await desk.keyboard.press('Delete')
    await desk.keyboard.press('Enter')
    await expect(desk.locator('[data-lyric] del')).toHaveText(['mean'])
  })
  await test.step('the keys are listed', async () => {
    await desk.keyboard.press('?')
    await expect(desk.getByRole('dialog').getByText('Undo my last change, by a new revision')).toBeVisible()
    await expect(desk.getByRole('dialog').getByText('In a field: change the other places too')).toBeVisible()
    await desk.keyboard.press('Escape')
    await expect(cursor).toBeFocused()
  })
})

test('Ctrl+Z takes back what I accepted from somebody else, and nothing that I did before', async ({
  page,
  another,
}) => {
  const { desk, enter, save, campId, songId } = await openRoom(page, another, 'Accepted, undone')
  const other = await enter(second)
  await save(desk, 1, lyrics.replace('Candle', 'Lantern'))
  const words = { ...facets, lyrics: lyrics.replace('Candle', 'Lantern').replace('mean', 'swear') }
  await call(other, 'refinement.suggestions.offer', { campId, songId, base: 2, words, rationale: '' })
  await expect(desk.getByText('Nothing is suggested right now.')).toHaveCount(0)
  await desk.keyboard.press('n')
  await desk.keyboard.press('1')
  await expect(desk.getByText('Revision 3 of 3')).toBeVisible()
  await desk.keyboard.press('Control+z')
  await expect(desk.getByText('Revision 3 is undone, by revision 4.')).toBeVisible()
  await expect(desk.locator('[data-lyric] ins')).toHaveText(['mean'])
  await expect(desk.getByText('Lantern on the water')).toBeVisible()
})

test('the same line in three choruses: one edit is offered for all, and told once', async ({ page, another }) => {
  const { desk, enter, open } = await openRoom(page, another, 'Echoes')
  const other = await enter(second)
  await open(other)
  await wordOf(desk, 'easily').dblclick()
  await desk.keyboard.type('instantly')
  await expect(desk.getByText('also in Chorus 2 and Chorus 3:')).toBeVisible()
  await desk.keyboard.press('Alt+Enter')
  await expect(desk.locator('[data-lyric] ins')).toHaveText(['instantly', 'instantly', 'instantly'])
  await expect(desk.locator('[data-lyric] del').filter({ visible: true })).toHaveText(['easily'])
  await desk.getByRole('button', { name: 'the same edit 3 times' }).click()
  await expect(desk.locator('[data-lyric] del').filter({ visible: true })).toHaveText(['easily', 'easily', 'easily'])
  await expect(other.locator('[data-lyric] ins')).toHaveText(['instantly', 'instantly', 'instantly'])
})

const methods = [
  {
    language: 'Korean',
    word: '쉽게',
    steps: ['ㄷ', '다', '단', '단ㅂ', '단버', '단번', '단번ㅇ', '단번에'],
    ends: '단번에',
  },
  { language: 'Japanese', word: '声', steps: ['お', 'おと', '音'], ends: '音' },
] as const

for (const { language, word, steps, ends } of methods) {
  test(`a ${language} word keeps its last syllable; Enter while composing saves nothing, Escape ends the composition alone`, async ({
    page,
    another,
  }) => {
    const { desk } = await openRoom(page, another, `Input method, ${language}`)
    await wordOf(desk, word).dblclick()
    const method = await desk.context().newCDPSession(desk)
    const compose = (text: string) =>
      method.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    const key = (code: string) =>
      method.send('Input.dispatchKeyEvent', {
        ...({ type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 } as const),
        code,
      })
    for (const step of steps) await compose(step)
    await key('Enter')
    await key('Escape')
    await expect(field(desk)).toBeVisible()
    await method.send('Input.insertText', { text: ends })
    await desk.keyboard.press('Enter')
    await expect(desk.locator('[data-lyric] ins')).toHaveText([ends])
    await expect(desk.locator('[data-lyric] del')).toHaveText([word])
  })
}

test('somebody else’s change elsewhere neither moves the field nor its text, and both are saved', async ({
  page,
  another,
}) => {
  const { desk, enter, open } = await openRoom(page, another, 'Two lines')
  const other = await enter(second)
  await open(other)
  await wordOf(desk, 'Candle').dblclick()
  await desk.keyboard.type('Lan')
  await wordOf(other, 'mean').dblclick()
  await other.keyboard.type('swear')
  await other.keyboard.press('Enter')
  await expect(desk.locator('[data-lyric] ins').filter({ hasText: 'swear' })).toBeVisible()
  await expect(field(desk)).toBeFocused()
  await desk.keyboard.type('tern')
  await expect(field(desk)).toHaveValue('Lantern')
  await desk.keyboard.press('Enter')
  await expect(other.getByText('Lantern on the water')).toBeVisible()
  await expect(other.getByText('Hold me like you swear it')).toBeVisible()
  await expect(desk.getByText(`Saved together with what ${second} changed meanwhile.`)).toBeVisible()
})

test('two people in one line, a word between them: joined, and marked for everybody until one of them has looked', async ({
  page,
  another,
}) => {
  const { desk, enter, open, save } = await openRoom(page, another, 'One line')
  const other = await enter(second)
  await wordOf(desk, 'Hold').dblclick()
  await desk.keyboard.type('Keep')
  await save(other, 1, lyrics.replace('mean it', 'swear it'))
  await expect(desk.getByText('Revision 2 of 2')).toBeVisible()
  await desk.keyboard.press('Enter')
  const said = `${second} and ${producer} wrote in this line at the same time: please look.`
  const note = (who: Page) => who.getByRole('note').filter({ hasText: said })
  await expect(note(desk)).toBeVisible()
  await expect(desk.getByText('Keep me like you swear it')).toBeVisible()
  await open(other)
  await note(other).getByRole('button', { name: 'Looks right' }).click()
  for (const who of [other, desk]) await expect(note(who)).toHaveCount(0)
})

test('somebody has just written where I am writing: told beside the field, and mine can stay', async ({
  page,
  another,
}) => {
  const { desk, enter, save } = await openRoom(page, another, 'Same word, live')
  const other = await enter(second)
  await wordOf(desk, 'Candle').dblclick()
  await desk.keyboard.type('Lan')
  await save(other, 1, lyrics.replace('Candle', 'Beacon'))
  const bar = desk.getByRole('status').filter({ hasText: `${second} has just written “Beacon” here.` })
  await expect(bar).toBeVisible()
  await desk.keyboard.type('tern')
  await expect(field(desk)).toHaveValue('Lantern')
  await desk.keyboard.press('Alt+1')
  await expect(bar).toHaveCount(0)
  await expect(field(desk)).toHaveValue('Lantern')
  await field(desk).press('Enter')
  await expect(desk.locator('[data-lyric] ins')).toHaveText(['Lantern'])
  await expect(desk.locator('[data-lyric] del')).toHaveText(['Beacon'])
})

const choices = [
  { key: '1', ends: 'Lantern on the water', revision: 3 },
  { key: '2', ends: 'Beacon on the water', revision: 2 },
  { key: '3', ends: 'Beacon on the water Lantern on the water', revision: 3 },
  { key: 'e', ends: 'Signal on the water', revision: 3 },
] as const

for (const { key, ends, revision } of choices) {
  test(`two producers on one word: asked at the line, answered with ${key}`, async ({ page, another }) => {
    const { desk, enter, save } = await openRoom(page, another, `Two producers, ${key}`)
    const other = await enter(second)
    await wordOf(desk, 'Candle').dblclick()
    await desk.keyboard.type('Lantern')
    await save(other, 1, lyrics.replace('Candle', 'Beacon'))
    await expect(desk.getByRole('status').filter({ hasText: 'Beacon' })).toBeVisible()
    await desk.keyboard.press('Enter')
    const conflict = desk.getByRole('region', { name: `${second} wrote here too, in revision 2` })
    await expect(conflict.locator('ins')).toHaveText(['Lantern', 'Beacon'])
    await expect(desk.locator('[data-conflict]')).toHaveCount(1)
    await expect(conflict.getByRole('heading')).toBeFocused()
    await desk.keyboard.press(key)
    if (key === 'e') {
      await conflict.getByRole('textbox').fill('Signal on the water')
      await desk.keyboard.press('Enter')
    }
    await expect(conflict).toHaveCount(0)
    await expect(desk.getByText(`Revision ${revision} of ${revision}`)).toBeVisible()
    await desk.goto(`${new URL(desk.url()).pathname}?show=now`)
    const rows = desk.locator('[data-lyric] [data-row] p')
    await expect(rows.first()).toBeVisible()
    expect((await rows.allInnerTexts()).join(' ')).toContain(ends)
  })
}

test('five ways to show the words, by keys; older revisions step by step; who wrote a word', async ({
  page,
  another,
}) => {
  const { desk, save } = await openRoom(page, another, 'Modes')
  await save(desk, 1, lyrics.replace('Candle', 'Lantern'), 'It must glow')
  await save(desk, 2, lyrics.replace('Candle', 'Lantern').replace('houselights', 'house lights'))
  await expect(desk.getByText('Revision 3 of 3')).toBeVisible()
  const pressed = (name: string) => desk.getByRole('button', { name, exact: true, pressed: true })
  await expect(pressed('Last change')).toBeVisible()
  await desk.keyboard.press('o')
  await expect(pressed('Since the original')).toBeVisible()
  await expect(desk.locator('[data-lyric] ins')).toHaveText(['Lantern', 'house lights'])
  await desk.keyboard.press('o')
  await desk.keyboard.press('[')
  await expect(desk.getByText('Revision 2 of 3')).toBeVisible()
  await expect(desk.locator('[data-lyric] ins')).toHaveText(['Lantern'])
  await desk.keyboard.press(']')
  await expect(desk.getByText('Revision 3 of 3')).toBeVisible()
  await desk.keyboard.press('b')
  await expect(pressed('Who wrote it')).toBeVisible()
  await expect(desk.getByRole('list', { name: 'Who wrote these words' })).toContainText(producer)
  await wordOf(desk, 'ALantern').hover()
  await expect(desk.getByText(`“Lantern”: ${producer}, revision 2.`)).toBeVisible()
  await expect(desk.getByText(`“Candle”: ${producer}, revision 1.`)).toBeVisible()
  const { violations } = await new AxeBuilder({ page: desk }).analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  await desk.keyboard.press('d')
  await expect(pressed('Now')).toBeVisible()
  await expect(desk.locator('[data-lyric] ins')).toHaveCount(0)

  await test.step('after a click on a button the arrows go on in the words', async () => {
    await desk.getByRole('button', { name: 'Last change', exact: true }).click()
    await desk.keyboard.press('ArrowDown')
    await expect(desk.locator('[data-word][role=button]')).toBeFocused()
  })
  await test.step('a revision without new words shows where they changed last', async () => {
    await save(desk, 3, lyrics.replace('Candle', 'Lantern').replace('houselights', 'house lights'), '', 12_400)
    await expect(desk.getByText('Revision 4 of 4')).toBeVisible()
    await expect(desk.getByText(`shown is their last change, revision 3 by ${producer}`)).toBeVisible()
    await expect(desk.locator('[data-lyric] ins')).toHaveText(['house lights'])
  })
})

test('an open field and an open question have no barrier either', async ({ page, another }) => {
  const { desk, enter, save } = await openRoom(page, another, 'Barriers')
  const other = await enter(second)
  await wordOf(desk, 'Candle').dblclick()
  await desk.keyboard.type('Lantern')
  const look = async () => {
    const { violations } = await new AxeBuilder({ page: desk }).analyze()
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  }
  await look()
  await save(other, 1, lyrics.replace('Candle', 'Beacon'))
  await expect(desk.getByRole('status').filter({ hasText: 'Beacon' })).toBeVisible()
  await look()
  await desk.keyboard.press('Enter')
  await expect(desk.locator('[data-conflict]')).toBeVisible()
  await look()
})

test('several pasted lines open the line and are shown before they stand there; a word may be offered instead of saved', async ({
  page,
  another,
}) => {
  const { desk } = await openRoom(page, another, 'Pasted')
  await wordOf(desk, 'Candle').dblclick()
  await field(desk).evaluate((input) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'Candle on the river\nLantern on the sea')
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  const line = desk.getByRole('textbox', { name: 'Line' })
  await expect(line).toHaveValue('Candle on the river\nLantern on the sea')
  await expect(desk.getByText('These 2 lines will stand here:')).toBeVisible()
  await line.press('Enter')
  await expect(desk.getByText('Revision 2 of 2')).toBeVisible()
  await expect(desk.locator('[data-row] p').filter({ hasText: 'Lantern on the sea' })).toBeVisible()
  await wordOf(desk, 'mean').dblclick()
  await desk.keyboard.type('swear')
  await desk.keyboard.press('Shift+Enter')
  await expect(desk.getByText('Offered as a suggestion.')).toBeVisible()
  await expect(desk.getByText('Revision 2 of 2')).toBeVisible()
})

test('who is here is seen, and at which line', async ({ page, another }) => {
  const { desk, enter, open } = await openRoom(page, another, 'Presence')
  const other = await enter(second)
  await open(other)
  await expect(desk.getByRole('list', { name: 'Who is here' }).getByRole('button', { name: second })).toBeVisible()
  await wordOf(other, 'Candle').dblclick()
  await expect(
    desk.locator('[data-row]').filter({ hasText: 'Candle' }).getByText(`${second} is writing`),
  ).toBeAttached()
  await other.close()
  await expect(desk.getByRole('list', { name: 'Who is here' })).toHaveCount(0)
})

test('on a phone a second touch of the same word opens it, and the panes are behind tabs', async ({
  page,
  another,
}) => {
  const { enter, address } = await openRoom(page, another, 'Phone')
  const phone = await enter(second, { hasTouch: true, viewport: { width: 390, height: 844 } })
  await phone.goto(address)
  const word = wordOf(phone, 'Candle')
  await word.tap()
  await expect(field(phone)).toHaveCount(0)
  await word.tap()
  await field(phone).fill('Lantern')
  await phone.getByRole('button', { name: 'Save', exact: true }).tap()
  await expect(phone.locator('[data-lyric] ins')).toHaveText(['Lantern'])
  const panes = phone.getByRole('navigation', { name: 'Parts of this page' })
  await panes.getByRole('button', { name: 'Queue' }).tap()
  await expect(phone.getByRole('navigation', { name: 'Queue' })).toBeVisible()
  await expect(phone.locator('[data-lyric]')).toBeHidden()
  expect(await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
})
