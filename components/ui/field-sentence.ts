'use client'
import { useTranslations } from 'next-intl'

/** What zod says of a field is the key of its sentence under `fields`; anything else is said in general words. */
export function useFieldSentence(): (error: { message?: string } | undefined) => string | undefined {
  const t = useTranslations('fields')
  return (error) => {
    if (!error) return undefined
    const key = error.message as Parameters<typeof t>[0] | undefined
    return key && t.has(key) ? t(key) : t('wrong')
  }
}
