import pino, { type DestinationStream } from 'pino'

export function createLog(to: DestinationStream | undefined, level: string): pino.Logger {
  const options = { base: undefined, level, timestamp: pino.stdTimeFunctions.isoTime, serializers: { error: describe } }
  return to ? pino(options, to) : pino(options)
}

/** An error's own words and no other property of it: a failed query carries what it was sent with, tokens and lyrics among it. */
function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { name, cause } = error
  const { code, query } = error as { code?: unknown; query?: unknown }
  const places = error.stack?.split('\n').filter((line) => line.startsWith('    at '))
  return {
    ...{ name, code, message: query === undefined ? error.message : `Failed query: ${query}` },
    ...{ stack: places?.join('\n'), cause: cause === undefined ? undefined : describe(cause) },
  }
}

/** Secrets never reach the log: only what is named in a call is written. */
export const log = createLog(undefined, process.env.LOG_LEVEL || 'info')
