import pino from 'pino'

/** Secrets never reach the log: only what is named in a call is written. */
export const log = pino({
  base: undefined,
  level: process.env.LOG_LEVEL || 'info',
  timestamp: pino.stdTimeFunctions.isoTime,
})
