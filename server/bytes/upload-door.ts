import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Server } from '@tus/server'
import { maxUploadBytes } from '@/domain/submission/upload'
import { type Background, background } from '@/server/jobs/background'
import { log } from '@/server/log'
import { findUploadFor } from '@/server/submission/uploads/service'
import { PartStore, type Steps } from './part-store'
import { type ContextFor, contextFor as contextForRequest, refuse } from './request'
import { holding, UploadLocks } from './upload-locks'
import { cutWhenLost } from './watch'

type Parts = { bg?: Background; contextFor?: ContextFor; steps?: Steps; watchMs?: number }

/**
 * `/files/<upload id>`: HEAD tells how much is safe, PATCH goes on from there (tus 1.0). Uploads are made by a call, never here.
 */
export function createUploadDoor({ bg = background(), contextFor = contextForRequest, steps, watchMs }: Parts = {}) {
  const parts = new PartStore(bg, steps)
  const locks = new UploadLocks()
  const tus = new Server({
    path: '/files',
    datastore: parts,
    locker: locks,
    maxSize: maxUploadBytes,
    relativeLocation: true,
    allowedOrigins: [],
    getFileIdFromRequest: (request) => idOf(new URL(request.url).pathname),
    onResponseError: (_request, error) => explain(error),
  })
  bg.live.on('upload.cancelled', (id: string) => {
    locks.breakOff(id)
    parts.forget(id)
  })

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.once('finish', () => stopListening(request))
    const ctx = await contextFor(request)
    if (!ctx.actor) return refuse(response, 401)
    const id = idOf(request.url ?? '')
    const sends = request.method === 'PATCH'
    if (!id || !(sends || request.method === 'HEAD') || !(await findUploadFor(ctx, ctx.actor, id)))
      return refuse(response, 404)

    const breakOff = () => void request.destroy(new Error('broken off'))
    const stopWatching = sends
      ? cutWhenLost(async () => (await findUploadFor(ctx, await ctx.whoIsThis(), id)) !== undefined, breakOff, watchMs)
      : () => {}
    ctx.stopping.addEventListener('abort', breakOff)
    if (ctx.stopping.aborted) breakOff()
    try {
      const closed = once(response, 'close').then(() => locks.free(id))
      const answered = holding.run({ breakOff: sends ? breakOff : () => {} }, () => tus.handle(request, response))
      // An answer to a socket that is gone never ends.
      await Promise.race([answered, closed])
    } finally {
      stopWatching()
      ctx.stopping.removeEventListener('abort', breakOff)
    }
  }
}

/** What a refused PATCH still sends is nobody's; a browser reads its answer only after it has sent everything, or was cut off. */
function stopListening(request: IncomingMessage): void {
  if (!request.complete) setTimeout(() => request.complete || request.destroy(), 500).unref()
}

const idOf = (path: string) => /^\/files\/(upl_[0-9a-z_]{1,60})$/.exec(path)?.[1]

const noSpace = { status_code: 507, body: 'The disk is full. What arrived is kept\n' }
const refusals: Record<string, { status_code: number; body: string }> = {
  ENOSPC: noSpace,
  EDQUOT: noSpace,
  DatabaseFullError: noSpace,
  DatabaseBusyError: { status_code: 503, body: 'Busy. Try again in a moment\n' },
}

/** The protocol's own refusals are said as they are; anything else is ours to look into, and its text stays here. */
function explain(error: Error | { status_code: number; body: string }) {
  if ('status_code' in error) return undefined
  const known = refusals[(error as NodeJS.ErrnoException).code ?? ''] ?? refusals[error.name]
  if (!known) log.error({ error }, 'an upload request failed')
  return known ?? { status_code: 500, body: 'Something went wrong\n' }
}
