'use client'
import { useLocale } from 'next-intl'
import { useMemo } from 'react'
import { countryCode } from '@/domain/roster/countries'
import { languageTag } from '@/domain/roster/languages'

/** Names of languages and countries in the reader's language. What has none, or one that couldn't be typed back, stays a code. */
export function useNames() {
  const locale = useLocale()
  return useMemo(() => {
    const languages = new Intl.DisplayNames([locale], { type: 'language' })
    const regions = new Intl.DisplayNames([locale], { type: 'region' })
    const named = (names: Intl.DisplayNames, code: string) => {
      try {
        return names.of(code) ?? code
      } catch {
        return code
      }
    }
    const back = (name: string, read: (name: string) => string | undefined, code: string) =>
      read(name) === code ? name : code
    return {
      language: (tag: string) => back(named(languages, tag), languageTag, tag),
      country: (code: string) => (/^[A-Z]{2}$/.test(code) ? back(named(regions, code), countryCode, code) : code),
    }
  }, [locale])
}
