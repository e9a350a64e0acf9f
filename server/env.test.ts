import { syncBuiltinESMExports } from 'node:module'
import os, { type NetworkInterfaceInfo } from 'node:os'
import { expect, onTestFinished, test, vi } from 'vitest'
import { readEnv } from './env'

test('on loopback every name of this machine is ours, and links say localhost', () => {
  const env = readEnv({ PORT: '4000' })
  expect(env.origin).toBe('http://localhost:4000')
  expect(env.origins).toEqual(['http://localhost:4000', 'http://127.0.0.1:4000', 'http://[::1]:4000'])
})

test('a port that belongs to the scheme is not named, as browsers do not name it', () => {
  expect(readEnv({ PORT: '80' }).origins[0]).toBe('http://localhost')
  const secure = readEnv({ PORT: '443', HOST: 'camp.example.org', TLS_CERT: 'cert.pem', TLS_KEY: 'key.pem' })
  expect(secure.origins).toEqual(['https://camp.example.org'])
})

test('an address that the machine gets while the server runs is ours too', () => {
  const env = readEnv({ HOST: '0.0.0.0' })
  const address = { address: '10.1.2.3', family: 'IPv4', internal: false } as NetworkInterfaceInfo
  const venue = vi.spyOn(os, 'networkInterfaces').mockReturnValue({ wlan0: [address] })
  syncBuiltinESMExports()
  onTestFinished(() => {
    venue.mockRestore()
    syncBuiltinESMExports()
  })
  expect(env.origin).toBe('http://10.1.2.3:3000')
  expect(env.origins).toContain('http://10.1.2.3:3000')
})

test('a base address is the only one', () => {
  const env = readEnv({ BASE_URL: 'https://camp.example.org/', HOST: '0.0.0.0' })
  expect(env.origins).toEqual(['https://camp.example.org'])
})

test('a single host is its own address, with https when there is a certificate', () => {
  const env = readEnv({ HOST: '192.168.7.2', TLS_CERT: 'cert.pem', TLS_KEY: 'key.pem' })
  expect(env.origins).toEqual(['https://192.168.7.2:3000'])
})

test('empty variables count as not set', () => {
  expect(readEnv({ PORT: '', HOST: '', DATABASE_URL: '', DEMO: '' })).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    demo: undefined,
  })
})

test.each([
  [{ PORT: 'abc' }, 'PORT must be a number'],
  [{ PORT: '70000' }, 'PORT is at most 65535'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL starts with postgres://'],
  [{ DEMO: 'yes' }, 'DEMO is 0'],
  [{ TLS_CERT: 'cert.pem' }, 'TLS_CERT and TLS_KEY belong together'],
  [{ BASE_URL: 'camp' }, 'BASE_URL is an address'],
])('%o is refused in a sentence', (source, sentence) => {
  expect(() => readEnv(source as Record<string, string>)).toThrow(sentence)
})
