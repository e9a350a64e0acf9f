import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { runCommand } from '@/scripts/rotation/command'
import { check } from './checker'
import { publicInstances } from './public-instances'

const camp = (name: string) => publicInstances.find(([id]) => id === name)![1]
const fantasia = 'tests/rotation/instances/pub-01-fantasia.json'
const dropout = 'tests/rotation/instances/pub-12-repair-dropout.json'

function rotation(...args: string[]) {
  const heard = { out: '', err: '' }
  const here = process.cwd()
  const code = runCommand(args, { here, say: (text) => (heard.out += text), tell: (text) => (heard.err += text) })
  return { code, ...heard }
}

function fileOf(content: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'nightshift-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'camp.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

test('a drop-out is repaired: one line of JSON with the plan, its worth and what is proven of it', () => {
  const { code, out, err } = rotation('--instance', dropout, '--seed', '4')
  expect(code).toBe(0)
  expect(out.split('\n')).toEqual([expect.any(String), ''])
  const answer = JSON.parse(out)
  expect(Object.keys(answer)).toEqual(['format', 'instance', 'seed', 'stopped', 'plan', 'score', 'bounds', 'proof'])
  expect(answer).toMatchObject({
    ...{ format: 'rotation-plan/1', instance: 'pub-12-repair-dropout', seed: 4, stopped: 'bound' },
    score: { hard: 0, repeats: 0, changes: 2, soft: 0 },
    bounds: { repeats: 0, changes: 2, soft: 0 },
    proof: [
      { term: 'repeats', status: 'optimal', gap: 0, text: expect.stringContaining('0 repeats') },
      { term: 'changes', status: 'forced', gap: 0, text: expect.stringContaining('2 changes') },
      { term: 'soft', status: 'optimal', gap: 0, text: expect.any(String) },
    ],
  })
  expect(check(camp('pub-12-repair-dropout'), answer.plan.teams).vector).toEqual([0, 0, 2, 0])
  expect(err).toContain('proposals')
})

test('the program itself says the same, byte for byte, as often as it is asked', async () => {
  const args = ['--instance', dropout, '--seed', '9', '--effort', '30000']
  const start = () => promisify(execFile)(process.execPath, ['scripts/rotation.mjs', ...args])
  const [once, again] = await Promise.all([start(), start()])
  expect(once.stdout).toBe(rotation(...args).out)
  expect(again.stdout).toBe(once.stdout)
})

test('an effort that is used up and a clock that has run out still give a plan that keeps the rules', () => {
  const sixty = 'tests/rotation/instances/pub-09-sixty.json'
  const effort = rotation('--instance', sixty, '--effort', '0')
  const seconds = rotation('--instance', sixty, '--seconds', '0.01')
  expect([effort.code, seconds.code]).toEqual([0, 0])
  expect(JSON.parse(effort.out)).toMatchObject({ stopped: 'effort', score: { hard: 0 } })
  expect(JSON.parse(seconds.out)).toMatchObject({ stopped: 'seconds', score: { hard: 0 } })
})

test('a camp that cannot be done is told why, and gets no plan', () => {
  const whole = camp('pub-01-fantasia')
  const people = whole.people.filter(({ id }) => id !== 'l1')
  const { code, out, err } = rotation('--instance', fileOf({ ...whole, people }))
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(/^(proven: .*\n)+$/)
  expect(err).toMatch(/^proven: night 1: 7 rooms .*lyric.* 6 are present: l2, l3, l4, l5, l6, l7$/m)
})

const person = (role: string) => ({ id: role, roles: [{ role }] })
const small = { format: 'rotation-instance/1', id: 'small', roles: ['top'], nights: 1, teams: [] }

test.each([
  ['no camp', [], 'Say which camp: --instance FILE'],
  ['a flag that is none', ['--instance', fantasia, '--speed', '3'], "Unknown option '--speed'"],
  ['a flag without its number', ['--instance', fantasia, '--seed'], '--seed wants a value'],
  ['a seed in words', ['--instance', fantasia, '--seed', 'three'], '--seed wants a whole number'],
  ['half a proposal', ['--instance', fantasia, '--effort', '0.5'], '--effort wants a whole number'],
  ['no time at all', ['--instance', fantasia, '--seconds', '0'], '--seconds wants a number above 0'],
  ['a file that is not there', ['--instance', 'no-such-camp.json'], 'There is no file no-such-camp.json.'],
])('%s is answered in a sentence', (_, args, sentence) => {
  const { code, out, err } = rotation(...args)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain(sentence)
})

test.each([
  ['half a file', '{"format":', 'is not JSON'],
  ['something else', [1, 2], 'all of it: expected object, received array'],
  ['a camp without nights', { ...small, people: [], nights: undefined }, 'nights: expected number, and it is missing'],
  [
    'a craft that nobody has heard of',
    { ...small, people: [person('top'), person('topp')] },
    'people.1.roles.0.role: there is no role "topp"',
  ],
  [
    'somebody for more nights than can be counted',
    { ...small, people: [{ ...person('top'), maxNights: 2 ** 32 }] },
    'people.0.maxNights: Too big',
  ],
  [
    'a room for more people than can be counted',
    { ...small, people: [], teams: [{ id: 'a', night: 0, room: '1', templates: [{ top: 2 ** 32 + 1 }] }] },
    'teams.0.templates.0.top: Too big',
  ],
  [
    'somebody put together with themselves',
    { ...small, people: [person('top')], keepTogether: [{ pair: ['top', 'top'], nights: [0] }] },
    'keepTogether.0.pair: "top" is put together with nobody else',
  ],
])('%s is no instance, and the field is named', (_, content, sentence) => {
  const { code, out, err } = rotation('--instance', fileOf(content))
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain(sentence)
})

test('help is on stdout', () => {
  const { code, out } = rotation('--help')
  expect(code).toBe(0)
  for (const flag of ['--instance', '--seed', '--effort', '--seconds']) expect(out).toContain(flag)
})
