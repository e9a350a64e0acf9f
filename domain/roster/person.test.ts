import { describe, expect, it, test } from 'vitest'
import { countryCode } from './countries'
import { languageTag } from './languages'
import { personProblems, personSchema } from './person'

const mina = {
  name: 'Mina Castell',
  email: '',
  role: 'writer',
  mainCraft: 'track-writer',
  otherCrafts: [],
  languages: [],
  country: '',
  publisher: '',
  nightsPresent: null,
}

describe('a person on the roster', () => {
  it('has clean names, tags, codes and nights, whatever was typed', () => {
    const typed = {
      ...mina,
      name: ' Mina\u202e  Castell ',
      email: ' mina@example.org ',
      otherCrafts: ['lyricist', 'track-writer', 'lyricist'],
      languages: ['Spanish', 'es', '한국어'],
      tags: [' host ', '', 'host', 'big  voice'],
      country: 'España',
      nightsPresent: [3, 1, 3],
    }
    expect(personSchema.parse(typed)).toEqual({
      ...mina,
      email: 'mina@example.org',
      otherCrafts: ['lyricist'],
      languages: ['es', 'ko'],
      tags: ['host', 'big voice'],
      country: 'ES',
      nightsPresent: [1, 3],
    })
    expect(personSchema.parse(mina).email).toBeNull()
  })

  it('has at most eight tags of at most forty letters', () => {
    const tags = (...tags: string[]) => personSchema.safeParse({ ...mina, tags }).error?.issues[0]?.message
    expect(tags(...'abcdefgh')).toBeUndefined()
    expect(tags(...'abcdefghi')).toBe('too-many')
    expect(tags('x'.repeat(41))).toBe('too-long')
  })

  it('needs a craft as a writer and none as a producer', () => {
    const without = { ...mina, mainCraft: null }
    expect(personSchema.safeParse(without).error?.issues[0]?.message).toBe('craft-missing')
    expect(personSchema.safeParse({ ...without, role: 'producer' }).success).toBe(true)
  })

  it('is told which crafts and nights the camp does not have', () => {
    const person = personSchema.parse({ ...mina, otherCrafts: ['Drums'], nightsPresent: [2, 4] })
    expect(personProblems(person, { crafts: ['track-writer', 'lyricist'], nights: 3 })).toEqual([
      { field: 'otherCrafts', problem: 'craft-unknown', value: 'Drums' },
      { field: 'nightsPresent', problem: 'nights-wrong', value: '4' },
    ])
  })
})

test.each([
  ['en', 'en'],
  ['English', 'en'],
  ['영어', 'en'],
  ['svenska', 'sv'],
  ['日本語', 'ja'],
  ['Français', 'fr'],
  ['pt_br', 'pt-BR'],
  ['KR', 'ko'],
  ['tlh', 'tlh'],
  ['xx', undefined],
  ['Elvish', undefined],
  ['', undefined],
])('the language "%s" is %s', (name, tag) => {
  expect(languageTag(name)).toBe(tag)
})

test.each([
  ['se', 'SE'],
  ['Sweden', 'SE'],
  ['스웨덴', 'SE'],
  ['U.S.A.', 'US'],
  ['South Korea', 'KR'],
  ['UK', 'GB'],
  ['the Netherlands', 'NL'],
  ['Neverland', 'Neverland'],
  ['', ''],
])('the country "%s" is %s', (name, code) => {
  expect(countryCode(name)).toBe(code)
})
