import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noWords, songWordsSchema } from './words'

test('words are kept composed, with plain line ends and without trailing blanks', () => {
  const words = songWordsSchema.parse({
    title: '  Velvet\n Alarm ',
    tempo: 12_800,
    key: ' ',
    language: ' Korean ',
    lyrics: 'one  \r\n달빛\u0000\ttwo\t\r'.normalize('NFD'),
  })
  expect(words).toEqual({
    ...noWords,
    title: 'Velvet Alarm',
    tempo: 12_800,
    key: null,
    language: 'Korean',
    lyrics: 'one\n달빛\ttwo\n',
  })
})

test('normalising twice is normalising once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (lyrics) => {
      const once = songWordsSchema.parse({ ...noWords, title: lyrics, lyrics })
      expect(songWordsSchema.parse(once)).toEqual(once)
    }),
  )
})

test('a sheet past the limits is refused with the reason', () => {
  for (const lyrics of ['x'.repeat(20_001), '\n'.repeat(2_000)])
    expect(songWordsSchema.safeParse({ ...noWords, lyrics }).error?.issues[0]?.message).toBe('lyrics-long')
})
