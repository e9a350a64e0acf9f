import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listPaths } from '../scripts/architecture/sources'

// Below these versions a package has a hole that is known to the world; safety notes in docs/architecture.md.
const floors: Record<string, string> = JSON.parse(readFileSync('security-floors.json', 'utf8'))
const lock: Record<string, { version?: string }> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages

const isBelow = (version: string, floor: string) => version.localeCompare(floor, 'en', { numeric: true }) < 0

function listBelow(packages: typeof lock): string[] {
  return Object.entries(packages).flatMap(([path, { version = '0' }]) => {
    const floor = floors[path.split('node_modules/').at(-1)!]
    return floor && isBelow(version.split('-')[0]!, floor) ? [`${path} ${version} < ${floor}`] : []
  })
}

test('no package of the lock file is below its security floor, however deep it lies', () => {
  expect(listBelow(lock)).toEqual([])
  expect(listBelow({ 'node_modules/a/node_modules/next': { version: '16.4.5' } })).toHaveLength(1)
  expect(listBelow({ 'node_modules/better-auth': { version: '1.7.10' } })).toEqual([])
})

test('every floor names a package that is used', () => {
  const used = Object.keys(lock).map((path) => path.split('node_modules/').at(-1))
  expect(Object.keys(floors).filter((name) => !used.includes(name))).toEqual([])
})

test('there is no Server Action: several of the holes need one', () => {
  const sources = listPaths('.').filter((path) =>
    /^(app|components|lib|i18n|server|domain|db)\/.*\.(tsx?|mjs)$/.test(path),
  )
  expect(sources.length).toBeGreaterThan(50)
  expect(sources.filter((path) => /^\s*['"]use server['"]/m.test(readFileSync(path, 'utf8')))).toEqual([])
})
