import { expect, test } from 'vitest'
import { shifted, stampsOn } from './sung-words'

const words = {
  text: 'I am easily visible tonight',
  stamps: [
    { at: 0, atMs: 1_000 },
    { at: 2, atMs: 1_200 },
    { at: 5, atMs: 1_500 },
    { at: 12, atMs: 2_000 },
    { at: 20, atMs: 2_600 },
  ],
}
const sung = (now: string) =>
  Object.fromEntries(stampsOn(now, words).map(({ at, atMs }) => [now.slice(at).split(' ')[0], atMs]))

test('words that stay keep their times, a new one in an old place gets the time of that place', () => {
  expect(sung(words.text)).toEqual({ I: 1_000, am: 1_200, easily: 1_500, visible: 2_000, tonight: 2_600 })
  expect(sung('I am instantly visible tonight')).toMatchObject({ am: 1_200, instantly: 1_500, visible: 2_000 })
  expect(sung('Tonight I am visible')).toMatchObject({ I: 1_000, am: 1_200, visible: 2_000 })
  expect(sung('Nothing of it')).not.toHaveProperty('visible')
})

test('a line that begins later is sung later, word for word', () => {
  expect(shifted(words, 250).stamps[4]).toEqual({ at: 20, atMs: 2_850 })
  expect(shifted(words, -1_100).stamps[0]!.atMs).toBe(0)
})
