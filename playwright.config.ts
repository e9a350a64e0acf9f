import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'

const port = Number(process.env.E2E_PORT ?? 3200)
const baseURL = `http://127.0.0.1:${port}`
// Set by the first process that reads this file and inherited by its workers, so that all of them name the same folder.
process.env.E2E_DATA_DIR ??= join(tmpdir(), `nightshift-e2e-${process.pid}`)

const timed = /(live|journey)\.spec\.ts$/

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    trace: { mode: 'retain-on-failure', screenshots: false },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
        ...['--disable-quic', '--disable-gpu'],
      ],
    },
  },
  // What says "within a second" runs by itself, after the rest: another test on the same two cores would be part of the time.
  projects: [
    { name: 'stories', testIgnore: timed },
    { name: 'timed', testMatch: timed, dependencies: ['stories'], workers: 1 },
  ],
  webServer: {
    command: 'node scripts/start.mjs',
    url: `${baseURL}/healthz`,
    timeout: 300_000,
    reuseExistingServer: !process.env.CI,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 8_000 },
    env: { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: process.env.E2E_DATA_DIR, BASE_URL: '', DATABASE_URL: '' },
  },
})
