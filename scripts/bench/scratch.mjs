import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { npm } from '../setup/run.mjs'

/**
 * A folder outside the project with the rivals in it, kept for the next time; undefined when they cannot be fetched.
 * @param {string} name
 * @param {Record<string, string>} versions the exact version of each package
 */
export function prepareScratch(name, versions) {
  const packages = Object.entries(versions)
  const folder = join(tmpdir(), `nightshift-bench-${[name, ...packages.map(([, version]) => version)].join('-')}`)
  const isThere = ([one, version]) => {
    const there = join(folder, `node_modules/${one}/package.json`)
    return existsSync(there) && JSON.parse(readFileSync(there, 'utf8')).version === version
  }
  if (packages.every(isThere)) return folder
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const wanted = packages.map(([one, version]) => `${one}@${version}`)
  console.log(`Fetching ${wanted.join(', ')} into ${folder} …`)
  const [program, args] = npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', ...wanted])
  try {
    execFileSync(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
    return folder
  } catch {
    console.log('They cannot be fetched and are left out.')
    return undefined
  }
}
