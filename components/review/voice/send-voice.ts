import { z } from 'zod'

const sentSchema = z.object({ id: z.string() })
const refusedSchema = z.object({ reason: z.string() })

/** To its door, where it waits for its comment; gives the name by which the comment takes it. Refused like a call is. */
export async function sendVoice(campId: string, songId: string, blob: Blob): Promise<string> {
  const response = await fetch(`/voice/${campId}/${songId}`, { method: 'POST', body: blob })
  const answer: unknown = await response.json().catch(() => null)
  const sent = sentSchema.safeParse(answer)
  if (response.ok && sent.success) return sent.data.id
  const refused = refusedSchema.safeParse(answer)
  throw Object.assign(new Error('Not sent'), { data: { reason: refused.success ? refused.data.reason : 'voice-gone' } })
}
