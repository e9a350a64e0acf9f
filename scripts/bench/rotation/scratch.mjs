import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { npm } from '../../setup/run.mjs'

const version = '0.9.1'

/** A folder outside the project with the rival's 325 MB in it, kept for the next time; undefined when it cannot be fetched. */
export function prepareScratch() {
  const folder = join(tmpdir(), `nightshift-bench-or-tools-${version}`)
  const there = join(folder, 'node_modules/or-tools-wasm/package.json')
  if (existsSync(there) && JSON.parse(readFileSync(there, 'utf8')).version === version) return folder
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  console.log(`Fetching or-tools-wasm ${version} into ${folder} …`)
  const [program, args] = npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', `or-tools-wasm@${version}`])
  try {
    execFileSync(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
    return folder
  } catch {
    console.log('It cannot be fetched, so CP-SAT is left out.')
    return undefined
  }
}
