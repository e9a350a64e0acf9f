'use client'
import { useRouter } from 'next/navigation'
import { useLocale } from 'next-intl'
import { type Locale, localeCookie, locales } from '@/i18n/locale'

export const localeNames: Record<Locale, string> = { en: 'English', ko: '한국어' }

/** The language lives in a cookie, not in the address: a link shows each person their own. */
export function useLocaleChoice() {
  const router = useRouter()
  const current = useLocale() as Locale
  return {
    current,
    locales,
    choose(locale: Locale) {
      // biome-ignore lint/suspicious/noDocumentCookie: plain http has no cookieStore, and this one holds nothing worth guarding
      document.cookie = `${localeCookie}=${locale}; path=/; max-age=31536000; samesite=lax`
      router.refresh()
    },
  }
}
