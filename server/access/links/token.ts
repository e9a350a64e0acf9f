import { createHash, createHmac } from 'node:crypto'

/**
 * A link's secret is made from its id, so organisers can copy a link again although only its hash is kept. Whoever reads the
 * database without the secret file opens nothing.
 */
export function linkToken(secret: string, purpose: string, linkId: string): string {
  return createHmac('sha256', secret).update(`link:${purpose}:${linkId}`).digest('base64url')
}

export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')
