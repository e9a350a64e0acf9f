import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { findFreePort } from './port.mjs'
import { isRoot } from './run.mjs'

/** A PostgreSQL of our own on a free loopback port, or nothing where none is installed. `stop` leaves nothing behind. */
export async function startThrowAwayPostgres() {
  const bin = findPrograms()
  const owner = isRoot ? findOwner() : {}
  if (!bin || !owner) return undefined

  const folder = mkdtempSync(join(tmpdir(), 'nightshift-postgres-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const port = await findFreePort()
    const password = randomBytes(12).toString('hex')
    const passwordFile = join(folder, 'password')
    const data = join(folder, 'data')
    writeFileSync(passwordFile, password, { mode: 0o600 })
    if (isRoot) for (const path of [folder, passwordFile]) chownSync(path, owner.uid, owner.gid)

    const init = ['-D', data, '-U', 'nightshift', '-A', 'scram-sha-256', '--pwfile', passwordFile]
    const made = spawnSync(join(bin, 'initdb'), [...init, '--no-locale', '-E', 'UTF8', '-N'], {
      ...owner,
      cwd: folder,
      encoding: 'utf8',
    })
    if (made.status !== 0) throw new Error(made.stderr)
    const server = await startServer(join(bin, 'postgres'), folder, port, owner)
    return {
      url: `postgres://nightshift:${password}@127.0.0.1:${port}/postgres`,
      stop() {
        server.kill('SIGQUIT')
        remove()
      },
    }
  } catch (error) {
    remove()
    console.log(`PostgreSQL is installed but did not start: ${String(error.message).trim().split('\n').at(-1)}`)
    return undefined
  }
}

function startServer(program, folder, port, owner) {
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-p', String(port)]
  const server = spawn(program, ['-D', join(folder, 'data'), ...settings], {
    ...owner,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let said = ''
    server.once('error', reject)
    server.once('exit', () => reject(new Error(said)))
    server.stderr.setEncoding('utf8').on('data', (text) => {
      said = (said + text).slice(-4_000)
      if (said.includes('ready to accept connections')) resolve(server)
    })
  })
}

/** The folder of initdb and postgres: links on the PATH are followed, since postgres looks for its files beside itself. */
function findPrograms() {
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'initdb'))
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const candidates = [...onPath, ...versions.map((version) => join(debian, version, 'bin/initdb'))]
  return candidates
    .filter((path) => existsSync(path))
    .map((path) => dirname(realpathSync(path)))
    .find((folder) => existsSync(join(folder, 'postgres')))
}

/** PostgreSQL refuses to run as root. */
function findOwner() {
  const number = (flag) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: number('-u'), gid: number('-g') }
  } catch {
    return undefined
  }
}
