import { expect, test } from 'vitest'
import { weigh } from './conditions'

test.each([
  [{}, { status: 200, range: undefined }],
  [{ range: 'bytes=0-1' }, { status: 200, range: 'bytes=0-1' }],
  [{ 'if-none-match': '"a"' }, { status: 304 }],
  [{ 'if-none-match': '"b", W/"a"' }, { status: 304 }],
  [{ 'if-none-match': '*' }, { status: 304 }],
  [
    { 'if-none-match': '"b"', range: 'bytes=0-1' },
    { status: 200, range: 'bytes=0-1' },
  ],
  [{ 'if-none-match': '"a"', range: 'bytes=0-1' }, { status: 304 }],
  [{ 'if-match': '"a"' }, { status: 200, range: undefined }],
  [{ 'if-match': 'W/"a"' }, { status: 412 }],
  [{ 'if-match': '"b"' }, { status: 412 }],
  [
    { 'if-range': '"a"', range: 'bytes=0-1' },
    { status: 200, range: 'bytes=0-1' },
  ],
  [
    { 'if-range': 'W/"a"', range: 'bytes=0-1' },
    { status: 200, range: undefined },
  ],
  [
    { 'if-range': 'Mon, 01 Jun 2026 00:00:00 GMT', range: 'bytes=0-1' },
    { status: 200, range: undefined },
  ],
])('of the bytes "a", %o is answered with %o', (headers, answer) => expect(weigh(headers, '"a"')).toEqual(answer))
