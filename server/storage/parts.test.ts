import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { prepareFolders } from './folders'
import { openPart, partPath, truncatePart } from './parts'

async function newPart() {
  const folder = mkdtempSync(join(tmpdir(), 'nightshift-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  await prepareFolders(folder)
  return partPath(folder, 'upl_1')
}

test('a part is made once, for nobody else to read, and found again', async () => {
  const path = await newPart()
  const part = await openPart(path)
  await part.write('la la')
  await part.close()
  expect(statSync(path).mode & 0o777).toBe(0o600)
  await (await openPart(path)).close()
  expect(readFileSync(path, 'utf8')).toBe('la la')
})

test('what came after the last durable step is cut off; what the disk has lost is not made up', async () => {
  const path = await newPart()
  expect(await truncatePart(path, 4)).toBe(0)
  writeFileSync(path, 'la la la')
  expect(await truncatePart(path, 5)).toBe(5)
  expect(readFileSync(path, 'utf8')).toBe('la la')
  expect(await truncatePart(path, 8)).toBe(5)
})

test('a part has no name but its upload', () => {
  expect(() => partPath('/data', '../camp')).toThrow()
  expect(() => partPath('/data', 'upl_1/../../camp')).toThrow()
})
