import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { aptInstall } from './apt.mjs'
import { answers, capture, isRoot, tool } from './run.mjs'

// The shell without windows first: a quarter less work for the same stories, and what Playwright takes of its own.
const shell = 'chromium-headless-shell'
const names = [
  shell,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]
const macApps = ['Google Chrome', 'Chromium'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)

/** The path of a Chromium that starts: the one asked for, Playwright's own, the system's, or one that is installed now. */
export async function findChromium(onLine) {
  const asked = process.env.CHROMIUM_PATH
  if (asked) return works(asked) ? asked : undefined
  return (await playwrights()) ?? systems() ?? (await downloaded(onLine)) ?? (await packaged(onLine))
}

export const browserAdvice = () =>
  process.env.CHROMIUM_PATH
    ? `CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, and no browser starts there.`
    : 'The browser tests need Chromium; none was found and none could be downloaded. Install one (on Debian: apt install chromium), or say where it is: CHROMIUM_PATH=/path/to/chromium npm test'

async function playwrights() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return works(path) ? path : undefined
}

function systems() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...macApps].find(works)
}

async function downloaded(onLine) {
  const playwright = (...args) => capture(...tool('@playwright/test/cli.js', args), { onLine })
  if (!(await playwright('install', 'chromium')).ok) return undefined
  const ready = await playwrights()
  if (ready || !isRoot) return ready
  return (await playwright('install-deps', 'chromium')).ok ? playwrights() : undefined
}

async function packaged(onLine) {
  for (const name of [shell, 'chromium']) if (await aptInstall([name], onLine)) return systems()
}

const works = (path) => existsSync(path) && answers(path)
