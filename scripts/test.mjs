// npm test: everything from a fresh clone to a verdict. `npm test -- unit` and `npm test -- e2e` run one half, and what
// follows goes to vitest or Playwright: `npm test -- unit domain/rotation`.
import { build } from './setup/build.mjs'
import { browserAdvice, findChromium } from './setup/chromium.mjs'
import { installPackages, requireNode } from './setup/packages.mjs'
import { startThrowAwayPostgres } from './setup/postgres.mjs'
import { createReports } from './setup/reports.mjs'
import { answers, endChildrenWithUs, fail, root, show, tool } from './setup/run.mjs'
import { createSteps } from './setup/steps.mjs'

const [half, ...rest] = process.argv.slice(2)
if (half && !['unit', 'e2e'].includes(half)) fail('Say `npm test`, `npm test -- unit …` or `npm test -- e2e …`.')
const wants = (name) => half === undefined || half === name

process.chdir(root)
process.env.NEXT_TELEMETRY_DISABLED = '1'
endChildrenWithUs()
requireNode()

const step = createSteps({ unit: 3, e2e: 4 }[half] ?? 6)
await step('Packages', installPackages, { patience: 'a few minutes the first time' })
const reports = createReports()
if (wants('unit')) await runUnit()
if (wants('e2e')) await runE2e()
process.exit(reports.close())

async function runUnit() {
  await step('PostgreSQL', preparePostgres)
  if (!answers('ffmpeg', ['-version']))
    console.log('      ffmpeg was not found: tests of the formats that only ffmpeg reads or writes are left out.')
  await step(
    'Unit tests',
    () => {
      const report = ['--reporter=default', '--reporter=json', `--outputFile=${reports.file('unit.json')}`]
      return shown(tool('vitest/vitest.mjs', ['run', ...report, ...rest]), {}, reports.addVitest)
    },
    { loud: true },
  )
}

async function preparePostgres() {
  if (process.env.TEST_POSTGRES_URL) return 'the one of TEST_POSTGRES_URL'
  const postgres = await startThrowAwayPostgres()
  if (!postgres) return 'none found, so the engine contract runs on SQLite alone'
  process.on('exit', postgres.stop)
  process.env.TEST_POSTGRES_URL = postgres.url
  return 'a throw-away one'
}

async function runE2e() {
  let browser
  await step('Browser', async (onLine) => {
    browser = await findChromium(onLine)
    return browser ?? 'none'
  })
  if (!browser) {
    console.error(`\n${browserAdvice()}\n`)
    return reports.addPlaywright(false)
  }
  await step('Pages', build, { patience: 'a minute or so after a change' })
  await step(
    'Browser tests',
    () => {
      const env = {
        CHROMIUM_PATH: browser,
        E2E_DATA_DIR: reports.file('data'),
        PLAYWRIGHT_JSON_OUTPUT_NAME: reports.file('e2e.json'),
      }
      return shown(
        tool('@playwright/test/cli.js', ['test', '--reporter=list,json', ...rest]),
        env,
        reports.addPlaywright,
      )
    },
    { loud: true },
  )
}

async function shown([program, args], env, report) {
  const { ok } = await show(program, args, env)
  report(ok)
  return ok ? 'passed' : 'failed'
}
