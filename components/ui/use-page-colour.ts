'use client'
import { useSyncExternalStore } from 'react'

/** What a colour of the page is in the theme of now, for drawings that styles don't reach. */
export function usePageColour(property: `--${string}`): string {
  return useSyncExternalStore(
    onTheme,
    () => getComputedStyle(document.documentElement).getPropertyValue(property).trim(),
    () => '',
  )
}

/** The theme is a class of the page, set after whatever asked for it was drawn. */
function onTheme(tell: () => void): () => void {
  const watch = new MutationObserver(tell)
  watch.observe(document.documentElement, { attributeFilter: ['class'] })
  return () => watch.disconnect()
}
