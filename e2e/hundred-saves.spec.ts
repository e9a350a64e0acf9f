import { facets, openRoom, second } from './desk-room'
import { expect, test } from './fixtures'
import { ask } from './own-camp'

const lines = Array.from({ length: 50 }, (_, i) => `Number ${i} sings of a stone by the sea`)
const rewritten = (line: number, word: string) => lines.with(line, lines[line]!.replace('stone', word)).join('\n')

type Answer = { status: number; number?: number; head?: { lyrics: string } }

test('a hundred saves at once on one base: whoever was told “saved” is in the history, everybody else was told', async ({
  page,
  another,
}) => {
  const { desk, enter, campId, songId } = await openRoom(page, another, 'A hundred', lines.join('\n'))
  const people = [desk, await enter(second)]
  const origin = new URL(desk.url()).origin

  // Fifty change a line each, fifty all the same word.
  const wanted = lines.flatMap((_, i) => [
    { word: `pebble${i}`, line: i },
    { word: `candle${i}`, line: 0 },
  ])
  const answers = await Promise.all(
    wanted.map(async ({ word, line }, i): Promise<Answer> => {
      const words = { ...facets, lyrics: rewritten(line, word) }
      const answer = await people[i % 2]!.request.post('/api/trpc/refinement.revise', {
        data: { json: { campId, songId, base: 1, words, reason: '' } },
        headers: { origin },
      })
      const body = await answer.json()
      if (answer.status() !== 200) return { status: answer.status(), ...body.error.json.data.details }
      const { revision } = body.result.data.json
      return { status: 200, number: revision.number }
    }),
  )

  const saved = answers.flatMap((answer, i) => (answer.status === 200 ? [{ ...answer, ...wanted[i]! }] : []))
  const told = answers.filter(({ status }) => status !== 200)
  expect(saved).toHaveLength(50)
  expect(new Set(saved.map(({ number }) => number)).size).toBe(50)
  for (const { status, head } of told) expect([status, typeof head?.lyrics]).toEqual([409, 'string'])

  const { revisions } = await ask<{ revisions: { number: number; lyrics: string }[] }>(desk, 'refinement.history', {
    ...{ campId, songId },
  })
  for (const { number, word } of saved)
    expect(revisions.find((each) => each.number === number)!.lyrics, `r${number}`).toContain(`${word} `)
  for (const { word } of saved) expect(revisions[0]!.lyrics).toContain(`${word} `)
  await expect(desk.getByText(`Revision 51 of 51`, { exact: false })).toBeVisible()
})
