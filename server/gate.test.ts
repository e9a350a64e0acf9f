import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { readEnv } from './env'
import { refuse } from './gate'

const env = readEnv({})
const origin = 'http://localhost:3000'
const json = { 'content-type': 'application/json', 'content-length': '10' }

function asked(method: string, url: string, headers: Record<string, string>) {
  return refuse({ method, url, headers } as unknown as IncomingMessage, env)?.status
}

test.each([
  ['a page', 'GET', '/camps', {}, undefined],
  ['a call from our page', 'POST', '/api/trpc/camp.create', { ...json, origin }, undefined],
  [
    'a call from our page at another of our names',
    'POST',
    '/api/trpc/a',
    { ...json, origin: 'http://127.0.0.1:3000' },
    undefined,
  ],
  [
    'a browser that sends no origin but says same-origin',
    'POST',
    '/api/trpc/a',
    { ...json, 'sec-fetch-site': 'same-origin' },
    undefined,
  ],
  ['another site', 'POST', '/api/trpc/a', { ...json, origin: 'https://evil.example' }, 403],
  [
    'another site whose name points here',
    'POST',
    '/api/trpc/a',
    { ...json, origin: 'http://evil.example:3000', 'sec-fetch-site': 'same-origin' },
    403,
  ],
  ['a form of another site', 'POST', '/api/trpc/a', { ...json, 'sec-fetch-site': 'cross-site' }, 403],
  ['no origin at all', 'POST', '/api/trpc/a', json, 403],
  ['an upload of another site', 'PATCH', '/files/upl_1', { origin: 'https://evil.example' }, 403],
  [
    'an upload of ours',
    'PATCH',
    '/files/upl_1',
    { origin, 'content-type': 'application/offset+octet-stream' },
    undefined,
  ],
  ['a form body', 'POST', '/api/trpc/a', { ...json, origin, 'content-type': 'multipart/form-data' }, 415],
  ['a compressed body', 'POST', '/api/trpc/a', { ...json, origin, 'content-encoding': 'br' }, 415],
  ['300 kB to a call', 'POST', '/api/trpc/a', { ...json, origin, 'content-length': '300000' }, 413],
  ['300 kB of roster', 'POST', '/api/trpc/roster.import', { ...json, origin, 'content-length': '300000' }, undefined],
  ['2 MB of roster', 'POST', '/api/trpc/roster.import', { ...json, origin, 'content-length': '2000000' }, 413],
  ['1.5 MB of pairs', 'POST', '/api/trpc/rotation.wish', { ...json, origin, 'content-length': '1500000' }, undefined],
  ['2 MB of rotation', 'POST', '/api/trpc/rotation.save', { ...json, origin, 'content-length': '2000000' }, 413],
  [
    'roster among others',
    'POST',
    '/api/trpc/a,roster.import?batch=1',
    { ...json, origin, 'content-length': '300000' },
    413,
  ],
  ['a body of unknown length', 'POST', '/api/trpc/a', { origin, 'content-type': 'application/json' }, 411],
  ['a page that is posted to', 'PUT', '/camps', { origin }, 405],
])('%s', (_what, method, url, headers, status) => {
  expect(asked(method, url, headers as Record<string, string>)).toBe(status)
})
