import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countUnits } from './count'
import type { Lexicon } from './lexicon'

const spoken: Record<string, number[]> = {
  you: [1],
  are: [1],
  the: [1],
  instantly: [3],
  visible: [3],
  loving: [2],
  night: [1],
  baby: [2],
  rose: [1],
  moon: [1],
  tomato: [3],
  route: [1, 2],
}
const lexicon: Lexicon = (word) => spoken[word]
const en = (text: string) => countUnits(text, 'en', { lexicon })
const ja = (text: string, reading?: string) => countUnits(text, 'ja', { reading })

describe('English', () => {
  test.each([
    ['You are instantly visible', 8],
    ['you ARE, instantly: visible!', 8],
    ['lovin’ you', 3],
    ["lovin' you", 3],
    ['[Chorus]', 0],
    ['the night (the night)', 4],
    ['[x2] the night', 2],
    ['baaaaby', 2],
    ['la-la-la', 3],
    ['lalala', 3],
    ['uh-oh', 2],
    ['mmm', 1],
    ['ooooh', 1],
    ['ahhh', 1],
    ["rose's moon's", 3],
    ['tomato-moon', 4],
    ['’cause you', 2],
    ['the moon & you', 4],
    ['', 0],
    ['— … !?', 0],
    ['🌙✨', 0],
  ])('“%s” has %d', (text, units) => expect(en(text)).toEqual({ min: units, max: units, unknown: 0, isExact: true }))

  test.each([
    ['fire', 1, 2],
    ['hour', 1, 2],
    ['power', 1, 2],
    ['Every', 2, 3],
    ['heaven', 1, 2],
    ['real', 1, 2],
    ['poem', 1, 2],
    ['yeaaah', 1, 2],
    ['route', 1, 2],
    ['fire in the hour', 4, 6],
  ])('“%s” is sung with %d to %d', (text, min, max) => {
    const count = en(text === 'fire in the hour' ? 'fire you the hour' : text)
    expect(count).toEqual({ min, max, unknown: 0, isExact: false })
  })

  test('a word that no dictionary has is guessed, and said to be', () => {
    expect(en('the zorbleflax')).toEqual({ min: 4, max: 4, unknown: 0, isExact: false })
  })

  test.each([
    ['night', 1],
    ['paper', 2],
    ['beautiful', 3],
    ['little', 2],
    ['walked', 1],
    ['wanted', 2],
    ['kisses', 2],
    ['makes', 1],
    ['rhythm', 2],
    ['going', 2],
    ['lonely', 2],
    ['quiet', 2],
    ['moonlight', 1 + 1],
    ['style', 1],
    ['voices', 2],
  ])('without a dictionary “%s” is guessed as %d', (word, units) => {
    expect(countUnits(word, 'en')).toMatchObject({ min: units, max: units, isExact: false })
  })

  test('numbers are unknown until somebody says how they are read', () => {
    expect(en('24/7 you')).toEqual({ min: 1, max: 1, unknown: 2, isExact: false })
    expect(countUnits('7 you', 'en', { lexicon, reading: 'the you' })).toMatchObject({ min: 2, max: 2, unknown: 0 })
  })
})

describe('Korean', () => {
  test.each([
    ['너의 미소가 단번에 보여', 10],
    ['달빛이'.normalize('NFD'), 3],
    ['ㅋㅋ 좋아', 2],
    ['ㅠㅠ', 0],
    ['愛와 정', 3],
  ])('“%s” has %d', (text, units) => {
    expect(countUnits(text, 'ko')).toEqual({ min: units, max: units, unknown: 0, isExact: true })
  })

  test('English words in the line add up', () => {
    expect(countUnits('너는 my moon', 'ko', { lexicon: (word) => (word === 'my' ? [1] : spoken[word]) })).toMatchObject(
      {
        min: 4,
        max: 4,
        isExact: true,
      },
    )
  })
})

describe('Japanese', () => {
  test.each([
    ['とうきょうのよる', 7, 5, 2],
    ['がっこう', 4, 2, 2],
    ['しゃしん', 3, 2, 1],
    ['ファイト', 3, 2, 1],
    ['ラーメン', 4, 2, 2],
    ['ｶﾞｰﾙ', 3, 2, 1],
    ['ヴァイオリン', 5, 3, 2],
    ['きみをおもう', 6, 5, 1],
    ['ちょっと', 3, 2, 1],
    ['いちヶげつ', 5, 5, 0],
  ])('“%s” has %d morae in %d syllables, %d of them heavy', (text, mora, min, heavy) => {
    expect(ja(text)).toEqual({ min, max: mora, mora, heavy, unknown: 0, isExact: true })
  })

  test('kanji are never guessed, and read as somebody says', () => {
    expect(ja('東京の夜')).toEqual({ min: 1, max: 1, mora: 1, heavy: 0, unknown: 3, isExact: false })
    expect(ja('人々')).toMatchObject({ mora: 0, unknown: 2 })
    expect(ja('東京の夜', 'とうきょうのよる')).toMatchObject({ mora: 7, unknown: 0, isExact: true })
  })
})

test('a Chinese character is one unit, and other scripts are unknown', () => {
  expect(countUnits('月亮代表我的心', 'zh')).toEqual({ min: 7, max: 7, unknown: 0, isExact: true })
  expect(countUnits('月亮代表我的心', 'zh-Hant')).toMatchObject({ max: 7 })
  expect(countUnits('луна', 'en')).toMatchObject({ max: 0, unknown: 4 })
})

test('a line never has more at least than at most, and two lines side by side have what each has', () => {
  const part = fc.constantFrom(
    'fire',
    'every',
    '달빛이',
    '夜',
    'きょう',
    'ラ',
    '7',
    'zorble',
    "'cause",
    '월e',
    'ㅋㅋ',
    '!?',
    'la-la',
  )
  const line = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(' '))
  fc.assert(
    fc.property(line, line, fc.constantFrom('en', 'ko', 'ja', 'zh'), (a, b, lang) => {
      const [one, two, both] = [a, b, `${a} ${b}`].map((text) => countUnits(text, lang, { lexicon }))
      expect(both!.min).toBe(one!.min + two!.min)
      expect(both!.max).toBe(one!.max + two!.max)
      expect(both!.unknown).toBe(one!.unknown + two!.unknown)
      expect(both!.min).toBeLessThanOrEqual(both!.max)
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { min, max, unknown } = countUnits(text, 'ja')
      expect(min).toBeLessThanOrEqual(max)
      expect(unknown).toBeGreaterThanOrEqual(0)
    }),
  )
})
