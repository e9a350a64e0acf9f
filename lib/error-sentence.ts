'use client'
import { useTranslations } from 'next-intl'

type Refusal = { reason?: string; values?: Record<string, string | number> }

/** What a failed call says, in the reader's language: our own reason, else that there is no connection. */
export function useErrorSentence(): (error: unknown) => string {
  const t = useTranslations('errors')
  return (error) => {
    const { reason, values } = refusalOf(error)
    const key = reason as Parameters<typeof t>[0] | undefined
    return key && t.has(key) ? t(key, { ...values }) : t(reason ? 'invalid' : 'network')
  }
}

/** The reason of a refused call, for code that acts on it (`stale-save`, `submit-without-words`). */
export function refusalOf(error: unknown): Refusal & { details?: unknown } {
  const data = error !== null && typeof error === 'object' && 'data' in error ? error.data : undefined
  return data !== null && typeof data === 'object' ? (data as Refusal) : {}
}
