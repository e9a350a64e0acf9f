'use client'
import { useLocale } from 'next-intl'
import { useMemo } from 'react'
import { knownCraft } from '@/domain/camp/crafts'
import { useCraftName } from './craft-badge'

/** "a, b and c" in the reader's language. */
export function useList(): (items: string[]) => string {
  const locale = useLocale()
  return useMemo(() => {
    const format = new Intl.ListFormat(locale, { type: 'conjunction' })
    return (items) => format.format(items)
  }, [locale])
}

/** A language tag as the reader calls that language. */
export function useLanguageName(): (tag: string) => string {
  const locale = useLocale()
  return useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: 'language' })
    return (tag) => {
      try {
        return names.of(tag) ?? tag
      } catch {
        return tag
      }
    }
  }, [locale])
}

/** A craft within a sentence; the camp's own words are left as they are. */
export function useCraftWord(): (craft: string) => string {
  const locale = useLocale()
  const name = useCraftName()
  return (craft) => (knownCraft(craft) === craft ? name(craft).toLocaleLowerCase(locale) : name(craft))
}
