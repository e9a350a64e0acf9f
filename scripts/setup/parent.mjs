import { readFileSync } from 'node:fs'

/**
 * npm puts a shell between itself and us, which dies of SIGTERM without passing it on, and outlives a killed npm. So whoever
 * started us by `npm start` is watched: without this the server would go on alone, holding port and data folder.
 */
export function endWithParent() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const grandparent = isShellOfNpm(parent) ? parentOf(parent) : undefined
  const isAlone = () => process.ppid !== parent || (grandparent !== undefined && parentOf(parent) !== grandparent)
  setInterval(() => isAlone() && process.kill(process.pid, 'SIGTERM'), 250).unref()
}

const isShellOfNpm = (pid) => /\0-c\0.*start\.mjs/.test(readProcess(pid, 'cmdline'))
/** The fields of `stat` behind the name, which may hold anything: state, parent… */
const parentOf = (pid) =>
  readProcess(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ')[1]

/** Only Linux has these files; elsewhere the shell makes way for us and the parent is npm itself. */
function readProcess(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}
