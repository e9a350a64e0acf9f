import { existsSync } from 'node:fs'
import { capture, isRoot } from './run.mjs'

/** Asks the system's package manager, where we may. */
export async function aptInstall(packages, onLine) {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return false
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const patient = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3']
  await capture('apt-get', [...patient, 'update'], { env, onLine })
  const install = [...patient, 'install', '-y', '--no-install-recommends', ...packages]
  return (await capture('apt-get', install, { env, onLine })).ok
}
