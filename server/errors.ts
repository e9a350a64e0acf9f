export type AppErrorCode =
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'invalid'
  | 'too-large'
  | 'too-many'
  | 'no-space'

const brand = Symbol.for('nightshift.AppError')

type Extra = {
  /** What the sentence names: numbers, names, sizes. */
  values?: Record<string, string | number>
  /** What the caller needs to go on: the newest revision, both texts. */
  details?: unknown
}

/**
 * Something a person at the screen must be told. `reason` is the key of its sentence under `errors` in messages/*.json, so it is
 * said in their language.
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly [brand] = true
  readonly values: Record<string, string | number>
  readonly details: unknown

  constructor(
    readonly code: AppErrorCode,
    readonly reason: string,
    extra: Extra = {},
  ) {
    super(reason)
    this.values = extra.values ?? {}
    this.details = extra.details
  }

  /** `instanceof` would fail: main.ts and the bundled pages each have a copy of this class. */
  static is(error: unknown): error is AppError {
    return error instanceof Error && brand in error
  }
}

export const notFound = () => new AppError('not-found', 'not-found')
export const forbidden = () => new AppError('forbidden', 'forbidden')
export const notSignedIn = () => new AppError('not-signed-in', 'not-signed-in')
