import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'

const workSchema = z.object({ path: z.string() })

/** The sha256 of a file, in hexadecimal. */
export default async function hashFile(given: unknown): Promise<string> {
  const { path } = workSchema.parse(given)
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}
