import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startProgram } from '@/tests/run-program'
import { claimFolder } from './claim-folder'

const root = mkdtempSync(join(tmpdir(), 'nightshift-'))
afterAll(() => rmSync(root, { recursive: true }))

const mode = (path: string) => statSync(path).mode & 0o777

test('a data folder belongs to one process at a time, and the second is told which folder it is', () => {
  const folder = join(root, 'shared')
  const first = claimFolder(folder)
  expect(() => claimFolder(folder)).toThrow(`Another Nightshift is using the data folder ${folder}.`)
  first.release()
  claimFolder(folder).release()
})

test('the secret is made once and only its owner reads it', () => {
  const folder = join(root, 'secret')
  const first = claimFolder(folder)
  first.release()
  const second = claimFolder(folder)
  second.release()
  expect(second.secret).toBe(first.secret)
  expect(first.secret).toMatch(/^[0-9a-f]{64}$/)
  expect([mode(folder), mode(join(folder, 'secret'))]).toEqual([0o700, 0o600])
})

test('a killed process lets go of its folder at once', async () => {
  const folder = join(root, 'killed')
  const holder = startProgram('tests/programs/hold-folder.ts', [folder])
  await new Promise((resolve) => holder.stdout!.once('data', resolve))
  expect(() => claimFolder(folder)).toThrow(/Another Nightshift/)
  const gone = new Promise((resolve) => holder.once('exit', resolve))
  holder.kill('SIGKILL')
  await gone
  claimFolder(folder).release()
})
