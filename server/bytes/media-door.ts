import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { type Background, background } from '@/server/jobs/background'
import { log } from '@/server/log'
import { findVoice } from '@/server/refinement/voice/service'
import { createFileStore } from '@/server/storage/file-store'
import { type OpenPiece, type Piece, pieces } from '@/server/storage/store'
import { findMedium, type Medium } from '@/server/submission/media/service'
import { weigh } from './conditions'
import { parseRange } from './range'
import { type ContextFor, contextFor as contextForRequest, refuse } from './request'
import { cutWhenLost } from './watch'

type Parts = { bg?: Background; contextFor?: ContextFor; watchMs?: number }

const safe = {
  'accept-ranges': 'bytes',
  'cache-control': 'private, no-store, no-transform',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  vary: 'Cookie',
  'x-content-type-options': 'nosniff',
}

/** `/media/<asset id>/<original|preview|peaks>` and `/media/<comment or suggestion id>/voice`: the right is asked for every request, and again while an answer lasts. */
export function createMediaDoor({ bg = background(), contextFor = contextForRequest, watchMs }: Parts = {}) {
  const files = createFileStore(bg.env.dataFolder)

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const ctx = await contextFor(request)
    if (!ctx.actor) return refuse(response, 401)
    const [, assetId, named, spokenId] = address.exec(request.url ?? '') ?? []
    const piece = (named ?? 'original') as Piece
    if (!(assetId || spokenId) || !['GET', 'HEAD'].includes(request.method ?? '')) return refuse(response, 404)
    const find = async () =>
      assetId
        ? findMedium(bg.db.read, await ctx.whoIsThis(), assetId, piece)
        : findVoice(bg.db.read, await ctx.whoIsThis(), spokenId!)
    const medium = await find()
    if (!medium) return refuse(response, 404)

    const open = await files.open(medium.sha256, piece)
    if (!open || (medium.size !== undefined && medium.size !== open.size)) {
      await open?.close()
      log.error({ sha256: medium.sha256, piece, size: open?.size, expected: medium.size }, 'a stored file is damaged')
      return void response.writeHead(500, safe).end()
    }
    const stopWatching = cutWhenLost(
      async () => (await find()) !== undefined,
      () => response.destroy(),
      watchMs,
    )
    try {
      await answer(request, response, open, headersOf(medium, piece))
    } finally {
      stopWatching()
    }
  }
}

const address = new RegExp(
  `^/media/(?:(ast_[0-9a-z_]{1,60})/(${pieces.join('|')})|((?:cmt|sug)_[0-9a-z_]{1,60})/voice)$`,
)

const headersOf = ({ sha256, contentType, disposition }: Medium, piece: string) => ({
  ...safe,
  etag: piece === 'original' ? `"${sha256}"` : `"${sha256}.${piece}-1"`,
  'content-type': contentType,
  'content-disposition': disposition,
})

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  piece: OpenPiece,
  headers: OutgoingHttpHeaders & { etag: string },
): Promise<void> {
  const { size } = piece
  const wanted = weigh(request.headers, headers.etag)
  const range = wanted.status === 200 ? parseRange(wanted.range, size) : undefined
  const whole = { start: 0, end: size - 1 }
  if (wanted.status !== 200) response.writeHead(wanted.status, headers)
  else if (range === 'beyond') response.writeHead(416, { ...headers, 'content-range': `bytes */${size}` })
  else {
    const { start, end } = range ?? whole
    const partly = range && { 'content-range': `bytes ${start}-${end}/${size}` }
    response.writeHead(range ? 206 : 200, { ...headers, ...partly, 'content-length': end - start + 1 })
    if (request.method === 'GET' && size > 0) {
      // A listener who goes away in the middle is nothing to report.
      return pipeline(piece.read(range ?? whole), response).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && !response.destroyed) throw error
      })
    }
  }
  response.end()
  await piece.close()
}
