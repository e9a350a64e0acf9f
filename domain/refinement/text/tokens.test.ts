import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenise } from './tokens'

const words = (line: string) => tokenise(line).flatMap(({ kind, text }) => (kind === 'word' ? [text] : []))

describe('words of a lyric line', () => {
  test.each([
    ["'cause I'm lovin' it", ["'cause", "I'm", "lovin'", 'it']],
    ['don’t re-wind, uh-oh 24/7', ['don’t', 're-wind', 'uh-oh', '24/7']],
    ["she said 'hold me' twice", ['she', 'said', 'hold', 'me', 'twice']],
    ["'round midnight, dancin'", ["'round", 'midnight', "dancin'"]],
    ['내 눈앞에 달빛이 번져, baby', ['내', '눈앞에', '달빛이', '번져', 'baby']],
    ['2024년의 여름, baby야', ['2024년의', '여름', 'baby야']],
    ['wait — what?!', ['wait', 'what']],
  ])('%s', (line, expected) => expect(words(line)).toEqual(expected))

  test('joined, they are the line again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (line) => {
        const tokens = tokenise(line)
        expect(tokens.map(({ text }) => text).join('')).toBe(line)
        for (const { text, kind } of tokens) expect(kind === 'space').toBe(text.trim() === '' && text !== '')
      }),
    )
  })

  test('a run without a blank of any length doesn’t hang', () => {
    expect(words('가'.repeat(20_000))).toHaveLength(1)
  })
})
