'use client'
import { useTranslations } from 'next-intl'

/** "7 track writers", "one lyricist": a craft the camp made up keeps its own word. */
export function useCraftCount(): (craft: string, count: number) => string {
  const t = useTranslations('craftCounts')
  return (craft, count) =>
    t.has(craft as 'lyricist') ? t(craft as 'lyricist', { count }) : t('other', { count, craft })
}

/** "track writers": the people of a craft, uncounted. */
export function useCraftGroup(): (craft: string) => string {
  const t = useTranslations('craftGroups')
  return (craft) => (t.has(craft as 'lyricist') ? t(craft as 'lyricist') : craft)
}
