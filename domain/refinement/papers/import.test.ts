import { expect, test } from 'vitest'
import { noWords, type SongWords } from '../words'
import { paperFileName } from './file-name'
import { formatOfFile, importedTimes, importedWords, isText, readPaper } from './import'

const song = (lyrics: string, more: Partial<SongWords> = {}): SongWords & { lineIds: string[] } => ({
  ...noWords,
  ...{ title: 'Night Train', tempo: 11_800, key: 'A minor', lyrics },
  ...more,
  lineIds: lyrics.split('\n').map((_, i) => `l${i}`),
})
const head = song('[Verse 1]\nFrom the back row\nI am easily visible\n\n[Chorus]\nNight train')
const lrc =
  '[ti:Night Train]\n[00:10.00]From the back row\n[00:12.50]I am instantly visible<00:14.00>\n[01:02.00]Night train\n'

test('an LRC without section names changes words and keeps the song’s sections', () => {
  const read = readPaper('lrc', lrc)
  expect(importedWords(head, read)).toMatchObject({
    ...{ title: 'Night Train', tempo: 11_800, key: 'A minor' },
    lyrics: '[Verse 1]\nFrom the back row\nI am instantly visible\n\n[Chorus]\nNight train',
  })
})

test('its times go to the lines of the song that they are about, changed words or not', () => {
  expect(importedTimes(head, readPaper('lrc', lrc))).toEqual([
    { lineId: 'l1', startMs: 10_000, endMs: null, words: null },
    { lineId: 'l2', startMs: 12_500, endMs: 14_000, words: null },
    { lineId: 'l5', startMs: 62_000, endMs: null, words: null },
  ])
  expect(importedTimes(song('Something else entirely'), readPaper('lrc', lrc))).toEqual([])
})

test('a line with more times of words than anybody sings is timed without them', () => {
  const stamps = (count: number) => `[01:02.00]${'<01:02.10>'.repeat(count)}Night train`
  const wordsAfter = (count: number) => importedTimes(head, readPaper('lrc', stamps(count)))[0]!.words
  expect(wordsAfter(2_000)?.stamps).toHaveLength(2_000)
  expect(wordsAfter(2_001)).toBeNull()
})

test('a ChordPro file brings its sections and what it says of the music; what it doesn’t say stays', () => {
  const read = readPaper('chordpro', '{title: Last Train}\n{tempo: 90}\n{soc}\n[Am]Night train\n{eoc}')
  expect(importedWords(head, read)).toMatchObject({
    ...{ title: 'Last Train', tempo: 9_000, key: 'A minor', lyrics: '[Chorus]\nNight train' },
  })
})

test('a picture or a sound is no text; Korean and a stray mark are', () => {
  expect(isText('[00:10.00]달빛이 쏟아지는 밤\r\n\tI\u0007 am')).toBe(true)
  expect(isText('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\ufffd\ufffd')).toBe(false)
})

test('a file longer than a song may be is none', () => {
  expect(importedWords(head, readPaper('lrc', 'la la la la\n'.repeat(5_000)))).toBeNull()
})

test('a file is known by its name, else by what stands in it', () => {
  expect(['a.LRC', 'a.cho', 'a.pro'].map((name) => formatOfFile(name, ''))).toEqual(['lrc', 'chordpro', 'chordpro'])
  expect(formatOfFile('a.txt', lrc)).toBe('lrc')
  expect(formatOfFile('', '{soc}\nNight [Am]train')).toBe('chordpro')
})

test('a file is named by the song, whatever that is called', () => {
  expect(paperFileName('Night Train', 'markers', 'mid')).toBe('Night Train – markers.mid')
  expect(paperFileName('../../etc/pass"wd: 100%\n', 'lyrics', 'txt')).toBe('etc pass wd 100 – lyrics.txt')
  expect(paperFileName('', 'lyrics', 'txt')).toBe('song – lyrics.txt')
  expect(paperFileName('밤기차'.repeat(60), 'lyrics', 'txt').length).toBeLessThan(100)
})
