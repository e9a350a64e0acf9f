import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fail } from './run.mjs'

/** Asked before anything that takes long, so that nobody waits a minute to hear that the port is taken. */
export async function requireFreePort() {
  const port = Number(process.env.PORT || 3000)
  const host = process.env.HOST || '127.0.0.1'
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    fail(`PORT is ${process.env.PORT}, and must be a number from 1 to 65535.`)
  let code = await tryListening(port, host)
  if (code === 'EADDRINUSE') console.log(`Port ${port} is taken; waiting a moment, in case its owner is just stopping.`)
  for (let tries = 0; code === 'EADDRINUSE' && tries < 16; tries++) {
    await sleep(250)
    code = await tryListening(port, host)
  }
  if (!code) return
  const reasons = {
    EADDRINUSE: `Port ${port} on ${host} is taken by another program. Stop that one, or choose another port: PORT=${port === 65_535 ? port - 1 : port + 1} npm start`,
    EACCES: `Port ${port} is not allowed to a normal user. Choose one above 1023: PORT=3000 npm start`,
    EADDRNOTAVAIL: `HOST is ${host}, and this machine has no such address. Use 127.0.0.1 (this machine alone) or 0.0.0.0 (the whole network).`,
    ENOTFOUND: `HOST is ${host}, and nobody knows that name. Use 127.0.0.1 (this machine alone) or 0.0.0.0 (the whole network).`,
  }
  fail(reasons[code] ?? `Nothing can listen on ${host}, port ${port} (${code}). Set HOST and PORT.`)
}

/** The error code, or nothing when it works. */
function tryListening(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', ({ code }) => resolve(code))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}

export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
