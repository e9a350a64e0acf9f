import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attachmentNamed, cleanFileName } from './file-name'

test.each([
  ['demo.wav', 'demo.wav'],
  ['../../etc/demo.wav', 'demo.wav'],
  ['C:\\songs\\demo.wav', 'demo.wav'],
  ['Late\r\nSet-Cookie: a=b.wav', 'LateSet-Cookie: a=b.wav'],
  ['demo\u202evaw.exe', 'demovaw.exe'],
  ['  one   two .mp3 ', 'one two .mp3'],
  ['\u0000\u200f', 'demo'],
  ['밤 노래.m4a', '밤 노래.m4a'],
])('%j is shown as %j', (name, shown) => expect(cleanFileName(name)).toBe(shown))

test('a very long name keeps its extension', () => {
  const shown = cleanFileName(`${'ㄱ'.repeat(400)}.flac`)
  expect([...shown].length).toBeLessThanOrEqual(120)
  expect(shown).toMatch(/….flac$/)
})

test('a Korean name is downloaded under its own name', () => {
  expect(attachmentNamed('밤 "노래".m4a')).toBe(
    `attachment; filename="_ ____.m4a"; filename*=UTF-8''%EB%B0%A4%20%22%EB%85%B8%EB%9E%98%22.m4a`,
  )
})

test('no name whatever breaks out of its header or its line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const shown = cleanFileName(name)
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}/\\]/u)
      expect(shown.length).toBeGreaterThan(0)
      expect(attachmentNamed(name)).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w.!#$&+^`|~%-]*$/)
    }),
  )
})
