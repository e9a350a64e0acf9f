import { networkInterfaces } from 'node:os'
import { resolve } from 'node:path'
import { z } from 'zod'

const empty = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.optional())

const envSchema = z
  .object({
    PORT: z.preprocess(
      empty,
      z.coerce
        .number('PORT must be a number')
        .int()
        .min(1, 'PORT is at least 1')
        .max(65_535, 'PORT is at most 65535')
        .default(3000),
    ),
    HOST: z.preprocess(empty, z.string().default('127.0.0.1')),
    DATA_DIR: z.preprocess(empty, z.string().default('./data')),
    DATABASE_URL: optional(
      z
        .string()
        .regex(
          /^postgres(ql)?:\/\//,
          'DATABASE_URL starts with postgres:// (leave it empty for SQLite in the data folder)',
        ),
    ),
    BASE_URL: optional(
      z.url({ protocol: /^https?$/, error: 'BASE_URL is an address such as https://camp.example.org' }),
    ),
    SMTP_URL: optional(
      z.url({ protocol: /^smtps?$/, error: 'SMTP_URL is an address such as smtp://mail.example.org:587' }),
    ),
    MAIL_FROM: z.preprocess(empty, z.string().default('Nightshift <nightshift@localhost>')),
    DEMO: optional(z.enum(['0', '1'], 'DEMO is 0 (a real installation) or 1 (a demo)')),
    TLS_CERT: optional(z.string()),
    TLS_KEY: optional(z.string()),
    LOG_LEVEL: z.preprocess(empty, z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')),
    NODE_ENV: z.string().optional(),
  })
  .refine(
    (env) => Boolean(env.TLS_CERT) === Boolean(env.TLS_KEY),
    'TLS_CERT and TLS_KEY belong together: set both or neither',
  )

export type Env = ReturnType<typeof readEnv>

/** Checked once, at start. Throws an `Error` whose message names each variable that is wrong. */
export function readEnv(source: Record<string, string | undefined> = process.env) {
  const parsed = envSchema.safeParse(source)
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ message }) => message).join('\n'))
  const env = parsed.data
  const scheme = env.TLS_CERT ? 'https' : 'http'
  // As browsers write it: without the port that belongs to the scheme.
  const at = (host: string) => new URL(`${scheme}://${host}:${env.PORT}`).origin
  const base = env.BASE_URL && new URL(env.BASE_URL).origin
  /** Asked anew each time: a laptop gets another address when it changes networks. */
  const origins = () => (base ? [base] : listeningHosts(env.HOST).map(at))
  return {
    port: env.PORT,
    host: env.HOST,
    dataFolder: resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    /** The address that links are made of. */
    get origin(): string {
      return origins()[0]!
    },
    /** Every address that pages may have been opened at. */
    get origins(): string[] {
      return origins()
    },
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    demo: env.DEMO === undefined ? undefined : env.DEMO === '1',
    tls: env.TLS_CERT && env.TLS_KEY ? { cert: env.TLS_CERT, key: env.TLS_KEY } : undefined,
    logLevel: env.LOG_LEVEL,
    inDev: env.NODE_ENV === 'development',
  }
}

export const isLoopback = (host: string) => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host)

/** The best one for links comes first. */
function listeningHosts(host: string): string[] {
  const loopback = ['localhost', '127.0.0.1', '[::1]']
  if (isLoopback(host)) return loopback
  if (host !== '0.0.0.0' && host !== '::') return [host.includes(':') ? `[${host}]` : host]
  const lan = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, scopeid }) => !internal && !scopeid)
  const names = lan.map(({ family, address }) => (family === 'IPv6' ? `[${address}]` : address))
  return [...names.sort((a, b) => Number(a.startsWith('[')) - Number(b.startsWith('['))), ...loopback]
}
