import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readCertificate } from './certificate'

test('a certificate that is not there, or is none, is said in a sentence', () => {
  expect(() => readCertificate({ cert: '/nowhere/cert.pem', key: '/nowhere/key.pem' })).toThrow(
    'TLS_CERT is /nowhere/cert.pem, and that file cannot be read (ENOENT).',
  )
  const here = fileURLToPath(import.meta.url)
  expect(() => readCertificate({ cert: here, key: here })).toThrow('TLS_CERT and TLS_KEY are no certificate')
})
