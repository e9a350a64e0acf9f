import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { answers, capture, fail, npm, root } from './run.mjs'
import { createStamp } from './stamp.mjs'

// NODE_ENV=production, set on many servers, would leave out the packages that the build needs.
const flags = ['--include=dev', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=http']

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Nightshift needs Node 20.19 or newer, and this is ${process.version}. Install Node 24 from nodejs.org.`)
}

export async function installPackages(onLine) {
  const { modules } = process.versions
  const stamp = createStamp({
    file: 'node_modules/.nightshift-packages',
    inputs: ['package.json', 'package-lock.json', '.npmrc'],
    also: [modules, process.platform, process.arch],
  })
  if (stamp.isCurrent()) return 'as they were'
  const installed = areInstalled() && driverOpens()
  if (!installed) await install(onLine)
  if (!driverOpens() && !(await rebuildDriver(onLine))) fail(compilerAdvice)
  stamp.remember()
  return installed ? 'already there' : 'installed'
}

async function install(onLine) {
  const clean = await runNpm(['ci', ...flags], onLine)
  if (clean.ok) return
  // `npm ci` refuses a lock that lacks another system's optional packages; `npm install` fills in what it misses.
  const reason = explain(clean.output)
  const second = reason ? clean : await keepingTheLock(() => runNpm(['install', ...flags], onLine))
  if (second.ok) return
  console.error(`\n${tail(second.output)}`)
  fail(reason ?? explain(second.output) ?? 'npm could not install the packages; its last words stand above.')
}

async function keepingTheLock(work) {
  const file = join(root, 'package-lock.json')
  const lock = existsSync(file) ? readFileSync(file) : undefined
  try {
    return await work()
  } finally {
    if (lock) writeFileSync(file, lock)
    else rmSync(file, { force: true })
  }
}

/** Somebody may have run npm themselves: then every package of the lock lies there in its version. */
function areInstalled() {
  const there = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(there) || !existsSync(join(root, 'package-lock.json'))) return false
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
  const has = read(there)
  const fits = ([path, { version, optional, extraneous }]) =>
    path === '' || extraneous || (optional && !has[path]) || has[path]?.version === version
  return Object.entries(read(join(root, 'package-lock.json'))).every(fits)
}

function driverOpens() {
  return answers(process.execPath, [
    '-e',
    `new (require(${JSON.stringify(join(root, 'node_modules/better-sqlite3'))}))(':memory:')`,
  ])
}

async function rebuildDriver(onLine) {
  await runNpm(['rebuild', 'better-sqlite3', '--ignore-scripts=false'], onLine)
  return driverOpens()
}

function runNpm(args, onLine) {
  const [program, all] = npm(args)
  return capture(program, all, { onLine, env: { JOBS: 'max', ...headersOfThisNode() } })
}

/** Compiling the database driver needs Node's headers; where they lie beside this Node nothing is downloaded for it. */
function headersOfThisNode() {
  if (process.env.npm_config_nodedir) return {}
  const prefix = dirname(dirname(process.execPath))
  const header = join(prefix, 'include/node/node_version.h')
  if (!existsSync(header)) return {}
  const part = (name) => readFileSync(header, 'utf8').match(new RegExp(`define NODE_${name}_VERSION (\\d+)`))?.[1]
  const version = ['MAJOR', 'MINOR', 'PATCH'].map(part).join('.')
  return version === process.versions.node ? { npm_config_nodedir: prefix } : {}
}

const compilerAdvice =
  'The database driver (better-sqlite3) does not open on this machine. Where no ready-made one fits, npm compiles it, which needs python3, make and a C++ compiler (on Debian: apt install python3 make g++). Install them and start again.'

const reasons = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ECONNRESET|network request/i,
    'The packages could not be downloaded: there is no network, or the package registry cannot be reached. Connect and start again; what is already there is kept.',
  ],
  [/ENOSPC/, 'The disk is full. The packages need about 1.5 GB; free some space and start again.'],
  [
    /EACCES|EPERM|EROFS/,
    `The packages cannot be written to ${root}: the folder is not yours. Start as its owner, or clone it again as yourself.`,
  ],
  [/gyp ERR!/, compilerAdvice],
]
const explain = (output) => reasons.find(([pattern]) => pattern.test(errorsOf(output)))?.[1]
const errorsOf = (output) =>
  output
    .split('\n')
    .filter((line) => /npm (error|ERR!)/.test(line))
    .join('\n')
const tail = (output) => output.trimEnd().split('\n').slice(-25).join('\n')
