import type { IncomingMessage, ServerResponse } from 'node:http'
import { maxVoiceBytes } from '@/domain/refinement/review/voice'
import { takeCall } from '@/server/access/limits'
import { AppError, type AppErrorCode } from '@/server/errors'
import { findCommenter, holdVoice } from '@/server/refinement/voice/service'
import { type ContextFor, contextFor as contextForRequest, refuse } from './request'

const address = /^\/voice\/([0-9a-zA-Z_]{1,80})\/([0-9a-zA-Z_]{1,80})$/
const statuses: Partial<Record<AppErrorCode, number>> = { invalid: 415, 'too-large': 413, 'too-many': 429 }

/** `POST /voice/<camp>/<song>`: a voice note on its way into a comment. Answers the name by which the comment takes it. */
export function createVoiceDoor({ contextFor = contextForRequest }: { contextFor?: ContextFor } = {}) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const ctx = await contextFor(request)
    if (!ctx.actor) return refuse(response, 401)
    const [, campId, songId] = address.exec(request.url ?? '') ?? []
    const scope = campId && songId && (await findCommenter(ctx.db.read, ctx.actor, { campId, songId }))
    if (!scope || request.method !== 'POST') return refuse(response, 404)
    try {
      takeCall(ctx, 'mutation')
      say(response, 201, await holdVoice(ctx, scope, await readAll(request)))
    } catch (error) {
      if (!AppError.is(error)) throw error
      say(response, statuses[error.code] ?? 409, { reason: error.reason })
      if (!request.complete) request.destroy()
    }
  }
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > maxVoiceBytes) throw new AppError('too-large', 'voice-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function say(response: ServerResponse, status: number, body: object): void {
  const headers = {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  }
  response.writeHead(status, headers).end(`${JSON.stringify(body)}\n`)
}
