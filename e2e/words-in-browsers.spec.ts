import { wordsOf } from '@/domain/refinement/text/lines'
import { openRoom } from './desk-room'
import { expect, test, watch } from './fixtures'

const lines = [
  'Six a.m., the U.S.A. is asleep',
  'Night:Day, feat.you and 12:30pm',
  "Lovin' 'cause uh-oh 24/7, re-wind 3.5",
  '달빛이 내려와 2024년의 baby야',
  '君の声が聞こえる、東京。カー・ラジオ',
  '我爱你，城市的灯',
]

test('a browser cuts lines into the same words as the server, and takes the page over as it was sent', async ({
  page,
  another,
}) => {
  const { desk, open } = await openRoom(page, another, 'Words', lines.join('\n'))
  const complaints = watch(desk)
  await open(desk)
  for (const line of lines) {
    const words = desk.locator('[data-row]', { hasText: line }).locator('[data-word]')
    await expect(words, line).toHaveText(wordsOf(line).map(({ text }) => text))
  }
  expect(complaints).toEqual([])
})
