import { expect, test } from 'vitest'
import { moveCursor, settleCursor } from './cursor'

const sheet = '[Chorus]\nFrom the back row\n\nEven now\n너의 미소가'

test('arrows walk words and lines past headers and blank lines, and stop at the ends', () => {
  expect(moveCursor(sheet, null, 'ArrowDown')).toEqual({ line: 1, word: 0 })
  expect(moveCursor(sheet, { line: 1, word: 3 }, 'ArrowRight')).toEqual({ line: 3, word: 0 })
  expect(moveCursor(sheet, { line: 3, word: 0 }, 'ArrowLeft')).toEqual({ line: 1, word: 3 })
  expect(moveCursor(sheet, { line: 1, word: 3 }, 'ArrowDown')).toEqual({ line: 3, word: 1 })
  expect(moveCursor(sheet, { line: 1, word: 0 }, 'ArrowUp')).toEqual({ line: 1, word: 0 })
  expect(moveCursor(sheet, { line: 4, word: 1 }, 'ArrowRight')).toEqual({ line: 4, word: 1 })
})

test('the cursor stays near when its line goes away', () => {
  expect(settleCursor(sheet, { line: 2, word: 4 })).toEqual({ line: 3, word: 0 })
  expect(settleCursor(sheet, { line: 3, word: 9 })).toEqual({ line: 3, word: 1 })
  expect(settleCursor('', { line: 3, word: 9 })).toBeNull()
})
