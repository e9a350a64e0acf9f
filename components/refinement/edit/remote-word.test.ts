import { expect, test } from 'vitest'
import { remoteWord } from './remote-word'

const before = 'I am easily visible\nStay with me'

test('the word that somebody else replaced is told with theirs, a neighbour’s change isn’t', () => {
  expect(remoteWord(before, 'I am suddenly visible\nStay with me', 0, 2)).toEqual({ kind: 'word', now: 'suddenly' })
  expect(remoteWord(before, 'I am suddenly visible\nStay with me', 0, 3)).toBeNull()
  expect(remoteWord(before, 'I am suddenly visible\nStay with me', 1, 0)).toBeNull()
  expect(remoteWord(before, 'I am visible\nStay with me', 0, 2)).toEqual({ kind: 'word', now: '' })
})

test('a line that is gone is told, and a whole line is told as it reads now', () => {
  expect(remoteWord(before, 'Stay with me', 0, 2)).toEqual({ kind: 'gone' })
  const now = 'I am suddenly visible'
  expect(remoteWord(before, `${now}\nStay with me`, 0, null)).toEqual({ kind: 'line', now })
  expect(remoteWord(before, before, 0, 2)).toBeNull()
})
