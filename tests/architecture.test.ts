import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkArchitecture } from '../scripts/architecture/check'

/** A small tree that keeps every rule; each test adds what breaks one. */
const sound = {
  'domain/camp/seats.ts': "import { z } from 'zod'\nexport const seat = z.string()\n",
  'db/schema/index.ts': "export * from './camp'\n",
  'db/schema/camp.ts': "import { sql } from 'drizzle-orm'\nexport const camps = sql\n",
  'server/context.ts': 'export const createContext = 1\n',
  'server/errors.ts': 'export class AppError extends Error {}\n',
  'server/trpc/root.ts':
    "import { campRouter } from '@/server/camp/router'\nexport type AppRouter = typeof campRouter\n",
  'server/camp/router.ts': "import * as camp from './service'\nexport const campRouter = camp\n",
  'server/camp/service.ts':
    "import { AppError } from '@/server/errors'\nimport * as store from './store'\nexport const stale = () => new AppError('conflict', 'stale', { details: store })\n",
  'server/camp/store.ts': "import { camps } from '@/db/schema'\nexport const list = camps\n",
  'server/roster/service.ts': "import { stale } from '@/server/camp/service'\nexport const add = stale\n",
  'lib/trpc/server.ts': "import { createContext } from '@/server/context'\nexport const open = createContext\n",
  'lib/trpc/client.tsx': "import type { AppRouter } from '@/server/trpc/root'\nexport type Client = AppRouter\n",
  'components/ui/button.tsx': "import { cva } from 'class-variance-authority'\nexport const button = cva\n",
  'app/api/trpc/route.ts': "import { createContext } from '@/server/context'\nexport const GET = createContext\n",
  'app/me/_components/form.tsx': "import { button } from '@/components/ui/button'\nexport const form = button\n",
  'app/me/page.tsx': "import { form } from './_components/form'\nexport default form\n",
  'messages/en.json':
    '{"errors":{"stale":"{name} was quicker."},"rooms":"{n, plural, one {# room} other {{n} rooms}}","left":"{n, plural, one {{what} is} other {{what} are}} left out"}',
  'messages/ko.json': '{"errors":{"stale":"{name} 님이 먼저 저장했습니다."},"rooms":"{n}개","left":"제외: {what}"}',
}

function check(changes: Record<string, string> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'nightshift-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [path, text] of Object.entries({ ...sound, ...changes })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return checkArchitecture(root)
}

test('a tree that keeps the rules passes', () => {
  expect(check()).toMatchObject({ errors: [], warnings: [] })
})

test('so does what the table lets through: tests, scripts and the server entry import anything', () => {
  const anything = "import { list } from '@/server/camp/store'\nimport { form } from '@/app/me/_components/form'\n"
  const paths = [
    'tests/world.ts',
    'scripts/x.mjs',
    'e2e/x.spec.ts',
    'server/seed/x.ts',
    'server/main.ts',
    'domain/x.test.ts',
  ]
  expect(check(Object.fromEntries(paths.map((path) => [path, anything]))).errors).toEqual([])
})

const imports = (name: string) => `import { x } from '${name}'\nexport const y = x\n`

