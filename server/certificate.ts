import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'

/** Both files, proven to fit each other. Throws an `Error` whose message is a sentence. */
export function readCertificate({ cert, key }: { cert: string; key: string }): { cert: Buffer; key: Buffer } {
  const read = { cert: readNamed('TLS_CERT', cert), key: readNamed('TLS_KEY', key) }
  try {
    createSecureContext(read)
  } catch (cause) {
    throw new Error(`TLS_CERT and TLS_KEY are no certificate and its key (${(cause as Error).message}).`, { cause })
  }
  return read
}

function readNamed(variable: string, file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new Error(`${variable} is ${file}, and that file cannot be read (${code}).`, { cause })
  }
}
