import { createHash } from 'node:crypto'
import type { CampScope } from '@/server/access/camp-scope'

/**
 * The id of what a browser sends, made of the sender's name for the sending and of all that is sent: what arrives again because its
 * answer was lost has its id already, also when the song has gone on, and what was changed meanwhile is another. Undefined where the
 * sender gave no name.
 */
export function idOfSending(
  { campId, memberId }: CampScope,
  prefix: string,
  { revision: _, ...input }: { sending?: string | null | undefined; revision: number },
): string | undefined {
  if (!input.sending) return undefined
  const said = JSON.stringify([campId, memberId, input])
  return `${prefix}_${createHash('sha256').update(said).digest('hex').slice(0, 32)}`
}