test.each([
  ['domain/camp/x.ts', imports('@/db/schema/camp'), 'domain/ may not import db/'],
  ['domain/camp/x.ts', imports('node:fs'), 'domain/ may not use this package'],
  ['db/engine/x.ts', imports('@/server/context'), 'db/ may not import server/'],
  ['db/engine/x.ts', imports('next'), 'db/ may not use this package'],
  ['server/camp/service.ts', imports('@/lib/trpc/server'), 'server/ may not import lib/'],
  ['server/camp/service.ts', imports('../../components/ui/button'), 'server/ may not import components/'],
  ['lib/format.ts', imports('@/server/context'), 'lib/ may not import server/'],
  ['lib/trpc/client.tsx', imports('@/server/trpc/root'), 'lib/ may not import server/'],
  ['lib/trpc/server.ts', imports('@/server/camp/service'), 'lib/ may not import server/'],
  ['i18n/request.ts', imports('@/server/context'), 'i18n/ may not import server/'],
  ['components/ui/x.tsx', "import type { Camp } from '@/db/schema/camp'\n", 'components/ may not import db/'],
  ['components/ui/x.tsx', imports('@/app/me/page'), 'components/ may not import app/'],
  ['components/ui/x.tsx', "export const x = () => import('@/server/context')\n", 'components/ may not import server/'],
  ['app/me/x.tsx', "import {\n  a,\n  type B,\n} from '@/server/context'\n", 'app/ may not import server/'],
  ['app/api/trpc/route.ts', imports('@/db/schema/camp'), 'app/ may not import db/'],
  ['app/you/page.tsx', imports('@/app/me/_components/form'), 'for that route alone'],
  ['server/roster/service.ts', imports('@/server/camp/store'), "another slice's store"],
  ['server/camp/router.ts', imports('./store'), 'a router calls services'],
  ['server/camp/service.ts', imports('./router'), 'a service may not reach up to a router'],
  ['server/camp/store.ts', imports('@/server/roster/service'), 'a store may not reach up to a service'],
  ['server/camp/service.ts', imports('@/server/trpc/root'), 'a service knows nothing of calls'],
  ['server/camp/lists.ts', 'export const x = 1\n', 'a slice holds router, service, store'],
  ['domain/camp/rules.ts', `${'export {}\n'.repeat(401)}`, '401 lines'],
  ['domain/camp/index.ts', 'export const x = 1\n', 'no barrels'],
  ['domain/camp/all.ts', "export * from './seats'\nexport { seat as y } from './seats'\n", 'only passes on'],
  ['lib/utils.ts', 'export const x = 1\n', 'a name that says nothing'],
  ['components/common/x.tsx', 'export const x = 1\n', 'a name that says nothing'],
  ['lib/date-helpers.ts', 'export const x = 1\n', 'a name that says nothing'],
  ['server/session.manager.ts', 'export const x = 1\n', 'a name that says nothing'],
  ['app/me/save.ts', "'use server'\nexport const save = 1\n", 'no Server Actions'],
  [
    'components/ui/x.tsx',
    'export const x = <p dangerouslySetInnerHTML={{ __html: y }} />\n',
    'no dangerouslySetInnerHTML',
  ],
  ['messages/ko.json', '{"errors":{"stale":"{name}"}}', 'messages/ko.json lacks rooms'],
  ['messages/ko.json', '{"errors":{"stale":"{name}"},"rooms":"{n}","x":"y"}', 'messages/en.json lacks x'],
  [
    'messages/ko.json',
    '{"errors":{"stale":"저장"},"rooms":"{n}"}',
    'messages/ko.json: errors.stale does not say {name}',
  ],
  ['messages/ko.json', '{"errors":{"stale":"{name}"},"rooms":"방"}', 'messages/ko.json: rooms does not say {n}'],
  [
    'server/camp/service.ts',
    "throw new AppError(\n  'invalid',\n  'no-such-night',\n)\n",
    'no sentence for errors.no-such-night',
  ],
])('%s: %s', (path, text, sentence) => {
  expect(check({ [path]: text }).errors.join('\n')).toContain(sentence)
})

test('a circle is shown with all its files, be it only of types', () => {
  const { errors } = check({
    'domain/camp/a.ts': imports('./b'),
    'domain/camp/b.ts': "import type { y } from './a'\nexport const x = 1 as unknown as typeof y\n",
  })
  expect(errors).toEqual(['a circle of imports: domain/camp/a.ts → domain/camp/b.ts → domain/camp/a.ts'])
})

test('a long file is a warning before it is an error, and data and migrations may be as long as they are', () => {
  const long = (lines: number) => 'export {}\n'.repeat(lines)
  const { errors, warnings } = check({
    'domain/camp/long.ts': long(251),
    'db/seed/roster.ts': long(900),
    'db/migrations/sqlite/x.ts': long(900),
  })
  expect({ errors, warnings }).toEqual({
    errors: [],
    warnings: [expect.stringContaining('domain/camp/long.ts: 251 lines')],
  })
})
