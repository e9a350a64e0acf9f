import { DrizzleQueryError } from 'drizzle-orm/errors'
import { expect, test } from 'vitest'
import { createLog } from './log'

function written(error: unknown): string {
  const lines: string[] = []
  createLog({ write: (line) => void lines.push(line) }, 'info').error({ error }, 'a call failed')
  return lines.join('')
}

test('an error nobody foresaw is written with its words, its place and what caused it', () => {
  const line = written(new Error('no such room', { cause: Object.assign(new Error('below'), { code: 'EIO' }) }))
  expect(JSON.parse(line).error).toMatchObject({ message: 'no such room', cause: { message: 'below', code: 'EIO' } })
  expect(JSON.parse(line).error.stack).toContain('log.test.ts')
})

test('what a failed query was sent with stays out of the log', () => {
  const line = written(new DrizzleQueryError('insert into sessions values ($1)', ['a-token'], new Error('deadlock')))
  expect(line).toContain('insert into sessions')
  expect(line).toContain('deadlock')
  expect(line).not.toContain('a-token')
})

test('something thrown that is no error is written as it is', () => {
  expect(JSON.parse(written({ status_code: 507 })).error).toEqual({ status_code: 507 })
})
